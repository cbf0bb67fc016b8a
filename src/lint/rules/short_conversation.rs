//! A conversation that is over too soon.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `short-conversation`
pub static SHORT_CONVERSATION: Rule = Rule {
    name: "short-conversation",
    summary: "the best play has fewer than five moves",
    severity: Severity::Warning,
    what: "Counts the moves of the best play.",
    why: "Few moves mean much luck: with five nodes of three options a clicker passes in one play \
          of twelve, with ten in one of twenty-five. And there is no time for a customer to cool.",
    example: "start -> one answer -> ending",
    check: Check::Plays(check),
};

const LEAST: usize = 5;

fn check(_: &Subject, plays: &Plays, findings: &mut Findings) {
    let found = plays.line.len();
    if plays.analysis.exact && found < LEAST {
        findings
            .add(
                Spot::of("nodes").name(),
                format!("the best play is over after {found} moves"),
            )
            .help(format!(
                "let it take {LEAST} at least, so that luck evens out"
            ));
    }
}
