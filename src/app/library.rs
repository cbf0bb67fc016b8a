//! The scenarios that can be played, and the files that cannot.

use std::sync::Arc;

use crate::assess::{Assessment, Tenths, Verdict};
use crate::catalog::Channel;
use crate::scenario::{Reading, Scenario};

/// The technique score that passes.
const PASS: Tenths = Tenths(700);

/// The library and what is looked for in it.
#[derive(Debug, Clone, Default)]
pub struct Library {
    /// All files, in the order of their names.
    pub entries: Vec<Entry>,
    /// What is looked for.
    pub filter: Filter,
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
}

/// One file of the library.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The name of the file.
    pub file: String,
    /// What was read from it.
    pub reading: Reading,
    /// The scenario, where the file has no error.
    pub scenario: Option<Arc<Scenario>>,
    /// The best technique score so far.
    pub best: Option<Tenths>,
    /// Whether any play so far was passed. A high score alone does not: a severe pitfall rules it out.
    pub passed: bool,
}

impl Entry {
    /// What was read, ready to be listed.
    pub fn new(file: String, mut reading: Reading) -> Self {
        let scenario = reading.scenario.take().map(Arc::new);
        Self {
            file,
            reading,
            scenario,
            best: None,
            passed: false,
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

    /// The line of the first error, from 1.
    pub fn first_error_line(&self) -> Option<usize> {
        let faults = self.reading.diagnostics.iter();
        let start = faults
            .filter(|fault| fault.severity == crate::diag::Severity::Error)
            .filter_map(|fault| fault.labels.first())
            .map(|label| label.span.start)
            .min()?;
        let before = self.reading.source.text.get(..start)?;
        Some(before.matches('\n').count() + 1)
    }
}

impl Library {
    /// The entries that the filter lets through, with their places.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| self.filter.lets_through(entry))
    }

    /// The scenario at a place.
    pub fn scenario(&self, place: usize) -> Option<&Arc<Scenario>> {
        self.entries.get(place)?.scenario.as_ref()
    }

    /// What to play next: the first scenario that was not passed yet, else the one with the lowest best
    /// score. With the reason.
    pub fn next(&self) -> Option<(usize, String)> {
        let playable = || {
            self.entries
                .iter()
                .enumerate()
                .filter(|(_, entry)| entry.scenario.is_some())
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
    }
}
