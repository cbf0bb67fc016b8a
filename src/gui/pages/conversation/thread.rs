//! Turns a play by e-mail into its messages: what came, what was sent, what was done in between.

use crate::scenario::ResponseOption;
use crate::session::{Offer, Session};

/// One message of the thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) from: Sender,
    /// What came with it: the hour, or who brought it.
    pub(super) arrived: Option<String>,
    pub(super) subject: Option<String>,
    /// What is done and not written.
    pub(super) act: String,
    pub(super) paragraphs: Vec<String>,
}

/// Who a message is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sender {
    Customer,
    You,
    /// Nothing was sent: something was done.
    Deed,
}

impl Message {
    /// All of it in one line.
    pub(super) fn preview(&self) -> String {
        let mut parts: Vec<&str> = Vec::new();
        parts.extend(self.subject.as_deref().map(str::trim));
        parts.extend(Some(self.act.as_str()).filter(|act| !act.is_empty()));
        let said = self.paragraphs.join(" ");
        if !said.is_empty() {
            parts.push(&said);
        }
        let words = if self.subject.is_some() { ": " } else { " " };
        parts.join(words)
    }
}

/// The thread: older messages, and the newest of the customer, which is being answered.
#[derive(Debug, Clone)]
pub(super) struct Thread {
    pub(super) older: Vec<Message>,
    /// Nothing where the play is over without a last word.
    pub(super) newest: Option<Message>,
    /// What the thread is about.
    pub(super) subject: String,
}

/// Reads the thread of a play so far.
pub(super) fn thread(session: &Session) -> Thread {
    let scenario = session.scenario();
    let mut messages = Vec::new();
    let mut subject = None;
    let mut reply = String::new();
    for (index, turn) in session.transcript().turns.iter().enumerate() {
        let Some(offer) = session.offer_before(index) else {
            continue;
        };
        messages.push(came(session, &offer, std::mem::take(&mut reply)));
        let option = &offer.node.options[turn.step.answer.option];
        if !offer.node.probe {
            messages.push(went(option));
            subject = option.subject.as_deref().or(subject);
        }
        reply.clone_from(&option.reply);
    }
    let newest = match session.offer() {
        Some(offer) => Some(came(session, &offer, reply)),
        None if reply.is_empty() => None,
        None => Some(Message {
            from: Sender::Customer,
            arrived: None,
            subject: None,
            act: String::new(),
            paragraphs: vec![reply],
        }),
    };
    let subject = match subject {
        Some(subject) if starts_with_re(subject) => subject.to_owned(),
        Some(subject) => format!("Re: {subject}"),
        None => scenario.title.clone(),
    };
    Thread {
        older: messages,
        newest,
        subject,
    }
}

fn starts_with_re(subject: &str) -> bool {
    subject
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("re:"))
}

/// A letter of the customer: the word they sent back at once, and what they wrote then.
fn came(session: &Session, offer: &Offer<'_>, reply: String) -> Message {
    let called = !session.scenario().is_letter(offer.node);
    let called = called.then(|| "On the phone".to_owned());
    let reply = Some(reply).filter(|reply| !reply.is_empty());
    Message {
        from: Sender::Customer,
        arrived: offer.node.event.clone().or(called),
        subject: None,
        act: String::new(),
        paragraphs: reply
            .into_iter()
            .chain(offer.line.clauses.clone())
            .collect(),
    }
}

fn went(option: &ResponseOption) -> Message {
    Message {
        from: if option.say.is_empty() {
            Sender::Deed
        } else {
            Sender::You
        },
        arrived: None,
        subject: option.subject.clone(),
        act: option.act.clone(),
        paragraphs: Some(option.say.clone())
            .into_iter()
            .filter(|say| !say.is_empty())
            .collect(),
    }
}
