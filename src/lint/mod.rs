//! What would make a scenario that can be played a better one.
//!
//! Turns a checked scenario into [`Diagnostic`]s, each with the name of the [`Rule`] that found it. A rule
//! is one file under `rules/` with its documentation beside its check; [`RULES`] lists them all. Reads no
//! file and plays nothing. Start with [`lint`].

mod allow;
mod finding;
mod library;
mod page;
mod rule;
mod rules;
mod spot;
mod subject;
mod texts;
mod words;

pub use finding::{Finding, Findings};
pub use library::LibraryFindings;
pub use page::{LEVELS, page};
pub use rule::{Check, Rule};
pub use rules::RULES;
pub use spot::Spot;
pub use subject::{NodeView, OptionView, Subject};

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

/// What the rules say about one scenario, in the order of the file. Nothing where it cannot be played.
pub fn lint(reading: &Reading) -> Vec<Diagnostic> {
    let mut linted = lint_all(&[reading], Extent::Scenario);
    linted.scenarios.pop().unwrap_or_default()
}

/// What the rules say about the scenarios of a library, one by one and side by side.
pub fn lint_library(readings: &[&Reading]) -> Linted {
    lint_all(readings, Extent::Library)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Extent {
    Scenario,
    Library,
}

fn lint_all(readings: &[&Reading], extent: Extent) -> Linted {
    let playable = || {
        readings
            .iter()
            .enumerate()
            .filter_map(|(at, it)| Some((at, Subject::of(it)?)))
    };
    let subjects: Vec<Subject> = playable().map(|(_, subject)| subject).collect();
    let mut found: Vec<Vec<(&Rule, Finding)>> = subjects.iter().map(|_| Vec::new()).collect();
    let mut library = Vec::new();
    let mut spoken: Vec<&str> = Vec::new();
    for &rule in RULES {
        match rule.check {
            Check::Scenario(check) => {
                for (subject, found) in subjects.iter().zip(&mut found) {
                    let mut findings = Findings::new();
                    check(subject, &mut findings);
                    found.extend(findings.found.into_iter().map(|finding| (rule, finding)));
                }
            }
            Check::Library(check) if extent == Extent::Library => {
                let mut findings = LibraryFindings::new(subjects.len());
                check(&subjects, &mut findings);
                for (findings, found) in findings.scenarios.into_iter().zip(&mut found) {
                    found.extend(findings.found.into_iter().map(|finding| (rule, finding)));
                }
                library.extend(
                    findings
                        .whole
                        .found
                        .into_iter()
                        .map(|finding| (rule, finding)),
                );
            }
            Check::Library(_) | Check::Allowances => continue,
        }
        spoken.push(rule.name);
    }
    let mut linted = Linted {
        scenarios: readings.iter().map(|_| Vec::new()).collect(),
        library: tell(library, &Source::default(), &Places::default()),
    };
    for ((at, subject), mut found) in playable().zip(found) {
        allow::settle(&subject, &spoken, &mut found);
        if !found.is_empty() {
            let source = &readings[at].source;
            linted.scenarios[at] = tell(found, source, &Places::of(source));
        }
    }
    linted
}

fn tell(found: Vec<(&'static Rule, Finding)>, source: &Source, places: &Places) -> Vec<Diagnostic> {
    let told = found.into_iter();
    let mut told: Vec<Diagnostic> = told
        .map(|(rule, it)| it.told(rule, source, places))
        .collect();
    diag::sort(&mut told);
    told
}
