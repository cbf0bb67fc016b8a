//! What moves a face: the state of the conversation, in numbers.

/// What the face shows. Numbers beyond their range are drawn as its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mood {
    /// Degrees, 30 to 100.
    pub temperature: f32,
    /// Patience used up, 0 to 100.
    pub steam: f32,
    /// How far they feel heard, 0 to 1.
    pub heard: f32,
    /// 0 to 100.
    pub trust: f32,
}

impl Default for Mood {
    /// How faces rest in lists: nobody is introduced by their anger.
    fn default() -> Self {
        Self {
            temperature: 61.0,
            steam: 30.0,
            heard: 0.5,
            trust: 50.0,
        }
    }
}

impl Mood {
    /// A mood of this temperature, with everything else at rest.
    pub fn at(temperature: f32) -> Self {
        Self {
            temperature,
            ..Self::default()
        }
    }

    /// The mood `t` of the way to another one.
    #[must_use]
    pub fn lerp(&self, to: &Self, t: f32) -> Self {
        let t = t.clamp(0.0, 1.0);
        let between = |a: f32, b: f32| a + (b - a) * t;
        Self {
            temperature: between(self.temperature, to.temperature),
            steam: between(self.steam, to.steam),
            heard: between(self.heard, to.heard),
            trust: between(self.trust, to.trust),
        }
    }

    /// The mood within its ranges; a number that is none becomes the one at rest.
    #[must_use]
    pub(super) fn sane(&self) -> Self {
        let rest = Self::default();
        let within = |value: f32, low: f32, high: f32, rest: f32| {
            if value.is_nan() {
                rest
            } else {
                value.clamp(low, high)
            }
        };
        Self {
            temperature: within(self.temperature, 30.0, 100.0, rest.temperature),
            steam: within(self.steam, 0.0, 100.0, rest.steam),
            heard: within(self.heard, 0.0, 1.0, rest.heard),
            trust: within(self.trust, 0.0, 100.0, rest.trust),
        }
    }
}
