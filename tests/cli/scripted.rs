//! Plays whose moves are written down.

use serde_json::{Value, json};
use simmer::cli::Outcome;

use super::{Done, LAMP, lamp, simmer};

fn lines(done: &Done) -> Vec<Value> {
    let parse = |line| serde_json::from_str(line).unwrap();
    done.out.lines().map(parse).collect()
}

fn gauges(line: &str) -> String {
    let from = line.find("\"temperature\"").unwrap();
    let to = line.find(",\"causes\"").unwrap();
    line[from..to].replace('"', "")
}

/// Upset: 80.0 degrees, flame 7.00, steam 35.0, heard 0.00, trust 40.0, fuse 1.0.
///
/// Move 1, `offer_options` in tension, so too early: minus half of (-.8, -1, -2, 0, +5) is
/// (+.40, +.5, +1, 0, -2.5); interrupting adds (+1.00, +4, +10, -.15, -5).
///   flame 7 + 1.4 = 8.40; level 30 + 7 x 8.40 = 88.8; temperature 80 + .35 x 8.8 + 4.5 = 87.58;
///   steam 35 + .2 x 27.6 + 11 = 51.52; heard stays 0; trust 40 - 7.5 = 32.5.
/// Move 2, `hear_out` and `show_listening` after a pause: (1 + .6) x 1.15 = 1.84 times
/// (-.2, -2, -10, +.25, +2), trust earned at .6.
///   flame 8.40 - .368 = 8.03; level 86.21; temperature 87.6 - .35 x 1.39 - 3.68 = 83.43;
///   steam 51.5 + .2 x 23.4 - 18.4 = 37.78; heard .46; trust 32.5 + 2.208 = 34.7.
/// Move 3, `validate` and `empathise` after a pause: 1.84 times (-.8, -2, -3, +.2, +4).
///   flame 8.03 - 1.472 = 6.56; level 75.92; temperature 83.4 - .35 x 7.48 - 3.68 = 77.10;
///   steam 37.8 + .2 x 17.1 - 5.52 = 35.70; heard .83; trust 34.7 + 4.416 = 39.1.
#[test]
fn the_gauges_have_exactly_the_digits_of_the_model() {
    let done = lamp("2i 1p 1", &["--format", "json"]);
    let shown: Vec<String> = done.out.lines().take(3).map(gauges).collect();
    assert_eq!(
        shown,
        [
            "temperature:87.6,flame:8.40,steam:51.5,heard:0.00,trust:32.5",
            "temperature:83.4,flame:8.03,steam:37.8,heard:0.46,trust:34.7",
            "temperature:77.1,flame:6.56,steam:35.7,heard:0.83,trust:39.1",
        ]
    );
}

#[test]
fn each_move_is_one_object_with_the_documented_keys() {
    let done = lamp("2i 1p 1", &["--format", "json"]);
    assert_eq!(done.err, "");
    let lines = lines(&done);
    assert_eq!(lines.len(), 4);
    let first = &lines[0];
    for (key, value) in [
        ("v", json!(1)),
        ("move", json!(1)),
        ("node", json!("opening")),
        ("option", json!(2)),
        ("timing", json!("interrupted")),
        ("phase", json!("tension")),
        ("pitfalls", json!(["interrupt", "fix_before_heard"])),
    ] {
        assert_eq!(first[key], value, "{key}");
    }
    assert_eq!(lines[1]["node"], "story");
    assert_eq!(lines[1]["timing"], "paused");
    assert_eq!(lines[1]["events"][0]["kind"], "learned");
    assert_eq!(lines[1]["events"][0]["name"], "day");
    assert_eq!(lines[2]["option"], 1);
}

#[test]
fn the_causes_of_a_gauge_add_up_to_its_change() {
    let done = lamp("2i 1p 1", &["--format", "json"]);
    let mut before = json!({
        "temperature": 80.0, "flame": 7.0, "steam": 35.0, "heard": 0.0, "trust": 40.0,
    });
    for line in lines(&done).iter().take(3) {
        for gauge in ["temperature", "flame", "steam", "heard", "trust"] {
            let parts = line["causes"].as_array().unwrap().iter();
            let parts = parts.filter(|part| part["gauge"] == gauge);
            let sum: f64 = parts.map(|part| part["amount"].as_f64().unwrap()).sum();
            let change = line[gauge].as_f64().unwrap() - before[gauge].as_f64().unwrap();
            assert!((sum - change).abs() < 0.001, "{gauge} of {line}");
        }
        before = line.clone();
    }
}

/// Skills: both key techniques in full, 100. Order: of O1 and O2 neither, 0 (tension was never left, and
/// the play opened with an offer). Timing: one interruption of at most four, 75. Pitfalls: interrupting 7
/// and fixing before hearing 3. 70 + 0 + 7.5 - 10 = 67.5. The ending meets nothing: .6 x 39.1 = 23.46.
#[test]
fn the_last_line_is_the_result() {
    let done = lamp("2i 1p 1", &["--format", "json"]);
    assert_eq!(done.outcome, Outcome::Failed);
    let last = lines(&done).pop().unwrap();
    assert_eq!(
        last,
        json!({
            "v": 1,
            "ending": "calmer",
            "technique_score": 67.5,
            "customer_result": 23.5,
            "passed": false,
            "evidence": [
                { "techniques": ["hear_out"], "credit": 1.0, "move": 2 },
                { "techniques": ["validate"], "credit": 1.0, "move": 3 },
            ],
            "skills": 100.0,
            "order": 0.0,
            "timing": 75.0,
            "penalty": 10,
            "verdict": "below_pass_mark",
            "standing": "lost_loudly",
            "promise": "no_promise",
            "rules": [
                { "id": "O1", "name": "tension-before-information", "earned": false },
                { "id": "O2", "name": "listening-first", "earned": false },
            ],
            "pitfalls": [
                { "name": "interrupt", "severity": "moderate", "times": 1 },
                { "name": "fix_before_heard", "severity": "mild", "times": 1 },
            ],
        })
    );
}

/// Move 1 `hear_out`, 2 `hear_out` again and `show_listening`, 3 `validate` and `empathise`, all paused:
/// 76.8, 73.3, 66.7 degrees and heard .29, .66, 1.00, so tension is left on the third move with nothing
/// too early in it. 70 + 20 + 10 = 100. Trust 41.4, 43.2, 47.6; .6 x 47.6 = 28.56.
#[test]
fn a_play_that_passes_is_fine() {
    let done = lamp("1 1 1", &["--format", "json"]);
    assert_eq!(done.outcome, Outcome::Fine);
    let lines = lines(&done);
    assert_eq!(lines[2]["phase"], "problem");
    assert_eq!(lines[3]["passed"], true);
    assert_eq!(lines[3]["technique_score"], 100.0);
    assert_eq!(lines[3]["customer_result"], 28.6);
}

#[test]
fn moves_that_stop_early_have_no_ending_and_do_not_pass() {
    for moves in ["", "1", "1 1"] {
        let done = lamp(moves, &["--format", "json"]);
        assert_eq!(done.outcome, Outcome::Failed);
        let last = lines(&done).pop().unwrap();
        assert_eq!(last["ending"], Value::Null);
        assert_eq!(last["verdict"], "unfinished");
    }
}

#[test]
fn a_move_that_cannot_be_made_is_named_with_the_reason() {
    for (moves, words) in [
        (
            "9",
            "Move 1 (`9p`) cannot be made at the node `opening`: there is no option 9, only 1 to 3.",
        ),
        (
            "3r",
            "Move 1 (`3r`) cannot be made at the node `opening`: option 3 cannot be chosen yet (it \
             needs to know: It went out on Friday).",
        ),
        (
            "1 7i",
            "Move 2 (`7i`) cannot be made at the node `story`: there is no option 7, only 1 to 2.",
        ),
        (
            "1 1 1 2",
            "Move 4 (`2p`) cannot be made: the conversation is over, it ended with move 3.",
        ),
    ] {
        let done = lamp(moves, &[]);
        assert_eq!(done.outcome, Outcome::Unusable, "{moves}");
        assert_eq!(done.out, "");
        let one_line: Vec<&str> = done.err.split_whitespace().collect();
        assert_eq!(one_line.join(" "), words);
    }
}

#[test]
fn a_word_that_is_no_move_is_refused() {
    for moves in ["x", "0", "1x", "i1", "1-"] {
        let done = lamp(moves, &[]);
        assert_eq!(done.outcome, Outcome::Unusable, "{moves}");
        let told = format!("`{moves}` is no move: write the number of an option");
        assert!(done.err.starts_with(&told), "{}", done.err);
    }
}

#[test]
fn for_people_the_moves_and_the_debrief_are_told() {
    let done = lamp("2i 1p 1", &[]);
    for words in [
        "Move 1, interrupting",
        "Temperature 87.6 angry, flame 8.40, steam 51.5, heard 0.00, trust 32.5",
        "you spoke over the customer (+4.0)",
        "It comes before the story.",
        "Technique score 67.5 of 100",
        "Customer result 23.5 of 100",
        "Hear them out: shown, move 2",
        "Interrupting: −7",
        "listening first, not kept",
        "Two lines",
        "When someone comes back for the third time, hear it all, because the story",
    ] {
        assert!(done.out.contains(words), "{words} is not in\n{}", done.out);
    }
    assert!(done.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn rehearsal_tells_no_gauges_before_the_end() {
    let done = lamp("2i 1p 1", &["--mode", "rehearsal"]);
    let (play, debrief) = done.out.split_once("How it ended").unwrap();
    assert!(!play.contains("Temperature") && !play.contains("It comes before"));
    assert!(play.contains("Noted: It went out on Friday"));
    assert!(debrief.contains("Technique score 67.5"));
}

#[test]
fn json_needs_moves() {
    let done = simmer(&["play", LAMP, "--format", "json"], "");
    assert_eq!(done.outcome, Outcome::Unusable);
    assert!(done.err.contains("--moves"));
}

/// The best play is worth 100, so what the moves cost is what is missing from 100 in the end.
#[test]
fn the_talk_after_a_play_tells_what_each_move_cost_and_what_was_better() {
    let moves = "1p 1p 2p 1r 1p 1p 3r 3p 3p 2p 3p";
    let done = simmer(&["play", "sc04", "--moves", moves], "");
    let told = done.out.split("Your moves beside the best").nth(1).unwrap();
    let told = told.split("Evidence of the key techniques").next().unwrap();
    let costs = told.split(" points").filter_map(|part| {
        let (_, cost) = part.rsplit_once(", ")?;
        cost.parse::<f64>().ok()
    });
    let cost: f64 = costs.sum();
    assert!(
        done.out.contains("Technique score 51.9 of 100"),
        "{}",
        done.out
    );
    assert!((cost - 48.1).abs() < 0.01, "{cost} in {told}");
    assert_eq!(told.matches("Better: ").count(), 7, "{told}");
    assert_eq!(told.matches(": best").count(), 4, "{told}");
    assert!(done.out.contains("Move 5 cost the most, 12.9 points."));
}
