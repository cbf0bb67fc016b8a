//! What can be looked up during a play: the case file and what was said so far.

use std::io;

use super::briefing::listed;
use super::words;
use crate::cli::page::{BODY, Page};
use crate::scenario::FactId;
use crate::session::Session;

/// The briefing, what was found out, and the promise.
pub fn file(session: &Session, page: &mut Page) -> io::Result<()> {
    let scenario = session.scenario();
    listed("You may grant", &scenario.briefing.you_may, page)?;
    listed("Case file", &scenario.briefing.case_file, page)?;
    let facts = scenario.facts.iter().enumerate();
    let known: Vec<String> = facts
        .filter(|(index, _)| session.state().knows(FactId(*index as u8)))
        .map(|(_, fact)| fact.text.clone())
        .collect();
    listed("Found out", &known, page)?;
    let made = session.state().promise.and(scenario.promise.as_ref());
    if let Some(promise) = made {
        page.heading("Promised")?;
        page.bullet(&promise.what)?;
    }
    Ok(())
}

/// What was said so far.
pub fn transcript(session: &Session, page: &mut Page) -> io::Result<()> {
    let scenario = session.scenario();
    let name = scenario.customer.first_name();
    let turns = &session.transcript().turns;
    if turns.is_empty() {
        return page.text("Nothing has been answered yet.");
    }
    for (index, turn) in turns.iter().enumerate() {
        let Some(offer) = session.offer_before(index) else {
            continue;
        };
        page.gap()?;
        let line = offer.line.text();
        page.hang(&format!("{:>2}. {name}: ", index + 1), BODY, &line)?;
        let answer = turn.step.answer;
        let option = &offer.node.options[answer.option];
        let when = words::timing(answer.timing);
        let said = words::option(option);
        page.hang("    You: ", BODY, &format!("{said} [{when}]"))?;
        if !option.reply.is_empty() {
            let reply = words::unbarred(&option.reply);
            page.hang(&format!("    {name}: "), BODY, &reply)?;
        }
    }
    Ok(())
}
