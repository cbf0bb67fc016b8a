//! `simmer new` and its patterns.

use std::fs;

use simmer::analysis::{Budget, analyse};
use simmer::assess::Tenths;
use simmer::cli::Outcome;
use simmer::cli::new::PATTERNS;
use simmer::scenario::{self, Fit, PlaceDraft};

use super::simmer;
use crate::faults::read;

#[test]
fn each_pattern_is_a_small_sound_scenario() {
    for pattern in PATTERNS {
        let reading = read(pattern.text.as_bytes());
        assert!(
            reading.diagnostics.is_empty(),
            "{}: {:?}",
            pattern.name,
            reading.diagnostics
        );
        let draft = reading.draft.unwrap();
        assert_eq!(draft.id, pattern.name);
        let nodes = draft.nodes.0.iter().filter_map(|(_, place)| match place {
            PlaceDraft::Node(node) => Some(node),
            PlaceDraft::Ending(_) => None,
        });
        assert!((5..=8).contains(&nodes.clone().count()), "{}", pattern.name);
        for node in nodes {
            assert_eq!(node.options.len(), 3, "{}: {}", pattern.name, node.says);
        }
        for fit in [Fit::Full, Fit::Partial, Fit::Missed] {
            let ends =
                |place: &PlaceDraft| matches!(place, PlaceDraft::Ending(end) if end.fit == fit);
            assert!(
                draft.nodes.0.iter().any(|(_, place)| ends(place)),
                "{}",
                pattern.name
            );
        }
        let formatted = scenario::format(pattern.name, pattern.text.as_bytes()).outcome;
        assert_eq!(formatted.unwrap(), pattern.text);
    }
}

#[test]
fn a_new_file_takes_id_and_title_from_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine/the_Lost parcel-2.ron");
    let file = path.to_str().unwrap();
    for pattern in PATTERNS {
        assert_eq!(
            simmer(&["new", pattern.name, file], "").outcome,
            Outcome::Fine
        );
        let reading = read(&fs::read(&path).unwrap());
        let draft = reading.draft.unwrap();
        assert_eq!(
            (draft.id.as_str(), draft.title.as_str()),
            ("the-lost-parcel-2", "The Lost parcel 2")
        );
        assert!(reading.scenario.is_some());
        let checked = simmer(&["check", file], "");
        assert_eq!(checked.outcome, Outcome::Fine, "{}", checked.out);
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn a_new_file_passes_every_rule() {
    let folder = tempfile::tempdir().unwrap();
    for pattern in PATTERNS {
        let file = folder.path().join(pattern.name).with_extension("ron");
        let file = file.to_str().unwrap();
        simmer(&["new", pattern.name, file], "");
        let checked = simmer(&["check", file, "--deny", "warnings"], "");
        assert_eq!(checked.outcome, Outcome::Fine, "{}", checked.out);
        assert_eq!(checked.err, "1 file, 0 errors, 0 warnings\n");
    }
}

#[test]
fn each_pattern_is_fair() {
    for pattern in PATTERNS {
        let name = pattern.name;
        let scenario = read(pattern.text.as_bytes()).scenario.unwrap();
        assert!(scenario.key.len() >= 4, "{name}");
        let all = analyse(&scenario, Budget::default());
        assert!(all.exact, "{name}");
        assert!(all.overall.highest_score.technique_score >= Tenths(950));
        assert!(all.random.passes < 0.05, "{name}: {}", all.random.passes);
        assert!(all.bots.iter().all(|bot| !bot.passed), "{name}");
        assert!(all.key_credits.iter().all(|most| *most == 4), "{name}");
        assert!(all.unreached.is_empty() && all.stuck.is_empty(), "{name}");
    }
}

/// People read about 260 words of a story a minute (Brysbaert 2019, "How many words do we read per minute?").
#[test]
fn each_pattern_is_read_in_five_minutes() {
    for pattern in PATTERNS {
        let mut words = 0;
        for line in pattern.text.lines() {
            let line = line.trim_start();
            words += match line.strip_prefix("//") {
                Some(comment) => comment.split_whitespace().count(),
                None => line.split('"').skip(1).step_by(2).map(prose).sum(),
            };
        }
        assert!(words <= 5 * 260, "{} has {words} words", pattern.name);
    }
}

/// The words of a text; none where it is an id.
fn prose(text: &str) -> usize {
    let words = text.split_whitespace().count();
    if words > 1 { words } else { 0 }
}

#[test]
fn a_file_that_is_there_is_never_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("mine.ron");
    fs::write(&path, "mine").unwrap();
    let done = simmer(&["new", "table", path.to_str().unwrap()], "");
    assert_eq!(done.outcome, Outcome::Unusable);
    assert!(done.err.contains("already"), "{}", done.err);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn names_that_cannot_be_used_meet_a_way_out() {
    let done = simmer(&["new"], "");
    assert_eq!(done.outcome, Outcome::Fine);
    for pattern in PATTERNS {
        assert!(done.out.contains(pattern.name));
    }
    for (words, said) in [
        (["new", "tabel", "x.ron"], "Did you mean `table`?"),
        (["new", "table", "x.txt"], "ends in .ron"),
        (["new", "table", "___.ron"], "no letter or digit"),
        (["new", "table", "Cargo.toml/x.ron"], "cannot be written"),
    ] {
        let done = simmer(&words, "");
        assert_eq!((done.outcome, done.out.as_str()), (Outcome::Unusable, ""));
        assert!(done.err.replace('\n', " ").contains(said), "{}", done.err);
    }
}
