//! The words that authors choose from, shared by drafts and checked scenarios.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why a customer is upset.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Cause {
    /// A charge that nobody announced.
    UnexpectedCharge,
    /// The product or service is not what was expected.
    NotAsExpected,
    /// Later than promised.
    LateDelivery,
    /// A procedure that was not understood.
    MisunderstoodProcedure,
    /// A real error.
    GenuineError,
    /// Nothing happened; it only feels so.
    Imagined,
}

/// Who is answerable for the trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Fault {
    /// Us.
    Company,
    /// Both sides.
    Shared,
    /// The customer.
    Customer,
    /// Someone else.
    ThirdParty,
    /// No one.
    Nobody,
}

impl Fault {
    /// Whether there is something of ours to own.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Company | Self::Shared)
    }
}

/// How hot a customer arrives, and how quickly patience runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Temperament {
    /// Irritated but fair.
    Steady,
    /// Angry and hurt.
    Upset,
    /// Very angry, short fuse.
    Irate,
    /// Cannot be cooled all the way.
    Irrational,
    /// Uses anger as a tool.
    Abusive,
}

/// How the app speaks of the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum Pronouns {
    /// she, her
    She,
    /// he, him
    He,
    /// they, them
    #[default]
    They,
}

/// A gauge of the kettle.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Gauge {
    /// 30 to 100 degrees.
    Temperature,
    /// 0 to 10.
    Flame,
    /// 0 to 100.
    Steam,
    /// 0 to 1.
    Heard,
    /// 0 to 100.
    Trust,
}

/// A milestone that an option reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Flag {
    /// Both sides agree on what happened: the solution phase may open.
    Facts,
    /// The customer has accepted the way out: the closing phase may open.
    Accepted,
    /// The promise is made and its clock starts.
    Promise,
}

/// Time that an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Takes {
    /// A hold while the customer waits.
    Minutes(u32),
    /// Simulated time between contacts.
    Hours(u32),
}

/// When a promise is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Due {
    /// This many hours after it was made.
    Hours(u32),
}

/// How far an ending meets the hidden want.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Fit {
    /// Met.
    Full,
    /// Met in part.
    Partial,
    /// Not met.
    Missed,
}

/// Where a fact comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum ClueSource {
    /// The customer told it.
    #[default]
    Customer,
    /// A colleague told it.
    Employee,
    /// Our own records.
    OwnLog,
    /// A trace that does not depend on our records.
    IndependentTrace,
    /// Something known around the case.
    Context,
}

/// How much a clue tells at the manager's desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub enum ClueWeight {
    /// Good to know.
    Small,
    /// Part of the picture.
    #[default]
    Fair,
    /// The picture does not come together without it.
    Key,
}

/// How a manager speaks to a colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum StaffTalk {
    /// An open question in private.
    Open,
    /// Concrete help.
    Support,
    /// A verdict first.
    Accuse,
}

/// What a manager says about a colleague's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Remark {
    /// Specific and true praise.
    Praise,
    /// Praise that could be said to anyone.
    HollowPraise,
    /// Criticism.
    Criticism,
}
