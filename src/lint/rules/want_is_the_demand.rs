//! A hidden want that is not hidden.

use crate::diag::Severity;
use crate::lint::words::content;
use crate::lint::{Check, Findings, Rule, Spot, Subject};

/// `want-is-the-demand`
pub static WANT_IS_THE_DEMAND: Rule = Rule {
    name: "want-is-the-demand",
    summary: "the hidden want is what the customer says first",
    severity: Severity::Warning,
    what: "Compares the words of `hidden_want` with the first line of the customer and with what the \
           briefing tells. Where nearly all of them stand there, nothing is hidden.",
    why: "The point of listening is that the first demand is seldom the whole of it. A want that is shouted \
          at the start needs no listening.",
    example: r#"hidden_want: "A full refund for the broken kettle.",
..
says: "I want a full refund for this broken kettle!","#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    let draft = subject.draft;
    let want = content(&draft.hidden_want);
    let Some(start) = subject.node(subject.scenario.start) else {
        return;
    };
    let told = [
        &start.draft.says,
        &draft.briefing.situation,
        &draft.briefing.aim,
    ];
    for text in told {
        let there = content(text);
        let shared = want.iter().filter(|word| there.contains(word)).count();
        if want.len() >= 3 && shared * 5 >= want.len() * 4 {
            findings
                .add(
                    Spot::of("hidden_want"),
                    "the trainee is told the hidden want at once",
                )
                .help("let it be something that only a listener finds out");
            return;
        }
    }
}
