//! The ways from node to node, conditions aside.

use crate::scenario::{NodeId, Scenario, Takes, Target};

/// Longer than every deadline, in minutes.
pub(super) const FOREVER: u32 = 1_000_000;

/// The most minutes from each node to an end.
pub(super) fn minutes(scenario: &Scenario, loops: bool) -> Vec<u32> {
    let count = scenario.nodes.len();
    if loops {
        return vec![FOREVER; count];
    }
    let mut minutes = vec![0; count];
    for _ in 0..=count {
        for id in (0..count).rev() {
            for option in &scenario.nodes[id].options {
                let own = match option.takes {
                    Some(Takes::Minutes(minutes)) => minutes,
                    Some(Takes::Hours(hours)) => hours.saturating_mul(60),
                    None => 0,
                };
                for target in option.route.targets() {
                    let rest = match target {
                        Target::Node(after) => minutes[usize::from(after.0)],
                        Target::Ending(_) => 0,
                    };
                    minutes[id] = minutes[id].max(own.saturating_add(rest)).min(FOREVER);
                }
            }
        }
    }
    minutes
}

/// The nodes that may come right after a node, conditions aside.
fn next(scenario: &Scenario, id: usize) -> impl Iterator<Item = NodeId> + '_ {
    let options = scenario.nodes[id].options.iter();
    options
        .flat_map(|option| option.route.targets())
        .filter_map(|target| match target {
            Target::Node(id) => Some(id),
            Target::Ending(_) => None,
        })
}

/// Adds to what is true of each node what is true of all nodes that may come after it.
pub(super) fn gather<T: Copy + PartialEq>(
    scenario: &Scenario,
    nodes: &mut [T],
    add: impl Fn(&mut T, &T),
) {
    let mut changed = true;
    while changed {
        changed = false;
        for id in (0..nodes.len()).rev() {
            let mut all = nodes[id];
            for after in next(scenario, id) {
                add(&mut all, &nodes[usize::from(after.0)]);
            }
            changed |= all != nodes[id];
            nodes[id] = all;
        }
    }
}

/// The most moves that any play can have, or `None` where plays can go in circles.
pub(super) fn longest(scenario: &Scenario) -> Option<usize> {
    let count = scenario.nodes.len();
    let mut moves = vec![1; count];
    // Without circles no path is longer than the number of nodes, so the figures settle by then.
    for _ in 0..=count {
        let before = moves.clone();
        for id in (0..count).rev() {
            for after in next(scenario, id) {
                moves[id] = moves[id].max(1 + moves[usize::from(after.0)]);
            }
            if moves[id] > count {
                return None;
            }
        }
        if moves == before {
            return Some(moves[usize::from(scenario.start.0)]);
        }
    }
    None
}
