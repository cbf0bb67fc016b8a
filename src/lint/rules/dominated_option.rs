//! An option that nobody could have a reason to choose or to fear.

use crate::diag::Severity;
use crate::lint::{Check, Findings, OptionView, Rule, Subject};

/// `dominated-option`
pub static DOMINATED_OPTION: Rule = Rule {
    name: "dominated-option",
    summary: "an option does nothing that another does not do as well, and breaks nothing",
    severity: Severity::Error,
    what: "Looks for options without a pitfall whose every tag stands in another option of the node too, \
           with the same clearness, where that other option breaks nothing, does at least the same, takes \
           the same time and leads to the same place. An option with `hints` is exempt, for it is marked as \
           the weaker one. So are readings of a customer's tone: a wrong \
           reading needs no tag.",
    why: "Such an option teaches nothing: it neither costs nor helps. A tag in `hints` or `breaks` says what \
          it is worth, and to whom it looks right.",
    example: r#"(say: "Go on.", shows: ["hear_out"], to: "story", why: ".."),
(say: "Mm-hm.", to: "story", why: ".."), // say what it is: hints: ["hear_out"]"#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    for node in subject.nodes().filter(|node| !node.node.probe) {
        let options: Vec<_> = node.options().collect();
        let same = options.windows(2).all(|pair| pair[0].acts_like(&pair[1]));
        if same {
            continue;
        }
        for option in &options {
            let better = options.iter().find(|other| is_covered(option, other));
            if let Some(better) = better {
                findings
                    .add(
                        option.words(),
                        "this does nothing that another option does not do as well",
                    )
                    .also(better.words(), "the other one")
                    .help(
                        "tag what it does weakly in `hints`, or what is amiss with it in `breaks`",
                    );
            }
        }
    }
}

/// Whether `other` does all that `option` does. Of two that do the same, the second is covered.
fn is_covered(option: &OptionView, other: &OptionView) -> bool {
    let (a, b) = (option.option, other.option);
    let harmless = a.breaks.is_empty() && b.breaks.is_empty();
    let marked = !option.draft.hints.is_empty();
    let tags = a.tags.iter().all(|tag| b.tags.contains(tag));
    let learns = a.learns.iter().all(|fact| b.learns.contains(fact));
    let alike = a.route == b.route
        && a.takes == b.takes
        && a.needs == b.needs
        && a.sets == b.sets
        && a.contact == b.contact
        && (a.staff, a.remark, a.countermeasure) == (b.staff, b.remark, b.countermeasure)
        && a.verdict == b.verdict;
    let less = a.tags.len() < b.tags.len() || a.learns.len() < b.learns.len();
    option.index != other.index
        && harmless
        && !marked
        && tags
        && learns
        && alike
        && (less || other.index < option.index)
}
