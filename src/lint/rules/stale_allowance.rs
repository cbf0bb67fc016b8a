//! An allowance that has outlived its cause.

use crate::diag::Severity;
use crate::lint::{Check, Rule};

/// `stale-allowance`
pub static STALE_ALLOWANCE: Rule = Rule {
    name: "stale-allowance",
    summary: "an allowance matches nothing any longer",
    severity: Severity::Warning,
    what: "Looks for entries of `allow` whose rule the scenario does not break, and for a rule that is allowed twice.",
    why: "An allowance that has outlived its cause hides the next breach of the rule.",
    example: r#"allow: [(rule: "kitchen-sink", reason: "..")], // and no option shows more than three"#,
    check: Check::Allowances,
};
