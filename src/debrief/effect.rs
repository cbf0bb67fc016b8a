//! What a move did to the customer, in one of five words.
//!
//! Says what came of a move, never whether a better one was there.

use crate::catalog::Severity;
use crate::scenario::Scenario;
use crate::session::Step;

/// What a move did to the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoveEffect {
    /// The flame fell.
    Cooled,
    /// The flame hardly moved.
    LittleChange,
    /// The flame rose.
    Heated,
    /// The flame rose by a step or more.
    HeatedALot,
    /// It fell into a severe pitfall, whatever the flame did.
    SeverePitfall,
}

impl MoveEffect {
    /// All of them, from the coolest on.
    pub const ALL: [Self; 5] = [
        Self::Cooled,
        Self::LittleChange,
        Self::Heated,
        Self::HeatedALot,
        Self::SeverePitfall,
    ];

    /// What a move did.
    pub fn of(scenario: &Scenario, step: &Step) -> Self {
        let severe = step
            .pitfalls
            .iter(&scenario.catalogue)
            .any(|id| scenario.catalogue.pitfall(id).severity == Severity::Severe);
        if severe {
            Self::SeverePitfall
        } else {
            Self::of_flame(step.after.kettle.flame - step.before.flame)
        }
    }

    /// What a change of the flame means, in hundredths.
    fn of_flame(change: i32) -> Self {
        match change {
            ..=-30 => Self::Cooled,
            -29..30 => Self::LittleChange,
            30..150 => Self::Heated,
            150.. => Self::HeatedALot,
        }
    }

    /// The word for it, in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cooled => "cooled",
            Self::LittleChange => "little change",
            Self::Heated => "heated",
            Self::HeatedALot => "heated a lot",
            Self::SeverePitfall => "severe pitfall",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_steps_at_three_changes_of_the_flame() {
        for (change, word) in [
            (-147, "cooled"),
            (-30, "cooled"),
            (-29, "little change"),
            (0, "little change"),
            (29, "little change"),
            (30, "heated"),
            (149, "heated"),
            (150, "heated a lot"),
            (400, "heated a lot"),
        ] {
            assert_eq!(MoveEffect::of_flame(change).word(), word, "{change}");
        }
    }
}
