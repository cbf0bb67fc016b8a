use egui::Key;
use simmer::app::{Command, Page};
use simmer::session::Mode;

use super::app;
use crate::plays;
use crate::support::window::Window;

fn play(window: &mut Window, name: &str, until: usize) {
    let play = plays::all().into_iter().find(|play| play.name == name);
    let play = play.unwrap();
    let id = plays::scenario(&play.scenario).id.clone();
    let entries = &app(window).library.entries;
    let is_it = |entry: &simmer::app::Entry| entry.scenario.as_ref().is_some_and(|it| it.id == id);
    let place = entries.iter().position(is_it).unwrap();
    // In Rehearsal only what is said and seen tells that time has passed.
    window
        .ask(Command::OpenBriefing(place))
        .ask(Command::ChooseMode(Mode::Rehearsal))
        .ask(Command::Begin);
    let moves = simmer::session::parse_moves(&play.moves).unwrap();
    for answer in moves.into_iter().take(until) {
        crate::conversation_page::answer(window, answer);
    }
}

#[test]
fn the_debrief_leads_to_what_happened_next() {
    let mut window = Window::open();
    play(&mut window, "sc08-nobody-came.good", usize::MAX);
    window.key(Key::Enter);
    assert!(window.says("The story goes on"));
    window.click("What happened next");
    let Page::Briefing(page) = &app(&window).page else {
        panic!("{:?}", app(&window).page)
    };
    assert_eq!(page.scenario.id, "the-second-no-show");
    window.ask(Command::ShowLibrary);
    assert!(window.says("what happened after Nobody came"));
}

#[test]
fn a_story_that_is_over_offers_nothing_more() {
    let mut window = Window::open();
    play(&mut window, "sc04-the-wrong-blue.good", usize::MAX);
    window.key(Key::Enter);
    assert!(!window.says("What happened next"));
}

#[test]
fn time_that_passes_before_a_follow_up_is_shown() {
    let mut window = Window::open();
    // The promise of the ninth move is for tomorrow; the tenth waits for it.
    for (until, shown) in [(9, false), (10, true), (11, false)] {
        play(&mut window, "sc02-the-line-on-the-bill.good", until);
        assert_eq!(window.says("20 hours later"), shown, "after move {until}");
    }
}
