//! What is true of all plays of the scenarios that come with Simmer, written down.
//!
//! `tests/reference/model.py judge FILE` finds the same figures and shares no code with the analysis.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use simmer::analysis::{Analysis, Budget, analyse, moves_text};
use simmer::scenario::{Scenario, read};

use super::exact::all_witnesses_replay;
use crate::support::world::catalogue;

pub fn shipped(file: &str) -> Arc<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let bytes = std::fs::read(path.join(file)).unwrap();
    Arc::new(read(file, &bytes, &catalogue()).scenario.unwrap())
}

fn figures(scenario: &Scenario, analysis: &Analysis) -> String {
    let Analysis {
        overall, random, ..
    } = analysis;
    let mut text = String::new();
    let best = &overall.highest_score;
    writeln!(text, "{} plays", analysis.plays).unwrap();
    writeln!(
        text,
        "best {} {} \"{}\"",
        best.technique_score,
        best.customer_result,
        moves_text(&best.moves)
    )
    .unwrap();
    writeln!(text, "worst {}", overall.lowest_score.technique_score).unwrap();
    writeln!(
        text,
        "random passes {:.4} %, mean Q {:.2}, mean TECH {:.2}",
        100.0 * random.passes,
        random.mean_score,
        random.mean_skills
    )
    .unwrap();
    for end in &analysis.endings {
        let name = end.end.name(scenario);
        let (low, high) = (&end.bounds.lowest_score, &end.bounds.highest_score);
        let (low, high) = (low.technique_score, high.technique_score);
        writeln!(text, "{name}: {} plays, Q {low} to {high}", end.plays).unwrap();
    }
    for result in &analysis.bots {
        let play = &result.witness;
        writeln!(
            text,
            "{:?}: {} {} {} \"{}\"",
            result.bot,
            if result.passed { "passed" } else { "failed" },
            play.technique_score,
            play.customer_result,
            moves_text(&play.moves)
        )
        .unwrap();
    }
    text
}

/// Holds a scenario to its figures. `SIMMER_UPDATE=1` writes them down anew.
fn holds(file: &str, short: &str) {
    let scenario = shipped(file);
    let analysis = analyse(&scenario, Budget::default());
    assert!(analysis.exact, "{file} takes more than the usual budget");
    assert_eq!(analysis.stuck, []);
    all_witnesses_replay(&scenario, &analysis);
    let found = figures(&scenario, &analysis);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/analysis/{short}.txt"));
    if std::env::var_os("SIMMER_UPDATE").is_some() {
        std::fs::write(&path, &found).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap();
    assert_eq!(found, written, "{file}");
}

#[test]
fn switching_sides_is_as_written_down() {
    holds("sc01-switching-sides.ron", "sc01");
}

#[test]
fn the_line_on_the_bill_is_as_written_down() {
    holds("sc02-the-line-on-the-bill.ron", "sc02");
}

#[test]
fn cold_soup_is_as_written_down() {
    holds("sc03-cold-soup.ron", "sc03");
}

#[test]
fn the_wrong_blue_is_as_written_down() {
    holds("sc04-the-wrong-blue.ron", "sc04");
}

#[test]
fn tuesday_became_friday_is_as_written_down() {
    holds("sc05-tuesday-became-friday.ron", "sc05");
}

#[test]
fn nobody_came_is_as_written_down() {
    holds("sc08-nobody-came.ron", "sc08");
}

#[test]
fn the_next_table_is_as_written_down() {
    holds("sc10-the-next-table.ron", "sc10");
}

#[test]
fn best_regards_i_suppose_is_as_written_down() {
    holds("sc14-best-regards-i-suppose.ron", "sc14");
}

#[test]
fn fifth_person_today_is_as_written_down() {
    holds("sc15-fifth-person-today.ron", "sc15");
}

#[test]
fn the_update_that_ate_my_week_is_as_written_down() {
    holds("sc16-the-update-that-ate-my-week.ron", "sc16");
}

#[test]
fn the_credit_that_never_was_is_as_written_down() {
    holds("sc23-the-credit-that-never-was.ron", "sc23");
}

#[test]
fn say_that_again_is_as_written_down() {
    holds("sc24-say-that-again.ron", "sc24");
}

#[test]
fn the_perfect_log_is_as_written_down() {
    holds("sc27-the-perfect-log.ron", "sc27");
}

#[test]
fn the_second_no_show_is_as_written_down() {
    holds("sc30-the-second-no-show.ron", "sc30");
}

#[test]
fn past_the_budget_it_says_so_and_keeps_to_what_holds() {
    let scenario = shipped("sc01-switching-sides.ron");
    let exact = analyse(&scenario, Budget::default());
    let estimate = analyse(&scenario, Budget(10_000));
    assert!(!estimate.exact);
    all_witnesses_replay(&scenario, &estimate);
    assert_eq!(estimate.bots, exact.bots);
    let best = |analysis: &Analysis| analysis.overall.highest_score.technique_score;
    assert!(best(&estimate) <= best(&exact));
    let error = estimate.random.standard_error.unwrap();
    assert!((estimate.random.passes - exact.random.passes).abs() < 5.0 * error);
    assert_eq!(estimate, analyse(&scenario, Budget(10_000)));
}
