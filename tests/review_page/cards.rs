//! What is kept of a debrief until the next briefing.

use super::*;

#[test]
fn a_kept_card_stands_in_the_next_briefing_until_it_is_put_back() {
    let mut window = reviewed(BLUE);
    window.ask(Command::ShowTab(DebriefTab::Cards));
    tab_to(&mut window, "When both sides had a part in the slip");
    window.key(Key::Space);
    assert!(window.says("Kept as your intention."));
    let saved = window.saved().expect("it is kept on the disk");
    assert_eq!(saved.intentions.len(), 1);
    assert_eq!(
        saved.intentions[0].when,
        "both sides had a part in the slip"
    );

    let words = "Your intention: when both sides had a part in the slip, put our half on the desk \
                 first, in plain words.";
    tab_to(&mut window, "Play again");
    window.key(Key::Enter);
    assert!(window.says(words), "in the next briefing of the same");
    window.picture("briefing-intention");
    window
        .ask(Command::ShowLibrary)
        .ask(Command::OpenBriefing(0));
    assert!(window.says(words), "and of another");

    play(&mut window, BLUE);
    window.ask(Command::ShowTab(DebriefTab::Cards));
    assert_eq!(page(&window).kept_card, Some(1), "it is still the one");
    tab_to(&mut window, "Keep neither");
    window.key(Key::Enter);
    assert_eq!(window.saved().unwrap().intentions, []);
    window.ask(Command::PlayAgain);
    assert!(!window.says("Your intention"));
}

#[test]
fn intentions_of_several_scenarios_are_kept_one_each() {
    let mut window = reviewed(BLUE);
    window.ask(Command::KeepCard(0)).ask(Command::KeepCard(1));
    play(&mut window, SWITCHING);
    window.ask(Command::KeepCard(0));
    let saved = window.saved().unwrap();
    let kept: Vec<&str> = saved.intentions.iter().map(|it| it.when.as_str()).collect();
    assert_eq!(
        kept,
        [
            "a caller stops for air, or in the middle of a sentence",
            "both sides had a part in the slip",
        ]
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.ron");
    settings::save(&path, &saved).unwrap();
    assert_eq!(settings::load(&path), (saved, None));
}
