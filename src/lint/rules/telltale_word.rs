//! A word that gives the best option away.

use std::collections::BTreeMap;

use crate::diag::Severity;
use crate::lint::words::content;
use crate::lint::{Check, LibraryFindings, Rule, Seen};

/// `telltale-word`
pub static TELLTALE_WORD: Rule = Rule {
    name: "telltale-word",
    summary: "across the library, a word gives the best option away",
    severity: Severity::Warning,
    what: "Counts each word in the best options and in the others at the nodes of all best plays. A \
          word that at least eight options use, and the best ones far more often (by more than 1.5 \
          in the logarithm of the odds), is told.",
    why: "Trainees learn by the third scenario that whatever says \"sounds\" is right.",
    example: r#"every best option begins with "It sounds as if ..""#,
    check: Check::Library(check),
};

const LEAST: usize = 8;
const ODDS: f64 = 1.5;

/// How many options use a word: best ones and others.
type Counts = BTreeMap<String, (usize, usize)>;

fn check(library: &[Seen], findings: &mut LibraryFindings) {
    let (mut counts, mut all) = (Counts::new(), (0, 0));
    for (subject, plays) in library {
        for moment in plays
            .iter()
            .flat_map(|plays| &plays.line)
            .filter(|it| it.is_scored())
        {
            let options = subject
                .node(moment.node)
                .into_iter()
                .flat_map(|node| node.options().collect::<Vec<_>>());
            for option in options {
                let is_best = option.index == moment.option;
                count(&mut all, is_best);
                for word in content(&option.text()) {
                    count(counts.entry(word).or_default(), is_best);
                }
            }
        }
    }
    for (word, (best, others)) in counts {
        let odds = odds(best, all.0) - odds(others, all.1);
        if best + others >= LEAST && odds > ODDS {
            let message = format!(
                "`{word}` gives the best option away: it stands in {best} of them and in {others} others"
            );
            findings
                .add_whole(message)
                .help("let costly options say it too");
        }
    }
}

fn count((best, others): &mut (usize, usize), is_best: bool) {
    *if is_best { best } else { others } += 1;
}

/// The logarithm of the odds that an option uses a word, moved a little away from the ends.
fn odds(with: usize, all: usize) -> f64 {
    ((with as f64 + 0.5) / ((all - with) as f64 + 0.5)).ln()
}
