//! Written and never met.

use crate::analysis::{self, Unreached, WhyUnreached};
use crate::diag::Severity;
use crate::lint::{Check, Findings, Plays, Rule, Spot, Subject};
use crate::scenario::PlaceDraft;

/// `unreached-place`
pub static UNREACHED_PLACE: Rule = Rule {
    name: "unreached-place",
    summary: "no play comes to a node, an option or an ending",
    severity: Severity::Warning,
    what: "Follows every play there is and looks for nodes and endings that none comes to, and for \
          options that nobody can choose, because a condition never holds.",
    why: "What is never met was written for nothing, and often hides a condition that was meant \
          otherwise. If it is the best ending, nobody can have it.",
    example: r#"(say: "..", needs: AtLeast(Trust, 99), ..)"#,
    check: Check::Plays(check),
};

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    for Unreached { what, why } in plays
        .analysis
        .unreached
        .iter()
        .filter(|_| plays.analysis.exact)
    {
        let spot = match what {
            analysis::Spot::Node(id) => subject.node(*id).map(|node| node.name()),
            analysis::Spot::Option(id, option) => subject
                .node(*id)
                .and_then(|node| node.options().nth(*option))
                .map(|option| option.words()),
            analysis::Spot::Ending(id) => ending(subject, &subject.scenario.ending(*id).name),
        };
        let message = match why {
            WhyUnreached::NeverRoutedTo => {
                "no play comes here: nothing that is reached leads to it"
            }
            WhyUnreached::ConditionsNeverHold => {
                "no play comes here: the conditions on the way never hold"
            }
            WhyUnreached::NeedsNeverHold => {
                "nobody can choose this: what it `needs` is never so here"
            }
        };
        findings
            .add(spot.unwrap_or_else(Spot::root), message)
            .help("loosen the condition, or take the place out");
    }
}

fn ending(subject: &Subject, name: &str) -> Option<Spot> {
    let mut places = subject.draft.nodes.0.iter();
    let is_it =
        |(own, place): &(String, PlaceDraft)| own == name && matches!(place, PlaceDraft::Ending(_));
    let index = places.position(is_it)?;
    Some(Spot::of("nodes").entry(index).name())
}
