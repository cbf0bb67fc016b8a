//! The best option stands always in the same place.

use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};

/// `best-in-one-place`
pub static BEST_IN_ONE_PLACE: Rule = Rule {
    name: "best-in-one-place",
    summary: "in a fixed order the best option has one place at most nodes",
    severity: Severity::Warning,
    what: "Counts, where `fixed_order: true`, at which place of the list the best option stands. \
          More than half of the nodes at one place is too many; fewer than six nodes are not \
          judged.",
    why: "Whoever notices has nothing left to read.",
    example: "fixed_order: true, // and the first option is the best at 5 of 7 nodes",
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    if !subject.draft.fixed_order {
        return;
    }
    let scored = plays.line.iter().filter(|moment| moment.is_scored());
    let places: Vec<usize> = scored.map(|moment| moment.option).collect();
    let count = |place: usize| places.iter().filter(|other| **other == place).count();
    let most = (0..12)
        .max_by_key(|place| (count(*place), 12 - place))
        .unwrap_or_default();
    let (count, all) = (count(most), places.len());
    if all >= 6 && count * 2 > all {
        let message = format!(
            "the best option is number {} at {count} of {all} nodes",
            most + 1
        );
        findings
            .add(Spot::of("fixed_order").name(), message)
            .help("take `fixed_order` away, or move the best options about")
            .remove_field(Spot::of("fixed_order"));
    }
}
