//! `simmer attempts report`

use std::io;
use std::path::Path;

use super::Shelf;
use crate::analysis::Budget;
use crate::cli::{Outcome, Terminal};
use crate::debrief::review;
use crate::progress::length_words;
use crate::report::{Told, attempt_report, html, pdf};
use crate::store::{clock, folder};

/// Writes one attempt as a PDF or a web page, as the name of the file ends.
pub fn run(shelf: &Shelf, id: &str, out: &Path, terminal: &mut Terminal) -> io::Result<Outcome> {
    let Some(attempt) = shelf.find(id, terminal)? else {
        return Ok(Outcome::Unusable);
    };
    let kept = shelf.kept(attempt);
    let Some(session) = &kept.session else {
        let words = "This attempt cannot be replayed: the text that was played is gone.";
        terminal.err_page().text(words)?;
        return Ok(Outcome::Unusable);
    };
    let moves: Vec<_> = session.transcript().moves().collect();
    let review = review(session.scenario(), &moves, Budget::default(), || true);
    let began = clock::date_and_time(attempt.started);
    let told = Told {
        who: format!("Played by {}", shelf.trainee.alias),
        when: format!("{began}, {}", length_words(attempt.millis())),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let report = attempt_report(session, review.as_ref(), &told);
    let ending = out.extension().unwrap_or_default().to_ascii_lowercase();
    let bytes = match ending.to_str() {
        Some("html" | "htm") => Ok(html(&report).into_bytes()),
        Some("pdf") => pdf(&report),
        _ => {
            let words = "The file has to end in .pdf or .html.";
            terminal.err_page().text(words)?;
            return Ok(Outcome::Unusable);
        }
    };
    let written = bytes.and_then(|bytes| folder::put(out, &bytes).map_err(|it| it.to_string()));
    let (words, outcome) = match written {
        Ok(()) => (
            format!("The report is written: {}", out.display()),
            Outcome::Fine,
        ),
        Err(error) => (
            format!("Nothing was written ({error}): {}", out.display()),
            Outcome::Unusable,
        ),
    };
    terminal.err_page().text(&words)?;
    Ok(outcome)
}
