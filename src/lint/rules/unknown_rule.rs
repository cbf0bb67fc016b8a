//! A misspelt allowance.

use crate::diag::Severity;
use crate::lint::{Check, Rule};

/// `unknown-rule`
pub static UNKNOWN_RULE: Rule = Rule {
    name: "unknown-rule",
    summary: "an allowance names a rule that does not exist",
    severity: Severity::Error,
    what: "Looks up the rule of each entry of `allow`.",
    why: "A misspelt allowance allows nothing, and what it was to allow is reported.",
    example: r#"allow: [(rule: "longst-answer", reason: "..")],"#,
    check: Check::Allowances,
};
