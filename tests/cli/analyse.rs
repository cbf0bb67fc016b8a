//! The analysis on the command line.

use serde_json::Value;
use simmer::cli::Outcome;

use super::{LAMP, simmer};

#[test]
fn a_page_answers_what_a_trainer_asks() {
    let done = simmer(&["analyse", LAMP], "");
    assert_eq!(done.outcome, Outcome::Fine);
    for words in [
        "Exact, over all ",
        "Can it be passed?\n  - Best play: score ",
        "Does a trick beat it?\n  - Always the longest: ",
        "Can each key technique be shown?",
        "What is never reached?",
        "Where does the score hang?",
    ] {
        assert!(done.out.contains(words), "{words}\n{}", done.out);
    }
}

#[test]
fn its_best_play_can_be_played() {
    let done = simmer(&["analyse", LAMP, "--format", "json"], "");
    let analysis: Value = serde_json::from_str(&done.out).unwrap();
    assert_eq!(analysis["v"], 1);
    assert_eq!(analysis["exact"], true);
    let best = &analysis["overall"]["highest_score"];
    let moves = best["moves"].as_str().unwrap();
    let played = super::lamp(moves, &["--format", "json"]).out;
    let result: Value = serde_json::from_str(played.lines().last().unwrap()).unwrap();
    assert_eq!(result["technique_score"], best["technique_score"]);
    assert_eq!(result["customer_result"], best["customer_result"]);
}

#[test]
fn a_small_budget_is_owned_up_to() {
    let done = simmer(&["analyse", LAMP, "--budget", "1"], "");
    assert!(done.out.contains("Not exact"), "{}", done.out);
}
