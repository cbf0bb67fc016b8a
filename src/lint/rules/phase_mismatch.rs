//! Drawn in one phase, met in another.

use crate::customer::weight;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `phase-mismatch`
pub static PHASE_MISMATCH: Rule = Rule {
    name: "phase-mismatch",
    summary: "the best play meets a node in another phase than the one it is drawn in",
    severity: Severity::Warning,
    what: "Compares `phase` with the phase that the customer is in on the best play, where that \
          makes a difference to what the best option shows.",
    why: "The customer's state decides what is in place. What the author had in mind then counts \
          half, or heats.",
    example: r#""facts": Node(phase: Problem, ..), // reached while the customer is still in tension"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let catalogue = &subject.scenario.catalogue;
    for moment in &plays.line {
        let Some(node) = subject.node(moment.node) else {
            continue;
        };
        let (drawn, reached) = (node.node.phase, moment.step.phase);
        let differs = |tag: &crate::scenario::Tag| {
            weight(catalogue, tag.technique, drawn) != weight(catalogue, tag.technique, reached)
        };
        if drawn != reached && node.node.options[moment.option].tags.iter().any(differs) {
            let message = format!("drawn as `{drawn:?}`, met in `{reached:?}` on the best play");
            findings
                .add(node.spot.field("phase"), message)
                .help("draw it as what it is, or move it to where the customer is that far");
        }
    }
}
