//! What to play next and why, what is due again, and what has yet to open.

use crate::catalog::Catalogue;
use crate::progress::{Candidate, OPENS_AT, Reason, level_bound, open_level, suggest};
use crate::scenario::Scenario;

use super::history::History;
use super::library::{Entry, Lost};
use super::state::AppState;

/// What to play next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// Its place in the library.
    pub place: usize,
    /// Why, in a sentence.
    pub reason: String,
}

/// Why a scenario cannot be played yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lock {
    /// Its level.
    pub level: u8,
    /// The level that has to sit first.
    pub before: u8,
    /// How far that level is, in hundredths. `None` before it was played.
    pub reached: Option<u8>,
}

/// What a card says besides what its scenario says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CardState {
    /// Whether a technique that was practised in it wants to be practised again.
    pub due: bool,
    /// Why it cannot be played yet.
    pub lock: Option<Lock>,
    /// The title of the scenario that it goes on from, once that one is over.
    pub follows: Option<String>,
    /// Whether it was passed over because of its content note.
    pub skipped: bool,
}

impl Lock {
    /// In a few words, for a card.
    pub fn brief(&self) -> String {
        format!("opens after level {}", self.level.saturating_sub(1))
    }

    /// What opens it.
    pub fn told(&self) -> String {
        let Self {
            level,
            before,
            reached,
        } = *self;
        let so_far = match reached {
            Some(reached) => format!("now {reached}"),
            None => "nothing of it has been played yet".to_owned(),
        };
        let later = if level == before + 1 {
            String::new()
        } else {
            format!(" and the levels up to {level} open one after the other")
        };
        let next = before + 1;
        let needed = percent(OPENS_AT);
        format!(
            "Level {next} opens when you have passed every scenario of level {before}, or when its techniques are \
             sure to {needed} of 100 ({so_far}){later}. To open everything now, turn 'Lock levels' off in the \
             settings."
        )
    }
}

/// How far the levels are open, and how far the highest open one is.
#[derive(Debug, Clone, Copy)]
struct Openness {
    level: u8,
    reached: Option<u8>,
}

impl Openness {
    fn lock(self, level: u8) -> Option<Lock> {
        (level > self.level).then_some(Lock {
            level,
            before: self.level,
            reached: self.reached,
        })
    }
}

impl AppState {
    /// What to play next, from what was played before where that is known. A play that was left is gone on
    /// with and not begun anew, so it is something else.
    pub fn next(&self) -> Option<Next> {
        self.suggested().or_else(|| {
            let states = self.card_states();
            let open = |place: usize| {
                let state: &CardState = &states[place];
                state.lock.is_none() && !state.skipped
            };
            let other = |place: usize| open(place) && !self.is_left(place);
            if let Some((place, reason)) = self.library.next(other) {
                return Some(Next { place, reason });
            }
            let (place, _) = self.library.next(open)?;
            let reason = "You left a play of it, which you can go on with.".to_owned();
            Some(Next { place, reason })
        })
    }

    /// What each card says besides what its scenario says, by the place in the library.
    pub fn card_states(&self) -> Vec<CardState> {
        let openness = self.openness();
        let state = |entry: &Entry| {
            let Some(scenario) = entry.scenario.as_deref() else {
                return CardState::default();
            };
            CardState {
                due: self.is_due(scenario),
                lock: self.lock_under(openness, entry),
                follows: self.follows(scenario),
                skipped: self.settings.skipped.contains(&scenario.id),
            }
        };
        self.library.entries.iter().map(state).collect()
    }

    /// The place of the scenario that goes on where this one ends.
    pub fn continued_by(&self, scenario: &Scenario) -> Option<usize> {
        self.library.entries.iter().position(|entry| {
            let other = entry.scenario.as_ref();
            entry.lost.is_none()
                && other.is_some_and(|it| it.continues.as_ref() == Some(&scenario.id))
        })
    }

    /// The title of the scenario that goes on where this one ends.
    pub(super) fn continuing(&self, scenario: &Scenario) -> Option<String> {
        let place = self.continued_by(scenario)?;
        Some(self.library.scenario(place)?.title.clone())
    }

    /// Why the scenario of an entry cannot be played yet.
    pub(super) fn lock(&self, entry: &Entry) -> Option<Lock> {
        self.lock_under(self.openness(), entry)
    }

    /// What was played stays open, and so does what goes on from a scenario that is over.
    fn lock_under(&self, openness: Option<Openness>, entry: &Entry) -> Option<Lock> {
        let scenario = entry.scenario.as_deref()?;
        if entry.best.is_some() || self.follows(scenario).is_some() {
            return None;
        }
        openness?.lock(scenario.difficulty)
    }

    /// `None` where nothing is ever locked: in files of one's own, and where no plays are kept.
    fn openness(&self) -> Option<Openness> {
        let locks = self.settings.lock_levels && !self.library.own && self.history.me.is_some();
        if !locks {
            return None;
        }
        let candidates: Vec<Candidate> = self.candidates().map(|(_, it)| it).collect();
        let progress = &self.history.progress;
        let level = open_level(&candidates, progress, |level| self.has_passed(level));
        let reached = level_bound(&candidates, progress, level).map(percent);
        Some(Openness { level, reached })
    }

    /// Whether every scenario of a level was passed, but for those that were passed over.
    fn has_passed(&self, level: u8) -> bool {
        let mut of_level = self
            .candidates()
            .filter(|(_, it)| it.difficulty == level)
            .peekable();
        of_level.peek().is_some() && of_level.all(|(place, _)| self.library.entries[place].passed)
    }

    fn is_due(&self, scenario: &Scenario) -> bool {
        let History { progress, now, .. } = &self.history;
        let names = names(scenario);
        let mut skills = names.filter_map(|name| progress.skill(name));
        progress.last_played(&scenario.id).is_some() && skills.any(|it| it.schedule.is_due(*now))
    }

    fn follows(&self, scenario: &Scenario) -> Option<String> {
        let before = scenario.continues.as_ref()?;
        let mut entries = self.library.entries.iter();
        let is_it = |entry: &&Entry| {
            let other = entry.scenario.as_ref();
            other.is_some_and(|other| other.id == *before)
        };
        let entry = entries.find(is_it).filter(|entry| entry.best.is_some())?;
        Some(entry.scenario.as_ref()?.title.clone())
    }

    fn suggested(&self) -> Option<Next> {
        self.history.me.as_ref()?;
        let others = self.candidates().filter(|&(place, _)| !self.is_left(place));
        let (places, candidates): (Vec<usize>, Vec<Candidate>) = others.unzip();
        let History { progress, now, .. } = &self.history;
        let open = self.openness().map_or(5, |it| it.level);
        let suggestion = suggest(&candidates, progress, open, *now)?;
        let place = places[suggestion.place];
        let catalogue = &self.library.scenario(place)?.catalogue;
        let reason = words(catalogue, &suggestion.reason);
        Some(Next { place, reason })
    }

    /// Whether a play of this scenario was left and can be gone on with.
    fn is_left(&self, place: usize) -> bool {
        let left = self.left.as_ref().map(|left| &left.session.scenario().id);
        let entry = self.library.entries[place].scenario.as_ref();
        entry.is_some_and(|scenario| left == Some(&scenario.id))
    }

    /// All scenarios but those that were passed over: these neither count nor come up.
    fn candidates(&self) -> impl Iterator<Item = (usize, Candidate)> {
        let entries = self.library.entries.iter().enumerate();
        entries
            .filter(|(_, entry)| entry.lost != Some(Lost::Gone))
            .filter_map(|(place, entry)| Some((place, entry.scenario.as_deref()?)))
            .filter(|(_, scenario)| !self.settings.skipped.contains(&scenario.id))
            .map(|(place, scenario)| (place, candidate(scenario)))
    }
}

fn candidate(scenario: &Scenario) -> Candidate {
    let name = |&id: &_| scenario.catalogue.technique(id).id.clone();
    Candidate {
        id: scenario.id.clone(),
        key: (scenario.key.iter())
            .map(|group| group.iter().map(name).collect())
            .collect(),
        difficulty: scenario.difficulty,
        channel: scenario.channel,
        industry: scenario.industry.clone(),
        cause: scenario.cause,
    }
}

/// The ids of what a scenario teaches.
fn names(scenario: &Scenario) -> impl Iterator<Item = &str> {
    let key = scenario.key.iter().flatten();
    key.map(|&id| scenario.catalogue.technique(id).id.as_str())
}

fn words(catalogue: &Catalogue, reason: &Reason) -> String {
    let name = |id: &String| {
        let technique = catalogue.technique_id(id);
        technique.map_or_else(
            || id.clone(),
            |id| in_a_sentence(&catalogue.technique(id).name),
        )
    };
    match reason {
        Reason::First => "Chosen because it teaches the controls as you play.".to_owned(),
        Reason::Due(id) => format!("Chosen because \u{201c}{}\u{201d} is due.", name(id)),
        Reason::New(id) => format!("Chosen because \u{201c}{}\u{201d} is new to you.", name(id)),
        Reason::Weak(id) => {
            format!(
                "Chosen because \u{201c}{}\u{201d} is the least sure so far.",
                name(id)
            )
        }
    }
}

/// A name within a sentence: only its first letter changes.
fn in_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A share in hundredths, rounded down: what is not reached must not look reached.
fn percent(share: f64) -> u8 {
    (share * 100.0 + 1e-9).floor().clamp(0.0, 100.0) as u8
}
