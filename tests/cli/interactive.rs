//! Plays at the keyboard, with the keys typed beforehand.

use simmer::cli::Outcome;

use super::{Done, LAMP, simmer};

fn play(typed: &str) -> Done {
    let done = simmer(&["play", LAMP, "--seed", "1"], typed);
    assert_eq!(done.outcome, Outcome::Fine, "{}", done.err);
    assert_eq!(done.err, "");
    done
}

fn tells(done: &Done, words: &str) {
    assert!(
        done.out.contains(words),
        "{words:?} is not in\n{}",
        done.out
    );
}

#[test]
fn hearing_her_out_and_breathing_plays_to_the_end() {
    let done = play("\n\n\nb 1\nb1\nb\n1\n2\n");
    tells(&done, "  “Third lamp. …\n");
    tells(&done, "  … Well?”\n");
    tells(&done, "Move 1, after a breath");
    tells(&done, "  Nora: Fine. Listen.");
    tells(&done, "Move 3, after a breath");
    tells(&done, "Passed");
    tells(&done, "The story comes first.");
    tells(&done, "To take away");
    tells(&done, "--moves \"1p 1p 1p\"");
}

#[test]
fn a_number_before_the_last_clause_interrupts() {
    let done = play("\n2\n");
    tells(&done, "Move 1, interrupting");
    tells(&done, "Temperature 87.6 angry");
}

#[test]
fn a_number_at_once_after_the_last_clause_is_rattled() {
    tells(&play("\n\n\n1\n"), "Move 1, at once");
}

#[test]
fn nobody_breathes_while_she_is_speaking() {
    let done = play("\nb\nb 1\n");
    tells(&done, "She has not finished.");
    assert!(!done.out.contains("Move 1"));
}

#[test]
fn a_locked_answer_is_shown_with_the_reason_and_refused() {
    let done = play("\n\n\nb\n3\n");
    tells(
        &done,
        "“So it was Friday?” [locked: needs to know: It went out on Friday]",
    );
    tells(
        &done,
        "Answer 3 is still locked. It needs to know: It went out on Friday.",
    );
    assert!(!done.out.contains("Move 1"));
}

#[test]
fn what_cannot_be_understood_is_answered_kindly() {
    let done = play("\nsorry\n0\n99999999999999999999\n7\n");
    tells(&done, "Type a number from 1 to 3, or ? for the keys.");
    tells(&done, "There is no answer 7 here, only 1 to 3.");
}

#[test]
fn the_keys_show_what_is_known() {
    let done = play("\n?\nt\nc\n\n\nb 1\nb 1\nt\nc\no\n");
    tells(&done, "  q      leave");
    tells(&done, "Nothing has been answered yet.");
    tells(&done, "  - Two lamps exchanged in May");
    tells(&done, " 1. Nora: Third lamp. Third! Well?");
    tells(&done, "    You: “Go on, please.” [after a breath]");
    tells(&done, "Found out\n  - It went out on Friday");
}

#[test]
fn leaving_asks_first() {
    let done = play("\nq\nn\nq\ny\n1\n");
    tells(&done, "Leave this conversation?");
    tells(&done, "You left before the first answer.");
    assert!(!done.out.contains("Move 1"));
}

#[test]
fn the_end_of_input_is_polite_anywhere() {
    let all = "\n\n\nb 1\nq\nn\nb1\nb\n1\n2\n";
    for end in 0..all.len() {
        play(&all[..end]);
    }
    tells(&play("\n\n\nb 1\n"), "You left after one answer.");
}

#[test]
fn bytes_that_are_no_text_are_no_answer() {
    tells(&play("\n\u{1b}[2J\u{7}\n"), "Type a number from 1 to 3");
}
