//! Every shared widget in both sets, at both sizes of text: laid out, named, worked by keyboard.

use egui::{Key, Rect, Role, Sense, Ui, UiBuilder, pos2, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use simmer::gui::{
    icons::{Icon, Marker, icon, marker, thermometer},
    theme::{Text, Theme, install},
    widgets::{
        Aside, Kind, Tone, button, button_sized, card, chip, gauge, heat_chip, icon_button,
        level_dots, menu_button, option_row, radio_card, search_field, tab_bar,
    },
};

use crate::support::soft::{Soft, picture};

#[derive(Default)]
struct Page {
    search: String,
    tab: usize,
    chosen: Option<usize>,
    steam: f32,
}

fn at(ui: &mut Ui, rect: [f32; 4], add: impl FnOnce(&mut Ui)) {
    let [x, y, w, h] = rect;
    let rect = Rect::from_min_size(pos2(x, y), vec2(w, h));
    ui.scope_builder(UiBuilder::new().max_rect(rect), add);
}

fn glyphs(ui: &mut Ui, theme: &Theme) {
    ui.horizontal_wrapped(|ui| {
        for name in Icon::ALL {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
            icon(ui.painter(), rect, name, theme.ink2);
        }
    });
    ui.horizontal(|ui| {
        for kind in [
            Marker::Best,
            Marker::Fine,
            Marker::Costly,
            Marker::VeryCostly,
        ] {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::hover());
            marker(ui.painter(), rect, kind, theme);
        }
        for degrees in [37.0, 52.0, 65.0, 75.0, 87.0, 98.0] {
            let (rect, _) = ui.allocate_exact_size(vec2(10.0, 18.0), Sense::hover());
            thermometer(ui.painter(), rect, degrees, theme);
        }
        level_dots(ui, theme, 3);
    });
}

fn rail(ui: &mut Ui, theme: &Theme, steam: f32) {
    card(ui, theme, |ui| {
        ui.horizontal(|ui| {
            heat_chip(ui, theme, 77.1);
            chip(ui, theme, Tone::Best, Some(Icon::Check), "Passed");
        });
        theme.label(ui, Text::BigNumber, theme.ink, "77.1");
        gauge(
            ui,
            theme,
            Icon::Steam,
            "Steam",
            "low",
            "35.7",
            steam,
            Some(0.8),
        );
        gauge(
            ui,
            theme,
            Icon::Heard,
            "Heard",
            "yes",
            "0.83",
            0.83,
            Some(0.6),
        );
        gauge(
            ui,
            theme,
            Icon::Trust,
            "Trust",
            "guarded",
            "43.6",
            0.436,
            None,
        );
        theme.label(ui, Text::Label, theme.ink3, "What your last move did");
        theme.label(
            ui,
            Text::Small,
            theme.ink2,
            "flame: you named what hurts and pictured it",
        );
    });
}

fn controls(ui: &mut Ui, theme: &Theme) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 8.0);
        button(
            ui,
            theme,
            Kind::Tinted,
            Some(Icon::Ear),
            "Let her finish",
            Some("Space"),
        );
        button(
            ui,
            theme,
            Kind::Plain,
            Some(Icon::Breathe),
            "Breathe",
            Some("B"),
        );
        button(ui, theme, Kind::Plain, Some(Icon::Note), "Note", Some("N"));
        button(
            ui,
            theme,
            Kind::Quiet,
            Some(Icon::Transcript),
            "Transcript",
            Some("T"),
        );
        button(
            ui,
            theme,
            Kind::Filled,
            Some(Icon::Retry),
            "Try it from here",
            None,
        );
        button_sized(ui, theme, Kind::Filled, None, "Begin", Some("Enter"), 44.0);
        menu_button(ui, theme, "All channels");
        icon_button(ui, theme, Kind::Plain, Icon::Back, "Earlier move", 46.0);
        ui.add_enabled_ui(false, |ui| {
            button(ui, theme, Kind::Plain, Some(Icon::Hold), "Hold", Some("H"));
        });
        chip(ui, theme, Tone::Sunken, None, "Ask questions");
        chip(ui, theme, Tone::Very, Some(Icon::Warning), "Very costly");
    });
}

fn page(ui: &mut Ui, theme: &Theme, page: &mut Page) {
    let width = ui.available_width();
    let main = (width - 40.0 - 332.0).clamp(280.0, 908.0);
    at(ui, [20.0, 0.0, width - 40.0, 56.0], |ui| {
        ui.horizontal(|ui| {
            if let Some(tab) = tab_bar(
                ui,
                theme,
                &["Review", "Evidence", "Contrast"],
                page.tab,
                56.0,
            ) {
                page.tab = tab;
            }
            search_field(
                ui,
                theme,
                &mut page.search,
                "Search titles and techniques",
                260.0,
            );
        });
    });
    at(ui, [20.0, 76.0, main, 600.0], |ui| {
        theme.label(ui, Text::Title, theme.ink, "It worked in the shop");
        theme.label(
            ui,
            Text::Voice,
            theme.ink,
            "It worked in the shop. I watched your colleague charge it.",
        );
        theme.label(
            ui,
            Text::VoiceEarlier,
            theme.ink2,
            "Two years of pictures are in there.",
        );
        theme.label(ui, Text::Label, theme.ink3, "Your answer");
        let rows = [
            (
                None,
                "When you plugged it in at home, what did you see on the screen, and for how long?",
                None,
            ),
            (
                None,
                "Let me order you a replacement battery today, so that we can get this settled.",
                None,
            ),
            (
                Some("Turns the phone towards her."),
                "I would like to see it charge as well. May I plug it in here, next to you?",
                None,
            ),
            (
                None,
                "I can give you ten off right now.",
                Some("She does not feel heard yet."),
            ),
        ];
        for (i, (act, say, locked)) in rows.into_iter().enumerate() {
            let aside = locked.map_or(Aside::None, Aside::Locked);
            if option_row(ui, theme, i + 1, act, say, aside, 60.0).clicked() {
                page.chosen = Some(i + 1);
            }
        }
        ui.add_space(8.0);
        controls(ui, theme);
        ui.horizontal(|ui| {
            radio_card(ui, theme, true, "Coach", "a reason after each move", 208.0);
            radio_card(ui, theme, false, "Rehearsal", "only she reacts", 208.0);
        });
    });
    at(ui, [20.0 + main + 16.0, 76.0, 316.0, 700.0], |ui| {
        rail(ui, theme, page.steam);
        glyphs(ui, theme);
    });
}

fn gallery(theme: Theme, zoom: f32) -> Harness<'static, Page> {
    let state = Page {
        steam: 0.357,
        ..Page::default()
    };
    let mut harness = Harness::builder()
        .with_size(vec2(1280.0, 800.0))
        .with_pixels_per_point(zoom)
        .renderer(Soft::default())
        .with_theme(if theme.dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        })
        .with_context_setup(move |ctx| install(ctx, &theme))
        .build_ui_state(
            move |ui, state| {
                egui::CentralPanel::default()
                    .frame(egui::Frame::new().fill(theme.canvas))
                    .show(ui, |ui| page(ui, &theme, state));
            },
            state,
        );
    harness.run();
    harness
}

#[test]
fn the_gallery_stands_in_both_sets_and_sizes() {
    for (theme, set) in [(Theme::light(), "light"), (Theme::dark(), "dark")] {
        for (zoom, size) in [(1.0, "1"), (2.0, "2")] {
            let mut harness = gallery(theme, zoom);
            harness.get_by_role_and_label(Role::Button, "2. Let me order you a replacement battery today, so that we can get this settled.").focus();
            harness.run();
            picture(&mut harness, &format!("gallery-{set}-{size}"));
        }
    }
}

#[test]
fn an_option_is_chosen_by_pointer_and_by_keyboard() {
    for key in [None, Some(Key::Enter), Some(Key::Space)] {
        let mut harness = gallery(Theme::light(), 1.0);
        let name = "3. Turns the phone towards her. I would like to see it charge as well. May I plug it in here, next to you?";
        let row = harness.get_by_role_and_label(Role::Button, name);
        if let Some(key) = key {
            row.focus();
            harness.run();
            harness.key_press(key);
        } else {
            row.click();
        }
        harness.run();
        assert_eq!(harness.state().chosen, Some(3), "by {key:?}");
    }
}

#[test]
fn a_locked_option_gives_its_reason_and_cannot_be_chosen() {
    let mut harness = gallery(Theme::light(), 1.0);
    let name = "4. I can give you ten off right now. Locked: She does not feel heard yet.";
    let row = harness.get_by_role_and_label(Role::Button, name);
    assert!(row.accesskit_node().is_disabled());
    row.click();
    harness.run();
    assert_eq!(harness.state().chosen, None);
}

#[test]
fn a_gauge_is_read_out_with_number_and_word() {
    let harness = gallery(Theme::dark(), 1.0);
    harness.get_by_role_and_label(Role::ProgressIndicator, "Steam 35.7, low");
    harness.get_by_role_and_label(Role::ProgressIndicator, "Trust 43.6, guarded");
}

#[test]
fn a_gauge_moves_to_its_new_value_and_then_rests() {
    let mut harness = gallery(Theme::light(), 1.0);
    harness.state_mut().steam = 0.9;
    // Fails if the movement never ends.
    harness.run();
}

#[test]
fn a_tab_tells_that_it_was_chosen() {
    let mut harness = gallery(Theme::light(), 1.0);
    harness.get_by_role_and_label(Role::Tab, "Contrast").click();
    harness.run();
    assert_eq!(harness.state().tab, 2);
}

#[test]
fn a_search_can_be_typed_and_cleared() {
    let mut harness = gallery(Theme::light(), 1.0);
    harness
        .get_by_role_and_label(Role::TextInput, "Search titles and techniques")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Search titles and techniques")
        .type_text("refund");
    harness.run();
    assert_eq!(harness.state().search, "refund");
    harness.get_by_label("Clear the search").click();
    harness.run();
    assert_eq!(harness.state().search, "");
}

#[test]
fn an_option_grows_with_its_text_and_stays_within_a_narrow_window() {
    let theme = Theme::light();
    let mut harness = Harness::builder()
        .with_size([320.0, 300.0])
        .with_pixels_per_point(2.0)
        .with_theme(egui::Theme::Light)
        .renderer(Soft::default())
        .with_context_setup(move |ctx| install(ctx, &theme))
        .build_ui(move |ui| {
            let say = "I would like to see it charge as well. May I plug it in here, next to you?";
            option_row(
                ui,
                &theme,
                1,
                Some("Turns the phone."),
                say,
                Aside::None,
                60.0,
            );
            ui.horizontal(|ui| {
                button(ui, &theme, Kind::Filled, None, "Answer", Some("Enter"));
                button(ui, &theme, Kind::Tinted, Some(Icon::Ear), "Wait", None);
            });
        });
    harness.run();
    harness.get_by_label("Answer").focus();
    harness.run();
    picture(&mut harness, "narrow");
    let row = harness.get_by_label_contains("1. Turns the phone.").rect();
    assert!(row.height() > 80.0, "{row:?}");
    assert!(row.right() <= 320.0, "{row:?}");
}
