//! When an answer was given, and how the heat went, in words.

use crate::customer::Timing;
use crate::scenario::{Gauge, Scenario};
use crate::session::Transcript;

use super::review::Weighed;

/// One sentence about the moment of an answer.
pub fn answered_words(scenario: &Scenario, timing: Timing) -> String {
    let name = scenario.customer.first_name();
    match timing {
        Timing::Paused => "You took a breath first.".to_owned(),
        Timing::Rattled => format!("You answered at once when {name} had finished."),
        Timing::Interrupted => format!("You answered before {name} had finished."),
        Timing::DeadAir => "You answered after a long silence.".to_owned(),
    }
}

/// What happens at a temperature, in degrees, from the top down.
pub const THRESHOLDS: [(u8, &str); 4] = [
    (95, "lid"),
    (80, "re-boil"),
    (70, "problem"),
    (60, "simmer"),
];

/// The temperature from move to move, such as "Temperature: start 80.0 angry, move 1 87.6 angry".
pub fn curve_words(transcript: &Transcript) -> String {
    let figure = |kettle: crate::customer::Kettle| {
        let degrees = Gauge::Temperature.show(kettle.temperature);
        format!("{degrees} {}", kettle.heat().word())
    };
    let start = format!("Temperature: start {}", figure(transcript.start.kettle));
    let moves = transcript.turns.iter().enumerate().map(|(index, turn)| {
        let number = index + 1;
        format!("move {number} {}", figure(turn.step.after.kettle))
    });
    let words: Vec<String> = std::iter::once(start).chain(moves).collect();
    words.join(", ")
}

/// The best play from a move on, such as "The best line from move 1: 75.1, 68.1".
pub fn best_line_words(index: usize, weighed: &Weighed) -> String {
    let after = weighed.best_line.iter().skip(1);
    let degrees: Vec<String> = after
        .map(|tenths| Gauge::Temperature.show(*tenths))
        .collect();
    format!(
        "The best line from move {}: {}",
        index + 1,
        degrees.join(", ")
    )
}
