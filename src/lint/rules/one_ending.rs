//! Whatever the trainee does, the story ends the same way.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Spot, Subject};

/// `one-ending`
pub static ONE_ENDING: Rule = Rule {
    name: "one-ending",
    summary: "there is only one way for the story to end",
    severity: Severity::Warning,
    what: "Counts the endings of the scenario.",
    why: "Where every answer leads to the same ending, the answers do not matter to the customer, and the \
          trainee learns that they do not matter at all.",
    example: r#"nodes: {
    ..
    "done": Ending(fit: Full, text: "She thanks you."),
    // Add what happens when she is not helped:
    "gone": Ending(fit: Missed, text: "She hangs up."),
}"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    if subject.scenario.endings.len() == 1 {
        findings
            .add(
                Spot::of("nodes").name(),
                "the story ends the same way whatever is said",
            )
            .help("add an ending for a customer who leaves with less");
    }
}
