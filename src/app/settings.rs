//! What a person has chosen once and for all.

use serde::{Deserialize, Serialize};

use super::intention::Intention;
use super::keys::Keymap;
use super::pace::RealTime;
use super::people::Retention;

/// The settings, as they are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the page"
)]
pub struct Settings {
    /// Light, dark or as the system.
    pub theme: ThemeChoice,
    /// Text size.
    pub zoom: Zoom,
    /// End states instead of motion.
    pub reduced_motion: bool,
    /// Whether letters and digits alone act as shortcuts.
    pub shortcuts: bool,
    /// What was resolved, the latest first.
    pub intentions: Vec<Intention>,
    /// The pseudonym of whoever practised last.
    pub trainee: Option<String>,
    /// How long attempts are kept.
    pub retention: Retention,
    /// The folder that reports go to, where it is not the usual one.
    pub reports: Option<String>,
    /// Whether a level opens only once the one before it sits.
    pub lock_levels: bool,
    /// Whether content notes are shown before they are asked for.
    pub content_notes: bool,
    /// Real time, off unless it is wanted.
    pub real_time: RealTime,
    /// Which single key does what.
    pub keys: Keymap,
    /// The ids of scenarios that were passed over because of their content notes.
    pub skipped: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            zoom: Zoom::default(),
            reduced_motion: false,
            shortcuts: true,
            intentions: Vec::new(),
            trainee: None,
            retention: Retention::default(),
            reports: None,
            lock_levels: true,
            content_notes: true,
            real_time: RealTime::default(),
            keys: Keymap::default(),
            skipped: Vec::new(),
        }
    }
}

/// Which theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Text size in percent, 80 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u16", into = "u16")]
pub struct Zoom(u16);

const STEPS: [u16; 8] = [80, 90, 100, 110, 125, 150, 175, 200];

impl Default for Zoom {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u16> for Zoom {
    fn from(percent: u16) -> Self {
        Self(percent.clamp(80, 200))
    }
}

impl From<Zoom> for u16 {
    fn from(zoom: Zoom) -> Self {
        zoom.0
    }
}

impl Zoom {
    /// The size in percent.
    pub fn percent(self) -> u16 {
        self.0
    }

    /// The next larger size.
    #[must_use]
    pub fn larger(self) -> Self {
        Self(STEPS.into_iter().find(|&step| step > self.0).unwrap_or(200))
    }

    /// The next smaller size.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self(
            STEPS
                .into_iter()
                .rev()
                .find(|&step| step < self.0)
                .unwrap_or(80),
        )
    }
}
