//! A review is made beside the window, once for each debrief.

use super::*;

#[test]
fn while_the_review_is_made_the_page_says_so_and_stands_still() {
    let mut window = Window::open();
    play(&mut window, BLUE);
    assert!(window.says("Each move is being compared with the best play."));
    assert!(window.says("June is satisfied for now."));
    assert!(window.says("Move 1, 69.0 degrees, wary"), "without a label");
    assert!(!window.says("costly"));
    // Fails if any frame asks for another: nothing turns while one waits.
    window.harness.run();
    window.key(Key::ArrowRight);
    assert_eq!(page(&window).selected, 1, "one can look around");

    window.finish_review();
    assert!(!window.says("being compared"));
    assert_eq!(page(&window).selected, 1, "and is left where one is");
    assert!(window.says("Very costly: 1"));
}

#[test]
fn leaving_the_debrief_gives_the_review_up() {
    let mut window = opened(BLUE, [1280.0, 800.0], 1.0, ThemeChoice::Light);
    assert_eq!(window.stopped_reviews(), 0);
    tab_to(&mut window, "Library");
    window.key(Key::Enter);
    assert_eq!(window.stopped_reviews(), 1);
}

#[test]
fn past_the_budget_the_page_says_what_still_holds() {
    let mut window = opened(BLUE, [1280.0, 800.0], 1.0, ThemeChoice::Light);
    let Reviewing::Underway(number) = page(&window).review else {
        panic!("the review is under way");
    };
    let (scenario, moves) = {
        let session = &page(&window).session;
        let moves: Vec<_> = session.transcript().moves().collect();
        (Arc::clone(session.scenario()), moves)
    };
    let part = review(&scenario, &moves, Budget(2000), || true).unwrap();
    let unknown = part.unknown();
    assert!((2..moves.len()).contains(&unknown), "{unknown}");
    let review = Box::new(part);
    window.ask(Command::Reviewed { number, review });
    window.ask(Command::SelectMove(0));
    assert!(window.says(&format!("Not known: {unknown}")));
    assert!(window.says(&format!(
        "More can follow from moves 1 to {unknown} than Simmer"
    )));
    assert!(window.says("What each of them did, both results and the evidence are exact"));
    assert!(window.says("Move 1, 69.0 degrees, wary"));
    assert!(
        window.says("Flame "),
        "what it led to is shown all the same"
    );
    window.picture("review-budget");
}

/// The number of the review that an answer to `handle` asks for.
fn asked(tasks: &[Task]) -> Option<u64> {
    tasks.iter().find_map(|task| match task {
        Task::Review(job) => Some(job.number),
        _ => None,
    })
}

fn job_of(tasks: Vec<Task>) -> ReviewJob {
    let mut jobs = tasks.into_iter().filter_map(|task| match task {
        Task::Review(job) => Some(job),
        _ => None,
    });
    jobs.next().expect("a review is asked for")
}

fn debriefing() -> AppState {
    let mut app = AppState::new(shipped_library(), Settings::default());
    app.page = Page::Debrief(Box::new(DebriefPage::new(worked_example(), false)));
    app
}

#[test]
fn a_review_is_asked_for_once_and_given_up_when_the_debrief_is_left() {
    let mut app = debriefing();
    assert_eq!(asked(&app.handle(Command::DismissMessage)), Some(1));
    assert_eq!(app.handle(Command::SelectMove(2)), []);
    assert_eq!(
        app.handle(Command::ShowSettings),
        [],
        "it goes on behind the settings"
    );
    assert_eq!(app.handle(Command::CloseSettings), []);
    assert_eq!(app.handle(Command::ShowLibrary), [Task::StopReview]);
    assert_eq!(app.handle(Command::ShowLibrary), []);
}

#[test]
fn the_review_of_an_older_debrief_changes_nothing() {
    let mut app = debriefing();
    let old = job_of(app.handle(Command::DismissMessage));
    app.page = Page::Debrief(Box::new(DebriefPage::new(worked_example(), false)));
    let new = job_of(app.handle(Command::DismissMessage));
    assert!(new.number > old.number);
    app.handle(old.run(|| true).unwrap());
    let underway = |app: &AppState| match &app.page {
        Page::Debrief(page) => page.review == Reviewing::Underway(new.number),
        _ => false,
    };
    assert!(underway(&app));
    assert_eq!(app.handle(new.run(|| true).unwrap()), []);
    assert!(!underway(&app));
}

#[test]
fn a_review_is_made_beside_the_window_and_wakes_it() {
    let (woken, wakes) = channel();
    let background = Background::new(move || {
        let _ = woken.send(());
    });
    let mut app = debriefing();
    let first = job_of(app.handle(Command::DismissMessage));
    background.review(first.clone());
    wakes.recv().expect("the window is woken");
    let done = background.done();
    let [Command::Reviewed { number, .. }] = &done[..] else {
        panic!("one answer: {done:?}");
    };
    assert_eq!(*number, first.number);
    assert_eq!(background.done(), []);
}

#[test]
fn only_the_newest_review_is_finished() {
    let (woken, wakes) = channel();
    let background = Background::new(move || {
        let _ = woken.send(());
    });
    let mut app = debriefing();
    let job = job_of(app.handle(Command::DismissMessage));
    for number in 1..=3 {
        background.review(ReviewJob {
            number,
            ..job.clone()
        });
    }
    // The first two may have been quicker than their end, the third always answers.
    let mut numbers = Vec::new();
    while !numbers.contains(&3) {
        wakes.recv().unwrap();
        numbers.extend(background.done().iter().filter_map(|it| match it {
            Command::Reviewed { number, .. } => Some(*number),
            _ => None,
        }));
    }
}
