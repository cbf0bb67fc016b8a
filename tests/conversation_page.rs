//! The conversation, played by keyboard through what a screen reader is told.

use std::sync::Arc;

use egui::{Key, vec2};
use simmer::app::{Command, Conversation, Page, ThemeChoice};
use simmer::assess::Verdict;
use simmer::customer::Timing;
use simmer::scenario::Scenario;
use simmer::session::{Mode, Move, Seed, Session, parse_moves};

use crate::plays;
use crate::support::window::Window;

const DIGITS: [Key; 4] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];

/// Answers as a person at the keyboard would: hears out or interrupts, breathes or not, presses the
/// number that stands before the wanted answer. A letter is answered by opening a draft, which is read
/// once more or not, and sent.
pub fn answer(window: &mut Window, wanted: Move) {
    let letter = talk(window).is_letter();
    if wanted.timing == Timing::Interrupted {
        assert!(!letter, "a letter cannot be interrupted");
    } else if !letter {
        hear_out(window);
    }
    let offer = talk(window).session.offer().expect("the play is not over");
    let place = offer
        .options
        .iter()
        .position(|offered| offered.index == wanted.option)
        .unwrap();
    let option = &offer.node.options[wanted.option];
    let said = if option.say.is_empty() {
        &option.act
    } else {
        &option.say
    };
    let row = format!("{}. ", place + 1);
    let stands = window
        .spoken()
        .iter()
        .any(|line| line.starts_with(&row) && line.contains(said));
    assert!(stands, "{said} stands under its number {}", place + 1);
    if letter {
        window.key(DIGITS[place]);
    }
    if wanted.timing == Timing::Paused {
        window.key(Key::B);
        let told = if letter {
            "Read once more"
        } else {
            "A breath taken"
        };
        assert!(window.says(told), "the pause is told");
    }
    window.key(if letter { Key::Enter } else { DIGITS[place] });
}

fn hear_out(window: &mut Window) {
    for _ in 0..8 {
        if talk(window).has_finished() {
            break;
        }
        window.key(Key::Space);
    }
}

/// The conversation that is open.
pub fn talk(window: &Window) -> &Conversation {
    let Page::Conversation(talk) = &window.harness.state().state.page else {
        panic!("a conversation is open");
    };
    talk
}

/// A letter cannot be cut short by hand; a play that does so can only be written down.
fn interrupts_a_letter(scenario: &Arc<Scenario>, moves: &str) -> bool {
    let mut session = Session::start(Arc::clone(scenario), Seed(7), Mode::Coach);
    for wanted in parse_moves(moves).unwrap() {
        let letter = scenario.is_letter(session.offer().unwrap().node);
        if letter && wanted.timing == Timing::Interrupted {
            return true;
        }
        session.play(wanted).unwrap();
    }
    false
}

#[test]
fn every_play_that_is_written_down_can_be_played_by_keyboard() {
    for play in plays::all() {
        let scenario = plays::scenario(&play.scenario);
        if interrupts_a_letter(&scenario, &play.moves) {
            continue;
        }
        let mut window = Window::open();
        window.begin(&scenario.id);
        for wanted in parse_moves(&play.moves).unwrap() {
            answer(&mut window, wanted);
        }
        assert!(
            window.says("See what each move did"),
            "{}: it is over",
            play.scenario
        );
        window.key(Key::Enter);
        let Page::Debrief(page) = &window.harness.state().state.page else {
            panic!("Enter opens the debrief");
        };
        let score = page.assessment.technique_score.to_string();
        let result = page.assessment.customer_result.to_string();
        let passed = page.assessment.verdict == Verdict::Passed;
        assert_eq!(score, play.result("technique"), "{}", play.scenario);
        assert!(window.says(&score), "the debrief says {score}");
        assert!(window.says(&result), "the debrief says {result}");
        assert_eq!(
            window.says("Not yet passed"),
            !passed,
            "the debrief says whether it was passed"
        );
    }
}

#[test]
fn answering_before_the_end_of_a_line_interrupts_and_says_so() {
    let mut window = Window::open();
    window.begin("cold-soup");
    assert!(window.says("He has not finished. Answering now interrupts him."));
    window.key(Key::Num1);
    assert!(window.says("Interrupting. "));
    assert!(window.says("you spoke over the customer"));
}

#[test]
fn a_breath_before_the_end_of_a_line_does_nothing() {
    let mut window = Window::open();
    window.begin("cold-soup").key(Key::B);
    assert!(!window.says("A breath taken"));
}

#[test]
fn only_coach_mode_tells_figures_and_reasons() {
    for mode in [Mode::Rehearsal, Mode::Exam] {
        let mut window = Window::open();
        window
            .ask(Command::OpenBriefing(0))
            .ask(Command::ChooseMode(mode))
            .ask(Command::Begin);
        window.key(Key::Num1);
        let spoken = window.spoken().join("\n");
        for told in ["Steam", "Kettle:", "What your last move did"] {
            assert!(!spoken.contains(told), "{mode:?} keeps {told} to itself");
        }
    }
}

#[test]
fn a_conversation_that_was_left_goes_on_where_it_stood() {
    let mut window = Window::open();
    window.begin("cold-soup").key(Key::Space).key(Key::Space);
    window.key(Key::Escape);
    assert!(
        window.says("Pick up where you left"),
        "the library offers to go on"
    );
    window.ask(Command::Continue);
    let Page::Conversation(talk) = &window.harness.state().state.page else {
        panic!("the conversation is open again");
    };
    assert_eq!(talk.revealed, 3);
}

#[test]
fn drawers_open_by_key_and_close_by_escape() {
    let mut window = Window::open();
    window.begin("cold-soup");
    window
        .key(Key::N)
        .says("Your note")
        .then_some(())
        .expect("N opens the note");
    window.key(Key::Escape);
    assert!(
        !window.says("Your note"),
        "Escape closes the drawer and not the conversation"
    );
    window.key(Key::T);
    assert!(window.says("Nothing has been answered yet."));
    window.key(Key::T);
    assert!(!window.says("Nothing has been answered yet."));
}

#[test]
fn nothing_moves_once_it_has_settled() {
    let mut window = Window::open();
    window.begin("cold-soup").key(Key::Num1);
    // `run` gives up with a panic where frames are asked for without end.
    window.harness.run();
}

#[test]
fn the_conversation_is_drawn_at_every_size() {
    for (name, size, pixels, theme) in [
        ("light", vec2(1280.0, 800.0), 1.0, ThemeChoice::Light),
        ("dark", vec2(1280.0, 800.0), 1.0, ThemeChoice::Dark),
        ("960", vec2(960.0, 600.0), 1.0, ThemeChoice::Light),
        ("1920", vec2(1920.0, 1080.0), 1.0, ThemeChoice::Light),
        ("200", vec2(640.0, 400.0), 2.0, ThemeChoice::Light),
    ] {
        let (id, short) = if name == "960" || name == "dark" {
            ("the-line-on-the-bill", "phone")
        } else {
            ("cold-soup", "counter")
        };
        let mut window = Window::with(size, pixels, theme);
        window.begin(id);
        window.picture(&format!("talk-{short}-{name}-0"));
        window.key(Key::Num1);
        for _ in 0..4 {
            window.key(Key::Space);
        }
        window.key(Key::B);
        window.picture(&format!("talk-{short}-{name}-1"));
        window
            .key(Key::T)
            .picture(&format!("talk-{short}-{name}-2"));
        window.key(Key::T);
        while !window.says("See what each move did") {
            window.key(Key::Num1);
        }
        window.picture(&format!("talk-{short}-{name}-3"));
    }
}
