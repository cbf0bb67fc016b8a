//! Words that hurt whoever reads them.

use crate::diag::Severity;
use crate::lint::texts::texts;
use crate::lint::words::words;
use crate::lint::{Check, Findings, Rule, Subject};

/// `slur`
pub static SLUR: Rule = Rule {
    name: "slur",
    summary: "a text holds a word that demeans a group of people",
    severity: Severity::Warning,
    what: "Looks in all texts for words that demean people for their origin, body, mind or love.",
    why: "Trainees are here to practise, and some of them are meant by the word. A placeholder says as much \
          about the customer and hurts nobody.",
    example: r#"says: "You [insult]!","#,
    check: Check::Scenario(check),
};

/// Each letter moved by thirteen, so that nobody stumbles upon them here.
const MOVED: [&str; 17] = [
    "avttre",
    "avttref",
    "avttn",
    "snttbg",
    "snttbgf",
    "xvxr",
    "xvxrf",
    "puvax",
    "puvaxf",
    "jrgonpx",
    "gbjryurnq",
    "enturnq",
    "ergneq",
    "ergneqf",
    "genaal",
    "fcnfgvp",
    "cnxv",
];

fn check(subject: &Subject, findings: &mut Findings) {
    for (spot, text) in texts(subject.draft) {
        if words(text)
            .iter()
            .any(|word| MOVED.contains(&moved(word).as_str()))
        {
            findings
                .add(spot, "a word here demeans a group of people")
                .help("write a placeholder such as `[insult]`");
        }
    }
}

fn moved(word: &str) -> String {
    let turn = |c: char| match c {
        'a'..='m' => char::from(c as u8 + 13),
        'n'..='z' => char::from(c as u8 - 13),
        other => other,
    };
    word.chars().map(turn).collect()
}
