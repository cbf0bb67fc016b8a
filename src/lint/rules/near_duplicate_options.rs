//! Options that say nearly the same.

use crate::diag::Severity;
use crate::lint::words::likeness;
use crate::lint::{Check, Findings, Rule, Subject};

/// `near-duplicate-options`
pub static NEAR_DUPLICATE_OPTIONS: Rule = Rule {
    name: "near-duplicate-options",
    summary: "two options of a node have nearly the same words",
    severity: Severity::Warning,
    what: "Compares the words of each two options of a node, whatever their order. More than 85 % in common \
           is too much.",
    why: "Telling them apart tests the eyes, not the ear for a customer.",
    example: r#"(say: "I am so sorry for the wait today.", ..),
(say: "I am very sorry for the wait today.", ..),"#,
    check: Check::Scenario(check),
};

const MOST: usize = 85;

fn check(subject: &Subject, findings: &mut Findings) {
    for node in subject.nodes() {
        let options: Vec<_> = node.options().collect();
        for (index, option) in options.iter().enumerate() {
            let twin = options[..index]
                .iter()
                .find(|other| likeness(&option.text(), &other.text()) > MOST);
            if let Some(twin) = twin {
                findings
                    .add(
                        option.words(),
                        "this says nearly the same as another option",
                    )
                    .also(twin.words(), "the other one")
                    .help("let the two differ in what they do, and in the words for it");
            }
        }
    }
}
