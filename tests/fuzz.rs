//! Random damage to good input breaks nothing. The targets are those of `fuzz/`, where libFuzzer can go on for days;
//! here each has its number of rounds, from a fixed seed.

#[path = "../fuzz/targets.rs"]
mod targets;

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

use crate::support::dice::{Dice, rounds};

/// The largest seed that is taken.
const LARGEST: usize = 100_000;
/// Pieces that a reader of scenarios or numbers may stumble over.
const PIECES: [&[u8]; 16] = [
    b"(",
    b")",
    b"[",
    b"]",
    b"\"",
    b"//",
    b"/*",
    b"#![enable(implicit_some)]",
    b"\0",
    b"\\u{202E}",
    b"\xEF\xBB\xBF",
    b"\xFF",
    b"-1",
    b"1e999",
    b"18446744073709551616",
    b"All([Any([Not(",
];

/// The files of some folders below the root, in order.
fn seeds(folders: &[&str]) -> Vec<Vec<u8>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.is_file()
                && path
                    .extension()
                    .is_none_or(|it| it != "txt" && it != "patch")
        })
        .collect();
    files.sort();
    let all = files.iter().map(|file| fs::read(file).unwrap());
    all.filter(|bytes| bytes.len() <= LARGEST).collect()
}

/// A seed with one to eight changes.
fn changed(seeds: &[Vec<u8>], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = seeds[dice.below(seeds.len())].clone();
    for _ in 0..=dice.below(8) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + 1 + dice.below(64)).min(bytes.len());
        match dice.below(7) {
            0 if at < end => bytes[at] ^= 1 << dice.below(8),
            1 if at < end => bytes[at] = dice.below(256) as u8,
            2 if at < end => drop(bytes.drain(at..end)),
            3 if at < end => {
                let part = bytes[at..end].to_vec();
                let to = dice.below(bytes.len());
                bytes.splice(to..to, part);
            }
            4 => bytes.truncate(at),
            5 => {
                let other = &seeds[dice.below(seeds.len())];
                let from = dice.below(other.len() + 1);
                let to = (from + dice.below(512)).min(other.len());
                bytes.splice(at..at, other[from..to].iter().copied());
            }
            _ => {
                let piece = PIECES[dice.below(PIECES.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}

fn fuzz(name: &str, target: fn(&[u8]), usual: usize, folders: &[&str]) {
    let seeds = seeds(folders);
    for seed in &seeds {
        target(seed);
    }
    let count = rounds("SIMMER_FUZZ", usual);
    let mut dice = Dice::new(count as u64);
    for round in 0..count {
        let bytes = changed(&seeds, &mut dice);
        if catch_unwind(|| target(&bytes)).is_err() {
            let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("fuzz-{name}"));
            fs::write(&kept, &bytes).unwrap();
            panic!(
                "{name}, round {round}: the input is kept at {}",
                kept.display()
            );
        }
    }
    println!(
        "{name}: {} seeds, {count} changed inputs, 0 panics",
        seeds.len()
    );
}

#[test]
fn whatever_is_done_to_a_scenario_file_it_is_read_or_refused() {
    let folders = [
        "scenarios",
        "tests/scenarios",
        "tests/faults",
        "tests/lint",
        "docs/examples",
    ];
    fuzz("loader", targets::loader, 100, &folders);
}

#[test]
fn whatever_is_played_the_play_stands() {
    fuzz("player", targets::player, 300, &["fuzz/corpus/player"]);
}

#[test]
fn whatever_stands_in_place_of_a_history_is_read_or_set_aside() {
    fuzz("database", targets::database, 30, &["tests/store/golden"]);
}
