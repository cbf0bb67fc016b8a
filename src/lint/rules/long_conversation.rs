//! A conversation without an end.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `long-conversation`
pub static LONG_CONVERSATION: Rule = Rule {
    name: "long-conversation",
    summary: "the best play has more than fourteen moves",
    severity: Severity::Warning,
    what: "Counts the moves of the best play.",
    why: "Ten minutes are what a trainee has between two customers. What is left undone teaches \
          nothing.",
    example: "start -> .. fifteen nodes .. -> ending",
    check: Check::Plays(check),
};

const MOST: usize = 14;

fn check(_: &Subject, plays: &Plays, findings: &mut Findings) {
    let found = plays.line.len();
    if found > MOST {
        findings
            .add(
                Spot::of("nodes").name(),
                format!("the best play takes {found} moves"),
            )
            .help("tell the rest in a second scenario with `continues`");
    }
}
