//! Two scenarios under one title.

use crate::diag::{Severity, near::folded};
use crate::lint::{Check, LibraryFindings, Rule, Seen, Spot};

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

fn check(library: &[Seen], findings: &mut LibraryFindings) {
    for (index, (subject, _)) in library.iter().enumerate() {
        let title = folded(&subject.draft.title);
        if library[..index]
            .iter()
            .any(|(other, _)| folded(&other.draft.title) == title)
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
