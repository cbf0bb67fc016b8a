//! What rules find in several scenarios side by side.

use super::finding::{Finding, Findings};
use super::spot::Spot;

/// The breaches of one rule in a library.
#[derive(Debug)]
pub struct LibraryFindings {
    /// For each scenario of the library, in its order.
    pub(super) scenarios: Vec<Findings>,
    /// Of the library as a whole.
    pub(super) whole: Findings,
}

impl LibraryFindings {
    pub(super) fn new(scenarios: usize) -> Self {
        Self {
            scenarios: (0..scenarios).map(|_| Findings::new()).collect(),
            whole: Findings::new(),
        }
    }

    /// Adds a breach in the `index`-th scenario.
    pub fn add(&mut self, index: usize, spot: Spot, message: impl Into<String>) -> &mut Finding {
        match self.scenarios.get_mut(index) {
            Some(findings) => findings.add(spot, message),
            None => self.whole.add(spot, message),
        }
    }

    /// Adds something that is true of the library as a whole.
    pub fn add_whole(&mut self, message: impl Into<String>) -> &mut Finding {
        self.whole.add(Spot::root(), message)
    }
}
