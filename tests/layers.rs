//! The wall between what is pure and what touches the world, and the order of the rooms.
//!
//! Reads the sources: which rooms a room names, and which words stand above the wall.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms, each with the layer it stands in. A room may use rooms of lower layers and itself.
const ROOMS: [(&str, u8); 15] = [
    ("diag", 0),
    ("catalog", 1),
    ("scenario", 2),
    ("customer", 3),
    ("session", 4),
    ("assess", 5),
    ("analysis", 6),
    ("debrief", 7),
    ("lint", 7),
    ("progress", 7),
    ("report", 8),
    ("app", 9),
    ("store", 10),
    ("cli", 11),
    ("gui", 11),
];

/// The last layer above the wall.
const WALL: u8 = 9;

/// The modules of `std` that no room above the wall may name.
const FORBIDDEN_STD: [&str; 5] = ["fs", "env", "process", "net", "thread"];

/// What else no room above the wall may mention: clock, windows, terminal, chance of its own, and maps
/// whose order changes from run to run.
const FORBIDDEN: [&str; 14] = [
    "SystemTime",
    "Instant::now",
    "egui",
    "eframe",
    "println!",
    "eprintln!",
    "print!",
    "dbg!",
    "rand::rng",
    "thread_rng",
    "from_entropy",
    "from_os_rng",
    "HashMap",
    "HashSet",
];

/// The files above the wall that may hash: their tables answer by key only and never list their entries, so no
/// order of their own reaches a result.
const ANSWERS_BY_KEY: [&str; 2] = ["analysis/table.rs", "scenario/check/names.rs"];

fn layer(room: &str) -> Option<u8> {
    ROOMS
        .iter()
        .find(|(name, _)| *name == room)
        .map(|(_, layer)| *layer)
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("the sources are here");
    let mut entries: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The code of a line, without its comment. No string of ours holds two slashes before code.
fn code(line: &str) -> &str {
    match line.find("//") {
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Whether `word` stands in `line` on its own, not as a part of a longer name.
fn mentions(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !before.is_some_and(is_word) && (word.ends_with('!') || !after.is_some_and(is_word))
    })
}

/// The names directly after `root` (`crate::` or `std::`) with their lines, also those of a list such
/// as `crate::{a, b::c}`, which may go over several lines.
fn named(text: &str, root: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, marker) in text.match_indices(root) {
        if text[..at].chars().next_back().is_some_and(is_word) {
            continue;
        }
        let line = text[..at].matches('\n').count() + 1;
        let rest = &text[at + marker.len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut name = String::new();
            for character in list.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push((line, std::mem::take(&mut name))),
                    _ if depth == 0 => name.push(character),
                    _ => {}
                }
            }
            found.push((line, name));
        } else {
            found.push((line, rest.to_owned()));
        }
    }
    found
        .into_iter()
        .map(|(line, name)| {
            let name: String = name.trim().chars().take_while(|&c| is_word(c)).collect();
            (line, name)
        })
        .collect()
}

/// The file and its room: the folder or file directly under `src`. `main.rs` and `lib.rs` have none.
fn room(path: &Path) -> Option<String> {
    let below = path.strip_prefix(source_folder()).ok()?;
    let first = below.components().next()?.as_os_str().to_str()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (name != "main" && name != "lib").then(|| name.to_owned())
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file with its room and its text, comments taken out.
fn rooms() -> Vec<(PathBuf, String, String)> {
    let mut paths = Vec::new();
    sources(&source_folder(), &mut paths);
    paths
        .into_iter()
        .filter_map(|path| {
            let room = room(&path)?;
            let text = fs::read_to_string(&path).expect("a source is text");
            let lines: Vec<&str> = text.lines().map(code).collect();
            Some((path, room, lines.join("\n")))
        })
        .collect()
}

fn faults_of_order(file: &str, room: &str, text: &str) -> Vec<String> {
    let own = layer(room);
    let mut faults = Vec::new();
    if own.is_none() {
        faults.push(format!("{file}:1: `{room}` has no place among the rooms"));
    }
    for (line, used) in named(text, "crate::") {
        let Some(other) = layer(&used) else { continue };
        if used != room && own.is_some_and(|own| other >= own) {
            faults.push(format!("{file}:{line}: `{room}` may not use `{used}`"));
        }
    }
    faults
}

fn faults_of_wall(file: &str, room: &str, text: &str) -> Vec<String> {
    if layer(room).is_none_or(|layer| layer > WALL) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    for (line, module) in named(text, "std::") {
        if FORBIDDEN_STD.contains(&module.as_str()) {
            faults.push(format!("{file}:{line}: `std::{module}` above the wall"));
        }
    }
    for (number, line) in text.lines().enumerate() {
        for word in FORBIDDEN {
            let by_key = ANSWERS_BY_KEY.iter().any(|it| file.ends_with(it));
            let excepted = word == "HashMap" && by_key;
            if mentions(line, word) && !excepted {
                let number = number + 1;
                faults.push(format!("{file}:{number}: `{word}` above the wall"));
            }
        }
    }
    faults
}

#[test]
fn every_room_uses_only_rooms_below_it() {
    let faults: Vec<String> = rooms()
        .iter()
        .flat_map(|(path, room, text)| faults_of_order(&path.display().to_string(), room, text))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn nothing_above_the_wall_knows_disk_clock_chance_environment_or_window() {
    let faults: Vec<String> = rooms()
        .iter()
        .flat_map(|(path, room, text)| faults_of_wall(&path.display().to_string(), room, text))
        .collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_room_that_reaches_up_is_found_with_file_and_line() {
    let found = |room: &str, text: &str| faults_of_order("here.rs", room, text);
    assert_eq!(
        found(
            "customer",
            "use crate::catalog::Phase;\nuse crate::session::Move;"
        ),
        ["here.rs:2: `customer` may not use `session`"]
    );
    assert_eq!(
        found(
            "scenario",
            "use crate::{\n    catalog::Phase,\n    assess,\n};"
        ),
        ["here.rs:1: `scenario` may not use `assess`"]
    );
    assert_eq!(
        found("cli", "fn f() -> crate::gui::App {}"),
        ["here.rs:1: `cli` may not use `gui`"]
    );
    assert_eq!(found("lint", "use crate::debrief::told;").len(), 1);
    assert_eq!(found("debrief", "use crate::debrief::told;").len(), 0);
    assert_eq!(found("gui", "use crate::store::x;").len(), 0);
    assert_eq!(found("attic", "").len(), 1);
}

#[test]
fn a_word_from_beyond_the_wall_is_found_with_file_and_line() {
    let found = |room: &str, text: &str| faults_of_wall("here.rs", room, text);
    assert_eq!(
        found("session", "\nlet now = Instant::now();"),
        ["here.rs:2: `Instant::now` above the wall"]
    );
    assert_eq!(found("session", "use std::collections::HashMap;").len(), 1);
    assert_eq!(found("app", "use std::{fs, env};").len(), 2);
    assert_eq!(found("app", "use egui::Ui;").len(), 1);
    assert_eq!(found("store", "use std::fs;").len(), 0);
    assert_eq!(found("session", "let blueprint = sprintln(1);").len(), 0);
}
