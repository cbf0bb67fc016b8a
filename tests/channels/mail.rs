//! The inbox: letters are read whole, answers are drafts before they are sent.

use egui_kittest::kittest::Queryable as _;

use super::*;

/// A letter of four paragraphs.
const LONG: &str = include_str!("../../scenarios/sc05-tuesday-became-friday.ron");
const MAIL: &str = include_str!("../../assets/patterns/e-mail.ron");

/// The same with the second letter turned into a call: answers without a subject are spoken.
fn with_a_call() -> String {
    let (before, after) = MAIL.split_once("\"tuesday\": Node(").unwrap();
    let (node, rest) = after.split_once("\"nine\": Node(").unwrap();
    let spoken: Vec<&str> = node
        .lines()
        .filter(|line| !line.trim_start().starts_with("subject:"))
        .collect();
    format!(
        "{before}\"tuesday\": Node({}\n\"nine\": Node({rest}",
        spoken.join("\n")
    )
}

/// A play in which everything is read twice and the promise is kept.
const GOOD: [&str; 6] = [
    "I want to hear what happened",
    "he leaves his violin in its case",
    "At nine one believes a letter",
    "It came on the 28th under his first name",
    "What would he believe?",
    "As promised: his teacher's letter",
];

fn began() -> Window {
    begun(MAIL, Mode::Coach)
}

#[test]
fn a_letter_lies_there_whole_and_nobody_can_interrupt_it() {
    let window = began();
    for paragraph in [
        "I paid this fee on the 28th.",
        "Today you threaten me with a lawyer's tone.",
        "My son read it before I did.",
    ] {
        assert!(window.says(paragraph), "{paragraph}");
    }
    let spoken = window.spoken().join("\n");
    for word in ["finish", "nterrupt", "Read on"] {
        assert!(!spoken.contains(word), "nothing is said of {word}");
    }
    assert_ne!(talk(&window).timing(), Timing::Interrupted);
}

#[test]
fn what_can_be_seen_in_a_letter_is_told_under_its_sender() {
    for mode in [Mode::Coach, Mode::Rehearsal, Mode::Exam] {
        let window = begun(MAIL, mode);
        let cues = window
            .harness
            .get_by_label("sent at 23:40, no greeting")
            .rect();
        let sender = window.harness.get_by_label("to you, music school").rect();
        let letter = window
            .harness
            .get_by_label("I paid this fee on the 28th.")
            .rect();
        assert!(sender.bottom() <= cues.top() && cues.bottom() <= letter.top());
    }
}

#[test]
fn what_happened_before_a_letter_is_told_whole_and_apart_from_it() {
    let event = "The heating man comes in, and the porter, and then the man who winds the clock in the hall; \
                 all three of them want to know whether the letter about the fee has been answered by now.";
    let told = format!("event: \"{event}\",\n            cues: [\"sent at 23:40\"");
    let window = begun(
        &MAIL.replacen("cues: [\"sent at 23:40\"", &told, 1),
        Mode::Coach,
    );
    let event = window.harness.get_by_label(event).rect();
    let sender = window.harness.get_by_label("to you, music school").rect();
    assert!(event.height() >= 36.0, "two lines of it: {event}");
    assert!(
        event.bottom() <= sender.top() - 20.0,
        "{event} over {sender}"
    );
}

#[test]
fn what_was_spoken_stands_apart_from_the_letter_after_it() {
    let mut window = begun(&with_a_call(), Mode::Coach);
    play(&mut window, "1p");
    play(&mut window, "3p");
    let who = window.harness.get_by_label("Leila, on the phone").rect();
    let spoken = window
        .harness
        .get_by_label("Thank you for writing that.")
        .rect();
    let sender = window.harness.get_by_label("to you, music school").rect();
    assert!(who.bottom() <= spoken.top() && spoken.bottom() <= sender.top());
}

#[test]
fn a_deed_in_a_sent_draft_ends_with_one_full_stop() {
    let deed = MAIL.replacen(
        "say: \"",
        "act: \"Waits a minute.\",\n                    say: \"",
        1,
    );
    let mut window = begun(&deed, Mode::Coach);
    assert!(!window.says("minute.."), "in the draft");
    play(&mut window, "1p");
    let sent = window
        .spoken()
        .into_iter()
        .find(|line| line.starts_with("You, folded."));
    let sent = sent.expect("it was sent");
    assert!(sent.contains(": Waits a minute. "), "{sent}");
    assert!(!sent.contains(".:"), "{sent}");
}

#[test]
fn opening_a_draft_sends_nothing_however_often_it_is_opened() {
    let mut window = began();
    window.key(Key::Num2);
    assert!(window.says("2 of 3"));
    window.key(Key::Num2).key(Key::Num3).key(Key::Num2);
    assert_eq!(moves(&window), 0);
    assert!(window.says("Read it once more before it goes."));
}

#[test]
fn nothing_can_be_sent_before_a_draft_is_open() {
    let mut window = began();
    window.key(Key::Enter).key(Key::B);
    assert_eq!(moves(&window), 0);
    assert!(!window.says("It will carry further"));
}

#[test]
fn a_draft_that_was_not_read_again_goes_out_in_haste() {
    let mut window = began();
    window.key(Key::Num1).key(Key::Enter);
    assert_eq!((moves(&window), last_timing(&window)), (1, Timing::Rattled));
    let known = talk(&window)
        .session
        .scenario()
        .catalogue
        .known_pitfalls()
        .hasty_reply;
    let pitfalls = talk(&window).session.transcript().turns[0].step.pitfalls;
    let catalogue = catalogue();
    assert!(pitfalls.iter(&catalogue).any(|pitfall| pitfall == known));
}

#[test]
fn a_draft_that_was_read_again_goes_out_after_a_pause() {
    let mut window = began();
    window.key(Key::Num1).key(Key::B).key(Key::Enter);
    assert_eq!((moves(&window), last_timing(&window)), (1, Timing::Paused));
}

#[test]
fn another_draft_has_to_be_read_again_for_itself() {
    let mut window = began();
    window.key(Key::Num1).key(Key::B).key(Key::Num2);
    assert!(window.says("Read it once more before it goes."));
    window.key(Key::Enter);
    assert_eq!(last_timing(&window), Timing::Rattled);
}

#[test]
fn older_messages_are_folded_and_open_by_click() {
    let mut window = began();
    play(&mut window, "1p 3p");
    let spoken = window.spoken();
    let folded: Vec<&String> = spoken
        .iter()
        .filter(|line| line.contains(", folded."))
        .collect();
    assert!(folded.len() >= 2, "{folded:?}");
    assert!(
        window.says("Thank you for writing that."),
        "the newest is open"
    );
    assert!(window.says("5 messages"));
    window.click("3 earlier messages, folded.");
    let first = window
        .spoken()
        .into_iter()
        .find(|line| line.starts_with("Leila Haddad, folded."))
        .expect("her first letter is there");
    assert!(first.contains("I paid this fee"));
    window.click(&first);
    assert!(window.says("Leila Haddad, open."));
}

#[test]
fn the_hours_stand_still_until_a_move_takes_some() {
    let mut window = began();
    assert!(window.says("The first mail has come"));
    click_through(&mut window, &GOOD[..5]);
    assert!(window.says("0 of 20 hours"), "the promise is open");
    assert!(window.says("A letter from the teacher to the boy"));
    choose(&mut window, "Waits for the teacher.");
    assert!(window.says("Takes 23 hours"));
    window.key(Key::B);
    assert!(window.says("0 of 20 hours"), "reading takes no time");
}

#[test]
fn the_clock_tells_the_hour_that_the_scenario_told_last() {
    let text = include_str!("../../scenarios/sc14-best-regards-i-suppose.ron");
    let mut window = begun(text, Mode::Coach);
    assert!(window.says("08:40"));
    play(&mut window, "3p 1p 2p 2p 2p 1p 3p");
    // Her call, as the event before it says.
    assert!(window.harness.query_all_by_label("13:52").next().is_some());
    assert!(!window.says("since the first mail"));
    // The call begins at an hour that only an answer named: none is said then.
    play(&mut window, "2p");
    assert!(window.harness.query_all_by_label("13:52").next().is_none());
}

#[test]
fn no_hour_that_was_not_told_is_said_after_the_first_answer() {
    let mut window = began();
    play(&mut window, "1p");
    assert!(window.says("The day of the first mail"));
    assert!(!window.says("0 hours"));
}

#[test]
fn an_inbox_is_played_from_the_first_mail_to_the_debrief() {
    let mut window = began();
    click_through(&mut window, &GOOD);
    assert!(window.says("He has tuned the violin himself"));
    assert!(window.says("Promise kept"));
    window.click("See what each move did");
    assert!(matches!(
        window.harness.state().state.page,
        Page::Debrief(_)
    ));
}

#[test]
fn a_call_that_a_mail_leads_to_is_heard_clause_by_clause() {
    let mut window = begun(&with_a_call(), Mode::Coach);
    play(&mut window, "1p");
    assert!(window.says("She has not finished"));
    assert!(window.says("Let her finish"));
    assert!(window.says("Voice:"));
    play(&mut window, "3p");
    assert!(talk(&window).is_letter(), "and then she writes again");
}

#[test]
fn a_long_letter_in_a_small_window_says_that_it_goes_on_and_is_read_by_page_keys() {
    let small = vec2(960.0, 600.0);
    let mut window = begun_at(LONG, Mode::Coach, small, 1.0, ThemeChoice::Light);
    let bar = window.harness.get_by_label("Scroll the letter").rect();
    assert!(bar.height() > bar.width() && bar.right() < 700.0, "{bar:?}");
    let last = |window: &Window| {
        let label = window.harness.get_by_label_contains("Might I learn how");
        label.rect().bottom()
    };
    assert!(last(&window) > bar.bottom(), "it begins out of sight");
    window.key(Key::End);
    assert!(last(&window) <= bar.bottom());
    window.key(Key::Home);
    assert!(last(&window) > bar.bottom());
}
