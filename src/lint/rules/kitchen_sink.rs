//! An option that does everything at once.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Subject};

/// `kitchen-sink`
pub static KITCHEN_SINK: Rule = Rule {
    name: "kitchen-sink",
    summary: "an option shows more than three techniques",
    severity: Severity::Warning,
    what: "Counts the techniques in `shows`. Three are the most that one answer can show clearly.",
    why: "Whoever picks it is credited with everything at once, so one lucky choice decides the score, and \
          nobody can see which of the techniques made the difference.",
    example: r#"shows: ["validate", "apologise", "own_it", "ask_outcome"], // spread over two nodes"#,
    check: Check::Scenario(check),
};

const MOST: usize = 3;

fn check(subject: &Subject, findings: &mut Findings) {
    for option in subject.options() {
        let found = option.draft.shows.len();
        if found > MOST {
            findings
                .add(
                    option.spot.field("shows").name(),
                    format!("one answer shows {found} techniques"),
                )
                .help("keep what it shows clearly, and give the rest a moment of its own");
        }
    }
}
