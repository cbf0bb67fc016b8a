//! More options than anyone weighs.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Subject};

/// `many-options`
pub static MANY_OPTIONS: Rule = Rule {
    name: "many-options",
    summary: "a node has more than four options",
    severity: Severity::Note,
    what: "Counts the options of each node.",
    why: "Three good options tell as much about a trainee as five, and are read to the end. The further ones \
          are as a rule those that nobody would choose.",
    example: "options: [(..), (..), (..), (..), (..)],",
    check: Check::Scenario(check),
};

const MOST: usize = 4;

fn check(subject: &Subject, findings: &mut Findings) {
    for node in subject.nodes() {
        let found = node.node.options.len();
        if found > MOST {
            findings
                .add(
                    node.name(),
                    format!("there are {found} options to read here"),
                )
                .help("three are enough in general; keep the plausible ones");
        }
    }
}
