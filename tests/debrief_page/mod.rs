//! The debrief, driven by role and name as a person with a keyboard or a screen reader would.

mod moves;
mod parts;

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
