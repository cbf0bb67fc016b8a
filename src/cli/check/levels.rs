//! What `--deny`, `--allow` and `--notes` make of what was found.

use super::CheckArgs;
use crate::diag::near::{nearest, shown};
use crate::diag::{Diagnostic, Severity};
use crate::lint::{self, RULES};

/// The word that stands for every warning.
const WARNINGS: &str = "warnings";

/// Reads the name of a rule, or `warnings`.
pub fn deniable(name: &str) -> Result<String, String> {
    if name == WARNINGS {
        return Ok(name.to_owned());
    }
    allowable(name)
}

/// Reads the name of a rule.
pub fn allowable(name: &str) -> Result<String, String> {
    if lint::rule(name).is_some() {
        return Ok(name.to_owned());
    }
    let way_out = match nearest(name, RULES.iter().map(|rule| rule.name)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`simmer rules` lists them all".to_owned(),
    };
    Err(format!("no rule is called {}; {way_out}", shown(name)))
}

/// Gives each finding the level that was asked for, and takes out what was not.
pub fn set(args: &CheckArgs, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.retain(|it| !args.allow.iter().any(|name| name == it.rule));
    for it in diagnostics.iter_mut() {
        let denied = args.deny.iter().any(|name| match name.as_str() {
            WARNINGS => it.severity == Severity::Warning,
            name => name == it.rule,
        });
        if denied {
            it.severity = Severity::Error;
        }
    }
    diagnostics.retain(|it| args.notes || it.severity != Severity::Note);
}
