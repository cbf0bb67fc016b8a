//! Nobody can leave unhappy.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Rule, Spot, Subject};
use crate::scenario::Fit;

/// `no-failing-ending`
pub static NO_FAILING_ENDING: Rule = Rule {
    name: "no-failing-ending",
    summary: "no ending tells what becomes of a customer who was not helped",
    severity: Severity::Warning,
    what: "Looks for an ending with `fit: Missed`, or, where `reconcilable: false`, for one that is not \
           `accepted`. A scenario with a single ending is a matter of its own.",
    why: "A customer who leaves is the consequence that trainees remember. Without such an ending the only \
          way to lose is to boil over, and quiet losses are the common ones.",
    example: r#""gone": Ending(fit: Missed, text: "She moves her account the same evening."),"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    let scenario = subject.scenario;
    let fails = if scenario.reconcilable {
        scenario
            .endings
            .iter()
            .any(|ending| ending.fit == Fit::Missed)
    } else {
        scenario.endings.iter().any(|ending| !ending.accepted)
    };
    if !fails && scenario.endings.len() > 1 {
        let lacking = if scenario.reconcilable {
            "`fit: Missed`"
        } else {
            "a parting that is not `accepted`"
        };
        findings
            .add(
                Spot::of("nodes").name(),
                "no ending tells of a customer who was not helped",
            )
            .help(format!(
                "add an ending with {lacking} and lead the costly answers there"
            ));
    }
}
