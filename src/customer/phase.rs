//! When one phase gives way to the next.

use super::kettle::Kettle;
use crate::catalog::Phase;

/// The phase after a move, given the milestones reached so far. At most one step a move.
///
/// Tension opens into Problem at 70 degrees or less and 0.60 heard; Problem into Solution when both agree
/// on the facts; Solution into Close when the way out is accepted. Above 80 degrees Problem and Solution
/// boil up again. Close, follow-up, parting and the manager's desk are left by no rule.
pub fn next_phase(phase: Phase, kettle: &Kettle, facts_agreed: bool, accepted: bool) -> Phase {
    let boiling_again = kettle.temperature > 800;
    match phase {
        Phase::Tension if kettle.temperature <= 700 && kettle.heard >= 60 => Phase::Problem,
        Phase::Problem | Phase::Solution if boiling_again => Phase::Tension,
        Phase::Problem if facts_agreed => Phase::Solution,
        Phase::Solution if accepted => Phase::Close,
        _ => phase,
    }
}
