//! How somebody is there: their mood, what is under it, and what their arms are doing.

use super::mood::Mood;
use super::pose::{Gesture, Pose};

/// Between these shares of the way the arms of two gestures fade into each other.
const FADES: [f32; 2] = [0.35, 0.65];

/// The curve of a mouth that neither smiles nor sneers.
const GRAVE: f32 = -0.12;

/// Each gesture that is drawn and how much it covers, in sixteenths.
pub(super) type Layers = [(Gesture, u8); 2];

/// A person as they are met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Presence {
    /// What the face shows.
    pub mood: Mood,
    /// What keeps it going, 0 to 10. A grievance that outlasts the heat keeps the brows together.
    pub flame: f32,
    /// How far they have come over to your side, 0 to 1.
    pub sided: f32,
    /// How they hold themselves.
    pub bearing: Bearing,
    /// What the arms do.
    pub arms: Arms,
    /// Whether people stand behind and watch.
    pub watched: bool,
}

/// What somebody does not let show, each from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Bearing {
    /// How far they hold themselves back: a low voice, lips that stay shut.
    pub held: f32,
    /// How far they have nothing to smile at.
    pub grave: f32,
}

/// Arms on the way from one gesture to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arms {
    /// The gesture before.
    pub from: Gesture,
    /// The gesture now.
    pub to: Gesture,
    /// How far they have come, 0 to 1.
    pub share: f32,
}

impl From<&Mood> for Presence {
    /// Somebody at rest in a mood: the flame is what this heat comes from.
    fn from(mood: &Mood) -> Self {
        let gesture = Gesture::of(mood.sane().temperature);
        Self {
            mood: *mood,
            flame: level(mood.sane().temperature),
            sided: 0.0,
            bearing: Bearing::default(),
            arms: Arms {
                from: gesture,
                to: gesture,
                share: 1.0,
            },
            watched: false,
        }
    }
}

/// The flame that holds a temperature.
fn level(temperature: f32) -> f32 {
    (temperature - 30.0) / 7.0
}

impl Presence {
    /// The gesture when all has come to rest.
    pub fn gesture(mood: &Mood, sided: bool) -> Gesture {
        if sided {
            Gesture::Open
        } else {
            Gesture::of(mood.sane().temperature)
        }
    }

    /// The pose that all of it is held in.
    pub(super) fn pose(&self) -> Pose {
        let mood = self.mood.sane();
        let mut pose = Pose::of(&mood);
        let flame = within(self.flame, 0.0, 10.0, level(mood.temperature));
        // Cooled by a friendly noise while the reason is still there.
        let banked = ((flame - level(mood.temperature)) / 4.0).clamp(0.0, 1.0);
        pose.knit = (pose.knit + 0.22 * banked).min(1.0);
        pose.press = (pose.press + 0.25 * banked * (1.0 - pose.open)).min(1.0);
        let sided = within(self.sided, 0.0, 1.0, 0.0);
        pose.gaze *= 1.0 - sided;
        pose.knit *= 1.0 - 0.6 * sided;
        pose.press *= 1.0 - sided;
        pose.curve += 0.42 * sided * (1.0 - pose.curve.max(0.0));
        pose.brow_inner += 3.0 * sided;
        pose.shoulder *= 1.0 - 0.5 * sided;
        self.bearing.hold(&mut pose);
        pose
    }
}

impl Bearing {
    /// Takes the smile from a grave face and the open mouth from one that is held back; what it would have
    /// shouted presses the lips together.
    fn hold(self, pose: &mut Pose) {
        let held = within(self.held, 0.0, 1.0, 0.0);
        let grave = within(self.grave, 0.0, 1.0, 0.0);
        if pose.curve > GRAVE {
            pose.curve -= grave * (pose.curve - GRAVE);
            pose.open *= 1.0 - grave;
            pose.low -= 0.5 * grave * (pose.low - 0.16).max(0.0);
        }
        let shout = pose.open * held;
        pose.open -= shout;
        pose.press = (pose.press + 0.9 * (2.0 * shout).min(1.0)).min(1.0);
        pose.mouth_width -= held * (pose.mouth_width - 0.9).max(0.0);
        pose.wrinkle *= 1.0 - 0.6 * held;
        pose.lean *= 1.0 - 0.5 * held;
    }
}

impl Arms {
    /// The gestures to draw, and how much each of them covers, in sixteenths.
    pub(super) fn layers(self) -> Layers {
        let [first, last] = FADES;
        let share = within(self.share, 0.0, 1.0, 1.0);
        let share = ((share - first) / (last - first)).clamp(0.0, 1.0);
        let cover = (share * 16.0).round() as u8;
        if self.from == self.to {
            return [(self.to, 16), (self.to, 0)];
        }
        [(self.from, 16 - cover), (self.to, cover)]
    }
}

fn within(value: f32, low: f32, high: f32, rest: f32) -> f32 {
    if value.is_nan() {
        rest
    } else {
        value.clamp(low, high)
    }
}
