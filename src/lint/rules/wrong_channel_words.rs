//! Nods in a letter, transfers across a counter.

use crate::catalog::Channel;
use crate::diag::Severity;
use crate::lint::words::find;
use crate::lint::{Check, Findings, Rule, Spot, Subject};

/// `wrong-channel-words`
pub static WRONG_CHANNEL_WORDS: Rule = Rule {
    name: "wrong-channel-words",
    summary: "a text does what the channel does not allow",
    severity: Severity::Warning,
    what: "Looks for gestures and looks in `act` and `cues` on the phone and in e-mail, for voices in \
           e-mail, and for the words of a telephone in a talk face to face.",
    why: "One nod that nobody can see tells the trainee that the scene is not real.",
    example: r#"channel: Email,
..
act: "Nods slowly.","#,
    check: Check::Scenario(check),
};

const GESTURES: [&str; 15] = [
    "nod",
    "nods",
    "nodding",
    "eye contact",
    "leans forward",
    "leans in",
    "leans back",
    "arms crossed",
    "crosses her arms",
    "crosses his arms",
    "folded arms",
    "points at you",
    "looks you in the eye",
    "stares at you",
    "shakes her head",
];
const VOICES: [&str; 9] = [
    "loud",
    "louder",
    "shouting",
    "shouts",
    "whispers",
    "in a low voice",
    "voice breaks",
    "sighs",
    "on hold",
];
const TELEPHONE: [&str; 8] = [
    "hold the line",
    "stay on the line",
    "put you through",
    "transfer you",
    "transfer your call",
    "thank you for calling",
    "thanks for calling",
    "hang up",
];

fn check(subject: &Subject, findings: &mut Findings) {
    let channel = subject.scenario.channel;
    let place = match channel {
        Channel::Phone => "on the phone",
        Channel::Email => "in e-mail",
        Channel::FaceToFace => "face to face",
        Channel::Desk => return,
    };
    let wrong = |text: &str, spoken: bool| match channel {
        Channel::Phone if !spoken => find(text, &GESTURES),
        Channel::Email if !spoken => find(text, &GESTURES).or_else(|| find(text, &VOICES)),
        Channel::FaceToFace if spoken => find(text, &TELEPHONE),
        _ => None,
    };
    let mut look = |spot: Spot, text: &str, spoken| {
        if let Some(found) = wrong(text, spoken) {
            findings
                .add(spot, format!("`{found}` does not happen {place}"))
                .help("show it by the means that this channel has");
        }
    };
    for node in subject.nodes() {
        let cues = node.spot.field("cues");
        for (index, cue) in node.draft.cues.iter().enumerate() {
            look(cues.item(index), cue, false);
        }
        for option in node.options() {
            look(option.spot.field("act"), &option.draft.act, false);
            look(option.spot.field("say"), &option.draft.say, true);
        }
    }
}
