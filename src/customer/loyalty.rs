//! What comes of it: the customer result.

use serde::Serialize;

use crate::scenario::Fit;

/// What became of the promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// None was made.
    NoPromise,
    /// Kept on time.
    Kept,
    /// Kept on time, with something on top.
    Exceeded,
    /// Nothing was heard of it.
    LeftOpen,
    /// Broken.
    Broken,
}

impl Kept {
    /// The factor on the customer result, in tenths.
    fn factor(self) -> i64 {
        match self {
            Self::NoPromise | Self::Kept => 10,
            Self::Exceeded => 11,
            Self::LeftOpen => 7,
            Self::Broken => 4,
        }
    }
}

/// The customer result in tenths, 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Loyalty(pub i32);

/// The words for a customer result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Below 25.
    LostLoudly,
    /// From 25.
    LostQuietly,
    /// From 50.
    Satisfied,
    /// From 75.
    Happy,
    /// From 90, and never for a customer who was let down before in this case.
    Delighted,
}

impl Standing {
    /// What is shown.
    pub fn words(self) -> &'static str {
        match self {
            Self::LostLoudly => "lost, and others will hear of it",
            Self::LostQuietly => "lost quietly",
            Self::Satisfied => "satisfied, will compare offers",
            Self::Happy => "happy, stays",
            Self::Delighted => "delighted, stays",
        }
    }
}

impl Loyalty {
    /// The words for it. A second failure in one case rules delight out.
    pub fn standing(self, let_down_before: bool) -> Standing {
        match self.0 {
            900.. if !let_down_before => Standing::Delighted,
            750.. => Standing::Happy,
            500..750 => Standing::Satisfied,
            250..500 => Standing::LostQuietly,
            _ => Standing::LostLoudly,
        }
    }
}

/// (0.6 trust + 40 fit) x promise factor, between 0 and 100, rounded to a tenth, halves up.
///
/// `trust` is in tenths. Without an ending (`fit` is `None`: the customer left) it is at most 20.
pub fn loyalty(trust: i32, fit: Option<Fit>, kept: Kept) -> Loyalty {
    let halves_of_fit = match fit {
        Some(Fit::Full) => 2,
        Some(Fit::Partial) => 1,
        Some(Fit::Missed) | None => 0,
    };
    let thousandths = (6 * i64::from(trust) + 2000 * halves_of_fit) * kept.factor();
    let tenths = (thousandths + 50) / 100;
    let most = if fit.is_some() { 1000 } else { 200 };
    Loyalty(tenths.clamp(0, most) as i32)
}
