//! A difficult customer who puts up with everything.

use crate::catalog::Channel;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};
use crate::session::End;

/// `unboilable`
pub static UNBOILABLE: Rule = Rule {
    name: "unboilable",
    summary: "a difficult customer cannot boil over",
    severity: Severity::Warning,
    what: "Looks, from level 3 on, for a play in which the customer boils over although every \
          answer comes after a pause.",
    why: "A difficult customer who puts up with everything is not one.",
    example: "difficulty: 4, with four nodes and a steady customer",
    check: Check::Plays(check),
};

const LEVEL: u8 = 3;

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let scenario = subject.scenario;
    let boils = plays
        .analysis
        .endings
        .iter()
        .any(|report| report.end == End::BoiledOver);
    let asked = scenario.difficulty >= LEVEL && scenario.channel != Channel::Desk;
    if plays.analysis.exact && asked && !boils {
        let level = scenario.difficulty;
        findings
            .add(
                Spot::of("difficulty"),
                format!("at level {level} this customer cannot boil over"),
            )
            .help("let costly answers lead to more of them, or lower the level");
    }
}
