//! The best line comes too early.

use crate::catalog::PhaseWeight;
use crate::diag::Severity;
use crate::diag::near::listed;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `premature-best`
pub static PREMATURE_BEST: Rule = Rule {
    name: "premature-best",
    summary: "the best play uses a technique too early",
    severity: Severity::Warning,
    what: "Looks on the best play for techniques that come too early in the phase that the customer \
          is in.",
    why: "What the debrief shows as the best line should not be what the model says heats the \
          customer.",
    example: r#""opening": the best option shows ["validate", "offer_options"]"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let catalogue = &subject.scenario.catalogue;
    for moment in plays
        .line
        .iter()
        .filter(|moment| moment.step.was_premature())
    {
        let Some(option) = subject
            .node(moment.node)
            .and_then(|node| node.options().nth(moment.option))
        else {
            continue;
        };
        let early = moment
            .step
            .tags()
            .iter()
            .filter(|tag| tag.weight == PhaseWeight::Premature);
        let names = listed(early.map(|tag| catalogue.technique(tag.technique).id.as_str()));
        findings
            .add(
                option.words(),
                format!("even the best play uses {names} too early here"),
            )
            .help("move it behind the point where the customer has cooled, or take the tag away");
    }
}
