//! A play that cannot go on.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `locked-in`
pub static LOCKED_IN: Rule = Rule {
    name: "locked-in",
    summary: "a play can come to a node with every option locked",
    severity: Severity::Error,
    what: "Follows every play there is and looks for nodes at which no option is open.",
    why: "The conversation stops, and nobody can do anything about it.",
    example: r#"options: [(say: "..", needs: Knows("gap"), ..), (say: "..", needs: Promised, ..)]"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    for id in &plays.analysis.stuck {
        if let Some(node) = subject.node(*id) {
            findings
                .add(
                    node.name(),
                    "a play can stand here with every option locked",
                )
                .help("leave one option without `needs`");
        }
    }
}
