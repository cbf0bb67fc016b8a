//! Texts that take a practised reader of the language.

use crate::diag::Severity;
use crate::lint::texts::texts;
use crate::lint::words::words;
use crate::lint::{Check, Findings, Rule, Subject};

/// `hard-reading`
pub static HARD_READING: Rule = Rule {
    name: "hard-reading",
    summary: "a text is as hard to read as an official letter",
    severity: Severity::Note,
    what: "Measures texts of twenty words or more by LIX (C. H. Björnsson, \"Läsbarhet\", 1968): the words of a \
           sentence on average, plus the words of more than six letters in a hundred. Stories have about 30, \
           newspapers 45; more than 50 is told.",
    why: "Many trainees read in a language that is not their first. What they have to read twice is not what they \
          came to practise, and people on the phone do not talk like that.",
    example: r#"why: "Acknowledgement of the inconvenience without subsequent explanation disappoints expectations.","#,
    check: Check::Scenario(check),
};

const LEAST_WORDS: usize = 20;
const MOST: usize = 50;

fn check(subject: &Subject, findings: &mut Findings) {
    for (spot, text) in texts(subject.draft) {
        let count = words(text).len();
        if count < LEAST_WORDS {
            continue;
        }
        let lix = lix(text);
        if lix > MOST {
            findings
                .add(
                    spot,
                    format!("this has {lix} points of LIX, {MOST} are hard"),
                )
                .help("make two sentences of one, and say long words in short ones");
        }
    }
}

/// The points of a text, rounded to the nearest whole number. A text without words has none.
fn lix(text: &str) -> usize {
    let words = words(text);
    let letters = |word: &&String| word.chars().filter(|c| c.is_alphabetic()).count() > 6;
    let (all, long) = (words.len(), words.iter().filter(letters).count());
    let ends = text.split(['.', '!', '?', ':', '…']);
    let sentences = ends
        .filter(|sentence| sentence.contains(char::is_alphanumeric))
        .count();
    if all == 0 || sentences == 0 {
        return 0;
    }
    let (over, under) = (all * all + 100 * long * sentences, all * sentences);
    (2 * over + under) / (2 * under)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counted by hand: words over sentences, plus a hundred times the long words over the words.
    #[test]
    fn points_are_those_of_the_formula() {
        assert_eq!(lix("The cat sat. The dog ran away."), 4);
        assert_eq!(lix("Nobody answered the telephone."), 4 + 50);
        assert_eq!(lix("…"), 0);
    }
}
