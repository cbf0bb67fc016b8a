//! The customer's inner state and what it is called.

use crate::scenario::{Gauge, Guard};

/// The state of a customer, exact to the digit that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kettle {
    /// Momentary heat in tenths of a degree, 300 to 1000.
    pub temperature: i32,
    /// Grievance in hundredths, 0 to 1000. It decides where the temperature is heading.
    pub flame: i32,
    /// Patience used up, in tenths, 0 to 1000.
    pub steam: i32,
    /// How far the customer feels heard, in hundredths, 0 to 100.
    pub heard: i32,
    /// Trust in tenths, 0 to 1000.
    pub trust: i32,
}

/// The six words for a temperature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heat {
    /// Below 45 degrees.
    Pleased,
    /// From 45.
    Relieved,
    /// From 60.
    Wary,
    /// From 70.
    Irritated,
    /// From 80.
    Angry,
    /// From 95: the lid rattles.
    Boiling,
}

impl Heat {
    /// The word, in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Self::Pleased => "pleased",
            Self::Relieved => "relieved",
            Self::Wary => "wary",
            Self::Irritated => "irritated",
            Self::Angry => "angry",
            Self::Boiling => "boiling",
        }
    }
}

impl Kettle {
    /// The word for the temperature.
    pub fn heat(&self) -> Heat {
        match self.temperature {
            ..450 => Heat::Pleased,
            450..600 => Heat::Relieved,
            600..700 => Heat::Wary,
            700..800 => Heat::Irritated,
            800..950 => Heat::Angry,
            950.. => Heat::Boiling,
        }
    }

    /// Whether the steam is high enough to whistle.
    pub fn whistles(&self) -> bool {
        self.steam >= 800
    }

    /// Whether the customer has had enough and leaves.
    pub fn boils_over(&self) -> bool {
        self.steam >= 1000
    }

    /// The value of one gauge, in the unit of its field.
    pub fn gauge(&self, gauge: Gauge) -> i32 {
        match gauge {
            Gauge::Temperature => self.temperature,
            Gauge::Flame => self.flame,
            Gauge::Steam => self.steam,
            Gauge::Heard => self.heard,
            Gauge::Trust => self.trust,
        }
    }

    /// Whether a guard on temperature or gauges holds. Guards that speak of anything else are not for
    /// the kettle to answer and do not hold.
    pub fn satisfies(&self, guard: &Guard) -> bool {
        match *guard {
            Guard::Hot => self.temperature >= 800,
            Guard::Warm => (600..800).contains(&self.temperature),
            Guard::Calm => self.temperature < 600,
            Guard::AtLeast(gauge, value) => self.gauge(gauge) >= value,
            Guard::AtMost(gauge, value) => self.gauge(gauge) <= value,
            _ => false,
        }
    }
}

impl Gauge {
    /// How many digits after the point are shown and kept: one or two.
    pub fn decimals(self) -> usize {
        match self {
            Self::Temperature | Self::Steam | Self::Trust => 1,
            Self::Flame | Self::Heard => 2,
        }
    }

    /// A value in the unit of its field as it is shown, such as `87.6`.
    pub fn show(self, value: i32) -> String {
        let decimals = self.decimals();
        let unit = 10_i32.pow(decimals as u32);
        let sign = if value < 0 { "-" } else { "" };
        let (whole, part) = (value.abs() / unit, value.abs() % unit);
        format!("{sign}{whole}.{part:0decimals$}")
    }

    /// The name in lower case.
    pub fn word(self) -> &'static str {
        match self {
            Self::Temperature => "temperature",
            Self::Flame => "flame",
            Self::Steam => "steam",
            Self::Heard => "heard",
            Self::Trust => "trust",
        }
    }
}
