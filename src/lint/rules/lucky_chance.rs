//! Luck goes far.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `lucky-chance`
pub static LUCKY_CHANCE: Rule = Rule {
    name: "lucky-chance",
    summary: "someone who chooses by chance passes more than 8 times in 100, or shows half of the key techniques",
    severity: Severity::Warning,
    what: "Follows every play there is and adds up how likely a player who chooses by chance \
          passes, and how much of the key techniques such a player shows on average.",
    why: "With partial credits that are too generous everyone looks half trained.",
    example: "every option of a node has something in `hints`",
    check: Check::Plays(check),
};

fn check(_: &Subject, plays: &Plays, findings: &mut Findings) {
    let random = &plays.analysis.random;
    if random.passes > 0.15 {
        return;
    }
    let help = "let half credits be fewer, and the weakest option of each node show nothing";
    if random.passes > 0.08 {
        findings
            .add(
                Spot::of("nodes").name(),
                super::chance_words(plays.analysis, random.passes),
            )
            .help(help);
    } else if random.mean_skills > 50.0 {
        let mean = format!("{:.0}", random.mean_skills);
        let message =
            format!("someone who chooses by chance shows {mean} of 100 of the key techniques");
        findings.add(Spot::of("nodes").name(), message).help(help);
    }
}
