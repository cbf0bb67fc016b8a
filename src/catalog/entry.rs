//! The entries of the catalogue, in the shape of the file.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The number of a technique in its [`Catalogue`](super::Catalogue).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TechniqueId(pub(super) u16);

/// The number of a pitfall in its [`Catalogue`](super::Catalogue).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PitfallId(pub(super) u16);

impl TechniqueId {
    /// The place in the catalogue's list.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl PitfallId {
    /// The place in the catalogue's list.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// Where a conversation takes place.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Channel {
    /// At a counter, a table, a door.
    FaceToFace,
    /// On the phone.
    Phone,
    /// In writing.
    Email,
    /// A manager looks into a complaint.
    Desk,
}

/// The part of a conversation that it is time for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
pub enum Phase {
    /// The customer is hot: listen and connect.
    Tension,
    /// The customer can talk about what happened: find out.
    Problem,
    /// Both know what happened: agree on a way out.
    Solution,
    /// The way out is agreed: close well.
    Close,
    /// Later, when the promise is due.
    FollowUp,
    /// The conversation is being ended.
    PartWays,
    /// The manager's desk has no phases but this.
    Manager,
}

impl Phase {
    /// All of them, in the order in which a conversation comes to them; the desk last.
    pub const ALL: [Self; 7] = [
        Self::Tension,
        Self::Problem,
        Self::Solution,
        Self::Close,
        Self::FollowUp,
        Self::PartWays,
        Self::Manager,
    ];
}

/// What kind of effect a technique has on the kettle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Class {
    /// How one holds oneself.
    Stance,
    /// Lets steam off.
    Release,
    /// Shows that the feeling is understood.
    Connect,
    /// Says sorry.
    Apology,
    /// Owns a fault.
    Own,
    /// Makes confident.
    Reassure,
    /// Finds out and makes clear.
    Clarify,
    /// Agrees on a way out.
    Resolve,
    /// Shortens the wait.
    Speed,
    /// Closes well.
    Close,
    /// Afterwards.
    FollowUp,
    /// Names a limit.
    Limit,
    /// A matter of when, not of what.
    Timing,
    /// A matter of order, not of what.
    Order,
    /// At the manager's desk.
    Manager,
}

/// How well a technique fits a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum PhaseWeight {
    /// It has its full effect.
    Right,
    /// It has half its effect.
    Tolerated,
    /// It comes too early, and heats.
    Premature,
}

impl PhaseWeight {
    /// Twice the weight: 2, 1 or -1.
    pub fn halves(self) -> i8 {
        match self {
            Self::Right => 2,
            Self::Tolerated => 1,
            Self::Premature => -1,
        }
    }
}

/// How well a technique fits each phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// In [`Phase::Tension`].
    pub tension: PhaseWeight,
    /// In [`Phase::Problem`].
    pub problem: PhaseWeight,
    /// In [`Phase::Solution`].
    pub solution: PhaseWeight,
    /// In [`Phase::Close`].
    pub close: PhaseWeight,
    /// In [`Phase::FollowUp`].
    pub follow_up: PhaseWeight,
}

/// A documented method.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Technique {
    /// The name that scenario files use.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// The family it belongs to.
    pub family: String,
    /// What it does to the kettle.
    pub class: Class,
    /// Where it is in place.
    pub weights: Weights,
    /// Where it can be used.
    pub channels: Vec<Channel>,
    /// The articles that document it. Empty for an addition of ours.
    pub sources: Vec<String>,
    /// What it is.
    pub about: String,
    /// What counts as evidence.
    pub seen: String,
    /// What violates it.
    pub missed: String,
    /// The pitfalls that are its opposite.
    pub violated_by: Vec<String>,
    /// What earns full credit.
    pub full: Option<String>,
    /// What earns half credit.
    pub partial: Option<String>,
    /// Lines that a person might say.
    pub try_saying: Vec<String>,
    /// Completes "Flame -1.47: ..".
    pub cause: String,
}

/// How grave a pitfall is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all(serialize = "snake_case"))]
pub enum Severity {
    /// Costs 3 points.
    Mild,
    /// Costs 7 points.
    Moderate,
    /// Costs 12 points and the pass.
    Severe,
}

impl Severity {
    /// Points that the technique score loses.
    pub fn points(self) -> i64 {
        match self {
            Self::Mild => 3,
            Self::Moderate => 7,
            Self::Severe => 12,
        }
    }
}

/// Through what a pitfall reaches the customer, so that nothing counts twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Acts {
    /// It heats the kettle by its severity.
    Kettle,
    /// Its timing does.
    Timing,
    /// The flipped sign of an early technique does.
    Weight,
    /// It costs trust and nothing else.
    Trust,
    /// It weighs on the customer result through the promise.
    Promise,
    /// It weighs on the case at the manager's desk.
    Case,
}

/// Something documented as what not to do.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pitfall {
    /// The name that scenario files use.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// How grave it is.
    pub severity: Severity,
    /// Through what it acts.
    pub acts: Acts,
    /// The articles that warn of it.
    pub sources: Vec<String>,
    /// What it is.
    pub about: String,
    /// What helps instead.
    pub instead: String,
    /// The techniques that it is the opposite of.
    pub violates: Vec<String>,
    /// Completes "Temperature +7.6: ..".
    pub cause: String,
}

/// How much an order rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum RuleWeight {
    /// One.
    Full,
    /// A half.
    Half,
}

/// What should come before what.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderRule {
    /// `O1` to `O14`.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// What it asks for.
    pub about: String,
    /// The articles that it comes from.
    pub sources: Vec<String>,
    /// Said where it was kept.
    pub earned: String,
    /// Said where it was not.
    pub lost: String,
    /// How much it counts.
    pub weight: RuleWeight,
}

/// A group of techniques.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// The name that the file uses.
    pub id: String,
    /// The name that people read.
    pub name: String,
    /// What its techniques have in common.
    pub about: String,
}

/// An article that documents techniques.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceArticle {
    /// The name that the file uses.
    pub id: String,
    /// Who wrote it, where known.
    pub author: Option<String>,
    /// Its title.
    pub title: String,
    /// Where it appeared, where known.
    pub published_in: Option<String>,
    /// When, where known.
    pub year: Option<u16>,
    /// What it says, in one line.
    pub gist: String,
}

impl SourceArticle {
    /// One line to cite it by.
    pub fn citation(&self) -> String {
        let mut line = String::new();
        if let Some(author) = &self.author {
            line.push_str(author);
            line.push_str(", ");
        }
        line.push('“');
        line.push_str(&self.title);
        line.push('”');
        if let Some(place) = &self.published_in {
            line.push_str(", ");
            line.push_str(place);
        }
        if let Some(year) = self.year {
            line.push_str(", ");
            line.push_str(&year.to_string());
        }
        line
    }
}
