//! The scenarios that can be played, and the files that cannot.

use std::sync::Arc;

use crate::assess::{Assessment, Tenths, Verdict};
use crate::catalog::{Catalogue, Channel};
use crate::progress::{Attempt, Text};
use crate::scenario::{Reading, Scenario};

use super::analysed::Analysing;
use super::problems::summary;

/// The technique score that passes.
const PASS: Tenths = Tenths(700);

/// The library and what is looked for in it.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// All files, in the order of their names.
    pub entries: Vec<Entry>,
    /// What is looked for.
    pub filter: Filter,
    /// Whether these are files of the person who has opened them, and not those that travel with the app.
    pub own: bool,
}

/// What is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// A word in title, industry, customer or techniques.
    pub words: String,
    /// One channel.
    pub channel: Option<Channel>,
    /// One level.
    pub level: Option<u8>,
    /// Played or not.
    pub played: Option<Played>,
}

/// Whether something was played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Played {
    /// Never to its end.
    Never,
    /// Without passing so far.
    NotPassed,
    /// And passed.
    Passed,
}

/// One file of the library.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The name of the file.
    pub file: String,
    /// What was read from it.
    pub reading: Reading,
    /// The scenario. Where the file has errors, the last one without, if there was any.
    pub scenario: Option<Arc<Scenario>>,
    /// The text of the scenario.
    pub text: Arc<str>,
    /// The best technique score so far.
    pub best: Option<Tenths>,
    /// Whether any play so far was passed. A high score alone does not: a severe pitfall rules it out.
    pub passed: bool,
    /// Why the file could not be read the last time.
    pub lost: Option<Lost>,
    /// What is true of all plays of the scenario, as far as anyone has asked.
    pub analysis: Analysing,
}

/// What became of a file that could be read before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// It is not there any more.
    Gone,
    /// It is there and cannot be read; the reason in the system's words.
    Unreadable(String),
}

impl Entry {
    /// What was read, ready to be listed.
    pub fn new(file: String, mut reading: Reading) -> Self {
        let scenario = reading.scenario.take().map(Arc::new);
        Self {
            file,
            text: reading.source.text.as_str().into(),
            reading,
            scenario,
            best: None,
            passed: false,
            lost: None,
            analysis: Analysing::default(),
        }
    }

    /// Whether it was played.
    pub fn played(&self) -> Played {
        match self.best {
            None => Played::Never,
            Some(_) if self.passed => Played::Passed,
            Some(_) => Played::NotPassed,
        }
    }

    /// The errors of the file.
    pub fn errors(&self) -> usize {
        let is_error = |severity| severity == crate::diag::Severity::Error;
        self.reading
            .diagnostics
            .iter()
            .filter(|fault| is_error(fault.severity))
            .count()
    }

    /// What is to be known about the file, in a sentence or two.
    pub fn told(&self) -> String {
        let goes_on = match (&self.scenario, &self.lost) {
            (Some(_), Some(_)) => " What was read last goes on.",
            (Some(_), None) if self.errors() > 0 => ". The last version without errors goes on.",
            _ => "",
        };
        match &self.lost {
            None => format!("{}{goes_on}", summary(&self.reading)),
            Some(Lost::Gone) => format!("The file is gone.{goes_on}"),
            Some(Lost::Unreadable(why)) => format!("The file cannot be read ({why}).{goes_on}"),
        }
    }
}

impl Library {
    /// The entries that the filter lets through, with their places.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.lost != Some(Lost::Gone))
            .filter(|(_, entry)| self.filter.lets_through(entry))
    }

    /// How many files there are.
    pub fn files(&self) -> usize {
        let there = |entry: &&Entry| entry.lost != Some(Lost::Gone);
        self.entries.iter().filter(there).count()
    }

    /// The scenario with an id.
    pub fn with_id(&self, id: &str) -> Option<&Arc<Scenario>> {
        let mut scenarios = self.entries.iter().filter_map(|it| it.scenario.as_ref());
        scenarios.find(|it| it.id == id)
    }

    /// The techniques that its scenarios are made from.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        let mut scenarios = self.entries.iter().filter_map(|it| it.scenario.as_ref());
        let own = scenarios.next().map(|it| Arc::clone(&it.catalogue));
        own.unwrap_or_else(|| Arc::new(Catalogue::shipped()))
    }

    /// The entry of a file.
    pub fn named(&self, file: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.file == file)
    }

    pub(super) fn named_mut(&mut self, file: &str) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.file == file)
    }

    /// The entry that a scenario was read from.
    pub fn of(&self, scenario: &Arc<Scenario>) -> Option<&Entry> {
        let is_it = |entry: &&Entry| {
            let own = entry.scenario.as_ref();
            own.is_some_and(|own| Arc::ptr_eq(own, scenario))
        };
        self.entries.iter().find(is_it)
    }

    /// Takes in what was read from a file, new or known. Gives the scenario of before and of now where both
    /// are there and differ.
    pub(super) fn replace(
        &mut self,
        file: &str,
        mut reading: Reading,
    ) -> Option<(Arc<Scenario>, Arc<Scenario>)> {
        let Some(entry) = self.named_mut(file) else {
            let place = self.entries.partition_point(|it| it.file.as_str() < file);
            let entry = Entry::new(file.to_owned(), reading);
            self.entries.insert(place, entry);
            return None;
        };
        let new = reading.scenario.take().map(Arc::new);
        if new.is_some() {
            entry.text = reading.source.text.as_str().into();
        }
        entry.reading = reading;
        entry.lost = None;
        let new = new.filter(|new| entry.scenario.as_ref() != Some(new))?;
        entry.analysis = Analysing::Wanted;
        let old = entry.scenario.replace(Arc::clone(&new))?;
        Some((old, new))
    }

    /// The scenario at a place.
    pub fn scenario(&self, place: usize) -> Option<&Arc<Scenario>> {
        self.entries.get(place)?.scenario.as_ref()
    }

    /// What to play next where nothing else is known: the first scenario that was not passed yet, else the one with
    /// the lowest best score, of those that are `open`. With the reason.
    pub fn next(&self, open: impl Fn(usize) -> bool) -> Option<(usize, String)> {
        let playable = || {
            self.entries
                .iter()
                .enumerate()
                .filter(|(_, entry)| entry.scenario.is_some() && entry.lost != Some(Lost::Gone))
                .filter(|(place, _)| open(*place))
        };
        let fresh = playable().find(|(_, entry)| !entry.passed);
        if let Some((place, entry)) = fresh {
            let reason = match entry.best {
                Some(best) if best >= PASS => {
                    "Chosen because a severe pitfall stood in the way of passing it.".to_owned()
                }
                Some(best) => format!("Chosen because your best here is {best}, and 70 passes."),
                None if place == 0 => {
                    "Chosen because it teaches the controls as you play.".to_owned()
                }
                None => "Chosen because it is the next one you have not played.".to_owned(),
            };
            return Some((place, reason));
        }
        let (place, entry) = playable().min_by_key(|(_, entry)| entry.best)?;
        let best = entry.best?;
        Some((
            place,
            format!("Chosen because your best here, {best}, leaves the most to gain."),
        ))
    }

    /// The very text of a scenario of this library.
    pub fn text_of(&self, scenario: &Arc<Scenario>) -> Option<Text> {
        let is_it = |entry: &&Entry| {
            let own = entry.scenario.as_ref();
            own.is_some_and(|own| Arc::ptr_eq(own, scenario))
        };
        let entry = self.entries.iter().find(is_it)?;
        Some(Text {
            scenario: entry.text.to_string(),
            techniques: scenario.catalogue.own().map(str::to_owned),
        })
    }

    /// Enters what all attempts came to, and nothing else.
    pub fn enter_all(&mut self, attempts: &[Attempt]) {
        for entry in &mut self.entries {
            let id = entry.scenario.as_ref().map(|scenario| scenario.id.as_str());
            let own = attempts
                .iter()
                .filter(|it| Some(it.scenario.id.as_str()) == id);
            let outcomes: Vec<_> = own.filter_map(|it| it.outcome.as_ref()).collect();
            entry.best = outcomes.iter().map(|it| it.technique_score).max();
            entry.passed = outcomes.iter().any(|it| it.passed);
        }
    }

    /// Enters what a play came to.
    pub fn enter(&mut self, scenario: &Scenario, assessment: &Assessment) {
        let same = |entry: &&mut Entry| {
            let other = entry.scenario.as_ref();
            other.is_some_and(|other| other.id == scenario.id)
        };
        if let Some(entry) = self.entries.iter_mut().find(same) {
            entry.best = entry.best.max(Some(assessment.technique_score));
            entry.passed |= assessment.verdict == Verdict::Passed;
        }
    }
}

impl Filter {
    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn lets_through(&self, entry: &Entry) -> bool {
        let words = self.words.trim().to_lowercase();
        let Some(scenario) = &entry.scenario else {
            return self.channel.is_none()
                && self.level.is_none()
                && self.played.is_none()
                && entry.file.to_lowercase().contains(&words);
        };
        let techniques = scenario.key.iter().flatten();
        let names = techniques.map(|&id| scenario.catalogue.technique(id).name.to_lowercase());
        let found = words.is_empty()
            || scenario.title.to_lowercase().contains(&words)
            || scenario.industry.to_lowercase().contains(&words)
            || scenario.customer.name.to_lowercase().contains(&words)
            || names.into_iter().any(|name| name.contains(&words));
        found
            && self
                .channel
                .is_none_or(|channel| channel == scenario.channel)
            && self.level.is_none_or(|level| level == scenario.difficulty)
            && self.played.is_none_or(|played| played == entry.played())
    }
}
