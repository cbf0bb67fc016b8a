//! The best option is nearly always the longest.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `longest-answers`
pub static LONGEST_ANSWERS: Rule = Rule {
    name: "longest-answers",
    summary: "the best option is the longest at most nodes",
    severity: Severity::Error,
    what: "Counts, on the best play, the nodes at which the best option is longer than all others. \
          More than three in five is too many; fewer than five nodes are not judged.",
    why: "A rule of thumb that beats the scenario is learnt before any technique.",
    example: "the best options have 80, 95, 90, 70 and 88 characters, the others 50 to 65",
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let scored = plays.line.iter().filter(|moment| moment.is_scored());
    let longest = scored.map(|moment| {
        let mut lengths = subject.node(moment.node).into_iter().flat_map(|node| {
            let lengths = node.options().map(|option| (option.index, option.length()));
            lengths.collect::<Vec<_>>()
        });
        let own = lengths.clone().find(|(index, _)| *index == moment.option);
        own.is_some_and(|(own, length)| {
            lengths.all(|(index, other)| index == own || other < length)
        })
    });
    let longest: Vec<bool> = longest.collect();
    let (count, all) = (longest.iter().filter(|is| **is).count(), longest.len());
    if all >= 5 && count * 5 > all * 3 {
        findings
            .add(
                Spot::of("nodes").name(),
                format!("the best option is the longest at {count} of {all} nodes"),
            )
            .help("let it be the shortest about as often");
    }
}
