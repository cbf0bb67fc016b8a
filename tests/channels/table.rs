//! Face to face: who watches, when somebody comes over to your side, and when it is too much.

use super::*;

const TABLE: &str = include_str!("../../scenarios/sc03-cold-soup.ron");

fn began() -> Window {
    begun(TABLE, Mode::Coach)
}

#[test]
fn people_who_watch_are_told_of_where_the_scene_has_them() {
    assert!(began().says("People are watching"));
    let alone = TABLE.replace("audience: true,", "");
    assert!(!begun(&alone, Mode::Coach).says("People are watching"));
}

#[test]
fn coming_over_to_your_side_is_a_moment_of_one_move() {
    let mut window = began();
    play(&mut window, "2p 1p 3p 1p");
    assert!(!window.says("came over to your side"));
    // Fully heard, and trust at 56.6: the reference plays say so for the fifth move.
    play(&mut window, "2p");
    assert!(window.says("came over to your side"));
    assert!(window.says("one palm open"), "and it shows");
    play(&mut window, "3r");
    assert!(!window.says("came over to your side"));
}

#[test]
fn when_it_boils_over_they_are_gone() {
    for mode in [Mode::Coach, Mode::Exam] {
        let mut window = begun(TABLE, mode);
        play(&mut window, "3i 2i 2i 2i");
        assert!(window.says("It boils over: Marcus is gone.") || window.says("is gone."));
        assert!(window.says("has left"), "nobody stands there any more");
        assert_eq!(window.says("boiled over"), mode == Mode::Coach);
    }
}

/// Frames of a quarter of a second until nothing asks for another one.
fn frames_until_rest(window: &mut Window) -> usize {
    for frame in 0..40 {
        if !window.harness.ctx.has_requested_repaint() {
            return frame;
        }
        window.harness.step();
    }
    panic!("something moves for ever");
}

#[test]
fn every_movement_ends_and_then_no_frame_is_asked_for() {
    let mut window = began();
    window.ask(Command::SetReducedMotion(false));
    for key in [Key::Num3, Key::Num2, Key::Space, Key::Num2, Key::Num2] {
        window.harness.key_press(key);
        window.harness.step();
        window.harness.step();
        // The longest of them is a breath of 1.6 seconds.
        let frames = frames_until_rest(&mut window);
        assert!(frames <= 10, "{frames} frames");
    }
}
