//! The same small word twice in a row.

use crate::diag::Severity;
use crate::lint::texts::texts;
use crate::lint::{Check, Findings, Rule, Subject};

/// `doubled-word`
pub static DOUBLED_WORD: Rule = Rule {
    name: "doubled-word",
    summary: "a small word stands twice in a row",
    severity: Severity::Warning,
    what: "Looks in all texts for words such as `the`, `of` and `and` that stand twice with nothing but blanks \
           between them. Words that people do say twice, such as `no` or `very`, are left alone.",
    why: "It is a slip of the hand. Readers stumble over it, and a screen reader says it aloud.",
    example: r#"says: "I sat behind the the door.","#,
    check: Check::Scenario(check),
};

/// Words that nobody says twice on purpose.
const SMALL: [&str; 26] = [
    "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "his", "in", "is", "it", "its",
    "my", "of", "on", "or", "our", "the", "their", "to", "was", "with", "your",
];

fn check(subject: &Subject, findings: &mut Findings) {
    for (spot, text) in texts(subject.draft) {
        if let (better, Some(word)) = without_doubles(text) {
            findings
                .add(spot.clone(), format!("`{word}` stands here twice in a row"))
                .help("take one of them out")
                .retext(spot, better);
        }
    }
}

/// The text with each doubled word once, and the first of these words.
fn without_doubles(text: &str) -> (String, Option<&str>) {
    let (mut better, mut found, mut before) = (String::new(), None, "");
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let bare = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let small = SMALL.iter().any(|small| small.eq_ignore_ascii_case(bare));
        if small && before.eq_ignore_ascii_case(bare) {
            found = found.or(Some(bare));
            // What follows the word, a comma perhaps, follows the first one.
            better.truncate(better.trim_end().len());
            better.push_str(&piece[bare.len()..]);
        } else {
            better.push_str(piece);
        }
        if !word.is_empty() {
            before = word;
        }
    }
    (better, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_word_is_said_once() {
        let better = |text| without_doubles(text).0;
        assert_eq!(better("Behind the the door."), "Behind the door.");
        assert_eq!(better("The the  the end of of, well."), "The end of, well.");
        assert_eq!(better("No no, it is. Is it?"), "No no, it is. Is it?");
        assert_eq!(
            better("It was, was it not | in | in May?"),
            "It was, was it not | in | in May?"
        );
        assert_eq!(better("the | the"), "the | the");
    }
}
