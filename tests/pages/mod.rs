//! The pages before and around a conversation, worked as a person works them.

mod briefing;
mod library;
mod pictures;
mod settings;

use egui::{Key, Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use simmer::app::{AppState, Command, Fresh, Page};
use simmer::gui::pages::{
    attempts_ui, briefing_ui, compare_ui, library_ui, problems_ui, settings_ui, skills_ui,
};
use simmer::gui::theme::{Theme, install};
use simmer::progress::Moment;
use simmer::session::Seed;

use crate::support::soft::Soft;

/// The app without a conversation, and what was asked of it.
struct Desk {
    app: AppState,
    asked: Vec<Command>,
}

type Window = Harness<'static, Desk>;

/// A window of 1280 by 800.
fn open(app: AppState) -> Window {
    window(app, Theme::light(), [1280.0, 800.0], 1.0)
}

fn window(app: AppState, theme: Theme, [width, height]: [f32; 2], scale: f32) -> Window {
    let desk = Desk {
        app,
        asked: Vec::new(),
    };
    let mut harness = Harness::builder()
        .with_size(vec2(width, height))
        .with_pixels_per_point(scale)
        .renderer(Soft::default())
        .with_theme(if theme.dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        })
        .with_context_setup(move |ctx| install(ctx, &theme))
        .build_ui_state(
            move |ui, desk: &mut Desk| {
                let mut out = Vec::new();
                let whole = egui::UiBuilder::new().max_rect(ui.content_rect());
                ui.scope_builder(whole, |ui| page(ui, &theme, &desk.app, &mut out));
                for command in out {
                    desk.asked.push(command.clone());
                    desk.app.handle(command);
                }
            },
            desk,
        );
    // Fails if anything still moves.
    harness.run();
    harness
}

fn page(ui: &mut egui::Ui, theme: &Theme, app: &AppState, out: &mut Vec<Command>) {
    match &app.page {
        Page::Library => library_ui(ui, theme, app, out),
        Page::Briefing(briefing) => {
            briefing_ui(ui, theme, briefing, app.settings.shortcuts, out);
        }
        Page::Problems(file) => problems_ui(ui, theme, &app.library, file, out),
        Page::Skills(page) => skills_ui(ui, theme, app, page, out),
        Page::Attempts(page) => attempts_ui(ui, theme, app, page, out),
        Page::Compare(page) => compare_ui(ui, theme, &app.history, page, out),
        Page::Settings(_) => settings_ui(ui, theme, app, out),
        Page::Welcome(_) | Page::Lesson(_) | Page::Conversation(_) | Page::Debrief(_) => {}
    }
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn click(window: &mut Window, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    window.run();
}

/// The app with the conversation of a scenario left after three moves.
fn with_left(mut app: AppState, place: usize) -> AppState {
    app.handle(Command::OpenBriefing(place));
    app.handle(Command::Begin);
    app.handle(Command::Start(Fresh {
        seed: Seed(1),
        name: String::new(),
        now: Moment::default(),
    }));
    for _ in 0..3 {
        app.handle(Command::LetFinish);
        app.handle(Command::Answer(0));
    }
    app.handle(Command::Leave);
    assert!(app.left.is_some());
    app
}

/// The names in the order in which the keyboard reaches them.
fn tab_order(window: &mut Window) -> Vec<String> {
    let mut names = Vec::new();
    loop {
        press(window, Key::Tab);
        let focused = window.root().children_recursive().find(|node| {
            let node = node.accesskit_node();
            node.is_focused() && node.role() != Role::Window
        });
        let Some(focused) = focused else {
            continue;
        };
        let name = focused.accesskit_node().label().unwrap_or_default();
        if names.first() == Some(&name) || names.len() > 60 {
            return names;
        }
        names.push(name);
    }
}

/// Every control has a name, is large enough and lies within the window's width.
pub fn assert_accessible<State>(window: &Harness<'_, State>) {
    let width = window.ctx.content_rect().width();
    for node in window.root().children_recursive() {
        let access = node.accesskit_node();
        let controls = [
            Role::Button,
            Role::RadioButton,
            Role::Switch,
            Role::TextInput,
            Role::Tab,
            Role::MenuItemRadio,
        ];
        if !controls.contains(&access.role()) {
            continue;
        }
        let name = access.label().unwrap_or_default();
        assert!(!name.is_empty(), "{access:?} has no name");
        let rect = node.rect();
        assert!(
            rect.width() >= 24.0 && rect.height() >= 24.0,
            "{name}: {rect}"
        );
        assert!(
            rect.left() >= 0.0 && rect.right() <= width,
            "{name}: {rect}"
        );
    }
}
