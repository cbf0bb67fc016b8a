//! The debrief, driven by role and name as a person with a keyboard or a screen reader would.

use egui::{Key, Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use simmer::app::{AppState, Command, DebriefPage, DebriefTab, Library, Page, Settings, Task};
use simmer::gui::{
    pages::debrief_ui,
    theme::{Theme, install},
};
use simmer::session::Session;

use crate::support::soft::{Soft, picture};
use crate::support::worked_example::{play, the_line_on_the_bill, worked_example};

/// The app with its debrief open, and all that was asked for.
struct World {
    app: AppState,
    asked: Vec<Command>,
}

impl World {
    fn page(&self) -> &DebriefPage {
        match &self.app.page {
            Page::Debrief(page) => page,
            other => panic!("the debrief was left for {other:?}"),
        }
    }
}

fn open(session: Session, theme: Theme, size: [f32; 2], zoom: f32) -> Harness<'static, World> {
    let mut app = AppState::new(Library::default(), Settings::default());
    app.page = Page::Debrief(Box::new(DebriefPage::new(session, false)));
    let tasks = app.handle(Command::DismissMessage);
    let [Task::Review(job)] = &tasks[..] else {
        panic!("a debrief asks for its review: {tasks:?}");
    };
    app.handle(job.run(|| true).expect("nobody stops it"));
    let world = World {
        app,
        asked: Vec::new(),
    };
    let set = if theme.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    };
    let mut harness = Harness::builder()
        .with_size(vec2(size[0], size[1]))
        .with_pixels_per_point(zoom)
        .renderer(Soft::default())
        .with_theme(set)
        .with_context_setup(move |ctx| install(ctx, &theme))
        .build_ui_state(
            move |ui, world: &mut World| {
                let mut out = Vec::new();
                if let Page::Debrief(page) = &world.app.page {
                    let whole = egui::UiBuilder::new().max_rect(ui.content_rect());
                    ui.scope_builder(whole, |ui| debrief_ui(ui, &theme, page, true, &mut out));
                }
                for command in out {
                    world.asked.push(command.clone());
                    world.app.handle(command);
                }
            },
            world,
        );
    harness.run();
    harness
}

fn opened() -> Harness<'static, World> {
    open(worked_example(), Theme::light(), [1280.0, 800.0], 1.0)
}

fn show(harness: &mut Harness<'static, World>, tab: DebriefTab) {
    harness.get_by_role_and_label(Role::Tab, tab.name()).click();
    harness.run();
}

#[test]
fn pictures_at_every_size() {
    let dark = Theme::dark();
    let light = Theme::light();
    for (name, theme, size, zoom) in [
        ("1280", light, [1280.0, 800.0], 1.0),
        ("1280-dark", dark, [1280.0, 800.0], 1.0),
        ("960", light, [960.0, 600.0], 1.0),
        ("1920", light, [1920.0, 1080.0], 1.0),
        ("2560-dark", dark, [2560.0, 1440.0], 1.0),
        ("640", light, [640.0, 400.0], 2.0),
        ("480-dark", dark, [480.0, 300.0], 2.0),
    ] {
        let mut harness = open(worked_example(), theme, size, zoom);
        for tab in DebriefTab::ALL {
            show(&mut harness, tab);
            if tab == DebriefTab::Contrast {
                harness.key_press(Key::Num2);
                harness.run();
            }
            picture(&mut harness, &format!("debrief-{}-{name}", tab.name()));
        }
    }
}

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
fn the_curve_is_told_in_words() {
    let harness = opened();
    harness.get_by_role_and_label(
        Role::Image,
        "Temperature: start 80.0 angry, move 1 87.6 angry, move 2 83.4 angry, move 3 77.1 irritated, \
         move 4 68.1 wary, move 5 62.3 wary, move 6 57.4 relieved, move 7 50.4 relieved, \
         move 8 44.5 pleased. The best line from move 1: 75.1, 73.3, 66.7, 57.3, 51.2, 45.7, 38.5, 34.4",
    );
    for entry in [
        "Best: 5",
        "Fine: 1",
        "Costly: 1",
        "Very costly: 1",
        "Best line from move 1",
    ] {
        harness.get_by_label(entry);
    }
}

#[test]
fn it_opens_at_the_costliest_move_with_its_causes() {
    let harness = opened();
    harness.get_by_label("Dana is satisfied for now. Move 1 cost the most, 27.5 points.");
    harness.get_by_label("Move 1, very costly");
    harness.get_by_label("27.5 points");
    harness.get_by_label("“That is the third bill with a fee …”");
    harness.get_by_label("Not yet said: “Nobody mentioned it to me, not once.”");
    harness.get_by_label_contains("You answered before Dana had finished.");
    harness.get_by_label_contains("Temperature +7.6: you spoke over the customer (+4.0)");
    harness.get_by_label_contains("What Dana really wanted: To be told");
}

#[test]
fn every_answer_is_told_in_full_to_whoever_cannot_see_it() {
    let harness = opened();
    let told = |start: &str| {
        let rows = harness.get_all_by_role(Role::RadioButton);
        let mut labels = rows.filter_map(|row| row.accesskit_node().label());
        let found = labels.find(|label| label.starts_with(start));
        found.unwrap_or_else(|| panic!("no answer is called {start}"))
    };
    // An interruption costs 2.5 points of timing and 7 of its pitfall; the rest costs the offer that comes
    // too early after a breath as well.
    let yours = told("Your answer: “I can give you ten off");
    for part in [
        "very costly, 27.5 points.",
        "The offer is a good one",
        "Leads to 87.6°, angry, flame 8.40, steam 51.5, heard 0.00",
        "phase tension.",
        "Dana then: “I rang in June. I rang in July. Each time",
    ] {
        assert!(yours.contains(part), "{part} in {yours}");
    }
    let better = told("The better line: Wait until she has finished. “Please go on.");
    for part in [
        " best.",
        "She can tell it in her own order, and the steam goes out with the story.",
        "Leads to 75.1°, irritated, flame 6.63, steam 19.6, heard 0.46",
        "Still within reach: technique 83.8",
    ] {
        assert!(better.contains(part), "{part} in {better}");
    }
    told("Also there, as if said after a breath: “The price list changed");
}

#[test]
fn the_future_of_an_answer_is_shown_when_it_is_pointed_at_focused_or_pressed() {
    let mut harness = open(worked_example(), Theme::light(), [1280.0, 1400.0], 1.0);
    harness.get_by_label("Where your answer led");
    harness.get_by_role_and_label(Role::Image, "Dana then: 87.6 degrees, angry");
    let better = |harness: &Harness<'static, World>| {
        let rows = harness.get_all_by_role(Role::RadioButton);
        let name = "The better line: Wait until";
        let mut rows = rows.filter(|row| {
            let label = row.accesskit_node().label();
            label.is_some_and(|label| label.starts_with(name))
        });
        rows.next().expect("there is a better line").rect().center()
    };

    let place = better(&harness);
    harness.hover_at(place);
    harness.run();
    harness.get_by_label("Where the better line leads");
    harness.get_by_role_and_label(Role::Image, "Dana then: 75.1 degrees, irritated");
    harness.get_by_label("Flame 6.63 −0.37");
    harness.get_by_label("Phase Tension");
    harness.get_by_label("Still within reach: technique 83.8, customer 81.0.");
    assert_eq!(better(&harness), place, "nothing moves");

    harness.hover_at(egui::pos2(2.0, 2.0));
    harness.run();
    harness.get_by_label("Where your answer led");
    harness
        .get_by_label_contains("Also there, as if said after a breath: “The price list")
        .focus();
    harness.run();
    harness.get_by_label("Where this would have led");
    assert_eq!(harness.state().page().peeked, None);
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().page().peeked, Some(2));
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(
        harness.state().page().peeked,
        None,
        "another move, another list"
    );
}

#[test]
fn a_breath_can_be_all_that_was_missing() {
    let mut harness = opened();
    for _ in 0..5 {
        harness.key_press(Key::ArrowRight);
    }
    harness.run();
    // Half of one of four lost: 1.25 points of ten for timing, from 56.25 to 55.
    harness.get_by_label("Move 6, fine");
    harness.get_by_label("1.3 points");
    harness.get_by_label("The better line: the same words after a breath");
}

#[test]
fn the_causes_of_every_gauge_are_told_on_request() {
    let mut harness = opened();
    assert!(
        harness
            .query_by_label_contains("Flame +1.40: you spoke over the customer (+1.00)")
            .is_none()
    );
    harness
        .get_by_role_and_label(Role::Button, "All causes")
        .click();
    harness.run();
    harness.get_by_label_contains("Flame +1.40: you spoke over the customer (+1.00)");
    harness.get_by_role_and_label(Role::Button, "Fewer causes");
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

#[test]
fn every_control_has_a_name_and_is_large_enough() {
    for size in [[1280.0, 800.0], [640.0, 400.0], [480.0, 300.0]] {
        let mut harness = open(worked_example(), Theme::light(), size, 1.0);
        for tab in DebriefTab::ALL {
            show(&mut harness, tab);
            for node in harness.root().children_recursive() {
                let control = node.accesskit_node();
                let pressed = [Role::Button, Role::Tab, Role::RadioButton];
                if !pressed.contains(&control.role()) {
                    continue;
                }
                let name = control.label().unwrap_or_default();
                assert!(!name.is_empty(), "a control without a name in {tab:?}");
                let rect = node.rect();
                assert!(
                    rect.width() >= 24.0 && rect.height() >= 24.0,
                    "{name}: {rect:?}"
                );
                assert!(
                    rect.right() <= size[0] && rect.left() >= 0.0,
                    "{name}: {rect:?}"
                );
            }
        }
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
