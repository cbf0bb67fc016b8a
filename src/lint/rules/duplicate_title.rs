//! Two scenarios under one title.

use crate::diag::{Severity, near::folded};
use crate::lint::{Check, LibraryFindings, Rule, Spot, Subject};

/// `duplicate-title`
pub static DUPLICATE_TITLE: Rule = Rule {
    name: "duplicate-title",
    summary: "two scenarios of a library have the same title",
    severity: Severity::Warning,
    what: "Compares the titles of all scenarios of a library, without case.",
    why: "People choose by title.",
    example: r#"title: "The late parcel", // in two files"#,
    check: Check::Library(check),
};

fn check(subjects: &[Subject], findings: &mut LibraryFindings) {
    for (index, subject) in subjects.iter().enumerate() {
        let title = folded(&subject.draft.title);
        if subjects[..index]
            .iter()
            .any(|other| folded(&other.draft.title) == title)
        {
            findings
                .add(
                    index,
                    Spot::of("title"),
                    "another scenario has this title too",
                )
                .help("say in the title what is different");
        }
    }
}
