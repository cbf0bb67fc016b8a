//! Those who can do it fail.

use crate::assess::Verdict;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `competence-unrewarded`
pub static COMPETENCE_UNREWARDED: Rule = Rule {
    name: "competence-unrewarded",
    summary: "someone who takes what shows most at each node does not pass",
    severity: Severity::Error,
    what: "Plays the scenario as someone who knows the techniques does: at each node the option \
          that shows most of what is in place there, key techniques first, and breaks least.",
    why: "A scenario has to be fair to those who can do it. If the right technique at the right \
          time fails, trainees learn to guess what the author meant.",
    example: "the only option with `validate` leads to an ending with `fit: Missed`",
    check: Check::Plays(check),
};

fn check(_: &Subject, plays: &Plays, findings: &mut Findings) {
    let best = &plays.best;
    if plays.analysis.exact && best.verdict != Verdict::Passed {
        let score = best.technique_score;
        findings
            .add(Spot::of("key").name(), format!("nobody can pass: the best play comes to {score} points"))
            .help("look at the best play for techniques that come too early and for key techniques without a place");
    } else if plays.competent.verdict != Verdict::Passed {
        let score = plays.competent.technique_score;
        let message = format!("taking what shows most at each node does not pass: {score} points");
        findings
            .add(Spot::of("key").name(), message)
            .help("let what is in place at a node also lead somewhere");
    }
}
