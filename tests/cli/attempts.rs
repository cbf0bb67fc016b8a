//! `simmer attempts`, by the real binary.

use std::fs;

use serde_json::Value;

use crate::support::program::{Program, TO_THE_END};

fn id(program: &Program) -> String {
    program.kept()[0]["attempt"].as_str().unwrap().to_owned()
}

#[test]
fn where_nothing_is_kept_that_is_said() {
    let program = Program::new();
    for words in [
        &["attempts", "list"][..],
        &["attempts", "export"],
        &["attempts", "show", "1"],
        &["attempts", "delete", "--everything"],
        &["play", "--continue"],
    ] {
        let ran = program.run(words, "");
        assert_eq!(ran.code, Some(2), "{words:?}");
        assert!(ran.err.starts_with("Nothing has been kept"), "{}", ran.err);
    }
    assert!(!program.data().exists(), "looking leaves no trace");
}

#[test]
fn the_list_tells_what_each_play_came_to() {
    let program = Program::with_a_play();
    program.play(&[], &["", "2"]);
    let ran = program.run(&["attempts", "list"], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    // Two plays within a second have no order but that of their names.
    assert!(ran.out.contains("technique 100.0"), "{}", ran.out);
    assert!(ran.out.contains("not over, 1 moves so far"), "{}", ran.out);
    let json = program.run(&["attempts", "list", "--format", "json"], "");
    assert_eq!(json.out.lines().count(), 2);
}

#[test]
fn an_attempt_is_shown_by_the_beginning_of_its_id() {
    let program = Program::with_a_play();
    let ran = program.run(&["attempts", "show", &id(&program)[..6]], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.starts_with("Played on "), "{}", ran.out);
    assert!(ran.out.contains("Move 3, after a breath"), "{}", ran.out);
    let ran = program.run(&["attempts", "show", "none"], "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("No attempt of Anna begins with"));
}

#[test]
fn exports_go_to_the_terminal_or_a_file() {
    let program = Program::with_a_play();
    let table = program.run(&["attempts", "export"], "").out;
    assert_eq!(table.lines().count(), 2);
    let file = program.folder().join("moves.csv");
    let path = file.to_str().unwrap();
    let words = ["attempts", "export", "--format", "csv-moves", "--out", path];
    let ran = program.run(&words, "");
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""));
    assert_eq!(fs::read_to_string(&file).unwrap().lines().count(), 4);
    let statements = program.run(&["attempts", "export", "--format", "xapi"], "");
    let statements: Value = serde_json::from_str(&statements.out).unwrap();
    assert_eq!(statements.as_array().unwrap().len(), 6);
    let nowhere = program.folder().join("no/such/folder.csv");
    let words = ["attempts", "export", "--out", nowhere.to_str().unwrap()];
    let ran = program.run(&words, "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.starts_with("Nothing was written"), "{}", ran.err);
    let words = ["attempts", "export", "--format", "xapi", "--home", "me"];
    assert_eq!(program.run(&words, "").code, Some(2));
}

#[test]
fn deleting_asks_first() {
    let program = Program::with_a_play();
    let id = id(&program);
    for typed in ["", "no\n", "y\n"] {
        let ran = program.run(&["attempts", "delete", &id], typed);
        assert!(ran.out.contains("Nothing was deleted."), "{}", ran.out);
        assert_eq!(program.kept().len(), 1);
    }
    let ran = program.run(&["attempts", "delete", &id], "yes\n");
    assert!(ran.out.contains("It is deleted."), "{}", ran.out);
    assert_eq!(program.kept().len(), 0);
}

#[test]
fn everything_of_one_person_goes_and_nothing_of_another() {
    let program = Program::with_a_play();
    program.play(&["--of", "Ben"], &TO_THE_END);
    let words = [
        "attempts",
        "--of",
        "anna",
        "delete",
        "--everything",
        "--yes",
    ];
    let ran = program.run(&words, "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let ran = program.run(&["attempts", "list", "--of", "Anna"], "");
    assert_eq!(ran.err, "Nobody here is called `Anna`.\n");
    assert_eq!(program.kept().len(), 1);
}
