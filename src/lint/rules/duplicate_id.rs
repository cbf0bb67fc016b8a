//! Two scenarios under one id.

use crate::diag::Severity;
use crate::lint::{Check, LibraryFindings, Rule, Seen, Spot};

/// `duplicate-id`
pub static DUPLICATE_ID: Rule = Rule {
    name: "duplicate-id",
    summary: "two scenarios of a library have the same id",
    severity: Severity::Error,
    what: "Compares the ids of all scenarios of a library.",
    why: "Attempts are kept under the id. With two scenarios of the same id nobody can tell which one was \
          played.",
    example: r#"id: "the-late-parcel", // in two files"#,
    check: Check::Library(check),
};

fn check(library: &[Seen], findings: &mut LibraryFindings) {
    for (index, (subject, _)) in library.iter().enumerate() {
        let id = &subject.draft.id;
        if library[..index]
            .iter()
            .any(|(other, _)| other.draft.id == *id)
        {
            findings
                .add(
                    index,
                    Spot::of("id"),
                    format!("another scenario is called `{id}` too"),
                )
                .help("give one of them another id");
        }
    }
}
