//! Turns a mood into the position of every movable part of the face and body.
//!
//! Six key poses lie along the temperature; a pose between two of them is their blend, eased at both
//! ends. Trust, steam and being heard then move single parts. Never draws.

use super::mood::Mood;

/// Which gesture the arms make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gesture {
    /// One palm turned up, below 45 degrees.
    Open,
    /// Hands on the counter, from 45.
    Rest,
    /// Hands held together, from 60.
    Clasped,
    /// Arms crossed, from 70.
    Crossed,
    /// A finger on the counter, from 80.
    Point,
    /// Both palms on the counter, from 95.
    Planted,
}

impl Gesture {
    /// The gesture at a temperature in degrees.
    pub fn of(temperature: f32) -> Self {
        match temperature {
            t if t >= 95.0 => Self::Planted,
            t if t >= 80.0 => Self::Point,
            t if t >= 70.0 => Self::Crossed,
            t if t >= 60.0 => Self::Clasped,
            t if t >= 45.0 => Self::Rest,
            _ => Self::Open,
        }
    }

    /// The gesture in words, as they stand in a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Self::Open => "one palm open",
            Self::Rest => "hands at rest",
            Self::Clasped => "hands clasped",
            Self::Crossed => "arms crossed",
            Self::Point => "one finger on the counter",
            Self::Planted => "both palms planted",
        }
    }
}

/// What the arms do, in words.
pub fn gesture_words(mood: &Mood) -> &'static str {
    Gesture::of(mood.sane().temperature).words()
}

/// How the face and the body are held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// How far the inner end of the brows is raised, in drawing units; negative is lowered.
    pub brow_inner: f32,
    /// The outer end of the brows, in drawing units as the inner one.
    pub brow_outer: f32,
    /// How far the brows are drawn together, 0 to 1.
    pub knit: f32,
    /// How far the upper lid is open, 0 to 1.2.
    pub lid: f32,
    /// How far the lower lid is raised, 0 to 1.
    pub low: f32,
    /// How far the mouth smiles, -1 to 1.
    pub curve: f32,
    /// How far the jaw is dropped, 0 to 1.
    pub open: f32,
    /// The width of the mouth, 1 at rest.
    pub mouth_width: f32,
    /// How firmly the lips are pressed together, 0 to 1.
    pub press: f32,
    /// How far the nose is wrinkled, 0 to 1.
    pub wrinkle: f32,
    /// How far the head leans to the side, in degrees.
    pub tilt: f32,
    /// How far the body leans forward, 0 to 1.
    pub lean: f32,
    /// How far the shoulders are drawn up, 0 to 1.15.
    pub shoulder: f32,
    /// How red the cheeks are, 0 to .9.
    pub flush: f32,
    /// How far the eyes look aside, 0 to 1.
    pub gaze: f32,
}

type Parts = [f32; 15];

/// Where the key poses lie, in degrees.
const AT: [f32; 6] = [37.0, 52.0, 65.0, 75.0, 87.0, 98.0];

/// The key poses, with their parts in the order of the fields of [`Pose`].
#[rustfmt::skip]
const KEYS: [Parts; 6] = [
    [  5.0, 3.0, 0.0,  0.86, 0.42,  0.95, 0.30, 1.12, 0.0,  0.0, -4.0, 0.0,  0.0,  0.06, 0.0],
    [  7.0, 0.0, 0.0,  0.82, 0.20,  0.50, 0.0,  1.0,  0.0,  0.0, -3.0, 0.0,  0.05, 0.05, 0.0],
    [ -1.0, 3.0, 0.15, 0.78, 0.16, -0.10, 0.0,  0.86, 0.3,  0.0,  3.0, 0.1,  0.30, 0.08, 0.5],
    [ -6.0, 2.0, 0.55, 0.74, 0.28, -0.42, 0.0,  0.92, 0.75, 0.3,  2.0, 0.25, 0.45, 0.22, 0.15],
    [-10.0, 3.0, 0.85, 0.86, 0.34, -0.62, 0.34, 1.02, 0.0,  0.7,  0.0, 0.6,  0.70, 0.38, 0.0],
    [-13.0, 6.0, 1.0,  1.12, 0.26, -0.55, 0.92, 1.10, 0.0,  1.0, -2.0, 1.0,  1.0,  0.56, 0.0],
];

impl Pose {
    /// The pose that a mood is held in.
    pub fn of(mood: &Mood) -> Self {
        let mood = mood.sane();
        let mut pose = Self::key(mood.temperature);
        let (steam, trust, heard) = (mood.steam / 100.0, mood.trust / 100.0, mood.heard);
        pose.gaze += 0.9 * (0.45 - trust).max(0.0);
        pose.lid -= 0.18 * (0.4 - trust).max(0.0);
        pose.flush = (pose.flush + 0.14 * steam).clamp(0.0, 0.9);
        pose.shoulder = (pose.shoulder + 0.25 * (steam - 0.4)).clamp(0.0, 1.15);
        pose.brow_inner += 3.2 * heard;
        pose.knit *= 1.0 - 0.25 * heard;
        pose.tilt -= 2.5 * (heard - 0.5);
        pose.curve += 0.16 * (trust - 0.5);
        pose
    }

    /// The pose that temperature alone gives.
    pub fn key(temperature: f32) -> Self {
        let upper = AT
            .partition_point(|&at| at < temperature)
            .clamp(1, AT.len() - 1);
        let (from, to) = (AT[upper - 1], AT[upper]);
        let t = ((temperature - from) / (to - from)).clamp(0.0, 1.0);
        let eased = t * t * (3.0 - 2.0 * t);
        let (a, b) = (KEYS[upper - 1], KEYS[upper]);
        Self::from_parts(std::array::from_fn(|i| a[i] + (b[i] - a[i]) * eased))
    }

    /// The pose on a grid of 1/64, so that equal drawings can be told by their numbers.
    #[must_use]
    pub(super) fn rounded(&self) -> Self {
        Self::from_parts(self.steps().map(|step| step as f32 / 64.0))
    }

    /// The parts in sixty-fourths.
    pub(super) fn steps(&self) -> [i32; 15] {
        self.to_parts().map(|part| (part * 64.0).round() as i32)
    }

    fn to_parts(self) -> Parts {
        let Self {
            brow_inner,
            brow_outer,
            knit,
            lid,
            low,
            curve,
            open,
            mouth_width,
            press,
            wrinkle,
            tilt,
            lean,
            shoulder,
            flush,
            gaze,
        } = self;
        [
            brow_inner,
            brow_outer,
            knit,
            lid,
            low,
            curve,
            open,
            mouth_width,
            press,
            wrinkle,
            tilt,
            lean,
            shoulder,
            flush,
            gaze,
        ]
    }

    fn from_parts(parts: Parts) -> Self {
        let [
            brow_inner,
            brow_outer,
            knit,
            lid,
            low,
            curve,
            open,
            mouth_width,
            press,
            wrinkle,
            tilt,
            lean,
            shoulder,
            flush,
            gaze,
        ] = parts;
        Self {
            brow_inner,
            brow_outer,
            knit,
            lid,
            low,
            curve,
            open,
            mouth_width,
            press,
            wrinkle,
            tilt,
            lean,
            shoulder,
            flush,
            gaze,
        }
    }
}
