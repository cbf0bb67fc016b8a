//! One answer and all is well.

use crate::catalog::{Channel, Phase};
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `instant-calm`
pub static INSTANT_CALM: Rule = Rule {
    name: "instant-calm",
    summary: "the problem phase opens with the first move",
    severity: Severity::Warning,
    what: "Looks at the phase after the first move of the best play.",
    why: "Tension is the part that people avoid, and so the part to practise.",
    example: r#"temperament: Steady, with three strong techniques in the first option"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let Some(first) = plays.line.first() else {
        return;
    };
    let opened = first.step.phase == Phase::Tension && first.step.after.phase == Phase::Problem;
    if opened && subject.scenario.channel != Channel::Desk {
        let spot = subject
            .node(first.node)
            .map_or_else(Spot::root, |node| node.name());
        findings
            .add(spot, "one answer is enough to calm this customer")
            .help("let a hotter temperament, or an answer that shows less, make it take longer");
    }
}
