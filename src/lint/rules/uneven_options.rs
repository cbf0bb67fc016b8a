//! Options that differ too much in length.

use crate::diag::Severity;
use crate::lint::{Check, Findings, OptionView, Rule, Subject};

/// `uneven-options`
pub static UNEVEN_OPTIONS: Rule = Rule {
    name: "uneven-options",
    summary: "the options of a node differ too much in length",
    severity: Severity::Warning,
    what: "Measures the characters of `say` and `act`. The longest spoken option of a node should be at \
           most twice as long as the shortest, and the lengths should not scatter by more than 40 % of \
           their mean. A gesture without words is not measured.",
    why: "An option that stands out is chosen, or avoided, for its looks. People who do not know the answer \
          go by length.",
    example: r#"options: [
    (say: "No.", ..),
    (say: "I see why that annoys you, and I would like to hear what happened next.", ..),
]"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    for node in subject.nodes() {
        let spoken: Vec<OptionView> = node
            .options()
            .filter(|option| !option.draft.say.trim().is_empty())
            .collect();
        let longest = spoken.iter().max_by_key(|option| option.length());
        let shortest = spoken.iter().min_by_key(|option| option.length());
        let (Some(longest), Some(shortest)) = (longest, shortest) else {
            continue;
        };
        let (most, least) = (longest.length(), shortest.length());
        if most > 2 * least || scatters(&spoken) {
            findings
                .add(
                    node.name(),
                    format!("the options have from {least} to {most} characters"),
                )
                .also(shortest.words(), "the shortest")
                .also(longest.words(), "the longest")
                .help("bring them nearer to each other, so that none stands out by its looks");
        }
    }
}

/// Whether the standard deviation is more than two fifths of the mean, in whole numbers.
fn scatters(options: &[OptionView]) -> bool {
    let count = options.len();
    let sum: usize = options.iter().map(OptionView::length).sum();
    let squares: usize = options.iter().map(|option| option.length().pow(2)).sum();
    // 25 (n Q - S^2) > 4 S^2 is the same as deviation / mean > 2/5.
    25 * (count * squares - sum * sum) > 4 * sum * sum
}
