//! What a move did, in words.

use std::io;

use super::words;
use crate::catalog::Channel;
use crate::cli::page::{ASIDE, BODY, HEADING, Page, heat_style};
use crate::debrief::{event_words, told};
use crate::scenario::{Gauge, Scenario};
use crate::session::{Event, Session, State};

/// The customer's answer to move number `index`, from 0, and, where the mode tells, what it did.
pub fn show(session: &Session, index: usize, page: &mut Page) -> io::Result<()> {
    let scenario = session.scenario();
    let turn = &session.transcript().turns[index];
    let option = &scenario.node(turn.step.node).options[turn.step.answer.option];
    let when = words::timing(turn.step.answer.timing);
    page.styled(HEADING, &format!("Move {}, {when}", index + 1))?;
    page.hang("  You: ", BODY, &words::option(option))?;
    if !option.reply.is_empty() {
        let name = scenario.speaker(scenario.node(turn.step.node));
        let reply = words::unbarred(&option.reply);
        page.hang(&format!("  {name}: "), BODY, &reply)?;
    }
    let tells = session.mode.tells();
    let events = turn.events.iter();
    for event in events.filter(|event| tells || is_of_the_story(**event)) {
        if let Some(words) = event_words(scenario, event) {
            page.hang("  * ", BODY, &words)?;
        }
    }
    if !tells {
        return Ok(());
    }
    gauges(scenario, &turn.step.after, page)?;
    for told in told(scenario, turn) {
        page.hang("  - ", ASIDE, &told.to_string())?;
    }
    page.gap()?;
    page.hang("  ", BODY, &option.why)
}

/// What the customer said before move number `index`, from 0.
pub fn scene(session: &Session, index: usize, page: &mut Page) -> io::Result<()> {
    let Some(offer) = session.offer_before(index) else {
        return Ok(());
    };
    if let Some(event) = &offer.node.event {
        page.styled(ASIDE, &format!("[{event}]"))?;
    }
    let name = session.scenario().speaker(offer.node);
    page.hang(&format!("{name}: "), BODY, &offer.line.text())
}

/// All gauges on one line, with the word for the temperature.
fn gauges(scenario: &Scenario, state: &State, page: &mut Page) -> io::Result<()> {
    let kettle = state.kettle;
    let show = |gauge: Gauge| format!("{} {}", gauge.word(), gauge.show(kettle.gauge(gauge)));
    let heat = kettle.heat();
    let style = heat_style(heat);
    let temperature = Gauge::Temperature.show(kettle.temperature);
    let others = [Gauge::Flame, Gauge::Steam, Gauge::Heard, Gauge::Trust].map(show);
    page.gap()?;
    page.line(&format!(
        "  Temperature {style}{temperature} {}{style:#}, {}",
        heat.word(),
        others.join(", ")
    ))?;
    if scenario.channel == Channel::Desk {
        let (insight, trust) = (state.case.insight, state.case.staff_trust);
        page.line(&format!(
            "  Insight {insight}, the colleague's trust {trust}"
        ))?;
    }
    Ok(())
}

/// Whether an event is part of the story and no feedback on the move.
fn is_of_the_story(event: Event) -> bool {
    match event {
        Event::Learned(_)
        | Event::Promised
        | Event::KeptPromise
        | Event::TimePassed(_)
        | Event::SwitchedSides
        | Event::Ended(_) => true,
        Event::Fell { .. }
        | Event::HeldBack(_)
        | Event::PhaseChanged { .. }
        | Event::Whistled
        | Event::LidRattled => false,
    }
}
