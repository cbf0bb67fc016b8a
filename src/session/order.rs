//! The order in which options are shown. The only use of chance, and it is repeatable.

use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;
use rand::seq::SliceRandom;

use crate::scenario::{NodeId, Scenario};

/// Where the order of the options comes from. The same seed gives the same order on every machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Seed(pub u64);

/// The options of a node in the order in which they are shown, as places in the file.
///
/// A node shows the same order each time it is reached in one attempt. Readings of tone, and scenarios
/// with a fixed order, keep the order of the file.
pub fn option_order(scenario: &Scenario, seed: Seed, node: NodeId) -> Vec<usize> {
    let place = scenario.node(node);
    let mut order: Vec<usize> = (0..place.options.len()).collect();
    if !scenario.fixed_order && !place.probe {
        let mut chance = ChaCha8Rng::seed_from_u64(seed.0 ^ (u64::from(node.0) << 48));
        order.shuffle(&mut chance);
    }
    order
}
