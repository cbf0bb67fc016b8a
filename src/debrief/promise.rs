//! What became of the promise, in words.

use crate::customer::Kept;
use crate::scenario::Scenario;

/// A heading and what was promised, or `None` where the scenario holds no promise.
pub fn promise_words(scenario: &Scenario, kept: Kept) -> Option<(&'static str, &str)> {
    let promise = scenario.promise.as_ref()?;
    let heading = match kept {
        Kept::NoPromise => "No promise was made",
        Kept::Kept => "Promise kept",
        Kept::Exceeded => "Promise kept, with something on top",
        Kept::LeftOpen => "Promise left open",
        Kept::Broken => "Promise broken",
    };
    Some((heading, &promise.what))
}
