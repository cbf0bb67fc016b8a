//! Blanks that nobody sees.

use crate::diag::Severity;
use crate::lint::texts::texts;
use crate::lint::{Check, Findings, Rule, Subject};

/// `stray-blanks`
pub static STRAY_BLANKS: Rule = Rule {
    name: "stray-blanks",
    summary: "a text begins or ends with blanks, or has two in a row",
    severity: Severity::Warning,
    what: "Looks in all texts for blanks at the beginning and at the end, and for two or more in a row. Lines of a \
           letter may be as they are.",
    why: "A gap in the middle of a line looks like a pause that is not there, and lengths that are compared \
          count blanks, too.",
    example: r#"say: "I see.  Go on. ","#,
    check: Check::Scenario(check),
};

fn check(subject: &Subject, findings: &mut Findings) {
    for (spot, text) in texts(subject.draft) {
        let better = tidy(text);
        if better != text {
            findings
                .add(spot.clone(), "this text has blanks that nobody sees")
                .help("take them out")
                .retext(spot, better);
        }
    }
}

/// The text without blanks at its ends, and with one between words.
fn tidy(text: &str) -> String {
    let mut better = String::with_capacity(text.len());
    for c in text.trim().chars() {
        if c != ' ' || !better.ends_with(' ') {
            better.push(c);
        }
    }
    better
}
