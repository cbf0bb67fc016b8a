//! Names that people type: compared kindly, and the nearest right one found.

/// The most characters of a typed name that a message repeats.
const LONGEST: usize = 60;

/// A typed name between backticks, without control characters.
pub fn shown(name: &str) -> String {
    let kept: String = name
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect();
    format!("`{kept}`")
}

/// A name in lower case, words parted by single spaces, however they were parted.
pub fn folded(name: &str) -> String {
    let words = name.split(|c: char| c == '-' || c == '_' || c.is_whitespace());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join(" ")
}

/// The candidate that `name` was most likely meant to be, if any is near. The first of equals.
pub fn nearest<'a, T>(
    name: &str,
    candidates: impl IntoIterator<Item = T>,
    own: impl Fn(&T) -> &'a str,
) -> Option<T> {
    let wanted = folded(name);
    let length = wanted.chars().count();
    if length > LONGEST {
        return None;
    }
    let most = (length / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| {
            let distance = strsim::osa_distance(&wanted, &folded(own(&candidate)));
            (distance, candidate)
        })
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
