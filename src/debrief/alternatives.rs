//! Every answer that a move could have been, and what would have come of each.

use crate::analysis::Label;
use crate::customer::Timing;
use crate::scenario::{Guard, ResponseOption};
use crate::session::{Move, Offered, Place, Session, Turn};

use super::ending::ending_text;
use super::review::{Weighed, Worth};

/// What an answer is beside the one that was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// It is the one that was given.
    Yours,
    /// It is the best where the one that was given cost something.
    Better,
    /// It is the one that was given, and best if a breath had come first.
    Calmer,
    /// It could have been given.
    Open,
    /// It was locked.
    Locked,
}

/// An answer and what would have come of it. All but the one that was given come after a breath.
#[derive(Debug, Clone)]
pub struct Alternative<'s> {
    /// What it is beside the one that was given.
    pub part: Part,
    /// Its words.
    pub option: &'s ResponseOption,
    /// What was missing, where it was locked.
    pub locked: Option<&'s Guard>,
    /// What came of it, or would have come.
    pub led: Turn,
    /// What it was worth, where that is known.
    pub worth: Option<Worth>,
}

/// What the customer says or does after an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Next {
    /// They say this.
    Said(String),
    /// It is over, like this.
    Ended(String),
}

/// Every answer to move number `index`, from 0: the one that was given, the better one where there was one,
/// and the others in the order in which they were offered.
pub fn alternatives<'s>(
    session: &'s Session,
    index: usize,
    weighed: Option<&Weighed>,
) -> Vec<Alternative<'s>> {
    let Some(offer) = session.offer_before(index) else {
        return Vec::new();
    };
    let Some(made) = session.transcript().turns.get(index) else {
        return Vec::new();
    };
    let given = made.step.answer.option;
    let better = weighed.filter(|it| it.label != Label::Best);
    let better = better.map(|it| it.best_option);
    let part = |offered: &Offered<'_>| match offered.index {
        it if it == given => Part::Yours,
        it if Some(it) == better => Part::Better,
        _ if offered.locked.is_some() => Part::Locked,
        _ => Part::Open,
    };
    let calmly = |offered: &Offered<'s>, part| {
        let timing = Timing::Paused;
        let option = offered.index;
        Some(Alternative {
            part,
            option: offered.option,
            locked: offered.locked,
            led: session.what_if(index, Move { option, timing })?,
            worth: weighed.and_then(|it| *it.options.get(option)?),
        })
    };
    let mut all: Vec<Alternative<'s>> = Vec::new();
    for offered in &offer.options {
        if offered.index == given {
            all.push(Alternative {
                part: Part::Yours,
                option: offered.option,
                locked: offered.locked,
                led: made.clone(),
                worth: weighed.map(Weighed::worth),
            });
            if better == Some(given) {
                all.extend(calmly(offered, Part::Calmer));
            }
        } else {
            all.extend(calmly(offered, part(offered)));
        }
    }
    all.sort_by_key(|it| match it.part {
        Part::Yours => 0,
        Part::Better | Part::Calmer => 1,
        Part::Open | Part::Locked => 2,
    });
    all
}

impl Alternative<'_> {
    /// What the customer says or does then.
    pub fn next(&self, session: &Session) -> Next {
        let after = &self.led.step.after;
        match after.place {
            Place::Over(end) => Next::Ended(ending_text(session.scenario(), end)),
            Place::At(_) if !self.option.reply.is_empty() => Next::Said(self.option.reply.clone()),
            Place::At(_) => {
                let line = session.offer_in(after).map(|offer| offer.line.text());
                Next::Said(line.unwrap_or_default())
            }
        }
    }
}
