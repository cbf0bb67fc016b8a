//! Every rule of the lint fires on its fixture and on no other.
//!
//! `lint/base.ron` is a scenario that no rule minds. `lint/<rule>.patch` says what makes the rule speak, in
//! the notation of the slips in `faults/`; `lint/<rule>.txt` is what it says. `SIMMER_UPDATE=1` writes the
//! expectations anew. Where one rule cannot be broken without another, the patch says so after `also:`.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use simmer::analysis::{Budget, analyse};
use simmer::diag::human::{self, Paint};
use simmer::diag::{self, Diagnostic, Source};
use simmer::lint::{self, Check, RULES};
use simmer::scenario::{self, Reading};

use crate::faults::{CATALOGUE, patched};

mod mutants;

const BASE: &str = include_str!("lint/base.ron");

/// Rules that speak of a library as a whole.
const OF_THE_LIBRARY: [&str; 2] = ["telltale-word", "uncovered-catalogue"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lint")
}

fn read(text: &str) -> Reading {
    let reading = scenario::read("tin.ron", text.as_bytes(), &CATALOGUE);
    let faults = human::render(&reading.source, &reading.diagnostics, Paint::Plain);
    assert!(reading.scenario.is_some(), "{faults}");
    reading
}

/// What is said about a scenario that stands beside another one in a library.
fn told(name: &str, text: &str) -> (String, Vec<Diagnostic>) {
    let other = BASE
        .replace("the-bread-tin", "the-other-tin")
        .replace("The bread tin", "The other tin");
    let (reading, other) = (read(text), read(&other));
    let analysis = {
        let budget = if name == "uncounted-plays" {
            Budget(10)
        } else {
            Budget::default()
        };
        analyse(reading.scenario.as_ref().unwrap(), budget)
    };
    let mut linted = lint::lint_library(&[(&other, None), (&reading, Some(&analysis))]);
    let found = linted.scenarios.remove(1);
    let out = human::render(&reading.source, &found, Paint::Plain);
    if OF_THE_LIBRARY.contains(&name) {
        linted.library.retain(|it| it.rule == name);
        let out = human::render(&Source::default(), &linted.library, Paint::Plain);
        return (out, linted.library);
    }
    (out, found)
}

/// The rules that cannot but speak too: those that a fixture names after `also:`.
fn companions(path: &Path) -> BTreeSet<String> {
    let patch = fs::read_to_string(path).unwrap();
    let named = patch
        .lines()
        .find_map(|line| line.trim_start_matches("// ").strip_prefix("also: "));
    named
        .into_iter()
        .flat_map(str::split_whitespace)
        .map(str::to_owned)
        .collect()
}

fn fixtures() -> Vec<(String, PathBuf, String)> {
    let mut fixtures = Vec::new();
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let text = || fs::read_to_string(&path).unwrap();
        let text = match path.extension().and_then(|extension| extension.to_str()) {
            Some("patch") => patched(BASE, &text()),
            Some("ron") if name != "base" => text(),
            _ => continue,
        };
        fixtures.push((name, path, text));
    }
    fixtures.sort();
    fixtures
}

#[test]
fn no_rule_minds_the_base() {
    assert_eq!(told("", BASE).0, "");
}

#[test]
fn each_rule_fires_on_its_fixture_and_on_no_other() {
    let update = std::env::var_os("SIMMER_UPDATE").is_some();
    let mut wrong = Vec::new();
    for (name, path, text) in fixtures() {
        let (out, found) = told(&name, &text);
        let fired: BTreeSet<String> = found.iter().map(|it| it.rule.to_owned()).collect();
        let mut expected = companions(&path);
        expected.insert(name.clone());
        if fired != expected {
            wrong.push(format!("{name} made these speak: {fired:?}\n{out}"));
        }
        let expected = path.with_extension("txt");
        if update {
            fs::write(&expected, &out).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != out {
            wrong.push(format!("{}:\n{out}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_rule_has_a_fixture_and_each_fixture_a_rule() {
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.name.to_owned()).collect();
    let fixtures: BTreeSet<String> = fixtures().into_iter().map(|(name, ..)| name).collect();
    assert_eq!(rules, fixtures);
}

#[test]
fn each_rule_is_documented_and_like_no_other() {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert!(names.is_sorted());
    for (index, rule) in RULES.iter().enumerate() {
        let kebab = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(rule.name.chars().all(kebab), "{}", rule.name);
        assert!(
            !rule.summary.is_empty() && !rule.summary.ends_with('.'),
            "{}",
            rule.name
        );
        assert!(
            rule.what.ends_with('.') && rule.why.ends_with('.'),
            "{}",
            rule.name
        );
        assert!(!rule.example.trim().is_empty(), "{}", rule.name);
        for other in &RULES[..index] {
            assert_ne!(rule.name, other.name);
            assert_ne!(rule.summary, other.summary);
            assert_ne!((rule.what, rule.why), (other.what, other.why));
        }
    }
}

#[test]
fn a_rule_is_silent_where_it_is_allowed() {
    for (name, _, text) in fixtures() {
        let is_allowance = matches!(lint::rule(&name).unwrap().check, Check::Allowances);
        if is_allowance || OF_THE_LIBRARY.contains(&name.as_str()) {
            continue;
        }
        let reason = format!("allow: [(rule: {name:?}, reason: \"It is meant.\")],\n    key: ");
        let (out, found) = told(&name, &text.replacen("key: ", &reason, 1));
        let minded = found
            .iter()
            .any(|it| it.rule == name || it.rule == "stale-allowance");
        assert!(!minded, "{out}");
    }
}

#[test]
fn what_can_be_corrected_is_right_afterwards() {
    let mut corrected = 0;
    for (name, _, text) in fixtures() {
        let (out, found) = told(&name, &text);
        let edits = diag::together(&found);
        if edits.is_empty() {
            continue;
        }
        corrected += 1;
        let better = diag::apply(&text, &edits, |span| span.start..span.end);
        let (again, left) = told(&name, &better);
        assert!(
            left.iter().all(|it| it.rule != name),
            "{out}became\n{again}"
        );
    }
    assert!(corrected >= 3);
}

#[test]
fn the_page_of_rules_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let page = lint::page();
    if std::env::var_os("SIMMER_UPDATE").is_some() {
        fs::write(&path, &page).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), page);
}
