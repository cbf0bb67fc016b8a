//! Events in words.

use crate::catalog::Phase;
use crate::scenario::Scenario;
use crate::session::{End, Event};

/// One line for an event, or `None` where something else already tells it.
pub fn event_words(scenario: &Scenario, event: &Event) -> Option<String> {
    let name = scenario.customer.first_name();
    Some(match *event {
        Event::Fell { pitfall, .. } => scenario.catalogue.pitfall(pitfall).name.clone(),
        Event::Learned(fact) => format!("Noted: {}", scenario.fact(fact).text),
        Event::HeldBack(_) => "Something was held back for want of trust".to_owned(),
        Event::Promised => {
            let promise = scenario.promise.as_ref()?;
            format!(
                "Promised within {}: {}",
                duration(promise.due_hours * 60),
                promise.what
            )
        }
        Event::KeptPromise => "The promise is kept".to_owned(),
        Event::TimePassed(minutes) => format!("{} later", capitalised(&duration(minutes))),
        Event::PhaseChanged { to, .. } => phase_words(to).to_owned(),
        Event::Whistled => format!("The kettle whistles: {name} has little patience left"),
        Event::LidRattled => format!("The lid rattles: {name} is boiling"),
        Event::SwitchedSides => format!("{name} is on your side of it now"),
        Event::Ended(End::BoiledOver) => format!("The kettle boils over: {name} leaves"),
        Event::Ended(End::WalkedOut) => format!("{name} has had enough of going round in circles"),
        Event::Ended(End::Ending(_)) => return None,
    })
}

fn phase_words(phase: Phase) -> &'static str {
    match phase {
        Phase::Tension => "It boils up again: listen first",
        Phase::Problem => "The tension has gone: now find out what happened",
        Phase::Solution => "You agree on what happened: now look for a way out",
        Phase::Close => "The way out is agreed: now close well",
        Phase::FollowUp => "Time has passed: the promise is due",
        Phase::PartWays => "This is the moment to part decently",
        Phase::Manager => "The case is on your desk",
    }
}

fn duration(minutes: u32) -> String {
    let plural = |count: u32, unit: &str| match count {
        1 => format!("1 {unit}"),
        _ => format!("{count} {unit}s"),
    };
    match minutes {
        0..60 => plural(minutes, "minute"),
        _ => plural(minutes / 60, "hour"),
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
