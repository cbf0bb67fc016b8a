//! Judging a play: two results that are never merged.
//!
//! Turns the steps of a play into an [`Assessment`]: the technique score (what was done) and the customer
//! result (what came of it), each with its parts. Every denominator is fixed by the scenario, so leaving
//! early can never beat staying. The [`Ledger`] holds all that a score needs of the past, small enough for
//! analysis to carry along every play there is.

mod account;
mod assessment;
mod key;
mod ledger;
mod measure;
mod order;
mod outlook;
mod rubric;

pub use account::{Account, Accounts, Mark};
pub use assessment::{
    Assessment, Evidence, PASS_MARK, PitfallCount, RuleResult, Tenths, Verdict, assess,
};
pub use ledger::Ledger;
pub use measure::{Counts, Measure};
pub use outlook::{Outlook, Prospect, Settled};
pub use rubric::Rubric;
