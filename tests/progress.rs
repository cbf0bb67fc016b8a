//! What practice adds up to, by hand-computed cases and by simulated trainees.

mod belief;
mod chances;
mod dates;
mod next;
mod schedule;
mod skills;

use simmer::progress::{Moment, Opportunity, Practice};
use simmer::session::Mode;

const DAY: i64 = 24 * 60 * 60;

/// A noon, counted in days.
fn day(count: i64) -> Moment {
    Moment(count * DAY + DAY / 2)
}

/// A try at a technique that no random answer shows.
fn tried(technique: &str, credit: f64) -> Opportunity {
    Opportunity {
        technique: technique.to_owned(),
        credit,
        chance: 0.0,
    }
}

/// An attempt at level 3 without help, where success and failure weigh the same.
fn practice(scenario: &str, at: Moment, opportunities: Vec<Opportunity>) -> Practice {
    Practice {
        scenario: scenario.to_owned(),
        at,
        difficulty: 3,
        mode: Mode::Rehearsal,
        opportunities,
    }
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!(
        (found - expected).abs() < 0.0005,
        "{found} is not {expected}"
    );
}
