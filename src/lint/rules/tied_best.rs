//! Two best options.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `tied-best`
pub static TIED_BEST: Rule = Rule {
    name: "tied-best",
    summary: "two options of a node are equally the best although their tags differ",
    severity: Severity::Warning,
    what: "Compares, at the nodes of the best play, the best technique score and customer result \
          that can still follow each option.",
    why: "The debrief shows one best line. Whoever chose the other is told nothing, or something \
          that is not so.",
    example: r#"(say: "..", shows: ["validate"], to: "next", ..),
(say: "..", shows: ["empathise"], to: "next", ..), // and neither is key"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    for moment in &plays.line {
        let Some(node) = subject.node(moment.node) else {
            continue;
        };
        let options: Vec<_> = node.options().collect();
        let own = moment
            .worths
            .iter()
            .find(|worth| worth.option == moment.option);
        let rival = moment.worths.iter().find(|worth| {
            let equal =
                own.is_some_and(|own| (own.score, own.result) == (worth.score, worth.result));
            let tags = |option: usize| &options[option].option.tags;
            worth.option != moment.option && equal && tags(worth.option) != tags(moment.option)
        });
        if let Some(rival) = rival {
            findings
                .add(node.name(), "two options are equally the best here")
                .also(options[moment.option].words(), "this one")
                .also(options[rival.option].words(), "and this one")
                .help("let one of them lack something, or lead to less");
        }
    }
}
