//! A false confession on the best line.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `own-it-under-anothers-fault`
pub static OWN_IT_UNDER_ANOTHERS_FAULT: Rule = Rule {
    name: "own-it-under-anothers-fault",
    summary: "the best play owns a fault that is someone else's",
    severity: Severity::Warning,
    what: "Looks on the best play for `own_it` where `fault` is neither `Company` nor `Shared`.",
    why: "A false confession costs trust when it comes out. One can be on the customer's side \
          without it.",
    example: r#"fault: ThirdParty,
..
(say: "That was our mistake.", shows: ["own_it"], ..)"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let scenario = subject.scenario;
    let own_it = scenario.catalogue.known().own_it;
    if scenario.fault.is_ours() {
        return;
    }
    for moment in &plays.line {
        let Some(option) = subject
            .node(moment.node)
            .and_then(|node| node.options().nth(moment.option))
        else {
            continue;
        };
        if option.option.tags.iter().any(|tag| tag.technique == own_it) {
            let fault = scenario.fault;
            findings
                .add(
                    option.words(),
                    format!("the best play owns a fault that is not ours: `fault: {fault:?}`"),
                )
                .also(Spot::of("fault"), "whose it is")
                .help("let it be sorry for what happened without taking it on");
        }
    }
}
