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
    look(reading, analysis).told()
}

/// What the rules say about the scenarios of a library, one by one and side by side.
pub fn lint_library(inputs: &[Input]) -> Linted {
    let looked = inputs.iter().map(|(reading, all)| look(reading, *all));
    side_by_side(looked.collect())
}

type Found = Vec<(&'static Rule, Finding)>;

/// One scenario that the rules have looked at by itself: nearly all of the work, so that it can be done for several
/// scenarios at once. [`told`](Self::told) ends it for one alone, [`side_by_side`] for a library.
#[derive(Debug)]
pub struct Looked<'a> {
    source: &'a Source,
    seen: Option<Seen<'a>>,
    found: Found,
}

/// Looks at one scenario by itself.
pub fn look<'a>(reading: &'a Reading, analysis: Option<&'a Analysis>) -> Looked<'a> {
    let seen = Subject::of(reading).map(|subject| {
        let plays = analysis.map(|analysis| Plays::of(subject.scenario, analysis));
        (subject, plays)
    });
    Looked {
        source: &reading.source,
        found: seen.as_ref().map(alone).unwrap_or_default(),
        seen,
    }
}

impl Looked<'_> {
    /// What the rules say about it, in the order of the file.
    pub fn told(self) -> Vec<Diagnostic> {
        match &self.seen {
            Some(seen) => settled(seen, self.source, self.found, Extent::Scenario),
            None => Vec::new(),
        }
    }
}

/// What the rules say about the scenarios of a library, those that compare them included.
pub fn side_by_side(looked: Vec<Looked>) -> Linted {
    let mut scenarios: Vec<Vec<Diagnostic>> = looked.iter().map(|_| Vec::new()).collect();
    let (mut places, mut seen, mut found) = (Vec::new(), Vec::new(), Vec::new());
    for (at, it) in looked.into_iter().enumerate() {
        if let Some(one) = it.seen {
            places.push((at, it.source));
            seen.push(one);
            found.push(it.found);
        }
    }
    let mut library = Found::new();
    compare(&seen, &mut found, &mut library);
    for (((at, source), seen), found) in places.into_iter().zip(&seen).zip(found) {
        scenarios[at] = settled(seen, source, found, Extent::Library);
    }
    Linted {
        scenarios,
        library: tell(library, &Source::default(), &Places::default()),
    }
}

/// In whose company a scenario was looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Scenario,
    Library,
}

/// What is told of a scenario once all rules that will look have looked.
fn settled(
    (subject, plays): &Seen,
    source: &Source,
    mut found: Found,
    extent: Extent,
) -> Vec<Diagnostic> {
    let spoke = |rule: &Rule| match rule.check {
        Check::Scenario(_) => true,
        Check::Plays(_) => plays.as_ref().is_some_and(|plays| plays.analysis.exact),
        Check::Library(_) => extent == Extent::Library,
        Check::Allowances => false,
    };
    allow::settle(subject, spoke, &mut found);
    if found.is_empty() {
        return Vec::new();
    }
    tell(found, source, &Places::of(source))
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
fn compare(seen: &[Seen], found: &mut [Found], library: &mut Found) {
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
