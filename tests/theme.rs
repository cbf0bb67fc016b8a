//! The theme keeps its promises: heat words, and a glyph for every character we write. What it owes to everybody's eyes
//! stands in `access/contrast.rs`.

use egui_kittest::Harness;
use simmer::gui::theme::{Text, Theme, install};

#[test]
fn heat_changes_its_word_and_colour_at_the_thresholds() {
    let theme = Theme::light();
    for (degrees, word, step) in [
        (12.0, "Pleased", 0),
        (30.0, "Pleased", 0),
        (44.9, "Pleased", 0),
        (45.0, "Relieved", 1),
        (59.9, "Relieved", 1),
        (60.0, "Wary", 2),
        (69.9, "Wary", 2),
        (70.0, "Irritated", 3),
        (79.9, "Irritated", 3),
        (80.0, "Angry", 4),
        (94.9, "Angry", 4),
        (95.0, "Boiling", 5),
        (100.0, "Boiling", 5),
    ] {
        let heat = theme.heat(degrees);
        assert_eq!((heat.word, heat.step), (word, step), "at {degrees}");
        assert_eq!(heat.colour, theme.heat_steps[step]);
    }
}

#[test]
fn the_word_agrees_with_the_number_as_it_is_printed() {
    let theme = Theme::dark();
    assert_eq!(format!("{:.1}", 79.96), "80.0");
    assert_eq!(theme.heat(79.96).word, "Angry");
    assert_eq!(theme.heat(79.94).word, "Irritated");
}

#[test]
fn every_face_has_a_glyph_for_every_character_we_write() {
    const LATIN: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789\
        .,:;!?'\"()[]{}<>+-*/=%&#@_|~$^`\\ÄÖÜäöüßéèêëàâçñøåœŁłśžčřğışțăĀő\
        “”‘’„‚«»…–—−×÷°±≤≥→←↑↓·•€£½ΑΩαωЖЯжяіїєґ";
    let harness = Harness::builder()
        .with_size([100.0, 100.0])
        .build_ui(|ui| install(ui, &Theme::light()));
    for role in [
        Text::Title,
        Text::Heading,
        Text::Body,
        Text::BodyItalic,
        Text::Button,
        Text::Voice,
        Text::VoiceItalic,
        Text::Code,
    ] {
        for letter in LATIN.chars() {
            let found = harness
                .ctx
                .fonts_mut(|fonts| fonts.has_glyph(&role.font(), letter));
            assert!(found, "{role:?} has no {letter:?}");
        }
    }
}

#[test]
fn nothing_is_smaller_than_twelve_and_lines_clear_their_letters() {
    for role in [
        Text::Caption,
        Text::Label,
        Text::Key,
        Text::Small,
        Text::Code,
        Text::Title,
    ] {
        assert!(role.font().size >= 12.0);
        assert!(role.line() >= role.font().size * 1.15);
    }
}
