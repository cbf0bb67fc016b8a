//! Which places plays reach, and why they do not reach the others.

use crate::scenario::{EndingId, NodeId, Scenario, Target};
use crate::session::End;

use super::moments::{Moment, Moments};
use super::report::{Spot, Unreached, WhyUnreached};

/// The places of a scenario that have been reached.
#[derive(Debug)]
pub(super) struct Reached {
    nodes: Vec<bool>,
    options: Vec<Vec<bool>>,
    endings: Vec<bool>,
}

impl Reached {
    /// Nothing yet.
    pub(super) fn none(scenario: &Scenario) -> Self {
        let options = scenario.nodes.iter();
        Self {
            nodes: vec![false; scenario.nodes.len()],
            options: options
                .map(|node| vec![false; node.options.len()])
                .collect(),
            endings: vec![false; scenario.endings.len()],
        }
    }

    /// What these moments are at.
    pub(super) fn by(scenario: &Scenario, moments: &Moments) -> Self {
        let mut reached = Self::none(scenario);
        for &moment in moments.all() {
            match moment {
                Moment::At(id, ..) => {
                    reached.nodes[usize::from(id.0)] = true;
                    for edge in moments.edges(moment) {
                        reached.options[usize::from(id.0)][usize::from(edge.option)] = true;
                    }
                }
                Moment::Stuck(id, _) => reached.nodes[usize::from(id.0)] = true,
                Moment::Over(End::Ending(id), _) => reached.endings[usize::from(id.0)] = true,
                Moment::Over(..) => {}
            }
        }
        reached
    }

    /// What routes lead to, conditions aside.
    pub(super) fn by_routes(scenario: &Scenario) -> Self {
        let mut reached = Self::none(scenario);
        let mut open = vec![scenario.start];
        while let Some(id) = open.pop() {
            if std::mem::replace(&mut reached.nodes[usize::from(id.0)], true) {
                continue;
            }
            reached.options[usize::from(id.0)].fill(true);
            for option in &scenario.node(id).options {
                for target in option.route.targets() {
                    match target {
                        Target::Node(id) => open.push(id),
                        Target::Ending(id) => reached.endings[usize::from(id.0)] = true,
                    }
                }
            }
        }
        reached
    }

    /// What is not reached, nodes first, then options of nodes that are, then endings.
    pub(super) fn rest(&self, scenario: &Scenario) -> Vec<Unreached> {
        let why = |target: Target| {
            let named = scenario
                .nodes
                .iter()
                .zip(&self.options)
                .any(|(node, open)| {
                    let chosen = node.options.iter().zip(open).filter(|(_, open)| **open);
                    chosen
                        .into_iter()
                        .any(|(option, _)| option.route.targets().any(|to| to == target))
                });
            if named {
                WhyUnreached::ConditionsNeverHold
            } else {
                WhyUnreached::NeverRoutedTo
            }
        };
        let nodes = missing(&self.nodes).map(|place| {
            let id = NodeId(place as u16);
            Unreached {
                what: Spot::Node(id),
                why: why(Target::Node(id)),
            }
        });
        let visited = self.options.iter().enumerate();
        let options = visited
            .filter(|(place, _)| self.nodes[*place])
            .flat_map(|(place, open)| {
                missing(open).map(move |option| Unreached {
                    what: Spot::Option(NodeId(place as u16), option),
                    why: WhyUnreached::NeedsNeverHold,
                })
            });
        let endings = missing(&self.endings).map(|place| {
            let id = EndingId(place as u16);
            Unreached {
                what: Spot::Ending(id),
                why: why(Target::Ending(id)),
            }
        });
        nodes.chain(options).chain(endings).collect()
    }
}

fn missing(reached: &[bool]) -> impl Iterator<Item = usize> + '_ {
    let places = reached.iter().enumerate();
    places
        .filter(|(_, reached)| !**reached)
        .map(|(place, _)| place)
}
