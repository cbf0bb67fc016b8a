//! Absolute words give the costly options away.

use crate::diag::Severity;
use crate::lint::words::{find, words};
use crate::lint::{Check, Findings, Plays, Rule, Subject};

/// `absolutes-in-distractors`
pub static ABSOLUTES_IN_DISTRACTORS: Rule = Rule {
    name: "absolutes-in-distractors",
    summary: "only costly options use absolute words",
    severity: Severity::Warning,
    what: "Looks on the best play for `always`, `never`, `nothing`, `everyone`, `nobody` and \
          `impossible`. Three options or more with such a word, and none of them the best of its \
          node, are a pattern.",
    why: "People who take tests know that what is put absolutely is wrong. They need not know why.",
    example: r#"(say: "That never happens here.", breaks: ["make_excuses"], ..)"#,
    check: Check::Plays(check),
};

const ABSOLUTES: [&str; 6] = [
    "always",
    "never",
    "nothing",
    "everyone",
    "nobody",
    "impossible",
];
const LEAST: usize = 3;

fn check(subject: &Subject, plays: &Plays, findings: &mut Findings) {
    let mut loud = Vec::new();
    for moment in plays.line.iter().filter(|moment| moment.is_scored()) {
        let Some(node) = subject.node(moment.node) else {
            continue;
        };
        for option in node.options() {
            let text = words(&option.text()).join(" ");
            match find(&text, &ABSOLUTES) {
                Some(_) if option.index == moment.option => return,
                Some(word) => loud.push((option.words(), word)),
                None => {}
            }
        }
    }
    if loud.len() < LEAST {
        return;
    }
    let mut loud = loud.into_iter();
    if let Some((spot, word)) = loud.next() {
        let finding = findings.add(
            spot,
            "only options that are not the best say `always`, `never` and the like",
        );
        finding.here(format!("`{word}`"));
        finding.help("soften some of them, or let a best option be as firm");
        for (spot, word) in loud {
            finding.also(spot, format!("`{word}`"));
        }
    }
}
