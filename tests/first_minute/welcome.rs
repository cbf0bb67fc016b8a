use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::app::{AppState, Command, FirstAct, Page};

use super::{app, first_start, folder, state};
use crate::support::window::Window;

fn aliases(window: &Window) -> Vec<&str> {
    let trainees = app(window).history.trainees.iter();
    trainees.map(|it| it.alias.as_str()).collect()
}

#[test]
fn a_first_start_says_what_is_kept_and_where() {
    let folder = folder();
    let window = first_start(&folder);
    let place = folder.path().display().to_string();
    assert!(window.says("Welcome to Simmer"));
    assert!(window.says(&place), "the folder is shown");
    assert!(window.says("Nothing leaves this machine"));
}

#[test]
fn what_fits_does_not_scroll() {
    let folder = folder();
    let mut window = first_start(&folder);
    let stays = |window: &mut Window, words: &str| {
        let top = |window: &Window| window.harness.get_by_label_contains(words).rect().top();
        let before = top(window);
        window.key(Key::End);
        assert!((top(window) - before).abs() < 0.5, "{words}");
    };
    stays(&mut window, "Nothing leaves this machine");
    window.click("Start training");
    stays(&mut window, "1 of 3");
}

#[test]
fn one_press_of_enter_starts_without_a_name() {
    let folder = folder();
    let mut window = first_start(&folder);
    window.key(Key::Enter);
    assert!(window.says("The kettle in 40 seconds"));
    assert_eq!(aliases(&window), ["Trainee"]);
}

#[test]
fn a_name_is_typed_and_enter_in_it_starts() {
    let folder = folder();
    let mut window = first_start(&folder);
    let field = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name or alias");
    field.focus();
    window.harness.run();
    let field = window
        .harness
        .get_by_role_and_label(Role::TextInput, "Name or alias");
    field.type_text("  Sam ");
    window.harness.run();
    window.key(Key::Enter);
    assert_eq!(aliases(&window), ["Sam"]);
    assert!(matches!(app(&window).page, Page::Lesson(_)));
}

#[test]
fn a_name_has_no_line_breaks_and_an_end() {
    let mut app = state();
    app.page = Page::Welcome(simmer::app::WelcomePage::default());
    let name = format!("A\nB\u{7}{}", "x".repeat(80));
    app.handle(Command::First(FirstAct::SetAlias(name)));
    let Page::Welcome(page) = &app.page else {
        panic!()
    };
    assert_eq!(page.alias, format!("AB{}", "x".repeat(58)));
}

#[test]
fn whoever_is_known_is_not_welcomed_again() {
    let folder = folder();
    let mut window = first_start(&folder);
    window.click("Start training");
    drop(window);
    let window = first_start(&folder);
    assert!(window.says("Next for you"));
    assert!(!window.says("Welcome to Simmer"));
}

#[test]
fn whoever_only_looks_around_is_asked_again_the_next_time() {
    let folder = folder();
    let mut window = first_start(&folder);
    window.click("Only look around");
    assert!(window.says("Next for you"));
    assert_eq!(app(&window).history.trainees, []);
    drop(window);
    assert!(first_start(&folder).says("Welcome to Simmer"));
}

#[test]
fn where_nothing_is_kept_nobody_is_welcomed() {
    let mut window = Window::open();
    window.ask(Command::Remember);
    assert!(window.says("Next for you"));
}

#[test]
fn a_trainer_with_a_file_is_not_welcomed() {
    let mut app: AppState = state();
    app.library.own = true;
    app.handle(Command::HistoryRead(Box::new(simmer::app::History {
        keeps: true,
        ..simmer::app::History::default()
    })));
    assert!(matches!(app.page, Page::Library));
}

#[test]
fn the_welcome_is_read_in_order_and_every_control_has_a_name() {
    let folder = folder();
    let mut window = first_start(&folder);
    let mut names = Vec::new();
    for _ in 0..4 {
        window.key(Key::Tab);
        let focused = window.harness.root().children_recursive().find(|node| {
            let node = node.accesskit_node();
            node.is_focused() && node.role() != Role::Window
        });
        names.push(focused.unwrap().accesskit_node().label().unwrap());
    }
    assert_eq!(
        names,
        [
            "Settings",
            "Name or alias",
            "Start training",
            "Only look around"
        ]
    );
}
