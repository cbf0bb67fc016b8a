//! Words and signs that several pages use for the same thing.

use crate::catalog::Channel;
use crate::gui::icons::Icon;
use crate::scenario::Pronouns;
use crate::session::Mode;

/// The sign of a channel.
pub(super) fn channel_icon(channel: Channel) -> Icon {
    match channel {
        Channel::FaceToFace => Icon::Counter,
        Channel::Phone => Icon::Phone,
        Channel::Email => Icon::Email,
        Channel::Desk => Icon::Desk,
    }
}

/// Where it takes place.
pub(super) fn channel_words(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "Face to face",
        Channel::Phone => "On the phone",
        Channel::Email => "By e-mail",
        Channel::Desk => "At the desk",
    }
}

/// "she is", within a sentence.
pub(super) fn they_are(pronouns: Pronouns) -> &'static str {
    match pronouns {
        Pronouns::She => "she is",
        Pronouns::He => "he is",
        Pronouns::They => "they are",
    }
}

/// "only she reacts".
pub(super) fn only_they_react(pronouns: Pronouns) -> &'static str {
    match pronouns {
        Pronouns::She => "only she reacts",
        Pronouns::He => "only he reacts",
        Pronouns::They => "only they react",
    }
}

/// How much is told.
pub(super) fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::Coach => "Coach",
        Mode::Rehearsal => "Rehearsal",
        Mode::Exam => "Exam",
        Mode::Explore => "Explore, not scored",
    }
}
