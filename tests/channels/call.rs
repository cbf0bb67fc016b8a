//! The phone: a voice, its tone in words, and what a hold costs.

use super::*;

const CALL: &str = include_str!("../../scenarios/sc02-the-line-on-the-bill.ron");

/// The first answer put the customer on hold.
fn with_a_hold(minutes: u32) -> String {
    let start = CALL.find("options: [").unwrap();
    let say = start + CALL[start..].find("say:").unwrap();
    format!(
        "{}takes: Minutes({minutes}),\n{}",
        &CALL[..say],
        &CALL[say..]
    )
}

#[test]
fn the_voice_is_told_with_its_heat_and_its_tone() {
    let window = begun(CALL, Mode::Coach);
    let voice = window
        .spoken()
        .into_iter()
        .find(|line| line.starts_with("Voice: "))
        .expect("there is a voice");
    let cues = &talk(&window).session.offer().unwrap().line.cues;
    assert!(
        !cues.is_empty() && cues.iter().all(|cue| voice.contains(cue)),
        "{voice}"
    );
}

#[test]
fn the_face_on_the_phone_shows_in_coach_only() {
    let heat = |window: &Window| window.says("Dana Whitlock, angry");
    assert!(heat(&begun(CALL, Mode::Coach)));
    for mode in [Mode::Rehearsal, Mode::Exam] {
        let window = begun(CALL, mode);
        assert!(window.says("Dana Whitlock") && !heat(&window), "{mode:?}");
    }
}

#[test]
fn a_hold_stands_under_its_answer_with_what_it_costs() {
    // One minute is tolerated; each further one builds up 3.0 of steam.
    let coach = begun(&with_a_hold(4), Mode::Coach);
    assert!(coach.says("4 minutes on hold: steam +9.0"));
    let short = begun(&with_a_hold(1), Mode::Coach);
    assert!(short.says("1 minute on hold") && !short.says("steam +"));
    let exam = begun(&with_a_hold(4), Mode::Exam);
    assert!(exam.says("4 minutes on hold") && !exam.says("steam +"));
}
