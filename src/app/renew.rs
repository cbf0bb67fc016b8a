//! A scenario changed while it was open: what is open goes on with the new text.
//!
//! The same moves are made again, with the same seed and in the same mode. Where one no longer fits, the
//! play stands before it and says so; the moves are kept, in case the next change makes them fit again.

use std::fmt;
use std::sync::Arc;

use super::conversation::Conversation;
use super::hint::Hinting;
use super::page::{BriefingPage, DebriefPage, Page};
use super::state::AppState;
use crate::scenario::{Reading, Scenario};
use crate::session::{Move, Refused, Session};

use super::library::Lost;

/// A move, and how much of the line had been said before it.
pub(super) type Heard = (Move, Option<usize>);

/// Where the moves of a play no longer fit the text.
#[derive(Debug, Clone)]
pub struct Unfit {
    /// The move, from 1.
    pub number: usize,
    /// Why it cannot be made. Without a reason the moves fit, and only the ending is gone.
    pub why: Option<Refused>,
    moves: Vec<Heard>,
    revealed: usize,
    breathed: bool,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let number = self.number;
        match self.why {
            Some(why) => write!(f, "Move {number} no longer fits: {why}.")?,
            None => f.write_str("The conversation is no longer over.")?,
        }
        write!(f, " You are before move {number}.")
    }
}

impl AppState {
    /// A file has a new text.
    pub(super) fn file_changed(&mut self, file: &str, reading: Reading) {
        let Some((old, new)) = self.library.replace(file, reading) else {
            return;
        };
        renew_page(&mut self.page, &old, &new);
        if let Some(left) = &mut self.left
            && Arc::ptr_eq(left.session.scenario(), &old)
        {
            left.renew(&new);
        }
        if let Some((starting, _)) = &mut self.starting
            && Arc::ptr_eq(starting, &old)
        {
            *starting = new;
        }
    }

    /// A file is gone or cannot be read; what was read of it stays.
    pub(super) fn file_lost(&mut self, file: &str, why: Lost) {
        if let Some(entry) = self.library.named_mut(file) {
            entry.lost = Some(why);
        }
    }
}

fn renew_page(page: &mut Page, old: &Arc<Scenario>, new: &Arc<Scenario>) {
    match page {
        Page::Briefing(BriefingPage { scenario, .. }) if Arc::ptr_eq(scenario, old) => {
            *scenario = Arc::clone(new);
        }
        Page::Conversation(talk) if Arc::ptr_eq(talk.session.scenario(), old) => talk.renew(new),
        Page::Debrief(debrief) if Arc::ptr_eq(debrief.session.scenario(), old) => {
            *page = renewed_debrief(debrief, new);
        }
        Page::Settings(behind) => renew_page(behind, old, new),
        Page::Library
        | Page::Welcome(_)
        | Page::Lesson(_)
        | Page::Briefing(_)
        | Page::Conversation(_)
        | Page::Debrief(_)
        | Page::Skills(_)
        | Page::Attempts(_)
        | Page::Compare(_)
        | Page::Problems(_) => {}
    }
}

/// The talk after the same play, or the play where it now stands.
fn renewed_debrief(page: &DebriefPage, new: &Arc<Scenario>) -> Page {
    let mut talk = Conversation::new(page.session.clone());
    talk.renew(new);
    let turns = talk.session.transcript().turns.len();
    if !talk.is_over() || talk.unfit.is_some() {
        talk.practice_from = page.practice.then_some(turns);
        if talk.unfit.is_none() {
            talk.unfit = Some(Unfit {
                number: turns + 1,
                why: None,
                moves: heard(&talk.session),
                revealed: talk.revealed,
                breathed: false,
            });
        }
        return Page::Conversation(Box::new(talk));
    }
    let fresh = DebriefPage::new(talk.session, page.practice);
    Page::Debrief(Box::new(DebriefPage {
        selected: page.selected.min(turns.saturating_sub(1)),
        looked_around: page.looked_around,
        all_causes: page.all_causes,
        tab: page.tab,
        reason: page.reason,
        hinted: page.hinted.clone(),
        goes_on: page.goes_on.clone(),
        kept_card: page.kept_card.filter(|&card| card < new.cards.len()),
        ..fresh
    }))
}

impl Conversation {
    /// Goes on with another text of the same scenario.
    pub(super) fn renew(&mut self, scenario: &Arc<Scenario>) {
        let (moves, revealed, breathed) = match self.unfit.take() {
            Some(unfit) => (unfit.moves, unfit.revealed, unfit.breathed),
            None => (heard(&self.session), self.revealed, self.breathed),
        };
        let (session, refused) = again(scenario, &self.session, &moves);
        let draft = self.draft.filter(|_| {
            let count = |session: &Session| session.offer().map(|offer| offer.node.options.len());
            count(&session) == count(&self.session)
        });
        self.session = session;
        // What is kept is the play of the text as it was.
        self.attempt = None;
        self.fetched = None;
        self.draft = None;
        self.hint = Hinting::default();
        self.forget_undone();
        let Some((index, why)) = refused else {
            self.hear(revealed);
            // The draft lies there as it is written now.
            self.draft = draft;
            self.breathed = breathed && self.has_finished() && !self.is_letter();
            return;
        };
        self.hear(moves[index].1.unwrap_or(usize::MAX));
        self.breathed = false;
        self.unfit = Some(Unfit {
            number: index + 1,
            why: Some(why),
            moves,
            revealed,
            breathed,
        });
    }

    /// Has said this many clauses, as far as there are so many.
    fn hear(&mut self, clauses: usize) {
        self.revealed = clauses.clamp(1, self.clauses().max(1));
    }
}

/// The moves so far.
fn heard(session: &Session) -> Vec<Heard> {
    let turns = session.transcript().turns.iter();
    turns
        .map(|turn| (turn.step.answer, turn.clauses_heard))
        .collect()
}

/// The same moves on another text, and the first that does not fit.
fn again(
    scenario: &Arc<Scenario>,
    like: &Session,
    moves: &[Heard],
) -> (Session, Option<(usize, Refused)>) {
    let mut session = Session::start(Arc::clone(scenario), like.seed, like.mode);
    for (index, &(answer, heard)) in moves.iter().enumerate() {
        let clauses = session.offer().map_or(0, |offer| offer.line.clauses.len());
        let made = match heard {
            Some(heard) => session.play_after(heard.min(clauses), answer),
            None => session.play(answer).map(|_| ()),
        };
        if let Err(why) = made {
            return (session, Some((index, why)));
        }
    }
    (session, None)
}
