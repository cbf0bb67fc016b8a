//! A node with nothing to choose.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Subject};

/// `lone-option`
pub static LONE_OPTION: Rule = Rule {
    name: "lone-option",
    summary: "a node has a single option that counts",
    severity: Severity::Warning,
    what: "Looks for nodes with one option that shows, hints at or breaks something. An option without \
           tags that only moves the story on is welcome.",
    why: "What nobody could have done otherwise is no evidence of skill, yet it counts in the score.",
    example: r#"options: [
    (say: "I am sorry.", shows: ["apologise"], to: "next", why: ".."), // add what a hurried person says
]"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    for node in subject.nodes() {
        let [option] = node.node.options.as_slice() else {
            continue;
        };
        if !option.tags.is_empty() || !option.breaks.is_empty() {
            findings
                .add(
                    node.name(),
                    "there is nothing to choose here, yet the answer counts",
                )
                .help("add two plausible answers, or take the tags away");
        }
    }
}
