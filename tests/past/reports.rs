use std::fs;

use egui::Role;
use simmer::app::{AttemptsAct, Command, PeopleAct};
use tempfile::TempDir;

use super::{WEEKS, practised, press};
use crate::support::window::Window;

/// The debrief of Cold soup, with its review.
fn debrief(folder: &TempDir) -> Window {
    let mut window = Window::keeping(folder.path());
    let act = AttemptsAct::Open("attempt-6".to_owned());
    window.ask(Command::Attempts(act)).finish_review();
    window
}

#[test]
fn a_play_is_written_as_a_page_that_needs_nothing_else() {
    let folder = practised(&WEEKS);
    let mut window = debrief(&folder);
    press(&mut window, Role::Button, "Save as web page");
    assert!(window.says("The report is written: "));
    let path = folder.path().join("reports/cold-soup-2026-03-01.html");
    let page = fs::read_to_string(path).unwrap();
    for words in [
        "<h1>Cold soup</h1>",
        "Played by Anna, 28 February 2026, 09:00, 6 minutes, Exam",
        "<th scope=\"row\">Technique</th><td>98.8 of 100, pass at 70</td>",
        "<th scope=\"row\">Customer</th><td>88.1 of 100, ",
        "<h3>Move 11",
        "Source: ",
        "role=\"img\" aria-label=\"Temperature: start 80.0 angry",
        "@media print",
    ] {
        assert!(page.contains(words), "{words}");
    }
    for banned in ["<script", "http://", "https://", "src=", "url("] {
        assert!(!page.contains(banned), "{banned}");
    }
    assert_eq!(
        page.matches("<circle").count(),
        12,
        "the start and eleven moves"
    );
    let labels = ["best", "fine", "costly"];
    assert!(
        labels
            .iter()
            .any(|label| page.contains(&format!("Move 1: {label}"))),
        "{page}"
    );
}

#[test]
fn words_of_a_scenario_cannot_become_markup() {
    use simmer::report::{Part, Report, html};
    let words = "<b>&\"'".to_owned();
    let page = html(&Report {
        title: words.clone(),
        about: words.clone(),
        parts: vec![
            Part::Table(vec![(words.clone(), words.clone())]),
            Part::Voice(words.clone()),
        ],
        foot: words,
    });
    assert!(!page.contains("<b>"));
    assert_eq!(page.matches("&lt;b&gt;&amp;&quot;&#39;").count(), 7);
}

#[test]
fn a_play_is_written_as_a_pdf_with_faces_of_its_own() {
    let folder = practised(&WEEKS);
    let mut window = debrief(&folder);
    press(&mut window, Role::Button, "Save as PDF");
    let path = folder.path().join("reports/cold-soup-2026-03-01.pdf");
    let bytes = fs::read(path).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let has = |words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
    for words in ["/ToUnicode", "Inter-SemiBold", "/FontFile"] {
        assert!(has(words.as_bytes()), "{words}");
    }
    assert!(
        !has(b"/Subtype/Image") && !has(b"/Subtype /Image"),
        "text, not a picture"
    );
}

#[test]
fn skills_are_written_into_a_folder_of_ones_own_and_nothing_is_overwritten() {
    let folder = practised(&WEEKS);
    let mut window = Window::keeping(folder.path());
    let own = folder.path().join("on my desk");
    let act = PeopleAct::ReportsFolder(own.display().to_string());
    window.ask(Command::People(act));
    press(&mut window, Role::Tab, "Skills");
    press(&mut window, Role::Button, "Save as web page");
    press(&mut window, Role::Button, "Save as web page");
    press(&mut window, Role::Button, "Save as PDF");
    let page = fs::read_to_string(own.join("skills-2026-03-01.html")).unwrap();
    for words in [
        "Validate",
        "Ask for the wanted outcome",
        "due today",
        "Nobody came",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(own.join("skills-2026-03-01-2.html").is_file());
    assert!(own.join("skills-2026-03-01.pdf").is_file());
}
