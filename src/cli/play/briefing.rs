//! The card before the conversation.

use std::io;

use crate::cli::list::channel_word;
use crate::cli::page::{ASIDE, BODY, HEADING, Page};
use crate::scenario::Scenario;

pub fn show(scenario: &Scenario, page: &mut Page) -> io::Result<()> {
    let briefing = &scenario.briefing;
    page.styled(HEADING, &scenario.title)?;
    let channel = channel_word(scenario.channel);
    let (industry, level) = (&scenario.industry, scenario.difficulty);
    page.styled(ASIDE, &format!("{channel}, {industry}, level {level}"))?;
    if let Some(note) = &scenario.content_note {
        page.gap()?;
        page.text(&format!("{note} Skip it without penalty."))?;
    }
    page.gap()?;
    let fields = [
        ("You are", &briefing.you_are),
        ("Situation", &briefing.situation),
        ("Customer", &scenario.customer.name),
        ("Aim", &briefing.aim),
    ];
    for (name, text) in fields {
        if !text.is_empty() {
            page.hang(&format!("{name:<10} "), BODY, text)?;
        }
    }
    listed("You may grant", &briefing.you_may, page)?;
    listed("Case file", &briefing.case_file, page)
}

pub fn listed(title: &str, lines: &[String], page: &mut Page) -> io::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    page.heading(title)?;
    lines.iter().try_for_each(|line| page.bullet(line))
}
