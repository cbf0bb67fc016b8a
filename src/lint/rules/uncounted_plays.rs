//! A scenario too large to be proven fair.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `uncounted-plays`
pub static UNCOUNTED_PLAYS: Rule = Rule {
    name: "uncounted-plays",
    summary: "there are too many plays for anything to be proven",
    severity: Severity::Warning,
    what: "Looks whether all plays could be followed within the budget of the analysis. Where they \
          could not, the rules about the best play, about fairness and about chance are silent or \
          go by an estimate.",
    why: "Nobody can then say whether the scenario is fair.",
    example: "thirty nodes that all lead to each other",
    check: Check::Plays(check),
};

fn check(_: &Subject, plays: &Plays, findings: &mut Findings) {
    if !plays.analysis.exact {
        findings
            .add(
                Spot::of("nodes").name(),
                "there are too many plays to know them all",
            )
            .help("let ways meet again, and repeat no node without need");
    }
}
