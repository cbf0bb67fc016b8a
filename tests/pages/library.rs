use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::app::Command;
use simmer::catalog::Channel;

use super::{assert_accessible, click, open, press, tab_order, with_left};
use crate::support::cast::{BROKEN, fresh, played};

const BILL: &str = "The line on the bill, internet provider, level 1, not played";
const SEARCH: &str = "Search titles and techniques";

#[test]
fn a_card_opens_by_click_and_by_keyboard() {
    for key in [None, Some(Key::Enter), Some(Key::Space)] {
        let mut window = open(fresh());
        if let Some(key) = key {
            window.get_by_role_and_label(Role::Button, BILL).focus();
            window.run();
            press(&mut window, key);
        } else {
            click(&mut window, Role::Button, BILL);
        }
        let asked = &window.state().asked;
        assert_eq!(*asked, [Command::OpenBriefing(0)], "by {key:?}");
    }
}

#[test]
fn enter_opens_what_comes_next_and_the_button_does_too() {
    let mut window = open(played());
    press(&mut window, Key::Enter);
    assert_eq!(window.state().asked, [Command::OpenBriefing(1)]);

    let mut window = open(played());
    click(&mut window, Role::Button, "Open the briefing");
    assert_eq!(window.state().asked, [Command::OpenBriefing(1)]);
}

#[test]
fn without_single_keys_enter_needs_a_focus() {
    let mut app = fresh();
    app.settings.shortcuts = false;
    let mut window = open(app);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().asked, []);
}

#[test]
fn something_else_leads_to_the_search() {
    let mut window = open(fresh());
    click(&mut window, Role::Button, "Something else");
    let field = window.get_by_role_and_label(Role::TextInput, SEARCH);
    assert!(field.accesskit_node().is_focused());
    field.type_text("soup");
    window.run();
    assert_eq!(window.state().asked, [Command::Search("soup".to_owned())]);
    window.get_by_label_contains("Cold soup, restaurant");
    assert!(window.query_by_label(BILL).is_none());
    window.get_by_label("1 of 7");
}

#[test]
fn the_search_is_a_key_away_and_escape_clears_it() {
    let mut window = open(fresh());
    window.key_press_modifiers(Modifiers::COMMAND, Key::F);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, SEARCH);
    assert!(field.accesskit_node().is_focused());
    field.type_text("soup");
    window.run();
    press(&mut window, Key::Escape);
    assert_eq!(window.state().app.library.filter.words, "");
}

#[test]
fn nothing_found_says_so_and_shows_the_way_back() {
    let mut app = fresh();
    app.handle(Command::Search("refund".to_owned()));
    app.handle(Command::FilterLevel(Some(4)));
    let mut window = open(app);
    window.get_by_label("No scenario matches 'refund'.");
    let clear = window.get_all_by_role_and_label(Role::Button, "Clear the search");
    clear.last().unwrap().click();
    window.run();
    assert!(window.state().app.library.filter.is_empty());
    window.get_by_label(BILL);
}

#[test]
fn channel_and_level_are_chosen_from_menus() {
    let mut window = open(fresh());
    click(&mut window, Role::Button, "All channels");
    assert_accessible(&window);
    click(&mut window, Role::MenuItemRadio, "On the phone");
    let asked = Command::FilterChannel(Some(Channel::Phone));
    assert_eq!(window.state().asked, [asked]);
    window.get_by_role_and_label(Role::Button, "On the phone");
    window.get_by_label("1 of 7");
    assert!(window.query_by_role(Role::MenuItemRadio).is_none());

    click(&mut window, Role::Button, "Any level");
    click(&mut window, Role::MenuItemRadio, "Level 2");
    assert_eq!(window.state().app.library.filter.level, Some(2));
    window.get_by_label("No scenario on this channel has this level.");
}

#[test]
fn a_menu_is_worked_by_keyboard_and_gives_the_keyboard_back() {
    let mut window = open(fresh());
    window
        .get_by_role_and_label(Role::Button, "Any level")
        .focus();
    window.run();
    press(&mut window, Key::Enter);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    let level = window.state().app.library.filter.level;
    assert!(level.is_some());
    let label = format!("Level {}", level.unwrap());
    let button = window.get_by_role_and_label(Role::Button, &label);
    assert!(button.accesskit_node().is_focused());

    press(&mut window, Key::Enter);
    press(&mut window, Key::Escape);
    assert!(window.query_by_role(Role::MenuItemRadio).is_none());
    let button = window.get_by_role_and_label(Role::Button, &label);
    assert!(button.accesskit_node().is_focused());
}

#[test]
fn what_was_left_can_be_continued() {
    let mut window = open(with_left(played(), 1));
    window.get_by_label_contains("Move 4, she is ");
    click(&mut window, Role::Button, "Pick up where you left");
    assert_eq!(window.state().asked, [Command::Continue]);
}

#[test]
fn a_first_start_is_welcomed_and_a_later_one_is_not() {
    let window = open(fresh());
    window.get_by_label("New here?");
    let window = open(played());
    assert!(window.query_by_label("New here?").is_none());
}

#[test]
fn scores_are_part_of_the_name() {
    let window = open(played());
    window.get_by_label("The line on the bill, internet provider, level 1, best 81.5, passed");
    window.get_by_label("Tuesday became Friday, online shop, level 2, best 61.2");
}

#[test]
fn a_broken_file_keeps_its_place_and_leads_to_its_problems() {
    let mut window = open(fresh());
    let name = "the-wrong-blue.ron, 2 errors, first at line 49. Show the problems";
    let card = window.get_by_label(name).rect();
    let neighbour = window.get_by_label(BILL).rect();
    assert_eq!(BROKEN, 3);
    assert!((card.top() - neighbour.top()).abs() < 1.0);
    assert_eq!(card.size(), neighbour.size());
    click(&mut window, Role::Button, name);
    assert_eq!(window.state().asked, [Command::ShowProblems(3)]);
    window.get_by_label("the-wrong-blue.ron");
    window.get_by_label("2 errors, first at line 49");
    window.get_by_label_contains("Error at 49:8. This cannot");
    press(&mut window, Key::Escape);
    window.get_by_label(BILL);
}

#[test]
fn the_keyboard_goes_through_the_page_as_it_is_read() {
    let mut window = open(with_left(played(), 1));
    let order = tab_order(&mut window);
    assert_eq!(
        order,
        [
            "Library",
            "Skills",
            "Attempts",
            "Settings",
            "Open the briefing",
            "Something else",
            "Pick up where you left",
            "Search titles and techniques",
            "All channels",
            "Any level",
            "Played or not",
            "The line on the bill, internet provider, level 1, best 81.5, passed",
            "It worked in the shop, phone repair, level 2, not played",
            "Tuesday became Friday, online shop, level 2, best 61.2",
            "the-wrong-blue.ron, 2 errors, first at line 49. Show the problems",
            "I read the rules, apparently not well enough, fitness club, level 3, not played, content note",
            "Cold soup, restaurant, level 1, not played",
            "The obvious culprit, hotel housekeeping, level 5, not played",
            "Help: the kettle in 40 seconds",
        ]
    );
}

#[test]
fn the_focus_is_scrolled_into_view() {
    let mut window = super::window(
        fresh(),
        simmer::gui::theme::Theme::light(),
        [640.0, 400.0],
        2.0,
    );
    let last = "The obvious culprit, hotel housekeeping, level 5, not played";
    window.get_by_label(last).focus();
    window.run();
    let rect = window.get_by_label(last).rect();
    assert!(rect.top() > 48.0 && rect.bottom() <= 400.0, "{rect}");
}
