//! Names in messages: cut to a bearable length, look-alikes told apart, the nearest right one found.

use std::fmt::Write as _;

/// The most characters of a file that a message repeats.
const LONGEST: usize = 60;

/// A name from the file between backticks, at most 60 characters of it.
pub fn shown(name: &str) -> String {
    let mut out = String::from("`");
    for c in name.chars().take(LONGEST) {
        if c.is_control() {
            out.extend(c.escape_debug());
        } else {
            out.push(c);
        }
    }
    if name.chars().nth(LONGEST).is_some() {
        out.push('…');
    }
    out.push('`');
    out
}

/// The same, with the code points of letters that only look like plain ones.
pub fn shown_plain(name: &str) -> String {
    let mut out = shown(name);
    let foreign: Vec<char> = name
        .chars()
        .take(LONGEST)
        .filter(|c| !c.is_ascii())
        .take(4)
        .collect();
    for (index, c) in foreign.iter().enumerate() {
        let lead = if index == 0 { " (with" } else { "," };
        write!(out, "{lead} {}", code_point(*c)).expect("writing to a string does not fail");
    }
    if !foreign.is_empty() {
        out.push(')');
    }
    out
}

/// `U+202E`
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Names one after the other, each between backticks.
pub fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.into_iter().map(shown).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [init @ .., last] => format!("{} or {last}", init.join(", ")),
    }
}

/// The candidate that `name` was most likely meant to be.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_by(name, candidates, |candidate| candidate)
}

/// The candidate whose `own` name `name` was most likely meant to be. The first of equals.
pub fn nearest_by<'a, T>(
    name: &str,
    candidates: impl IntoIterator<Item = T>,
    own: impl Fn(&T) -> &'a str,
) -> Option<T> {
    if name.chars().nth(LONGEST).is_some() {
        return None;
    }
    let plain = folded(name);
    let length = plain.chars().count();
    let most = (length / 3).max(1);
    candidates
        .into_iter()
        .filter_map(|candidate| {
            let other = folded(own(&candidate));
            let distance = strsim::damerau_levenshtein(&plain, &other);
            let begins = length >= 3 && (other.starts_with(&plain) || plain.starts_with(&other));
            let within = length >= 5 && other.contains(&plain);
            let fits = within || (distance <= most && distance < length);
            (fits || (begins && other.len() >= 3)).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A name without case and joints, and with look-alike letters made plain.
pub fn folded(name: &str) -> String {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-') && !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'а' => 'a',
            'с' | 'ϲ' => 'c',
            'е' => 'e',
            'һ' => 'h',
            'і' | 'ı' => 'i',
            'ј' => 'j',
            'о' | 'ο' => 'o',
            'р' => 'p',
            'ѕ' => 's',
            'х' => 'x',
            'у' => 'y',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_found_through_case_and_joints() {
        let known = ["show_listening", "hear_out", "validate"];
        let find = |name| nearest(name, known);
        assert_eq!(find("show_listenin"), Some("show_listening"));
        assert_eq!(find("HearOut"), Some("hear_out"));
        assert_eq!(find("hear-out"), Some("hear_out"));
        assert_eq!(find("vаlidate"), Some("validate"));
        assert_eq!(find("banana"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn a_long_name_is_cut() {
        assert_eq!(shown(&"x".repeat(100_000)).chars().count(), 63);
    }

    #[test]
    fn look_alikes_show_their_code_points() {
        assert_eq!(shown_plain("tіtle"), "`tіtle` (with U+0456)");
    }
}
