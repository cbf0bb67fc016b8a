//! Plays in the terminal are kept, by the real binary.

use std::fs;

use simmer::progress::{Moment, Stands};
use simmer::store::attempts::open;

use crate::support::program::{LAMP, Program, TO_THE_END};

#[test]
fn a_play_is_kept_to_its_end() {
    let program = Program::with_a_play();
    let kept = program.kept();
    assert_eq!(kept.len(), 1);
    assert_eq!(Program::moves(&kept[0]), "1p 1p 1p");
    assert_eq!(kept[0]["scenario"], "third-lamp");
    assert_eq!(kept[0]["seed"], "1");
    assert_eq!(kept[0]["mode"], "coach");
    assert_eq!(kept[0]["outcome"]["passed"], true);
}

#[test]
fn who_has_practised_before_needs_no_name() {
    let program = Program::with_a_play();
    let ran = program.play(&[], &["", "2"]);
    assert!(ran.out.contains("What you play is kept for Anna."));
    assert_eq!(program.kept().len(), 2);
}

#[test]
fn where_nobody_has_practised_nothing_is_kept_and_a_line_says_how_to_begin() {
    let program = Program::new();
    let ran = program.play(&[], &TO_THE_END);
    assert!(
        ran.out
            .contains("Nothing is kept, because nobody has practised")
    );
    assert!(ran.out.contains("--of"), "{}", ran.out);
    assert!(ran.out.contains("Passed"), "{}", ran.out);
    assert!(!program.data().exists());
}

#[test]
fn a_name_is_one_line_that_can_be_shown() {
    for name in ["", "  ", "two\nlines", &"x".repeat(41)] {
        let program = Program::new();
        let ran = program.run(&["play", LAMP, "--of", name], "");
        assert_eq!(ran.code, Some(2), "{name:?}");
    }
}

#[test]
fn moves_from_a_script_are_not_kept() {
    let program = Program::with_a_play();
    let ran = program.run(&["play", LAMP, "--moves", "1 1 1"], "");
    assert_eq!(ran.code, Some(0));
    assert_eq!(program.kept().len(), 1);
}

#[test]
fn a_play_that_was_left_goes_on_as_the_same_attempt() {
    let program = Program::new();
    let ran = program.play(&["--of", "Anna"], &["", "", "", "b 1", "q", "y"]);
    assert!(
        ran.out
            .contains("`simmer play --continue` goes on with it.")
    );
    assert_eq!(Program::moves(&program.kept()[0]), "1p");
    let ran = program.run(&["play", "--continue"], "b1\nb1\n");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.contains("Nora: Fine. Listen."), "{}", ran.out);
    assert!(ran.out.contains("Move 2, after a breath"), "{}", ran.out);
    let kept = program.kept();
    assert_eq!(kept.len(), 1);
    assert_eq!(Program::moves(&kept[0]), "1p 1p 1p");
    assert_eq!(kept[0]["outcome"]["passed"], true);
    let ran = program.run(&["play", "--continue"], "");
    assert_eq!(ran.code, Some(2));
    assert!(
        ran.err.contains("there is none to go on with"),
        "{}",
        ran.err
    );
}

#[test]
fn it_goes_on_in_the_middle_of_a_line_with_the_breath_that_was_taken() {
    let program = Program::new();
    program.play(&["--of", "Anna"], &["", "", "", "b"]);
    let ran = program.run(&["play", "--continue"], "1\n");
    assert!(ran.out.contains("  “Third lamp. …\n"), "{}", ran.out);
    assert!(ran.out.contains("  … Well?”\n"), "{}", ran.out);
    assert!(ran.out.contains("Move 1, after a breath"), "{}", ran.out);
    let program = Program::new();
    program.play(&["--of", "Anna"], &[""]);
    let ran = program.run(&["play", "--continue"], "2\n");
    assert!(ran.out.contains("Move 1, interrupting"), "{}", ran.out);
    let kept = program.kept();
    assert_eq!(kept[0]["moves"][0]["clauses_heard"], 1);
}

#[test]
fn where_it_cannot_be_kept_a_sentence_says_so_and_the_play_goes_on() {
    let program = Program::new();
    fs::create_dir_all(program.folder()).unwrap();
    fs::write(program.data(), "a file where the folder should be").unwrap();
    let ran = program.play(&["--of", "Anna"], &TO_THE_END);
    assert!(
        ran.out.contains("What you play cannot be kept: "),
        "{}",
        ran.out
    );
    assert!(ran.out.contains("Passed"), "{}", ran.out);
}

#[test]
fn hints_of_the_window_stay_with_a_play_that_goes_on_in_the_terminal() {
    let program = Program::new();
    program.play(&["--of", "Anna"], &["", "", "", "b 1", "q"]);
    {
        let mut store = open(&program.data().join("attempts.db"), Moment::default())
            .unwrap()
            .store;
        let anna = store.trainees().unwrap().remove(0);
        let left = store.attempts(&anna.id).unwrap().0.remove(0);
        let stands = Stands {
            hints: vec![0],
            ..left.stands
        };
        store.keep_moves(&left.id, &left.moves, &stands).unwrap();
    }
    program.run(&["play", "--continue"], "b1\nb\n1\n");
    let moves = program.kept()[0]["moves"].clone();
    let hints: Vec<bool> = moves
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["hint"] == true)
        .collect();
    assert_eq!(hints, [true, false, false]);
}
