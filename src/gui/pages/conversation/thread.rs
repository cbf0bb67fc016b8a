//! Turns a play by e-mail into its messages: what came, what was sent, what was done in between.

use crate::scenario::ResponseOption;
use crate::session::{Offer, Session};

/// One message of the thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) from: Sender,
    /// What happened before it came.
    pub(super) event: Option<String>,
    /// How it came, where it was not written.
    pub(super) arrived: Option<String>,
    /// What can be seen in it, or heard.
    pub(super) cues: Vec<String>,
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
        let said = self.paragraphs.join(" ");
        let parts = [self.act.as_str(), said.as_str()];
        let rest: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let rest = rest.join(" ");
        match self.subject.as_deref().map(str::trim) {
            Some(subject) if rest.is_empty() => subject.to_owned(),
            Some(subject) => format!("{subject}: {rest}"),
            None => rest,
        }
    }
}

/// The thread: older messages, and the newest of the customer, which is being answered.
#[derive(Debug, Clone)]
pub(super) struct Thread {
    pub(super) older: Vec<Message>,
    /// What the customer has just said aloud, where a letter follows it.
    pub(super) spoken: Option<Message>,
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
    let mut reply = Reply::default();
    for (index, turn) in session.transcript().turns.iter().enumerate() {
        let Some(offer) = session.offer_before(index) else {
            continue;
        };
        let mut reply_now = std::mem::take(&mut reply);
        messages.extend(apart(session, &offer, &mut reply_now));
        messages.push(came(session, &offer, reply_now.words));
        let option = &offer.node.options[turn.step.answer.option];
        if !offer.node.probe {
            messages.push(went(option));
            subject = option.subject.as_deref().or(subject);
        }
        reply = Reply {
            words: option.reply.clone(),
            spoken: !scenario.is_letter(offer.node),
        };
    }
    let mut spoken = None;
    let newest = match session.offer() {
        Some(offer) => {
            spoken = apart(session, &offer, &mut reply);
            Some(came(session, &offer, reply.words))
        }
        None if reply.words.is_empty() => None,
        None => Some(reply.message()),
    };
    let subject = match subject {
        Some(subject) if starts_with_re(subject) => subject.to_owned(),
        Some(subject) => format!("Re: {subject}"),
        None => scenario.title.clone(),
    };
    Thread {
        older: messages,
        spoken,
        newest,
        subject,
    }
}

/// The customer's word on an answer.
#[derive(Default)]
struct Reply {
    words: String,
    spoken: bool,
}

impl Reply {
    /// A message of its own.
    fn message(self) -> Message {
        Message {
            from: Sender::Customer,
            event: None,
            arrived: self.spoken.then(on_the_phone),
            cues: Vec::new(),
            subject: None,
            act: String::new(),
            paragraphs: vec![self.words],
        }
    }
}

/// What was said aloud is no part of the letter after it, and what was written none of the call.
fn apart(session: &Session, offer: &Offer<'_>, reply: &mut Reply) -> Option<Message> {
    let spoken = !session.scenario().is_letter(offer.node);
    (reply.spoken != spoken && !reply.words.is_empty()).then(|| std::mem::take(reply).message())
}

fn on_the_phone() -> String {
    "On the phone".to_owned()
}

fn starts_with_re(subject: &str) -> bool {
    subject
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("re:"))
}

/// A letter of the customer: the word they sent back at once, and what they wrote then.
fn came(session: &Session, offer: &Offer<'_>, reply: String) -> Message {
    let called = !session.scenario().is_letter(offer.node);
    let called = called.then(on_the_phone);
    let reply = Some(reply).filter(|reply| !reply.is_empty());
    Message {
        from: Sender::Customer,
        event: offer.node.event.clone(),
        arrived: called,
        cues: offer.line.cues.clone(),
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
        event: None,
        arrived: None,
        cues: Vec::new(),
        subject: option.subject.clone(),
        act: option.act.clone(),
        paragraphs: Some(option.say.clone())
            .into_iter()
            .filter(|say| !say.is_empty())
            .collect(),
    }
}
