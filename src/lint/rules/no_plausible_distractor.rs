//! A choice that is none.

use crate::catalog;
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `no-plausible-distractor`
pub static NO_PLAUSIBLE_DISTRACTOR: Rule = Rule {
    name: "no-plausible-distractor",
    summary: "every option but the best is out of the question",
    severity: Severity::Error,
    what: "Looks at the nodes of the best play for an option other than the best that has a \
          technique in `shows` or `hints`, or a mild or moderate pitfall.",
    why: "Where all other answers are gross, everyone picks the right one and nobody has learnt to \
          tell it from its neighbours.",
    example: r#"(say: "I see how that hurts.", shows: ["validate"], ..),
(say: "You are making a fuss.", breaks: ["minimise"], ..),
(say: "People like you always complain.", breaks: ["label_customer"], ..),"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let catalogue = &subject.scenario.catalogue;
    for moment in &plays.line {
        let Some(node) = subject.node(moment.node) else {
            continue;
        };
        let others: Vec<_> = node
            .options()
            .filter(|option| option.index != moment.option)
            .collect();
        let tempting = others.iter().any(|option| {
            let mild = |id: &catalog::PitfallId| {
                catalogue.pitfall(*id).severity != catalog::Severity::Severe
            };
            !option.option.tags.is_empty() || option.option.breaks.iter().any(mild)
        });
        if !others.is_empty() && !tempting && !node.node.probe {
            findings
                .add(node.name(), "nothing tempts away from the best option here")
                .help("let one of the others show a technique weakly, or break something mild");
        }
    }
}
