//! Small words of the terminal play.

use crate::catalog::Channel;
use crate::customer::Timing;
use crate::scenario::{Pronouns, ResponseOption, Scenario};

/// "She has", at the head of a sentence.
pub fn subject_has(scenario: &Scenario) -> &'static str {
    match scenario.customer.pronouns {
        Pronouns::She => "She has",
        Pronouns::He => "He has",
        Pronouns::They => "They have",
    }
}

/// "her", as in "let her finish".
pub fn object(scenario: &Scenario) -> &'static str {
    match scenario.customer.pronouns {
        Pronouns::She => "her",
        Pronouns::He => "him",
        Pronouns::They => "them",
    }
}

/// What the letter `b` does in this channel.
pub fn breathe(scenario: &Scenario) -> &'static str {
    match scenario.channel {
        Channel::Email => "read it again and answer",
        _ => "breathe and answer",
    }
}

/// When a move came, as an aside.
pub fn timing(timing: Timing) -> &'static str {
    match timing {
        Timing::Paused => "after a breath",
        Timing::Rattled => "at once",
        Timing::Interrupted => "interrupting",
        Timing::DeadAir => "after a silence",
    }
}

/// All that an option is, in one paragraph: subject, words and deeds.
pub fn option(option: &ResponseOption) -> String {
    let mut parts = Vec::new();
    if let Some(subject) = &option.subject {
        parts.push(format!("Subject: {subject}."));
    }
    if !option.say.is_empty() {
        parts.push(format!("“{}”", option.say));
    }
    if !option.act.is_empty() {
        parts.push(format!("({})", option.act));
    }
    parts.join(" ")
}

/// A text without the bars that part its clauses. `\|` is a bar.
pub fn unbarred(text: &str) -> String {
    let mut plain = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&'|') => plain.extend(chars.next()),
            '|' => {}
            c => plain.push(c),
        }
    }
    plain
}
