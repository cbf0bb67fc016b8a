//! Going from move to move, by arrows, pointer and buttons.

use super::*;

/// Names of controls in the order in which Tab reaches them.
fn tab_stops(harness: &mut Harness<'static, World>, count: usize) -> Vec<String> {
    (0..count)
        .map(|_| {
            harness.key_press(Key::Tab);
            harness.run();
            let focused = harness.root().children_recursive().find(|node| {
                node.accesskit_node().is_focused() && node.accesskit_node().role() != Role::Window
            });
            focused.map_or(String::new(), |node| {
                node.accesskit_node().label().unwrap_or_default()
            })
        })
        .collect()
}

#[test]
fn a_move_is_chosen_by_arrow_keys_by_pointer_and_by_buttons() {
    let mut harness = opened();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(harness.state().page().selected, 1);
    harness.key_press(Key::ArrowLeft);
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(harness.state().page().selected, 0, "it stops at the first");

    harness
        .get_by_role_and_label(Role::RadioButton, "Move 4, best, 68.1 degrees, wary")
        .click();
    harness.run();
    harness.get_by_label("Move 4, best");
    harness.get_by_label("The tension has gone: now find out what happened");

    harness
        .get_by_role_and_label(Role::Button, "Later move")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Later move")
        .click();
    harness.run();
    assert_eq!(harness.state().page().selected, 5);
    harness
        .get_by_role_and_label(Role::Button, "Earlier move")
        .click();
    harness.run();
    assert_eq!(harness.state().page().selected, 4);
}

#[test]
fn arrow_keys_take_the_focus_along_the_curve() {
    let mut harness = opened();
    let first = "Move 1, very costly, 87.6 degrees, angry";
    harness
        .get_by_role_and_label(Role::RadioButton, first)
        .focus();
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    let second = "Move 2, best, 83.4 degrees, angry";
    let node = harness.get_by_role_and_label(Role::RadioButton, second);
    assert!(node.accesskit_node().is_focused());
}

#[test]
fn the_ends_of_the_moves_keep_the_keyboard() {
    let mut harness = open(
        play(the_line_on_the_bill(), "1i 1"),
        Theme::light(),
        [1280.0, 800.0],
        1.0,
    );
    harness
        .get_by_role_and_label(Role::Button, "Later move")
        .focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let later = harness.get_by_role_and_label(Role::Button, "Later move");
    assert!(later.accesskit_node().is_disabled());
    let earlier = harness.get_by_role_and_label(Role::Button, "Earlier move");
    assert!(earlier.accesskit_node().is_focused());
}

#[test]
fn tab_goes_through_the_review_in_reading_order() {
    let mut harness = opened();
    let stops = tab_stops(&mut harness, 10);
    assert_eq!(
        stops,
        [
            "Library",
            "Review",
            "Evidence",
            "Contrast",
            "Cards",
            "Play again",
            "Move 1, very costly, 87.6 degrees, angry",
            "Later move",
            "Try it from here",
            "All causes",
        ]
    );
}

#[test]
fn try_it_from_here_asks_for_the_move_that_is_looked_at() {
    let mut harness = opened();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Try it from here")
        .focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run_steps(2);
    assert_eq!(harness.state().asked.last(), Some(&Command::TryFrom(1)));
    assert!(matches!(harness.state().app.page, Page::Conversation(_)));
}

#[test]
fn the_ways_out_ask_for_the_library_and_for_another_play() {
    for (name, command) in [
        ("Library", Command::ShowLibrary),
        ("Play again", Command::PlayAgain),
    ] {
        let mut harness = opened();
        harness.get_by_role_and_label(Role::Button, name).click();
        harness.run_steps(3);
        assert_eq!(harness.state().asked, [command]);
    }
}

#[test]
fn what_gets_the_focus_comes_into_view_and_page_keys_scroll() {
    let mut harness = open(worked_example(), Theme::light(), [640.0, 400.0], 2.0);
    let name = "Try it from here";
    let outside = harness.get_by_role_and_label(Role::Button, name).rect();
    assert!(outside.top() > 400.0, "{outside:?}");
    let stops = tab_stops(&mut harness, 9);
    assert_eq!(stops.last().map(String::as_str), Some(name));
    let inside = harness.get_by_role_and_label(Role::Button, name).rect();
    assert!(inside.bottom() < 400.0 && inside.top() > 48.0, "{inside:?}");

    harness.key_press(Key::PageDown);
    harness.run();
    let gone = harness.get_by_role_and_label(Role::Button, name).rect();
    assert!(gone.top() < inside.top() - 200.0, "{gone:?}");
    harness.key_press(Key::End);
    harness.run();
    picture(&mut harness, "debrief-end-640");
    let last = harness.get_by_label("Check that they are happy").rect();
    assert!(last.bottom() < 400.0, "{last:?}");
}

#[test]
fn a_very_long_play_fits_on_the_curve() {
    let mut scenario = the_line_on_the_bill();
    let again = simmer::scenario::Target::Node(simmer::scenario::NodeId(1));
    scenario.nodes[1].options[0].route.otherwise = again;
    let session = play(scenario, &format!("2 {}", "1 ".repeat(37)));
    let mut harness = open(session, Theme::light(), [960.0, 600.0], 1.0);
    harness.get_by_label_contains("Dana left.");
    harness.key_press(Key::ArrowRight);
    harness.run();
    picture(&mut harness, "debrief-long");
}
