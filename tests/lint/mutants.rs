//! Every scenario that comes with Simmer, spoilt in one place, is caught by the rule that is meant for it.
//!
//! What is wrong with the words is found without an analysis, so all scenarios, patterns and the example are
//! spoilt. What is wrong with how a scenario plays is tried on the patterns, which are analysed in a moment.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use simmer::analysis::{Analysis, Budget, analyse};
use simmer::cli::new::PATTERNS;
use simmer::diag::{self, Edit};
use simmer::lint;
use simmer::scenario::{self, Places, Reading};

use crate::faults::CATALOGUE;

mod plays;
mod spots;
mod words;

/// Something that goes wrong in writing.
struct Slip {
    /// What.
    what: &'static str,
    /// The rule that is meant for it.
    caught_by: &'static str,
    /// Rules that may speak too, because the same slip gives them cause in some scenarios. No other does.
    may_join: &'static [&'static str],
    /// How many of the originals it can be made in, at least.
    at_least: usize,
    /// Makes it. Nothing where the scenario has no place for it.
    make: fn(&Original) -> Option<Vec<Edit>>,
}

/// A scenario before it is spoilt.
struct Original {
    name: String,
    reading: Reading,
    places: Places,
    analysis: Option<Analysis>,
    /// The rules that speak about it as it is.
    rules: BTreeSet<&'static str>,
}

impl Original {
    fn new(name: &str, text: &str, analysed: bool) -> Self {
        let reading = read(text);
        let scenario = reading.scenario.as_ref().unwrap();
        let analysis = analysed.then(|| analyse(scenario, Budget::default()));
        Self {
            name: name.to_owned(),
            places: Places::of(&reading.source),
            rules: rules(&reading, analysis.as_ref()),
            reading,
            analysis,
        }
    }

    /// The rules that speak about the file with these edits and not without them.
    fn fired(&self, mut edits: Vec<Edit>) -> BTreeSet<&'static str> {
        edits.sort_by_key(|edit| edit.span);
        let text = &self.reading.source.text;
        let spoilt = diag::apply(text, &edits, |span| span.start..span.end);
        assert_ne!(&spoilt, text);
        let reading = read(&spoilt);
        let analysis = match (&reading.scenario, &self.analysis) {
            (Some(scenario), Some(_)) => Some(analyse(scenario, Budget::default())),
            _ => None,
        };
        &rules(&reading, analysis.as_ref()) - &self.rules
    }
}

fn rules(reading: &Reading, analysis: Option<&Analysis>) -> BTreeSet<&'static str> {
    let linted = lint::lint(reading, analysis);
    let found = reading.diagnostics.iter().chain(&linted);
    found.map(|it| it.rule).collect()
}

fn read(text: &str) -> Reading {
    scenario::read("spoilt.ron", text.as_bytes(), &CATALOGUE)
}

fn patterns(analysed: bool) -> Vec<Original> {
    let patterns = PATTERNS.iter();
    patterns
        .map(|pattern| Original::new(pattern.name, pattern.text, analysed))
        .collect()
}

fn everything() -> Vec<Original> {
    let mut all = patterns(false);
    for (name, bytes) in simmer::store::library::shipped() {
        all.push(Original::new(name, str::from_utf8(bytes).unwrap(), false));
    }
    let first = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/examples/first.ron");
    let text = fs::read_to_string(first).unwrap();
    all.push(Original::new("first", &text, false));
    all
}

/// Makes each slip in each original, and gathers what does not come out as expected.
fn try_all(slips: &[Slip], originals: &[Original]) {
    let mut wrong = Vec::new();
    for slip in slips {
        let mut made = 0;
        for original in originals {
            let Some(edits) = (slip.make)(original) else {
                continue;
            };
            made += 1;
            let fired = original.fired(edits);
            let mut others = fired.iter().filter(|rule| **rule != slip.caught_by);
            if !fired.contains(slip.caught_by) || others.any(|rule| !slip.may_join.contains(rule)) {
                let (name, what) = (&original.name, slip.what);
                wrong.push(format!("{name}, {what}: {fired:?}"));
            }
        }
        if made < slip.at_least {
            wrong.push(format!("{}: made in {made} only", slip.what));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_slip_of_the_words_is_caught_by_its_rule_in_every_scenario() {
    try_all(words::SLIPS, &everything());
}

#[test]
fn a_slip_of_the_play_is_caught_by_its_rule_in_every_pattern() {
    try_all(plays::SLIPS, &patterns(true));
}

#[test]
fn an_id_that_is_there_twice_is_caught_in_every_scenario() {
    let all = everything();
    let one = &all[0].reading;
    let id = &one.draft.as_ref().unwrap().id;
    for other in &all[1..] {
        let edit = spots::put(other, &lint::Spot::of("id"), &format!("{id:?}"));
        let text = &other.reading.source.text;
        let twin = read(&diag::apply(text, &[edit], |span| span.start..span.end));
        let linted = lint::lint_library(&[(one, None), (&twin, None)]);
        let told = linted.scenarios.iter().flatten();
        let rules: BTreeSet<_> = told.map(|it| it.rule).collect();
        assert_eq!(rules, ["duplicate-id"].into(), "{}", other.name);
    }
}
