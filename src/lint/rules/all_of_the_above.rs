//! Options about other options.

use crate::diag::Severity;
use crate::lint::words::find;
use crate::lint::{Check, Findings, Rule, Subject};

/// `all-of-the-above`
pub static ALL_OF_THE_ABOVE: Rule = Rule {
    name: "all-of-the-above",
    summary: "an option speaks of the other options",
    severity: Severity::Error,
    what: "Looks for options that say \"all of the above\", \"none of the above\" and the like.",
    why: "Nobody says such a thing to a customer, the options stand in another order each time, and whoever \
          recognises two right answers need not know the third.",
    example: r#"(say: "All of the above.", ..)"#,
    check: Check::Scenario(check),
};

const PHRASES: [&str; 10] = [
    "all of the above",
    "none of the above",
    "both of the above",
    "any of the above",
    "some of the above",
    "one of the above",
    "both a and b",
    "a and b",
    "all the above",
    "neither of the above",
];

fn check(subject: &Subject, findings: &mut Findings) {
    for option in subject.options() {
        if let Some(phrase) = find(&option.text(), &PHRASES) {
            findings
                .add(
                    option.words(),
                    format!("`{phrase}` speaks of the other options"),
                )
                .help("write what is said to the customer");
        }
    }
}
