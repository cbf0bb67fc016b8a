//! What is read stays in sight: the newest from its first word, what goes on below marked, all of it reached by
//! the keyboard.

use egui::Rect;
use egui_kittest::kittest::Queryable as _;
use simmer::app::Drawer;
use simmer::catalog::Channel;

use super::*;

const CALL: &str = include_str!("../../scenarios/sc08-nobody-came.ron");
const TABLE: &str = include_str!("../../scenarios/sc03-cold-soup.ron");
const MAIL: &str = include_str!("../../assets/patterns/e-mail.ron");

/// Where the first part that says this stands.
fn place(window: &Window, words: &str) -> Rect {
    let mut all = window.harness.query_all_by_label_contains(words);
    all.next().unwrap_or_else(|| panic!("{words}")).rect()
}

fn place_of_last(window: &Window, words: &str) -> Rect {
    let all = window.harness.query_all_by_label_contains(words);
    all.last().unwrap_or_else(|| panic!("{words}")).rect()
}

/// The first line of the table, so long that no window holds it, and its last words.
fn endless() -> (String, &'static str) {
    let start = TABLE.find("says: \"").unwrap() + "says: \"".len();
    let length = TABLE[start..].find('"').unwrap();
    let long = "I have sat here and waited for a bowl of soup. ".repeat(40);
    let text = format!(
        "{}{long}Now it is cold.{}",
        &TABLE[..start],
        &TABLE[start + length..]
    );
    (text, "Now it is cold.")
}

/// A first letter of many lines.
fn long_letter() -> String {
    let line = "My son read it before I did. | ".repeat(20);
    MAIL.replacen(
        "My son read it before I did.",
        &format!("{line}He is nine."),
        1,
    )
}

#[test]
fn with_four_answers_the_newest_line_is_seen_from_its_first_word() {
    // Five lines of text, which stand above four answers.
    let slept = "We'll see who of the two was awake.";
    let longer = format!(
        "{slept} The dog on the ground floor barks at his own tail, and today he slept from eight to four. \
         He sleeps lightly, and he barks at every car that stops, at the post, and at whoever rings."
    );
    assert!(CALL.contains(slept));
    let mut window = begun(&CALL.replace(slept, &longer), Mode::Coach);
    play(&mut window, "1p 2p 2p 1p 3p 1p 3p");
    assert_eq!(talk(&window).session.offer().unwrap().options.len(), 4);
    while !talk(&window).has_finished() {
        window.key(Key::Space);
    }
    let voice = place(&window, "Voice:");
    let line = place(&window, "So. The dog has told you");
    let state = place(&window, "She has finished.");
    assert!(line.top() >= voice.bottom(), "{line} under {voice}");
    assert!(line.bottom() <= state.top(), "{line} over {state}");
}

#[test]
fn the_newest_line_is_seen_whole_in_every_place_of_every_scenario() {
    for play in crate::plays::all() {
        let scenario = crate::plays::scenario(&play.scenario);
        if !play.name.ends_with("good") || scenario.channel == Channel::Email {
            continue;
        }
        let mut window = Window::open();
        window.begin(&scenario.id);
        for wanted in parse_moves(&play.moves).unwrap() {
            while !talk(&window).has_finished() {
                window.key(Key::Space);
            }
            let offer = talk(&window).session.offer().unwrap();
            let line = place(&window, &offer.line.text());
            let state = place(&window, "Take the time you need.");
            assert!(line.bottom() <= state.top() + 1.0, "{}: {line}", play.name);
            assert!(line.top() >= 76.0, "{}: {line}", play.name);
            answer(&mut window, wanted);
        }
    }
}

#[test]
fn what_does_not_fit_is_marked_and_turned_by_the_page_keys() {
    let (text, last) = endless();
    let mut window = begun(&text, Mode::Coach);
    let before = place(&window, last);
    assert!(before.top() < 160.0, "it begins at its beginning: {before}");
    assert!(window.says("More below"));
    let mut pages = 0;
    while window.says("More below") {
        window.key(Key::PageDown);
        pages += 1;
        assert!(pages < 20, "it comes to an end");
    }
    let state = place(&window, "Take the time you need.");
    assert!(place(&window, last).bottom() <= state.top() + 1.0);
    window.key(Key::Home);
    assert!(window.says("More below"));
}

#[test]
fn the_mark_itself_turns_the_page() {
    let (text, last) = endless();
    let mut window = begun(&text, Mode::Coach);
    let before = place(&window, last);
    window.click("More below");
    assert!(place(&window, last).top() < before.top() - 50.0);
}

#[test]
fn a_letter_is_not_all_there_while_a_part_of_it_is_out_of_sight() {
    let mut window = begun(&long_letter(), Mode::Coach);
    assert!(window.says("More below"));
    assert!(window.says("It goes on below."));
    assert!(!window.says("It is all there."));
    window.key(Key::End).key(Key::End);
    assert!(!window.says("More below"));
    assert!(window.says("It is all there."));
    assert!(begun(MAIL, Mode::Coach).says("It is all there."));
}

#[test]
fn nothing_that_is_read_lies_under_the_scroll_bar() {
    let mut window = begun(TABLE, Mode::Coach);
    play(&mut window, "2p 1p 3p 1p 2p");
    // The talk ends 28 before the answers do; the bar takes 10 of that.
    let end = place(&window, "1. ").right() - 28.0 - 10.0;
    for words in ["came over to your side", "You", "Marcus"] {
        let part = place(&window, words);
        assert!(part.right() <= end, "{words}: {part}, {end}");
    }
}

#[test]
fn the_transcript_opens_at_its_latest_lines() {
    let mut window = begun(TABLE, Mode::Coach);
    play(&mut window, "2p 1p 3p 1p 2p 3r");
    window.ask(Command::Toggle(Drawer::Transcript));
    let last = place(&window, "You, move 6");
    assert!(last.bottom() < 790.0, "{last}");
    let first = place(&window, "You, move 1");
    assert!(first.bottom() < 60.0, "{first}");
}

#[test]
fn all_that_will_be_practised_is_in_sight_before_every_scenario() {
    let mut window = Window::open();
    let library = window.harness.state().state.library.clone();
    for (place, entry) in library.entries.iter().enumerate() {
        let scenario = entry.scenario.as_ref().unwrap();
        window.ask(Command::OpenBriefing(place));
        let last = scenario.key.last().unwrap().last().unwrap();
        let name = &scenario.catalogue.technique(*last).name;
        let last = place_of_last(&window, name);
        let below = window.harness.get_by_label("How").rect();
        assert!(last.bottom() <= below.top(), "{}", scenario.title);
    }
}
