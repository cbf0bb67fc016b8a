//! What is true of all plays of a trainer's file, told beside its problems and found anew with each text.
//!
//! The figures are those of `tests/reference/model.py judge docs/examples/first.ron`, a second implementation.

use std::cell::Cell;
use std::sync::mpsc;

use egui::vec2;
use simmer::app::{Analysed, Analysing, AnalysisJob, AppState, Command, Task, ThemeChoice};
use simmer::store::background::Background;

use super::{TEXT, broken, opened, saved, with};
use crate::support::window::Window;

/// The analysis that is asked for, if there is one.
fn asked(tasks: Vec<Task>) -> Option<AnalysisJob> {
    let mut jobs = tasks.into_iter().filter_map(|task| match task {
        Task::Analyse(job) => Some(job),
        _ => None,
    });
    let job = jobs.next();
    assert_eq!(jobs.next(), None);
    job
}

fn answer(job: &AnalysisJob) -> Command {
    job.run(|| true).unwrap()
}

fn done(app: &AppState) -> Option<&Analysed> {
    match &app.library.entries[0].analysis {
        Analysing::Done(analysed) => Some(analysed),
        Analysing::Wanted | Analysing::Underway(_) => None,
    }
}

/// Words that change how long an answer is, and nothing else.
fn reworded() -> String {
    with(TEXT, "So what is wrong with it?", "What is it, then?")
}

#[test]
fn the_file_that_is_looked_at_is_analysed_once() {
    let mut app = opened(TEXT);
    assert_eq!(asked(app.handle(Command::ShowLibrary)), None);
    let job = asked(app.handle(Command::ShowProblems(0))).unwrap();
    assert_eq!(asked(app.handle(Command::ShowSettings)), None);
    assert_eq!(asked(app.handle(Command::CloseSettings)), None);
    app.handle(answer(&job));
    let told = done(&app).unwrap();
    assert!(told.fair);
    assert_eq!(
        told.verdict,
        "Fair: skill decides here, not luck and no trick."
    );
    assert_eq!(
        told.lines,
        [
            "Best play: score 100.0, customer 77.2, moves 2 1 1 1.",
            "Always the second best answer: score 6.0, does not pass.",
            "Choosing by chance passes 7.4 times in 100.",
            "None of 11 tricks passes.",
        ]
    );
    assert_eq!(asked(app.handle(Command::OpenBriefing(0))), None);
}

#[test]
fn a_new_text_is_a_new_question_and_a_late_answer_changes_nothing() {
    let mut app = opened(TEXT);
    let old = asked(app.handle(Command::ShowProblems(0))).unwrap();
    let new = asked(app.handle(saved(&reworded()))).unwrap();
    assert!(new.number > old.number);
    assert_ne!(new.scenario, old.scenario);
    app.handle(answer(&old));
    assert_eq!(done(&app), None);
    app.handle(answer(&new));
    assert!(done(&app).is_some());
    assert_eq!(
        asked(app.handle(saved(&reworded()))),
        None,
        "nothing is new"
    );
    let broken = broken();
    assert_eq!(asked(app.handle(saved(&broken))), None);
    assert!(
        done(&app).is_some(),
        "the last version without errors stays"
    );
}

#[test]
fn whoever_looks_away_gives_the_question_up() {
    let mut app = opened(TEXT);
    let job = asked(app.handle(Command::ShowProblems(0))).unwrap();
    assert_eq!(app.handle(Command::ShowLibrary), [Task::StopAnalysis]);
    app.handle(answer(&job));
    assert_eq!(done(&app), None);
    let again = asked(app.handle(Command::OpenBriefing(0))).unwrap();
    assert!(again.number > job.number);
}

#[test]
fn an_answer_that_nobody_wants_any_longer_is_not_made() {
    let mut app = opened(TEXT);
    let job = asked(app.handle(Command::ShowProblems(0))).unwrap();
    assert_eq!(job.run(|| false), None);
    for most in 1..4 {
        let times = Cell::new(0);
        let go_on = || {
            times.set(times.get() + 1);
            times.get() <= most
        };
        assert_eq!(job.run(go_on), None, "after {most} questions");
    }
}

#[test]
fn a_scenario_of_luck_and_tricks_is_not_fair() {
    let mut lucky = TEXT.to_owned();
    for pitfall in ["treat_as_number", "make_excuses", "pass_buck"] {
        lucky = lucky.replace(&format!("breaks: [{pitfall:?}],"), "");
    }
    let offers = lucky.replace("hints: [", "shows: [");
    let mut app = opened(&offers);
    let job = asked(app.handle(Command::ShowProblems(0))).unwrap();
    app.handle(answer(&job));
    let told = done(&app).unwrap();
    assert!(!told.fair, "{told:?}");
    assert!(
        told.verdict.starts_with("Not fair yet: "),
        "{}",
        told.verdict
    );
}

#[test]
fn the_shipped_library_is_not_analysed() {
    let mut app = opened(TEXT);
    app.library.own = false;
    assert_eq!(asked(app.handle(Command::ShowProblems(0))), None);
    assert_eq!(asked(app.handle(Command::OpenBriefing(0))), None);
}

#[test]
fn the_page_of_a_file_tells_its_analysis_and_renews_it() {
    let mut window = Window::showing(opened(TEXT), vec2(1280.0, 800.0), 1.0, ThemeChoice::Light);
    window.ask(Command::ShowProblems(0));
    assert!(window.says("All plays are being followed."));
    window.finish_analysis();
    assert!(!window.says("All plays are being followed."));
    assert!(window.says("Fair: skill decides here"));
    assert!(window.says("Choosing by chance passes 7.4 times in 100."));
    window.picture("author-analysis");
    window.ask(saved(&reworded()));
    assert!(window.says("All plays are being followed."));
    window.finish_analysis();
    window.ask(saved(&broken()));
    assert!(window.says("This is about the last version without errors."));
    window.ask(saved(TEXT)).ask(Command::OpenBriefing(0));
    window.finish_analysis();
    window.click("Show analysis");
    assert!(window.says("Always the second best answer: score 6.0, does not pass."));
    window.picture("author-analysis-list");
    window.click("Hide analysis");
    assert!(!window.says("Always the second best answer"));
}

#[test]
fn an_analysis_is_made_beside_the_window_which_is_woken() {
    let mut app = opened(TEXT);
    let old = asked(app.handle(Command::ShowProblems(0))).unwrap();
    let new = asked(app.handle(saved(&reworded()))).unwrap();
    let (wake, woken) = mpsc::channel();
    let background = Background::new(move || wake.send(()).unwrap());
    background.analyse(old);
    background.analyse(new);
    while done(&app).is_none() {
        woken.recv().unwrap();
        for command in background.done() {
            app.handle(command);
        }
    }
}
