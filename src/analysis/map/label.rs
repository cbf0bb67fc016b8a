//! The names in the boxes, and the room they take.

/// Longer names are cut to this many characters.
const LONGEST: usize = 24;

pub(super) fn label(name: &str) -> String {
    if name.chars().count() <= LONGEST {
        return name.to_owned();
    }
    let start = name.chars().take(LONGEST - 1).collect::<String>();
    format!("{start}\u{2026}")
}

/// The width of a box, generous enough for any sans-serif face.
pub(super) fn box_width(label: &str, warm: bool) -> i32 {
    let name: i32 = label.chars().map(advance).sum();
    if warm {
        (name + 32).max(124)
    } else {
        name + 28
    }
}

/// The most that a character at 13 points takes in common faces.
fn advance(character: char) -> i32 {
    match character {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | '\'' | '|' | ':' | ';' | '!' => 4,
        'f' | 'r' | 't' | '-' | ' ' | '(' | ')' => 6,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 12,
        'A'..='Z' | '\u{c0}'..='\u{ff}' => 10,
        '\u{1100}'.. => 14,
        _ => 8,
    }
}
