//! What a cue says is what one sees and hears, whatever the heat.

use image::RgbaImage;

use super::*;

const TABLE: &str = include_str!("../../scenarios/sc03-cold-soup.ron");
const SHOP: &str = include_str!("../../scenarios/sc04-the-wrong-blue.ron");
const CALL: &str = include_str!("../../scenarios/sc30-the-second-no-show.ron");

/// A scenario whose first line has these cues.
fn with_cues(text: &str, cues: &str) -> String {
    let start = text.find("cues: [").unwrap() + "cues: [".len();
    let length = text[start..].find(']').unwrap();
    format!("{}{cues}{}", &text[..start], &text[start + length..])
}

/// The same with a customer who begins at 90 degrees.
fn hot(text: &str) -> String {
    text.replacen(
        "temperament: Upset, pronouns",
        "temperament: Irate, pronouns",
        1,
    )
}

/// The picture of the voice on the phone, without face, words and cues.
fn voice(cues: &str) -> RgbaImage {
    let mut window = begun(&with_cues(CALL, cues), Mode::Coach);
    while !talk(&window).has_finished() {
        window.key(Key::Space);
    }
    let picture = window.harness.render().unwrap();
    image::imageops::crop_imm(&picture, 180, 125, 720, 110).to_image()
}

#[test]
fn a_voice_is_low_by_whole_words_and_not_by_parts_of_them() {
    let even = voice("\"puzzled\"");
    for no_tone in [
        "\"slow\"",
        "\"slower\"",
        "\"glowering\"",
        "\"a cloud of dust\"",
    ] {
        assert!(voice(no_tone) == even, "{no_tone}");
    }
    assert!(voice("\"very low voice\"") != even);
    assert!(voice("\"loud\"") != even);
    assert!(
        voice("\"no longer low\"") == even,
        "what is denied is not said"
    );
}

#[test]
fn hands_that_are_at_work_are_not_crossed() {
    let window = begun(SHOP, Mode::Coach);
    // She is irritated, which alone would cross her arms, and squares the two edges.
    assert!(window.says("June Park, irritated, hands clasped"));
    let idle = begun(&with_cues(SHOP, "\"dry\""), Mode::Coach);
    assert!(idle.says("June Park, irritated, arms crossed"));
}

#[test]
fn arms_that_a_cue_folds_are_crossed_at_any_heat() {
    let window = begun(&with_cues(&hot(TABLE), "\"arms folded\""), Mode::Coach);
    assert!(window.says("arms crossed"));
}

#[test]
fn nobody_bangs_the_counter_in_a_very_low_voice() {
    let hot = hot(TABLE);
    let loud = begun(&with_cues(&hot, "\"loud\""), Mode::Coach);
    assert!(loud.says("one finger on the counter"));
    let quiet = begun(&with_cues(&hot, "\"very quiet\""), Mode::Coach);
    assert!(quiet.says("hands clasped"));
}

#[test]
fn the_lid_rattles_over_whoever_boils_and_says_nothing_of_a_shout() {
    let mut window = begun(&with_cues(&hot(TABLE), "\"very quiet\""), Mode::Coach);
    play(&mut window, "3i");
    assert!(window.says("The lid rattles: Marcus is boiling"));
    assert!(!window.says("shouting"));
}
