use egui::{Key, Role};
use simmer::app::Page;
use tempfile::TempDir;

use super::{ANNA, WEEKS, keep, named, page, past, practised, press, store, trainee};
use crate::support::window::Window;
use simmer::session::Mode;

fn skills(folder: &TempDir) -> Window {
    let mut window = Window::keeping(folder.path());
    press(&mut window, Role::Tab, "Skills");
    window
}

#[test]
fn the_eight_families_are_told_in_figures_and_a_word() {
    let folder = practised(&WEEKS);
    let window = skills(&folder);
    let families = [
        "Stance",
        "Listen",
        "Connect",
        "Understand",
        "Resolve",
        "Close",
        "Limits",
        "Manager",
    ];
    for family in families {
        let rows = named(&window, Role::Button, family);
        let [row] = rows.as_slice() else {
            panic!("{family}: {rows:?}");
        };
        let words = [
            "mastered",
            "developing",
            "shaky",
            "too early to say",
            "not tried",
        ];
        assert!(words.iter().any(|word| row.contains(word)), "{row}");
        assert!(row.contains(" to ") || row.ends_with("not tried"), "{row}");
    }
}

#[test]
fn a_first_clean_try_is_told_with_its_band_and_as_too_early() {
    // Weight .25 in Coach and .6 at level 1: alpha 1.15, beta 1. Mean .5349, deviation .2810:
    // .5349 - .84 * .2810 = .2988 and .5349 + .2361 = .7709.
    let folder = practised(&[past("sc03-cold-soup.good", 0, Mode::Coach, 1.0)]);
    let mut window = skills(&folder);
    press(&mut window, Role::Button, "Connect");
    let rows = named(&window, Role::Button, "Apologise");
    assert_eq!(rows.len(), 1, "{rows:?}");
    assert!(
        rows[0].ends_with("30 to 77, too early to say"),
        "{}",
        rows[0]
    );
}

#[test]
fn a_family_opens_and_closes_by_keyboard_and_a_technique_tells_its_article() {
    let folder = practised(&WEEKS);
    let mut window = skills(&folder);
    assert!(!window.says("Hear them out"));
    let reach = |window: &mut Window, begins: &str| {
        for _ in 0..80 {
            window.key(Key::Tab);
            if focused(window).starts_with(begins) {
                return;
            }
        }
        panic!("the keyboard does not reach {begins}");
    };
    reach(&mut window, "Listen");
    window.key(Key::Enter);
    assert!(window.says("Hear them out"));
    reach(&mut window, "Hear them out");
    window.key(Key::Space);
    for words in ["What counts: ", "Source", "so far."] {
        assert!(window.says(words), "{words}");
    }
    window.key(Key::Space);
    assert!(!window.says("What counts: "));
}

fn focused(window: &Window) -> String {
    use egui_kittest::kittest::NodeT as _;
    let all = window.harness.root().children_recursive();
    let focused = all.into_iter().find(|node| {
        let node = node.accesskit_node();
        node.is_focused() && node.role() != Role::Window
    });
    focused
        .and_then(|node| node.accesskit_node().label())
        .unwrap_or_default()
}

#[test]
fn what_is_due_is_said_with_its_day() {
    // Shown in full once, seven days ago: the half-life is two days, so it was due long ago.
    let folder = practised(&[past("sc04-the-wrong-blue.good", 7, Mode::Rehearsal, 1.0)]);
    let mut window = skills(&folder);
    press(&mut window, Role::Button, "Resolve");
    let rows = named(&window, Role::Button, "Ask for the wanted outcome");
    assert!(rows[0].ends_with("due today"), "{rows:?}");
    assert!(named(&window, Role::Button, "Resolve")[0].contains(" due"));
}

#[test]
fn before_the_first_play_the_page_says_what_to_do() {
    let folder = TempDir::new().unwrap();
    let mut window = Window::keeping(folder.path());
    window.click("Only look around");
    press(&mut window, Role::Tab, "Skills");
    assert!(window.says("Play one scenario and your skills appear here."));
    assert!(window.says("once you have a name here"));
    press(&mut window, Role::Button, "Choose a name");
    assert!(matches!(page(&window), Page::Settings(_)));

    store(folder.path()).keep_trainee(&trainee("Anna")).unwrap();
    let mut window = skills(&folder);
    press(&mut window, Role::Button, "Open the briefing");
    assert!(matches!(page(&window), Page::Briefing(_)));
}

#[test]
fn a_technique_leads_to_where_it_is_practised() {
    let folder = practised(&WEEKS);
    let mut window = skills(&folder);
    press(&mut window, Role::Button, "Connect");
    press(&mut window, Role::Button, "Validate");
    press(&mut window, Role::Button, "The line on the bill");
    let Page::Briefing(briefing) = page(&window) else {
        panic!("{:?}", page(&window));
    };
    assert_eq!(briefing.scenario.title, "The line on the bill");
}

#[test]
fn everybody_has_skills_of_their_own() {
    let folder = practised(&WEEKS);
    let mut kept = store(folder.path());
    kept.keep_trainee(&trainee("Ben")).unwrap();
    keep(
        &mut kept,
        "trainee-Ben",
        "of-ben",
        &past("sc03-cold-soup.good", 0, Mode::Exam, 1.0),
    );
    drop(kept);
    let mut window = Window::keeping(folder.path());
    window.ask(simmer::app::Command::BecomeTrainee(
        "trainee-Ben".to_owned(),
    ));
    press(&mut window, Role::Tab, "Skills");
    let ben = named(&window, Role::Button, "Connect");
    window.ask(simmer::app::Command::BecomeTrainee(ANNA.to_owned()));
    assert_ne!(named(&window, Role::Button, "Connect"), ben);
}
