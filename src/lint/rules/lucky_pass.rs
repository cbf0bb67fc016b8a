//! A pass that luck can have.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `lucky-pass`
pub static LUCKY_PASS: Rule = Rule {
    name: "lucky-pass",
    summary: "someone who chooses by chance passes more than 15 times in 100",
    severity: Severity::Error,
    what: "Follows every play there is and adds up how likely a player who chooses among the open \
          options by chance passes.",
    why: "A pass is to say that somebody can do it. If chance does it as well, it says nothing.",
    example: "four nodes with two options each",
    check: Check::Plays(check),
};

fn check(_: &Subject, plays: &Plays, findings: &mut Findings) {
    let passes = plays.analysis.random.passes;
    if passes > 0.15 {
        findings
            .add(
                Spot::of("nodes").name(),
                super::chance_words(plays.analysis, passes),
            )
            .help(
                "add nodes, give each three options, and let the weakest of them break something",
            );
    }
}
