//! A question whose answers are all the same.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Subject};

/// `false-choice`
pub static FALSE_CHOICE: Rule = Rule {
    name: "false-choice",
    summary: "all options of a node have the same tags and lead to the same place",
    severity: Severity::Warning,
    what: "Looks for nodes with several options that show, hint at and break the same things, do the same \
           and lead to the same place.",
    why: "The customer takes all of them alike, so nothing can be learnt from choosing, and whoever notices \
          stops reading.",
    example: r#"options: [
    (say: "Go on.", shows: ["hear_out"], to: "story", why: ".."),
    (say: "Tell me more.", shows: ["hear_out"], to: "story", why: ".."), // the same move twice
]"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    for node in subject.nodes() {
        let options: Vec<_> = node.options().collect();
        let same = options.windows(2).all(|pair| pair[0].acts_like(&pair[1]));
        if options.len() > 1 && same {
            findings
                .add(node.name(), "all options here are the same move")
                .help("let one of them show less, break something, or lead elsewhere");
        }
    }
}
