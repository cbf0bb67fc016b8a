//! `simmer new`: a scenario to begin with, from one of the patterns.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;

use super::page::{BODY, Page};
use super::{Outcome, Terminal};
use crate::diag::near;

/// What `simmer new` is asked for.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  simmer new                               the patterns
  simmer new complaint-call my-first.ron   a small scenario, ready to be changed

Exit codes: 0 all is well; 2 no such pattern, or the file is already there or cannot be written.")]
pub struct NewArgs {
    /// The pattern; without one, the patterns are listed
    #[arg(requires = "file")]
    pub pattern: Option<String>,
    /// The file to write, whose name becomes id and title
    pub file: Option<PathBuf>,
}

/// A scenario to begin with.
#[derive(Debug, Clone, Copy)]
pub struct Pattern {
    /// What people type.
    pub name: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// The scenario, with its own id and title.
    pub text: &'static str,
}

macro_rules! pattern {
    ($name:literal, $about:literal) => {
        Pattern {
            name: $name,
            about: $about,
            text: include_str!(concat!("../../assets/patterns/", $name, ".ron")),
        }
    };
}

/// All of them, the easiest first.
pub const PATTERNS: [Pattern; 6] = [
    pattern!(
        "complaint-call",
        "a complaint on the phone: hear it, own it, ask what would help"
    ),
    pattern!(
        "e-mail",
        "a complaint by e-mail, with a promise that comes due"
    ),
    pattern!("table", "a complaint at a table, while other guests watch"),
    pattern!(
        "field-no-show",
        "nobody came yesterday, and now you stand at the door"
    ),
    pattern!(
        "irreconcilable",
        "a customer whom nothing can please, and a decent parting"
    ),
    pattern!(
        "investigation",
        "the manager's desk: a complaint about a colleague, and tidy records"
    ),
];

/// Lists the patterns, or writes one into a new file.
pub fn run(args: &NewArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let (Some(name), Some(file)) = (&args.pattern, &args.file) else {
        list(&mut terminal.page())?;
        return Ok(Outcome::Fine);
    };
    let Some(pattern) = PATTERNS.iter().find(|pattern| pattern.name == name) else {
        let way_out = match near::nearest(name, PATTERNS.iter().map(|pattern| pattern.name)) {
            Some(pattern) => format!("Did you mean `{pattern}`?"),
            None => "`simmer new` lists them.".to_owned(),
        };
        let name = near::shown(name);
        let said = format!("There is no pattern called {name}. {way_out}");
        terminal.err_page().text(&said)?;
        return Ok(Outcome::Unusable);
    };
    match write(pattern, file) {
        Ok(()) => {
            let file = file.display();
            terminal.page().text(&format!(
                "Written: {file}. Its comments say what to change where; `simmer check {file}` finds slips."
            ))?;
            Ok(Outcome::Fine)
        }
        Err(refusal) => {
            let said = format!("Nothing was written: {refusal}");
            terminal.err_page().text(&said)?;
            Ok(Outcome::Unusable)
        }
    }
}

fn list(page: &mut Page) -> io::Result<()> {
    for pattern in PATTERNS {
        page.hang(&format!("  {:<15} ", pattern.name), BODY, pattern.about)?;
    }
    page.gap()?;
    page.text("`simmer new PATTERN FILE` writes one of them into a new file.")
}

fn write(pattern: &Pattern, file: &Path) -> Result<(), String> {
    let shown = file.display();
    if file.extension().is_none_or(|extension| extension != "ron") {
        return Err(format!(
            "the name of a scenario file ends in .ron, unlike {shown}"
        ));
    }
    let stem = file.file_stem().unwrap_or_default().to_string_lossy();
    let Some((id, title)) = names(&stem) else {
        return Err(format!(
            "{shown} has no letter or digit from which to make an id"
        ));
    };
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)
            .map_err(|error| format!("{shown} cannot be written ({error})"))?;
    }
    let opened = OpenOptions::new().write(true).create_new(true).open(file);
    let written =
        opened.and_then(|mut opened| opened.write_all(named(pattern.text, &id, &title).as_bytes()));
    written.map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => format!("{shown} is already there"),
        _ => format!("{shown} cannot be written ({error})"),
    })
}

/// An id and a title from the name of a file.
fn names(stem: &str) -> Option<(String, String)> {
    let lower = stem.to_lowercase();
    let words = lower.split(|c: char| !c.is_ascii_alphanumeric());
    let id = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    let blank = |c: char| if c.is_alphanumeric() { c } else { ' ' };
    let title: String = stem.chars().map(blank).collect();
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let first = title.chars().next()?;
    let rest = &title[first.len_utf8()..];
    let title = first.to_uppercase().chain(rest.chars()).collect();
    (!id.is_empty()).then_some((id, title))
}

/// The text of a pattern under another id and title.
fn named(text: &str, id: &str, title: &str) -> String {
    let lines = text.lines().map(|line| match line {
        _ if line.starts_with("    id: \"") => format!("    id: \"{id}\",\n"),
        _ if line.starts_with("    title: \"") => format!("    title: \"{title}\",\n"),
        _ => format!("{line}\n"),
    });
    lines.collect()
}
