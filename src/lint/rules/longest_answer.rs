//! The best option stands out by its length.

use crate::diag::Severity;
use crate::lint::OptionView;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `longest-answer`
pub static LONGEST_ANSWER: Rule = Rule {
    name: "longest-answer",
    summary: "the best option of a node is by far the longest",
    severity: Severity::Warning,
    what: "Compares the characters of `say` and `act`. The best option should not be more than a \
          quarter longer than the next.",
    why: "Whoever does not know takes the longest answer, because authors take care with what is \
          right. It works in schools, so people try it.",
    example: r#"(say: "Fine.", ..),
(say: "I see why that annoys you. Please tell me how it went.", shows: ["validate"], ..),"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    for moment in plays.line.iter().filter(|moment| moment.is_scored()) {
        let Some(node) = subject.node(moment.node) else {
            continue;
        };
        let (best, others): (Vec<OptionView>, Vec<OptionView>) = node
            .options()
            .partition(|option| option.index == moment.option);
        let next = others.iter().max_by_key(|option| option.length());
        let (Some(best), Some(next)) = (best.first(), next) else {
            continue;
        };
        let (most, least) = (best.length(), next.length());
        if most * 4 > least * 5 {
            let message =
                format!("the best option has {most} characters, the next longest {least}");
            findings
                .add(best.words(), message)
                .also(next.words(), "the next longest")
                .help("shorten the best one, or say more in the others");
        }
    }
}
