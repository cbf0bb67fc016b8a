//! Slips that trainers make, each with what is said about it.
//!
//! `base.ron` is a small scenario without a fault. A `.patch` says what a slip changes in it: lines that
//! begin with `-` are replaced by those that begin with `+`, and an empty line parts two changes. Files
//! that end in `.ron` or `.bin` are read as they are. `SIMMER_UPDATE=1` writes the expectations anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use simmer::catalog::Catalogue;
use simmer::diag::human::{self, Paint};
use simmer::scenario::{self, Reading};

/// The shipped catalogue.
pub static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::shipped()));

/// The scenario without a fault.
pub const BASE: &str = include_str!("faults/base.ron");

/// Reads a text under a short name.
pub fn read(bytes: &[u8]) -> Reading {
    let reading = scenario::read("parcel.ron", bytes, &CATALOGUE);
    hold(&reading);
    reading
}

/// What holds of every reading.
fn hold(reading: &Reading) {
    let sound = !reading
        .diagnostics
        .iter()
        .any(simmer::diag::Diagnostic::is_error);
    assert_eq!(sound, reading.scenario.is_some());
    for diagnostic in &reading.diagnostics {
        assert!(!diagnostic.labels.is_empty(), "{diagnostic:?}");
        for label in &diagnostic.labels {
            let (start, end) = (label.span.start, label.span.end);
            assert!(start <= end, "{diagnostic:?}");
            assert!(
                reading.source.text.get(start..end).is_some(),
                "{diagnostic:?}"
            );
        }
        let longest = diagnostic
            .message
            .split('`')
            .map(|part| part.chars().count());
        assert!(longest.max() < Some(140), "{}", diagnostic.message);
        assert!(!diagnostic.message.ends_with('.'), "{}", diagnostic.message);
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults")
}

/// `base` with the changes that `patch` describes.
pub fn patched(base: &str, patch: &str) -> String {
    let mut text = base.to_owned();
    for change in patch.split("\n\n") {
        let side = |sign: &str| -> String {
            let lines = change.lines().filter_map(|line| line.strip_prefix(sign));
            let lines: Vec<&str> = lines
                .map(|line| line.strip_prefix(' ').unwrap_or(line))
                .collect();
            lines.join("\n")
        };
        let (old, new) = (side("-"), side("+"));
        assert_eq!(text.matches(&old).count(), 1, "not once in the base: {old}");
        text = text.replace(&old, &new);
    }
    text
}

fn fixtures() -> Vec<(PathBuf, Vec<u8>)> {
    let mut fixtures = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("patch") => {
                let patch = String::from_utf8(bytes).unwrap();
                fixtures.push((path, patched(BASE, &patch).into_bytes()));
            }
            Some("ron" | "bin")
                if !path.ends_with("base.ron") && !path.ends_with("complete.ron") =>
            {
                fixtures.push((path, bytes));
            }
            _ => {}
        }
    }
    fixtures.sort();
    fixtures
}

#[test]
fn the_base_has_no_fault() {
    let reading = read(BASE.as_bytes());
    assert_eq!(
        human::render(&reading.source, &reading.diagnostics, Paint::Plain),
        ""
    );
}

#[test]
fn each_slip_is_told_as_expected() {
    let update = std::env::var_os("SIMMER_UPDATE").is_some();
    let mut wrong = Vec::new();
    for (path, bytes) in fixtures() {
        let reading = read(&bytes);
        let told = human::render(&reading.source, &reading.diagnostics, Paint::Plain);
        assert!(!told.is_empty(), "{} has no fault", path.display());
        let expected = path.with_extension("txt");
        if update {
            fs::write(&expected, &told).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != told {
            wrong.push(format!("{}:\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
