//! What a rule is: its name, its documentation and its check, side by side.

use std::fmt;

use super::finding::Findings;
use super::library::LibraryFindings;
use super::plays::Plays;
use super::subject::Subject;
use crate::diag::Severity;

/// Something that a scenario should hold to.
#[derive(Debug)]
pub struct Rule {
    /// Says what is wrong, in kebab-case; it reads well after "allow".
    pub name: &'static str,
    /// The same in a few words.
    pub summary: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What the rule looks for.
    pub what: &'static str,
    /// What trainees lose where it is broken.
    pub why: &'static str,
    /// A piece of a scenario that breaks it, and often one that does not.
    pub example: &'static str,
    /// How it is found.
    pub check: Check,
}

/// A scenario of a library, and how it plays where that is known.
pub type Seen<'a> = (Subject<'a>, Option<Plays<'a>>);

/// How breaches of a rule are found.
#[derive(Clone, Copy)]
pub enum Check {
    /// In the words and tags of one scenario.
    Scenario(fn(&Subject, &mut Findings)),
    /// In how one scenario plays.
    Plays(fn(&Subject, &Plays, &mut Findings)),
    /// In all scenarios of a library side by side.
    Library(fn(&[Seen], &mut LibraryFindings)),
    /// In the allowances of a file, once all other rules have spoken.
    Allowances,
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Scenario(_) => "Scenario",
            Self::Plays(_) => "Plays",
            Self::Library(_) => "Library",
            Self::Allowances => "Allowances",
        })
    }
}

impl Rule {
    /// What it is about, in one word.
    pub fn scope(&self) -> &'static str {
        match self.check {
            Check::Scenario(_) | Check::Plays(_) => "scenario",
            Check::Library(_) => "library",
            Check::Allowances => "allowances",
        }
    }
}
