//! The review of real plays, worked by keyboard and read as a screen reader reads it.

use std::sync::Arc;
use std::sync::mpsc::channel;

use egui::{Key, Role, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::analysis::Budget;
use simmer::app::{
    AppState, Command, DebriefPage, DebriefTab, Entry, Page, ReviewJob, Reviewing, Settings, Task,
    ThemeChoice,
};
use simmer::debrief::review;
use simmer::session::{Mode, Seed, Session, parse_moves};
use simmer::store::background::Background;
use simmer::store::open::shipped_library;
use simmer::store::settings;

use crate::conversation_page::answer;
use crate::plays;
use crate::support::window::Window;
use crate::support::worked_example::worked_example;

const BLUE: &str = "sc04-the-wrong-blue.clumsy";
const SWITCHING: &str = "sc01-switching-sides.clumsy";

/// Plays what is written down under this name, to its debrief.
fn play(window: &mut Window, name: &str) {
    let play = plays::all().into_iter().find(|play| play.name == name);
    let play = play.expect("the play is written down");
    let id = plays::scenario(&play.scenario).id.clone();
    window.begin(&id);
    for made in parse_moves(&play.moves).unwrap() {
        answer(window, made);
    }
    window.key(Key::Enter);
}

/// The debrief of a written-down play, just opened.
fn opened(name: &str, size: [f32; 2], pixels: f32, theme: ThemeChoice) -> Window {
    let play = plays::all().into_iter().find(|play| play.name == name);
    let play = play.expect("the play is written down");
    let scenario = plays::scenario(&play.scenario);
    let moves = parse_moves(&play.moves).unwrap();
    let (session, refused) = Session::replay(scenario, Seed(7), Mode::Coach, &moves);
    assert_eq!(refused, None);
    let settings = Settings {
        reduced_motion: true,
        ..Settings::default()
    };
    let mut app = AppState::new(shipped_library(), settings);
    app.page = Page::Debrief(Box::new(DebriefPage::new(session, false)));
    let mut window = Window::showing(app, vec2(size[0], size[1]), pixels, theme);
    window.ask(Command::DismissMessage);
    window
}

/// The debrief of a written-down play, reviewed.
fn reviewed(name: &str) -> Window {
    let mut window = opened(name, [1280.0, 800.0], 1.0, ThemeChoice::Light);
    window.finish_review();
    window
}

fn page(window: &Window) -> &DebriefPage {
    match &window.harness.state().state.page {
        Page::Debrief(page) => page,
        other => panic!("the debrief was left for {other:?}"),
    }
}

/// The name of what has the keyboard.
fn focused(window: &Window) -> String {
    let mut nodes = window.harness.root().children_recursive();
    let focused = nodes.find(|node| {
        node.accesskit_node().is_focused() && node.accesskit_node().role() != Role::Window
    });
    focused
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

/// Goes on with Tab until what has the keyboard is called like this.
fn tab_to(window: &mut Window, start: &str) {
    for _ in 0..60 {
        if focused(window).starts_with(start) {
            return;
        }
        window.key(Key::Tab);
    }
    panic!("Tab never comes to {start}");
}

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
fn the_costliest_move_stands_beside_the_better_line_and_its_reason() {
    let window = reviewed(BLUE);
    assert!(window.says("June is satisfied for now. Move 5 cost the most"));
    assert!(window.says("Move 5, very costly"));
    let rows = window.spoken();
    let row = |start: &str| {
        let mut rows = rows.iter();
        rows.find(|row| row.starts_with(start))
            .unwrap_or_else(|| panic!("nothing begins with {start}"))
    };
    assert!(row("Your answer: “With pleasure").contains("very costly"));
    let better = row("The better line: “I can.");
    assert!(
        better.contains("looks where her real trouble is"),
        "{better}"
    );
    assert!(better.contains("June then: “In that room?"), "{better}");
    assert!(better.contains("Still within reach: technique"), "{better}");
}

#[test]
fn every_answer_of_every_move_is_reached_by_keyboard_and_shows_its_future() {
    let mut window = reviewed(SWITCHING);
    let moves = page(&window).session.transcript().turns.len();
    window.ask(Command::SelectMove(0));
    for index in 0..moves {
        let session = &page(&window).session;
        let offer = session.offer_before(index).unwrap();
        let answers = offer.options.len();
        tab_to(&mut window, "Your answer");
        let mut seen = Vec::new();
        while ["Your answer", "The better line", "Also there"]
            .iter()
            .any(|start| focused(&window).starts_with(start))
        {
            let told = focused(&window);
            assert!(told.contains("Leads to "), "{told}");
            assert!(told.contains("technique "), "{told}");
            seen.push(told);
            window.key(Key::Tab);
        }
        assert!(seen.len() >= answers, "move {}: {seen:?}", index + 1);
        window.key(Key::ArrowRight);
    }
}

#[test]
fn the_future_stays_in_sight_beside_a_long_list() {
    let mut window = opened(BLUE, [960.0, 600.0], 1.0, ThemeChoice::Light);
    window.finish_review();
    tab_to(&mut window, "Also there");
    window.harness.run();
    let future = window.harness.get_by_label("Where this would have led");
    assert!(future.rect().top() > 48.0, "{:?}", future.rect());
    window.picture("review-beside-960");
}

#[test]
fn exploring_from_a_move_tells_everything_and_is_not_scored() {
    let mut window = Window::open();
    let entries = &window.harness.state().state.library.entries;
    let blue = |it: &Entry| {
        it.scenario
            .as_ref()
            .is_some_and(|it| it.id == "the-wrong-blue")
    };
    let place = entries.iter().position(blue);
    window
        .ask(Command::OpenBriefing(place.unwrap()))
        .ask(Command::ChooseMode(Mode::Exam))
        .ask(Command::Begin);
    let written = plays::all().into_iter().find(|play| play.name == BLUE);
    for made in parse_moves(&written.unwrap().moves).unwrap() {
        answer(&mut window, made);
    }
    window.key(Key::Enter).finish_review();
    let entry = |window: &Window| {
        let entries = &window.harness.state().state.library.entries;
        entries[place.unwrap()].best
    };
    let before = entry(&window);
    tab_to(&mut window, "Try it from here");
    window.key(Key::Enter);
    assert!(window.says("Explore, not scored"));
    let Page::Conversation(talk) = &window.harness.state().state.page else {
        panic!("it goes on in the conversation");
    };
    assert_eq!(talk.session.transcript().turns.len(), 4, "before move 5");
    assert!(talk.tells(), "nothing is kept back");
    // Digits answer wherever the keyboard stands. Whatever is locked, one of the first two answers is open.
    for key in [Key::Num1, Key::Num2].into_iter().cycle().take(80) {
        if window.says("See what each move did") {
            break;
        }
        window.key(key);
    }
    window.key(Key::Enter);
    assert!(page(&window).practice);
    assert_eq!(entry(&window), before);
}

#[test]
fn a_kept_card_stands_in_the_next_briefing_until_it_is_put_back() {
    let mut window = reviewed(BLUE);
    window.ask(Command::ShowTab(DebriefTab::Cards));
    tab_to(&mut window, "When both sides had a part in the slip");
    window.key(Key::Space);
    assert!(window.says("Kept as your intention."));
    let saved = window.saved().expect("it is kept on the disk");
    assert_eq!(saved.intentions.len(), 1);
    assert_eq!(
        saved.intentions[0].when,
        "both sides had a part in the slip"
    );

    let words = "Your intention: when both sides had a part in the slip, put our half on the desk \
                 first, in plain words.";
    tab_to(&mut window, "Play again");
    window.key(Key::Enter);
    assert!(window.says(words), "in the next briefing of the same");
    window.picture("briefing-intention");
    window
        .ask(Command::ShowLibrary)
        .ask(Command::OpenBriefing(0));
    assert!(window.says(words), "and of another");

    play(&mut window, BLUE);
    window.ask(Command::ShowTab(DebriefTab::Cards));
    assert_eq!(page(&window).kept_card, Some(1), "it is still the one");
    tab_to(&mut window, "Keep neither");
    window.key(Key::Enter);
    assert_eq!(window.saved().unwrap().intentions, []);
    window.ask(Command::PlayAgain);
    assert!(!window.says("Your intention"));
}

#[test]
fn intentions_of_several_scenarios_are_kept_one_each() {
    let mut window = reviewed(BLUE);
    window.ask(Command::KeepCard(0)).ask(Command::KeepCard(1));
    play(&mut window, SWITCHING);
    window.ask(Command::KeepCard(0));
    let saved = window.saved().unwrap();
    let kept: Vec<&str> = saved.intentions.iter().map(|it| it.when.as_str()).collect();
    assert_eq!(
        kept,
        [
            "a caller stops for air, or in the middle of a sentence",
            "both sides had a part in the slip",
        ]
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    settings::save(&path, &saved).unwrap();
    assert_eq!(settings::load(&path), (saved, None));
}

#[test]
fn order_rules_without_occasion_are_told_and_not_scored() {
    let mut window = reviewed(BLUE);
    let page = page(&window);
    let scored = page.assessment.rules.len();
    let all = page.session.scenario().catalogue.order_rules.len();
    assert!(scored < all);
    window.ask(Command::ShowTab(DebriefTab::Evidence));
    assert!(window.says("No occasion here, so not scored"));
    // This one belongs to the manager's desk.
    assert!(window.says("Research before verdict: Research comes before any verdict"));
}

#[test]
fn a_line_of_the_contrast_that_was_said_is_found_in_the_play() {
    let mut window = reviewed(BLUE);
    window.ask(Command::ShowTab(DebriefTab::Contrast));
    assert!(window.says("your move 5"));
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

#[test]
fn pictures_of_a_review_at_every_size() {
    for (name, size, pixels, theme) in [
        ("1280", [1280.0, 800.0], 1.0, ThemeChoice::Light),
        ("1280-dark", [1280.0, 800.0], 1.0, ThemeChoice::Dark),
        ("960", [960.0, 600.0], 1.0, ThemeChoice::Light),
        ("960-dark", [960.0, 600.0], 1.0, ThemeChoice::Dark),
        ("1920", [1920.0, 1080.0], 1.0, ThemeChoice::Light),
        ("1920-dark", [1920.0, 1080.0], 1.0, ThemeChoice::Dark),
        ("640", [640.0, 400.0], 2.0, ThemeChoice::Light),
        ("480-dark", [480.0, 300.0], 2.0, ThemeChoice::Dark),
    ] {
        let mut window = opened(BLUE, size, pixels, theme);
        window.picture(&format!("review-waiting-{name}"));
        window.finish_review();
        for tab in DebriefTab::ALL {
            window.ask(Command::ShowTab(tab));
            window.picture(&format!("review-{}-{name}", tab.name()));
        }
        window.ask(Command::ShowTab(DebriefTab::Review));
        let answers = window.harness.get_by_label_contains("The better line: ");
        answers.focus();
        window.harness.run();
        window.picture(&format!("review-answers-{name}"));
    }
}
