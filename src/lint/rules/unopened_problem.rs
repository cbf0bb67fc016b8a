//! A customer who never cools.

use crate::catalog::{Channel, Phase};
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `unopened-problem`
pub static UNOPENED_PROBLEM: Rule = Rule {
    name: "unopened-problem",
    summary: "the problem phase never opens on the best play",
    severity: Severity::Warning,
    what: "Looks at the phases of the best play. It should leave tension at some point, but for the \
          manager's desk and for customers who cannot be won back.",
    why: "All techniques that find out and agree then come too early, and the trainee is told so \
          whatever they do.",
    example: "two nodes of tension, then the facts, with an irate customer",
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let scenario = subject.scenario;
    if plays.line.is_empty() || scenario.channel == Channel::Desk || !scenario.reconcilable {
        return;
    }
    let opens = |phase: Phase| !matches!(phase, Phase::Tension | Phase::PartWays | Phase::FollowUp);
    if !plays
        .line
        .iter()
        .any(|moment| opens(moment.step.after.phase))
    {
        findings
            .add(
                Spot::of("nodes").name(),
                "the customer never cools enough to talk about what happened",
            )
            .help("offer more listening and understanding before the facts");
    }
}
