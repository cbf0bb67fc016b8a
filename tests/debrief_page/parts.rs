//! Evidence, contrast, cards and results.

use super::*;

#[test]
fn evidence_cites_its_articles_and_leads_to_the_moves() {
    let mut harness = open(worked_example(), Theme::light(), [1280.0, 3000.0], 1.0);
    show(&mut harness, DebriefTab::Evidence);
    harness.get_by_label("Validate, in full");
    harness.get_by_label("Tension first, facts later, not yet");
    assert!(
        harness
            .get_all_by_label_contains("Jerry Osteryoung")
            .count()
            > 0
    );
    harness.get_by_label("Sorry then a step, earned");
    harness.get_by_label("You opened with something other than listening.");
    harness.get_by_label("Interrupting, moderate, −7 points");
    harness
        .get_by_label("What helps instead: Let the last sentence land, take a breath, then speak.");

    harness
        .get_by_role_and_label(Role::Button, "Move 3")
        .click();
    harness.run();
    assert_eq!(harness.state().page().selected, 2);
    assert_eq!(harness.state().page().tab, DebriefTab::Review);
}

#[test]
fn a_missed_chance_leads_to_its_move_and_is_none_where_it_was_too_early() {
    let mut harness = open(worked_example(), Theme::light(), [1280.0, 3000.0], 1.0);
    show(&mut harness, DebriefTab::Evidence);
    let early = harness.query_by_label_contains("The price list changed in August");
    assert!(early.is_none());
    let chance = "Move 8, check that they are happy: “Is there anything else?”";
    harness.get_by_role_and_label(Role::Button, chance).click();
    harness.run();
    harness.get_by_label("Move 8, costly");
}

#[test]
fn a_reason_is_picked_by_its_digit_and_explained() {
    let mut harness = opened();
    show(&mut harness, DebriefTab::Contrast);
    harness.get_by_label_contains("Three envelopes");
    harness.key_press(Key::Num1);
    harness.run();
    harness.get_by_label("This does not make the difference");
    let right = "The second one pictures what happened to her.";
    harness
        .get_by_role_and_label(Role::RadioButton, right)
        .click();
    harness.run();
    assert_eq!(harness.state().page().reason, Some(1));
    harness.get_by_label("This makes the difference");
    harness.get_by_label_contains("so she need not prove it.");
}

#[test]
fn one_card_is_kept() {
    let mut harness = opened();
    show(&mut harness, DebriefTab::Cards);
    for (name, place) in [("repeats a figure", 0), ("let them finish first", 1)] {
        harness.get_by_label_contains(name).focus();
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!(harness.state().page().kept_card, Some(place));
    }
    let chosen = harness.get_by_label_contains("let them finish first");
    assert_eq!(
        chosen.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
}

#[test]
fn a_scenario_without_contrast_and_cards_says_so() {
    let mut scenario = the_line_on_the_bill();
    scenario.contrast = None;
    scenario.cards.clear();
    let mut harness = open(play(scenario, "2 1"), Theme::dark(), [960.0, 600.0], 1.0);
    show(&mut harness, DebriefTab::Contrast);
    harness.get_by_label("This scenario has no pair of lines to compare.");
    show(&mut harness, DebriefTab::Cards);
    harness.get_by_label("This scenario has no cards to keep.");
}

#[test]
fn a_play_without_moves_can_be_looked_at() {
    let session = play(the_line_on_the_bill(), "");
    let mut harness = open(session, Theme::light(), [1280.0, 800.0], 1.0);
    for tab in DebriefTab::ALL {
        show(&mut harness, tab);
    }
    harness.get_by_label("Not finished");
}

#[test]
fn the_results_are_read_out_with_their_figures() {
    let harness = opened();
    harness.get_by_role_and_label(Role::ProgressIndicator, "Timing 50.0 of 100");
    harness.get_by_label("Pitfalls: 1 moderate, 1 mild, −10 points");
    harness.get_by_label("52.7");
    harness.get_by_role_and_label(Role::Image, "Dana Whitfield, pleased");
    harness.get_by_label("Promise left open");
}
