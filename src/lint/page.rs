//! The documentation of all rules, as one page.

use super::{RULES, Rule};
use crate::diag::Severity;

/// The page, in Markdown.
pub fn page() -> String {
    let mut out = String::from(
        "# Rules\n\n\
         `simmer check` holds scenarios to these rules once they can be played. Errors are what breaks a \
         play or its fairness, warnings what makes for a poor scenario, notes (told with `--notes`) what is \
         good to know.\n\n\
         A scenario that breaks a rule on purpose says so, with the reason:\n\n\
         ```ron\nallow: [(rule: \"long-line\", reason: \"He never stops for breath.\")],\n```\n",
    );
    for (severity, heading) in LEVELS {
        out.extend(["\n## ", heading, "\n"]);
        for rule in RULES.iter().filter(|rule| rule.severity == severity) {
            out.push_str(&entry(rule));
        }
    }
    out
}

/// The levels, the gravest first, each with its heading.
pub const LEVELS: [(Severity, &str); 3] = [
    (Severity::Error, "Errors"),
    (Severity::Warning, "Warnings"),
    (Severity::Note, "Notes"),
];

fn entry(rule: &Rule) -> String {
    let Rule {
        name,
        summary,
        what,
        why,
        example,
        ..
    } = rule;
    format!("\n### {name}\n\n*{summary}*\n\n{what}\n\n{why}\n\n```ron\n{example}\n```\n")
}
