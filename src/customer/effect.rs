//! The effect tables: what a technique of each class, a pitfall of each severity, a way of timing and a
//! wait do to the kettle at full weight.

use serde::Serialize;

use crate::catalog::{Acts, Class, Pitfall, Severity};

/// Changes in hundredths of the unit of each gauge. `puff` is a change of temperature for one turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Effect {
    pub(super) flame: i64,
    pub(super) puff: i64,
    pub(super) steam: i64,
    pub(super) heard: i64,
    pub(super) trust: i64,
}

const fn effect(flame: i64, puff: i64, steam: i64, heard: i64, trust: i64) -> Effect {
    Effect {
        flame,
        puff,
        steam,
        heard,
        trust,
    }
}

/// When an answer was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// After a breath, or after re-reading.
    Paused,
    /// At once when the customer had finished.
    Rattled,
    /// Before the customer had finished.
    Interrupted,
    /// After a silence long enough to look lost.
    DeadAir,
}

impl Timing {
    /// What files and programs call it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Paused => "paused",
            Self::Rattled => "rattled",
            Self::Interrupted => "interrupted",
            Self::DeadAir => "dead_air",
        }
    }
}

/// Time that the customer spends waiting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// On hold, in minutes.
    Hold(u32),
    /// For a first answer by e-mail, in hours.
    Mail(u32),
}

/// The effect of a technique of this class, or `None` where it has no direct effect.
pub(super) fn of_class(class: Class) -> Option<Effect> {
    Some(match class {
        Class::Stance => effect(-10, -200, 0, 0, 100),
        Class::Release => effect(-20, -200, -1000, 25, 200),
        Class::Connect => effect(-80, -200, -300, 20, 400),
        Class::Apology => effect(-100, -200, -300, 0, 400),
        Class::Own => effect(-120, -200, -200, 0, 600),
        Class::Reassure => effect(-40, -100, -200, 0, 300),
        Class::Clarify => effect(-40, -100, -100, 15, 300),
        Class::Resolve => effect(-80, -100, -200, 0, 500),
        Class::Speed => effect(-50, -100, -400, 0, 400),
        Class::Close | Class::FollowUp => effect(-30, -100, -100, 0, 400),
        Class::Limit => effect(0, -100, -600, 0, 0),
        Class::Timing | Class::Order | Class::Manager => return None,
    })
}

/// Whether techniques of this class do anything to the kettle.
pub fn has_effect(class: Class) -> bool {
    of_class(class).is_some()
}

/// The effect of falling into a pitfall of this severity.
pub(super) fn of_severity(severity: Severity) -> Effect {
    match severity {
        Severity::Mild => effect(50, 200, 400, -5, -400),
        Severity::Moderate => effect(100, 400, 800, -10, -800),
        Severity::Severe => effect(180, 800, 1400, -20, -1500),
    }
}

/// Whether a tagged pitfall heats the kettle by its severity, or reaches the customer another way.
pub fn acts_on_kettle(pitfall: &Pitfall) -> bool {
    pitfall.acts == Acts::Kettle
}

/// The effect of owning a fault that is not ours.
pub(super) const FALSE_CONFESSION: Effect = effect(0, 0, 0, 0, -600);

impl Timing {
    /// The effect besides the factor on good effects.
    pub(super) fn effect(self) -> Effect {
        match self {
            Self::Paused => effect(0, 0, 0, 0, 0),
            Self::Rattled => effect(0, 0, 0, 0, -200),
            Self::Interrupted => effect(100, 400, 1000, -15, -500),
            Self::DeadAir => effect(0, 0, 500, 0, -100),
        }
    }
}

impl Wait {
    /// Minutes or hours above what is tolerated: one minute on hold, four hours for a mail.
    pub fn over(self) -> u32 {
        match self {
            Self::Hold(minutes) => minutes.saturating_sub(1),
            Self::Mail(hours) => hours.saturating_sub(4),
        }
    }

    /// What it adds to the steam, in tenths.
    pub fn steam(self) -> u32 {
        match self {
            Self::Hold(_) => 30 * self.over(),
            Self::Mail(_) => 20 * self.over(),
        }
    }

    pub(super) fn effect(self) -> Effect {
        let (over, steam) = (i64::from(self.over()), 10 * i64::from(self.steam()));
        match self {
            Self::Hold(_) => effect(10 * over, 0, steam, 0, 0),
            Self::Mail(_) => effect(5 * over, 0, steam, 0, 0),
        }
    }
}
