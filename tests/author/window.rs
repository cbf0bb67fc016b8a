//! The bar under the page and the list of problems, as they are seen and heard.

use egui::accesskit::Live;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::app::{AppState, Command, ThemeChoice};

use super::{TEXT, broken, opened, played, saved, with, without_third_option};
use crate::support::window::Window;

fn window(app: AppState) -> Window {
    Window::showing(app, vec2(1280.0, 800.0), 1.0, ThemeChoice::Light)
}

#[test]
fn new_words_and_problems_are_told_under_the_page() {
    let mut window = window(played(TEXT, &[0, 2]));
    assert!(window.says("No problems"));
    window.ask(saved(&with(
        TEXT,
        "So what is wrong with it?",
        "What is it, then?",
    )));
    assert!(window.says("What is it, then?"));
    window.ask(saved(&broken()));
    let bar = "1 error, at line 61. The last version without errors goes on.";
    let live = window.harness.get_by_label(bar).accesskit_node().live();
    assert_eq!(live, Live::Polite);
    assert!(!window.says("No technique is called"));
    window.click("Show problems");
    assert!(window.says("Error at 61:41. No technique is called 'show_listenin'."));
    window.key(Key::Escape);
    assert!(
        !window.says("No technique is called"),
        "Escape closes the list first"
    );
    assert!(
        window.says("What is it, then?"),
        "and the conversation goes on"
    );
    window.ask(saved(&without_third_option()));
    assert!(window.says("No problems. Move 2 no longer fits"));
    assert!(!window.says("Show problems"));
}

#[test]
fn the_list_is_reached_by_keyboard() {
    let mut window = window(played(TEXT, &[0]));
    window.ask(saved(&broken()));
    for _ in 0..40 {
        window.key(Key::Tab);
        let button = window.harness.get_by_label("Show problems");
        if button.accesskit_node().is_focused() {
            window.key(Key::Enter);
            assert!(window.says("Error at 61:41"));
            return;
        }
    }
    panic!("the button is not reached");
}

#[test]
fn nothing_stands_under_the_shipped_library() {
    let mut window = Window::open();
    window.begin("cold-soup");
    assert!(!window.says("No problems"));
}

#[test]
fn it_holds_at_every_size() {
    let many = with(
        &broken(),
        "hints: [\"apologise\"]",
        "hints: [\"apologize\"]",
    );
    let many = with(&many, "breaks: [\"pass_buck\"]", "breaks: [\"pass_bucks\"]");
    let sizes = [
        ("1280", [1280.0, 800.0], 1.0),
        ("960", [960.0, 600.0], 1.0),
        ("640", [640.0, 400.0], 2.0),
        ("480", [480.0, 300.0], 2.0),
    ];
    for (name, [width, height], pixels) in sizes {
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            let look = |app| Window::showing(app, vec2(width, height), pixels, theme);
            let mut window = look(played(TEXT, &[0, 2]));
            let show = |window: &mut Window, what: &str| {
                let label = window
                    .harness
                    .get_by_label_contains("Move 2 no longer fits");
                let rect = label.rect();
                assert!(rect.left() >= 0.0 && rect.right() <= width && rect.bottom() <= height);
                window.picture(&format!("author-{what}-{name}-{theme:?}"));
            };
            window.ask(saved(&without_third_option()));
            show(&mut window, "unfit");
            window.ask(saved(&many));
            show(&mut window, "many");
            window.click("Show problems");
            let list = window.harness.get_by_label_contains("Error at 61:41");
            assert!(list.rect().top() >= 0.0 && list.rect().right() <= width);
            show(&mut window, "list");
            let mut window = look(opened(&many));
            window.ask(Command::ShowProblems(0));
            window.picture(&format!("author-page-{name}-{theme:?}"));
            let mut window = look(opened(TEXT));
            window
                .ask(saved(&many))
                .picture(&format!("author-library-{name}-{theme:?}"));
            window.ask(Command::OpenBriefing(0));
            window.picture(&format!("author-briefing-{name}-{theme:?}"));
        }
    }
}
