//! What the cues of a line say about voice, face and hands. Whole words count, not parts of them.

use crate::gui::paint::{Bearing, Gesture};

/// Words for a voice that is raised.
const LOUD: [&str; 8] = [
    "loud", "louder", "shout", "shouts", "shouting", "yells", "yelling", "screams",
];
/// Words for a voice that is held down.
const LOW: [&str; 14] = [
    "quiet", "quieter", "quietly", "silent", "silence", "low", "lower", "soft", "softer", "flat",
    "whisper", "whispers", "audible", "toneless",
];
/// Words for somebody who holds themselves back, whatever the heat.
const HELD: [&str; 8] = [
    "slow", "slower", "slowly", "still", "level", "even", "cold", "swallows",
];
/// Words for somebody who has nothing to smile at.
const GRAVE: [&str; 36] = [
    "angry",
    "bitter",
    "careful",
    "clipped",
    "colder",
    "cool",
    "cracks",
    "curt",
    "disappointed",
    "dry",
    "far",
    "firm",
    "hard",
    "hoarse",
    "jaw",
    "lost",
    "polite",
    "rubs",
    "serious",
    "sharp",
    "sighs",
    "stern",
    "stops",
    "strict",
    "stubborn",
    "suspicious",
    "tense",
    "thin",
    "tight",
    "tired",
    "troubled",
    "waiting",
    "wary",
    "weary",
    "wet",
    "impatient",
];
/// Words for a friendly face, which outweigh all but a raised voice.
const WARM: [&str; 17] = [
    "amused",
    "brightening",
    "cheerful",
    "friendly",
    "grin",
    "joke",
    "laugh",
    "laughing",
    "laughs",
    "lighter",
    "pleased",
    "smile",
    "smiles",
    "smiling",
    "warm",
    "warmer",
    "proud",
];
/// Words for hands that are at work, and so neither crossed nor raised.
const AT_WORK: [&str; 30] = [
    "buttons",
    "counts",
    "cup",
    "folder",
    "folds",
    "fork",
    "form",
    "glasses",
    "hand",
    "hands",
    "holds",
    "keys",
    "knocks",
    "lays",
    "napkin",
    "page",
    "pen",
    "points",
    "pushes",
    "rubs",
    "slides",
    "spoon",
    "squares",
    "swatch",
    "takes",
    "taps",
    "turns",
    "underlines",
    "watch",
    "writes",
];

/// How loud the cues say a voice is: 1 raised, -1 held down.
pub(super) fn loudness(cues: &[String]) -> f32 {
    if any(cues, &LOUD) {
        1.0
    } else if any(cues, &LOW) {
        -1.0
    } else {
        0.0
    }
}

/// How somebody holds themselves under these cues.
pub(super) fn bearing(cues: &[String]) -> Bearing {
    let loud = any(cues, &LOUD);
    let held = !loud && (any(cues, &LOW) || any(cues, &HELD) || closes_eyes(cues));
    let grave = !any(cues, &WARM) && (held || any(cues, &GRAVE));
    let share = |is: bool| if is { 1.0 } else { 0.0 };
    Bearing {
        held: share(held),
        grave: share(grave),
    }
}

/// What the hands do under these cues, where their heat alone would have them do this.
pub(super) fn gesture(cues: &[String], heat: Gesture) -> Gesture {
    let Bearing { held, grave } = bearing(cues);
    match heat {
        _ if any(cues, &["arms"]) && any(cues, &["folded", "crossed"]) => Gesture::Crossed,
        Gesture::Crossed | Gesture::Open if any(cues, &AT_WORK) => Gesture::Clasped,
        Gesture::Open if grave > 0.0 => Gesture::Rest,
        Gesture::Point | Gesture::Planted if held > 0.0 => Gesture::Clasped,
        _ => heat,
    }
}

fn closes_eyes(cues: &[String]) -> bool {
    any(cues, &["eyes"]) && any(cues, &["closes", "closed"])
}

/// Whether a cue holds one of these words. A cue that denies something says nothing of it.
fn any(cues: &[String], wanted: &[&str]) -> bool {
    cues.iter().any(|cue| {
        let cue = cue.to_lowercase();
        let words = || cue.split(|letter: char| !letter.is_alphabetic());
        let denied = words().any(|word| matches!(word, "no" | "not" | "without" | "never"));
        !denied && words().any(|word| wanted.contains(&word))
    })
}
