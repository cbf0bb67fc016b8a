//! Two answers and all is well.

use crate::catalog::{Channel, Phase};
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `instant-calm`
pub static INSTANT_CALM: Rule = Rule {
    name: "instant-calm",
    summary: "the problem phase opens with the second move",
    severity: Severity::Warning,
    what: "Looks at the phase after the first two moves of the best play.",
    why: "Tension is the part that people avoid, and so the part to practise.",
    example: "temperament: Steady, with three strong techniques in each of the first options",
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let calm = plays.line.iter().take(2).find(|moment| {
        moment.step.phase == Phase::Tension && moment.step.after.phase == Phase::Problem
    });
    if let Some(moment) = calm
        && subject.scenario.channel != Channel::Desk
        && let Some(node) = subject.node(moment.node)
    {
        findings
            .add(node.name(), "two answers are enough to calm this customer")
            .help("let a hotter temperament, or answers that show less, make it take longer");
    }
}
