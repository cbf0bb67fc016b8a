//! A success that the customer does not feel.

use crate::assess::{Tenths, Verdict};
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `cold-success`
pub static COLD_SUCCESS: Rule = Rule {
    name: "cold-success",
    summary: "a competent play passes and the customer is not won",
    severity: Severity::Warning,
    what: "Looks at the customer result of someone who takes what shows most at each node. Below 75 \
          the customer stays away, although `reconcilable` says that they can be won back.",
    why: "What is done well has to be seen in the customer, or the score is only a number.",
    example: r#""done": Ending(fit: Partial, ..), // the best there is"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let competent = &plays.competent;
    let passed = competent.verdict == Verdict::Passed;
    let result = competent.customer_result;
    if passed && subject.scenario.reconcilable && result < Tenths(750) {
        findings
            .add(
                Spot::of("nodes").name(),
                format!("a competent play passes, and the customer result is {result}"),
            )
            .help(
                "lead such a play to an ending with `fit: Full`, or add moments that build trust",
            );
    }
}
