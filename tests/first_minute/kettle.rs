use egui::Key;
use simmer::app::{Command, FirstAct, Page};

use super::{app, first_start, folder};
use crate::support::window::Window;

fn lesson() -> (tempfile::TempDir, Window) {
    let folder = folder();
    let mut window = first_start(&folder);
    window.key(Key::Enter);
    (folder, window)
}

#[test]
fn three_presses_show_the_kettle_and_lead_to_the_first_briefing() {
    let (_folder, mut window) = lesson();
    assert!(window.says("The flame is the reason"));
    window.key(Key::Enter);
    assert!(window.says("This lasts."));
    window.key(Key::Enter);
    assert!(window.says("2 of 3"));
    window.key(Key::Enter);
    assert!(window.says("the flame still burns"));
    window.key(Key::Enter).key(Key::Enter);
    assert!(window.says("Let them finish first"));
    window.click("Meet your first customer");
    let Page::Briefing(page) = &app(&window).page else {
        panic!("{:?}", app(&window).page);
    };
    assert_eq!(page.scenario.id, "switching-sides");
}

#[test]
fn it_can_be_skipped_at_any_moment() {
    for presses in 0..6 {
        let (_folder, mut window) = lesson();
        for _ in 0..presses {
            window.key(Key::Enter);
        }
        if presses < 5 {
            window.key(Key::Escape);
        } else {
            window.click("Skip");
        }
        assert!(
            matches!(app(&window).page, Page::Briefing(_)),
            "after {presses}"
        );
    }
}

#[test]
fn from_the_library_it_leads_back_to_the_library() {
    let mut window = Window::open();
    window.key(Key::F1);
    assert!(window.says("The kettle in 40 seconds"));
    for _ in 0..5 {
        window.key(Key::Enter);
    }
    window.click("Back to the library");
    assert!(window.says("Next for you"));
}

/// By the update rule, worked out by hand for somebody irate (90.0, flame 8.50, steam 50.0).
#[test]
fn what_it_shows_is_what_the_rule_does() {
    let mut app = super::state();
    app.handle(Command::First(FirstAct::Teach));
    let mut shown = Vec::new();
    for _ in 0..3 {
        app.handle(Command::First(FirstAct::Press));
        let Page::Lesson(lesson) = &app.page else {
            panic!()
        };
        let stills = lesson.stills();
        shown.push((
            stills.at_once.flame,
            stills.at_once.temperature,
            stills.at_once.steam,
        ));
        app.handle(Command::First(FirstAct::GoOn));
    }
    // Owning it and empathy, after a pause: flame -1.15 * (1.2 + 0.6 * 0.8), and so on.
    assert_eq!(shown[0].0, 850 - 193);
    // A stance: flame -0.115, rounded once; 2.3 degrees for this turn, and 0.35 * (30 + 7 * 8.39 - 90).
    assert_eq!((shown[1].0, shown[1].1), (839, 873));
    // Interrupting: flame +1.0, four degrees, steam +10 and the simmer.
    assert_eq!(shown[2].0, 950);
    assert!(shown[2].2 > 600);
}
