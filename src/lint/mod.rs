//! What would make a scenario that can be played a better one.
//!
//! Turns a checked scenario into [`Diagnostic`]s, each with the name of the [`Rule`] that found it. A rule
//! is one file under `rules/` with its documentation beside its check; [`RULES`] lists them all. Reads no
//! file. Start with [`lint`].

mod allow;
mod competent;
mod finding;
mod library;
mod page;
mod plays;
mod rule;
mod rules;
mod spot;
mod subject;
mod texts;
mod words;

pub use finding::{Finding, Findings};
pub use library::LibraryFindings;
pub use page::{LEVELS, page};
pub use plays::{Detour, Moment, Plays, Worth};
pub use rule::{Check, Rule, Seen};
pub use rules::RULES;
pub use spot::Spot;
pub use subject::{NodeView, OptionView, Subject};

use crate::analysis::Analysis;
use crate::diag::{self, Diagnostic, Source};
use crate::scenario::{Places, Reading};

/// The rule called `name`.
pub fn rule(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// What the rules say about scenarios.
#[derive(Debug, Clone, Default)]
pub struct Linted {
    /// About each scenario, in the order given, sorted by place.
    pub scenarios: Vec<Vec<Diagnostic>>,
    /// About the library as a whole. Their places are those of an empty text.
    pub library: Vec<Diagnostic>,
}

/// A file that was read, and everything that is true of its plays where that is known.
pub type Input<'a> = (&'a Reading, Option<&'a Analysis>);

/// What the rules say about one scenario, in the order of the file. Nothing where it cannot be played.
///
/// Without an analysis the rules about how it plays are silent.
pub fn lint(reading: &Reading, analysis: Option<&Analysis>) -> Vec<Diagnostic> {
    let mut linted = lint_all(&[(reading, analysis)], Extent::Scenario);
    linted.scenarios.pop().unwrap_or_default()
}

/// What the rules say about the scenarios of a library, one by one and side by side.
pub fn lint_library(inputs: &[Input]) -> Linted {
    lint_all(inputs, Extent::Library)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Scenario,
    Library,
}

type Found = Vec<(&'static Rule, Finding)>;

fn lint_all(inputs: &[Input], extent: Extent) -> Linted {
    let playable = inputs
        .iter()
        .enumerate()
        .filter_map(|(at, (reading, analysis))| {
            let subject = Subject::of(reading)?;
            let plays = analysis.map(|analysis| Plays::of(subject.scenario, analysis));
            Some((at, (subject, plays)))
        });
    let (places, seen): (Vec<usize>, Vec<Seen>) = playable.unzip();
    let mut found: Vec<Found> = seen.iter().map(alone).collect();
    let mut library = Found::new();
    if extent == Extent::Library {
        side_by_side(&seen, &mut found, &mut library);
    }
    let mut linted = Linted {
        scenarios: inputs.iter().map(|_| Vec::new()).collect(),
        library: tell(library, &Source::default(), &Places::default()),
    };
    for ((at, (subject, plays)), mut found) in places.into_iter().zip(&seen).zip(found) {
        let spoke = |rule: &Rule| match rule.check {
            Check::Scenario(_) => true,
            Check::Plays(_) => plays.as_ref().is_some_and(|plays| plays.analysis.exact),
            Check::Library(_) => extent == Extent::Library,
            Check::Allowances => false,
        };
        allow::settle(subject, spoke, &mut found);
        if !found.is_empty() {
            let source = &inputs[at].0.source;
            linted.scenarios[at] = tell(found, source, &Places::of(source));
        }
    }
    linted
}

/// What the rules find in one scenario by itself.
fn alone((subject, plays): &Seen) -> Found {
    let mut found = Found::new();
    for &rule in RULES {
        let mut findings = Findings::new();
        match (rule.check, plays) {
            (Check::Scenario(check), _) => check(subject, &mut findings),
            (Check::Plays(check), Some(plays)) => check(subject, plays, &mut findings),
            _ => continue,
        }
        found.extend(findings.found.into_iter().map(|finding| (rule, finding)));
    }
    found
}

/// Adds what the rules find only in the company of the others.
fn side_by_side(seen: &[Seen], found: &mut [Found], library: &mut Found) {
    for &rule in RULES {
        let Check::Library(check) = rule.check else {
            continue;
        };
        let mut findings = LibraryFindings::new(seen.len());
        check(seen, &mut findings);
        for (findings, found) in findings.scenarios.into_iter().zip(&mut *found) {
            found.extend(findings.found.into_iter().map(|finding| (rule, finding)));
        }
        let whole = findings.whole.found.into_iter();
        library.extend(whole.map(|finding| (rule, finding)));
    }
}

fn tell(found: Found, source: &Source, places: &Places) -> Vec<Diagnostic> {
    let told = found.into_iter();
    let mut told: Vec<Diagnostic> = told
        .map(|(rule, it)| it.told(rule, source, places))
        .collect();
    diag::sort(&mut told);
    told
}
