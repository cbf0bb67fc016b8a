use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::app::{AttemptsAct, Command, Found, HintAct, HintJob, Page};
use simmer::catalog::Catalogue;
use simmer::session::Mode;

use crate::support::window::Window;

fn talk(window: &Window) -> &simmer::app::Conversation {
    match &window.harness.state().state.page {
        Page::Conversation(talk) => talk,
        other => panic!("{other:?}"),
    }
}

fn begun(mode: Mode) -> Window {
    let mut window = Window::open();
    window
        .ask(Command::OpenBriefing(2))
        .ask(Command::ChooseMode(mode))
        .ask(Command::Begin);
    window
}

/// What the hint says.
fn hint(window: &Window) -> String {
    let node = window.harness.get_by_label_contains("Hint: ");
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap()
}

#[test]
fn a_hint_names_a_family_and_never_an_answer() {
    let mut window = begun(Mode::Coach);
    window.key(Key::H);
    assert!(
        window.says("Looking for a hint."),
        "it is not there yet, and says so"
    );
    window.finish_hint();
    let hint = hint(&window);
    let catalogue = Catalogue::shipped();
    let named = |family: &&simmer::catalog::Family| hint.contains(&family.name);
    let family = catalogue.families.iter().find(named);
    assert!(family.is_some(), "{hint}");
    let offer = talk(&window).session.offer().unwrap();
    for option in &offer.node.options {
        assert!(!hint.contains(&option.say), "{hint}");
    }
}

#[test]
fn a_hint_that_comes_too_late_changes_nothing() {
    let mut window = begun(Mode::Coach);
    window.click("Hint").key(Key::Num1);
    window.finish_hint();
    assert!(!window.says("Hint: "));
    assert_eq!(talk(&window).hinted(), [] as [usize; 0]);
}

#[test]
fn the_debrief_says_which_move_had_a_hint() {
    let mut window = begun(Mode::Coach);
    window.key(Key::Num1).key(Key::H);
    window.finish_hint();
    while !window.says("See what each move did") {
        window.key(Key::Num1);
    }
    window.key(Key::Enter).ask(Command::SelectMove(1));
    assert!(window.says(", with a hint") || window.says("Move 2, with a hint"));
    window.ask(Command::SelectMove(0));
    assert!(!window.says("with a hint"));
}

#[test]
fn hints_are_remembered_when_the_app_was_closed_in_between() {
    let folder = super::folder();
    let mut window = super::anna(&folder);
    window.begin("cold-soup").key(Key::Num1).key(Key::H);
    window.finish_hint();
    window.key(Key::Num1).key(Key::H);
    window.finish_hint();
    drop(window);
    let mut window = Window::keeping(folder.path());
    window.ask(Command::Continue);
    assert_eq!(
        talk(&window).hinted(),
        [1],
        "the third answer is still to come"
    );
    while !window.says("See what each move did") {
        window.key(Key::Num1);
    }
    let debrief = |window: &mut Window| {
        for (index, hinted) in [(0, false), (1, true), (2, true), (3, false)] {
            window.ask(Command::SelectMove(index));
            assert_eq!(window.says("with a hint"), hinted, "move {}", index + 1);
        }
    };
    window.key(Key::Enter);
    debrief(&mut window);
    drop(window);
    let mut window = Window::keeping(folder.path());
    let id = super::app(&window).history.attempts[0].id.clone();
    window.ask(Command::Attempts(AttemptsAct::Open(id)));
    debrief(&mut window);
}

#[test]
fn rehearsal_and_exam_give_no_hints() {
    for mode in [Mode::Rehearsal, Mode::Exam] {
        let mut window = begun(mode);
        window.key(Key::H);
        assert!(!window.says("Hint"), "{mode:?}");
        let asked = window
            .harness
            .state_mut()
            .state
            .handle(Command::Hint(HintAct::Ask));
        assert_eq!(asked, [], "{mode:?}");
    }
}

/// The second answer of cold soup's opening is the best by the written good play.
#[test]
fn the_best_answer_is_the_one_of_the_best_play() {
    let window = begun(Mode::Coach);
    let job = HintJob {
        number: 1,
        scenario: std::sync::Arc::clone(talk(&window).session.scenario()),
        moves: Vec::new(),
    };
    let Some(Command::Hint(HintAct::Found { number: 1, found })) = job.run(|| true) else {
        panic!();
    };
    let Found { best, costly } = found.unwrap();
    assert_ne!(Some(best), costly);
    assert!(job.run(|| false).is_none(), "it can be stopped");
}
