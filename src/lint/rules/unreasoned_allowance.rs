//! An allowance without a reason.

use crate::diag::Severity;
use crate::lint::{Check, Rule};

/// `unreasoned-allowance`
pub static UNREASONED_ALLOWANCE: Rule = Rule {
    name: "unreasoned-allowance",
    summary: "an allowance gives no reason",
    severity: Severity::Warning,
    what: "Looks for entries of `allow` with an empty reason.",
    why: "Whoever changes the scenario next has to know whether the reason still holds.",
    example: r#"allow: [(rule: "kitchen-sink", reason: "")],"#,
    check: Check::Allowances,
};
