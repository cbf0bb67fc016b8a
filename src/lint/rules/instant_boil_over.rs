//! Lost with the first word.

use crate::customer::{Timing, Untraced};
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};
use crate::session::{End, Move, Place, State, step};

/// `instant-boil-over`
pub static INSTANT_BOIL_OVER: Rule = Rule {
    name: "instant-boil-over",
    summary: "the customer can boil over at the first answer",
    severity: Severity::Warning,
    what: "Plays each option of the start, interrupting.",
    why: "Whoever loses at once has had no chance to see it coming, and learns to fear the start.",
    example: r#"(say: "Hold the line.", takes: Minutes(30), ..)"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, _: &Plays, findings: &mut Findings) {
    let scenario = subject.scenario;
    let state = State::start(scenario);
    let Some(node) = subject.node(scenario.start) else {
        return;
    };
    for option in node.options() {
        let answer = Move {
            option: option.index,
            timing: Timing::Interrupted,
        };
        let after = step(scenario, &state, answer, &mut Untraced).after;
        if after.place == Place::Over(End::BoiledOver) {
            findings
                .add(
                    option.words(),
                    "the customer boils over at the first answer",
                )
                .help("let it break less, or take less time");
        }
    }
}
