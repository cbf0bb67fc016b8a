use simmer::app::{Command, DebriefTab, Drawer, Lost, Page, problems, summary};
use simmer::session::Mode;

use super::{
    FILE, TEXT, broken, line, opened, played, reading, saved, talk, with, without_third_option,
};

const NEW: (&str, &str) = ("So what is wrong with it?", "What is it, then?");

#[test]
fn changed_words_are_said_and_the_play_stays_where_it_is() {
    let mut app = played(TEXT, &[0, 2]);
    app.handle(Command::Toggle(Drawer::Note));
    app.handle(Command::SetNote("her daughter".into()));
    let before = talk(&app).clone();
    app.handle(saved(&with(TEXT, NEW.0, NEW.1)));
    let after = talk(&app);
    assert_eq!(line(&app), NEW.1);
    assert_eq!(after.session.transcript().turns.len(), 2);
    assert_eq!(after.session.seed, before.session.seed);
    assert_eq!(after.session.transcript().turns[0].clauses_heard, Some(2));
    assert_eq!(after.note, "her daughter");
    assert_eq!(after.drawer, Some(Drawer::Note));
    assert!(after.unfit.is_none());
}

#[test]
fn the_same_clauses_stay_heard_as_far_as_there_are_so_many() {
    let mut app = played(TEXT, &[0]);
    app.handle(Command::LetFinish);
    app.handle(Command::LetFinish);
    app.handle(Command::Breathe);
    assert!(talk(&app).breathed && talk(&app).revealed == 3);
    let change = |to| with(TEXT, "Mill Hill! | She came home on foot. |", to);
    app.handle(saved(&change("Mill Hill! | She came home. | On foot. |")));
    assert_eq!(talk(&app).revealed, 3);
    assert!(!talk(&app).has_finished() && !talk(&app).breathed);
    app.handle(saved(&change("Mill Hill and came home on foot.")));
    assert_eq!((talk(&app).revealed, talk(&app).clauses()), (1, 1));
}

#[test]
fn a_move_whose_option_is_gone_is_named_and_comes_back_with_it() {
    let mut app = played(TEXT, &[0, 2, 1]);
    app.handle(Command::ChooseMode(Mode::Exam));
    app.handle(saved(&without_third_option()));
    let unfit = talk(&app).unfit.as_ref().unwrap().to_string();
    assert_eq!(
        unfit,
        "Move 2 no longer fits: there is no such option here. You are before move 2."
    );
    assert_eq!(talk(&app).session.transcript().turns.len(), 1);
    assert_eq!(
        talk(&app).revealed,
        2,
        "as much is heard as before that move"
    );
    app.handle(saved(TEXT));
    assert!(talk(&app).unfit.is_none());
    assert_eq!(talk(&app).session.transcript().turns.len(), 3);
}

#[test]
fn another_move_takes_the_place_of_those_that_do_not_fit() {
    let mut app = played(TEXT, &[0, 2, 1]);
    app.handle(saved(&without_third_option()));
    app.handle(Command::Answer(0));
    assert!(talk(&app).unfit.is_none());
    app.handle(saved(TEXT));
    assert_eq!(talk(&app).session.transcript().turns.len(), 2);
}

#[test]
fn a_place_that_is_gone_leaves_its_moves_behind() {
    let mut app = played(TEXT, &[0, 0, 1]);
    let start = TEXT.find("        \"stand\": Node(").unwrap();
    let end = TEXT.find("        \"monday\": Node(").unwrap();
    let gone = format!("{}{}", &TEXT[..start], &TEXT[end..]);
    let ends = gone.replace("to: \"stand\"", "to: \"elsewhere\"");
    app.handle(saved(&gone));
    assert_eq!(
        talk(&app).session.transcript().turns.len(),
        3,
        "it has errors"
    );
    let ends = with(
        &ends,
        "            says: \"And now?",
        "            says: \"And now?",
    );
    let ends = with(&ends, "reply: \"Well. This morning.\"", "reply: \"Well.\"");
    let ends = with(&ends, "to: \"hill\"", "to: \"monday\"");
    app.handle(saved(&ends));
    assert_eq!(summary(&app.library.entries[0].reading), "No problems");
    let turns = talk(&app).session.transcript().turns.len();
    let unfit = talk(&app).unfit.as_ref().map(ToString::to_string);
    assert_eq!(turns, 2);
    assert_eq!(
        unfit.unwrap(),
        "Move 3 no longer fits: the conversation is over. You are before move 3."
    );
}

#[test]
fn a_draft_lies_open_as_before_when_its_file_is_saved() {
    const MAIL: &str = include_str!("../../assets/patterns/e-mail.ron");
    let mut app = played(MAIL, &[]);
    app.handle(Command::Answer(1));
    app.handle(Command::Breathe);
    app.handle(saved(&with(
        MAIL,
        "the reminder of the 3rd",
        "that reminder",
    )));
    assert_eq!(talk(&app).draft(), Some(1));
    assert!(!talk(&app).breathed, "its new words have not been read yet");
    app.handle(Command::Answer(1));
    assert_eq!(talk(&app).session.transcript().turns.len(), 1, "it is sent");
}

#[test]
fn a_broken_file_leaves_the_last_good_scenario_and_tells_its_problems() {
    let mut app = played(TEXT, &[0]);
    let before = line(&app);
    app.handle(saved(&broken()));
    assert_eq!(line(&app), before);
    let entry = app.author().unwrap();
    assert_eq!(
        entry.told(),
        "1 error, at line 61. The last version without errors goes on."
    );
    let told = problems(&entry.reading);
    assert_eq!(told[0].place(), "Error at 61:41");
    assert_eq!(
        told[0].spoken(),
        "Error at 61:41. No technique is called 'show_listenin'. Did you mean 'show_listening'?"
    );
    app.handle(Command::Answer(0));
    assert_eq!(
        talk(&app).session.transcript().turns.len(),
        2,
        "it is playable"
    );
    app.handle(Command::Leave);
    app.handle(Command::OpenBriefing(0));
    assert!(matches!(app.page, Page::Briefing(_)));
}

#[test]
fn a_mended_file_goes_on_with_its_new_words() {
    let mut app = played(TEXT, &[0, 1]);
    app.handle(saved(&broken()));
    app.handle(saved(""));
    assert_eq!(talk(&app).session.transcript().turns.len(), 2);
    app.handle(saved(&with(TEXT, NEW.0, NEW.1)));
    assert_eq!(line(&app), NEW.1);
    assert_eq!(app.author().unwrap().told(), "No problems");
}

#[test]
fn a_file_that_was_broken_from_the_start_becomes_playable() {
    let mut app = opened(&broken());
    app.handle(Command::ShowProblems(0));
    app.handle(saved(TEXT));
    assert!(matches!(&app.page, Page::Problems(file) if file == FILE));
    app.handle(Command::OpenBriefing(0));
    assert!(matches!(app.page, Page::Briefing(_)));
}

#[test]
fn what_is_left_or_waiting_or_behind_the_settings_is_renewed_too() {
    let mut app = played(TEXT, &[0, 1]);
    app.handle(Command::Leave);
    app.handle(saved(&with(TEXT, NEW.0, NEW.1)));
    app.handle(Command::Continue);
    assert_eq!(line(&app), NEW.1);
    app.handle(Command::ShowSettings);
    app.handle(saved(TEXT));
    app.handle(Command::CloseSettings);
    assert_eq!(line(&app), NEW.0);

    let mut app = opened(TEXT);
    app.handle(Command::OpenBriefing(0));
    app.handle(saved(&with(TEXT, "Rosa Delgado", "Ana Delgado")));
    let Page::Briefing(page) = &app.page else {
        panic!("no briefing");
    };
    assert_eq!(page.scenario.customer.name, "Ana Delgado");
}

#[test]
fn a_debrief_is_told_again_or_the_play_goes_on() {
    let mut app = played(TEXT, &[0, 1, 0, 2]);
    app.handle(Command::ShowDebrief);
    app.handle(Command::ShowTab(DebriefTab::Cards));
    app.handle(Command::SelectMove(2));
    app.handle(saved(&with(
        TEXT,
        "hints: [\"ask_outcome\"],",
        "shows: [\"ask_outcome\"],",
    )));
    let Page::Debrief(page) = &app.page else {
        panic!("no debrief");
    };
    assert_eq!((page.selected, page.tab), (2, DebriefTab::Cards));

    let again = with(
        TEXT,
        "                    hints: [\"ask_outcome\"],\n                    to: \"elsewhere\"",
        "                    hints: [\"ask_outcome\"],\n                    to: [(if: Hot, to: \"monday\"), (if: Calm, to: \"rides\"), (to: \"elsewhere\")]",
    );
    app.handle(saved(&again));
    let told = talk(&app).unfit.as_ref().unwrap().to_string();
    assert_eq!(
        told,
        "The conversation is no longer over. You are before move 5."
    );
}

#[test]
fn a_folder_gains_a_file_and_loses_one() {
    let mut app = opened(TEXT);
    app.handle(Command::FileChanged {
        file: "own/another.ron".into(),
        reading: Box::new(reading(TEXT)),
    });
    let files: Vec<_> = app.library.shown().map(|(_, it)| it.file.clone()).collect();
    assert_eq!(files, ["own/another.ron", FILE]);

    app.handle(Command::OpenBriefing(1));
    let gone = |why| Command::FileLost {
        file: FILE.into(),
        why,
    };
    app.handle(gone(Lost::Gone));
    assert_eq!(app.library.shown().count(), 1);
    let told = "The file is gone. What was read last goes on.";
    assert_eq!(app.author().unwrap().told(), told);
    app.handle(Command::Begin);
    assert!(app.starting.is_some(), "what is open goes on");
    app.handle(gone(Lost::Unreadable("not now".into())));
    assert!(app.author().unwrap().told().contains("(not now)"));
    app.handle(saved(TEXT));
    assert_eq!(app.library.shown().count(), 2);
    assert_eq!(app.author().unwrap().told(), "No problems");
}

#[test]
fn the_shipped_library_tells_no_author_anything() {
    let mut app = opened(TEXT);
    app.library.own = false;
    app.handle(Command::OpenBriefing(0));
    assert!(app.author().is_none());
}
