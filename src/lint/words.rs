//! Words of a text, compared without case and punctuation.

/// The words of `text` in lower case.
pub fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’'))
        .map(|word| {
            word.trim_matches(['\'', '’'])
                .replace('’', "'")
                .to_lowercase()
        })
        .filter(|word| !word.is_empty())
        .collect()
}

/// The words of `text` that carry its matter, each once.
pub fn content(text: &str) -> Vec<String> {
    let mut found = words(text);
    found.retain(|word| word.chars().count() > 2 && !COMMON.contains(&word.as_str()));
    found.sort_unstable();
    found.dedup();
    found
}

/// How much of two texts is the same, in hundredths: 100 for the same words whatever their order.
pub fn likeness(a: &str, b: &str) -> usize {
    let (mut a, mut b) = (words(a), words(b));
    a.sort_unstable();
    b.sort_unstable();
    let all = a.len() + b.len();
    if all == 0 {
        return 0;
    }
    let mut shared = 0;
    let (mut left, mut right) = (a.iter().peekable(), b.iter().peekable());
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => drop(left.next()),
            std::cmp::Ordering::Greater => drop(right.next()),
            std::cmp::Ordering::Equal => {
                shared += 2;
                left.next();
                right.next();
            }
        }
    }
    shared * 100 / all
}

/// The first of `phrases` that stands in `text` as whole words.
pub fn find<'p>(text: &str, phrases: &[&'p str]) -> Option<&'p str> {
    let text = format!(" {} ", words(text).join(" "));
    let mut phrases = phrases.iter();
    phrases
        .find(|phrase| text.contains(&format!(" {phrase} ")))
        .copied()
}

/// Words that say little by themselves.
const COMMON: &[&str] = &[
    "about", "after", "again", "all", "and", "any", "are", "back", "because", "been", "before",
    "being", "but", "can", "come", "could", "did", "does", "done", "down", "each", "even", "for",
    "from", "get", "give", "going", "had", "has", "have", "her", "here", "him", "his", "how",
    "i'll", "i'm", "into", "it's", "its", "just", "know", "let", "like", "make", "may", "more",
    "much", "must", "not", "now", "off", "once", "one", "only", "other", "our", "out", "over",
    "she", "should", "some", "such", "take", "than", "that", "the", "their", "them", "then",
    "there", "they", "this", "those", "told", "too", "two", "under", "until", "very", "want",
    "was", "way", "well", "were", "what", "when", "where", "which", "who", "why", "will", "with",
    "without", "would", "yes", "please", "sorry", "thank", "thanks", "today", "yes", "please",
    "sorry", "thank", "thanks", "today", "you", "your",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_minds_neither_case_nor_signs() {
        assert_eq!(likeness("I see. Go on!", "i see, go on"), 100);
        assert_eq!(likeness("one two", "three four"), 0);
        assert_eq!(likeness("", ""), 0);
    }

    #[test]
    fn phrases_are_found_as_whole_words() {
        assert_eq!(
            find("All of the above, please", &["all of the above"]),
            Some("all of the above")
        );
        assert_eq!(find("Overall of theabove", &["all of the above"]), None);
    }
}
