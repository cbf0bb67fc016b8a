//! Conditions in words, for options that cannot be chosen yet.

use crate::catalog::Phase;
use crate::scenario::{Guard, Scenario};

/// What is still missing, as a phrase after "Needs".
pub fn needs_words(scenario: &Scenario, guard: &Guard) -> String {
    let list = |guards: &[Guard], word: &str| {
        let words: Vec<String> = guards
            .iter()
            .map(|guard| needs_words(scenario, guard))
            .collect();
        words.join(word)
    };
    match guard {
        Guard::Hot => "a customer at 80 degrees or more".to_owned(),
        Guard::Warm => "a customer between 60 and 80 degrees".to_owned(),
        Guard::Calm => "a customer below 60 degrees".to_owned(),
        Guard::Phase(phase) => format!("the {} phase", phase.word()),
        Guard::AtLeast(gauge, value) => {
            format!("{} at {} or more", gauge.word(), gauge.show(*value))
        }
        Guard::AtMost(gauge, value) => {
            format!("{} at {} or less", gauge.word(), gauge.show(*value))
        }
        Guard::Knows(fact) => format!("to know: {}", scenario.fact(*fact).text),
        Guard::Promised => "a promise that was made".to_owned(),
        Guard::All(guards) => list(guards, ", and "),
        Guard::Any(guards) => list(guards, ", or "),
        Guard::Not(guard) => format!("not {}", needs_words(scenario, guard)),
    }
}

impl Phase {
    /// The name in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Self::Tension => "tension",
            Self::Problem => "problem",
            Self::Solution => "solution",
            Self::Close => "close",
            Self::FollowUp => "follow-up",
            Self::PartWays => "parting",
            Self::Manager => "desk",
        }
    }
}
