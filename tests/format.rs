//! The layout of scenario files: the same words, the same comments, in even lines.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use simmer::scenario;

use crate::faults::{BASE, read};
use crate::hostile::damaged;

/// A scenario that uses every field of the format.
const COMPLETE: &str = include_str!("faults/complete.ron");

fn formatted(text: &str) -> Option<String> {
    scenario::format("test.ron", text.as_bytes()).outcome.ok()
}

fn pretty(text: &str) -> String {
    formatted(text).expect("it parses")
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|it| it == "ron"));
    files.sort();
    assert!(!files.is_empty());
    files
}

/// What may not change: the words and signs but for the commas, and the comments whatever their place.
fn words(text: &str) -> (String, Vec<String>) {
    let (mut words, mut comments) = (String::new(), Vec::new());
    let (mut rest, mut quoted) = (text, false);
    while let Some(c) = rest.chars().next() {
        let length = if quoted && c == '\\' {
            1 + rest[1..].chars().next().map_or(0, char::len_utf8)
        } else if !quoted && rest.starts_with("//") {
            let length = rest.find('\n').unwrap_or(rest.len());
            comments.push(rest[..length].trim_end().to_owned());
            rest = &rest[length..];
            continue;
        } else {
            c.len_utf8()
        };
        quoted ^= c == '"';
        if quoted || !(c.is_whitespace() || c == ',') {
            words.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    comments.sort();
    (words, comments)
}

#[test]
fn what_comes_with_simmer_is_formatted() {
    for folder in ["scenarios", "docs/examples"] {
        for path in files(folder) {
            let text = fs::read_to_string(&path).unwrap();
            assert!(
                pretty(&text) == text,
                "{}: run `simmer fmt`",
                path.display()
            );
        }
    }
}

#[test]
fn no_word_of_a_play_changes() {
    let mut texts = vec![BASE.to_owned(), COMPLETE.to_owned()];
    for folder in ["scenarios", "docs/examples", "tests/scenarios"] {
        texts.extend(
            files(folder)
                .iter()
                .map(|path| fs::read_to_string(path).unwrap()),
        );
    }
    for text in texts {
        let once = pretty(&text);
        assert_eq!(words(&text), words(&once));
        assert_eq!(pretty(&once), once);
        assert_eq!(read(text.as_bytes()).draft, read(once.as_bytes()).draft);
    }
}

#[test]
fn short_brackets_stand_on_one_line_and_long_ones_do_not() {
    let long = "a longer text to fill the line";
    let text = format!("A(b:[1,2 , 3,], c :B( \"x\" ),d:[\"{long}\",\"{long}\",\"{long}\"],e:[],)");
    let expected = format!(
        "A(\n    b: [1, 2, 3],\n    c: B(\"x\"),\n    d: [\n        \"{long}\",\n        \"{long}\",\n        \"{long}\",\n    ],\n    e: [],\n)\n"
    );
    assert_eq!(pretty(&text), expected);
}

#[test]
fn what_its_author_opened_stays_open() {
    assert_eq!(
        pretty("A(\nb: (\nc: 1), d: [\n])"),
        "A(\n    b: (\n        c: 1,\n    ),\n    d: [],\n)\n"
    );
    assert_eq!(
        pretty("(a: All([\nHot, Warm]))"),
        "(\n    a: All([\n        Hot,\n        Warm,\n    ]),\n)\n"
    );
}

#[test]
fn every_comment_stays_beside_what_it_speaks_of() {
    let text = "\
// top


/* more */
A( // head
  // own
  a: 1, // behind a
  b /* odd */ : /* inside */ 2 // behind b
  // before c
  , c: // moved
    3,


  d: [ /* one */ 1, 2 /* two */ ],
  e: [1, // first
  2]
  /* last
     words */
) // end
// bottom";
    let expected = "\
// top

/* more */
A( // head
    // own
    a: 1, // behind a
    b /* odd */ : /* inside */ 2, // behind b
    // before c
    // moved
    c: 3,

    d: [/* one */ 1, 2 /* two */],
    e: [
        1, // first
        2,
    ],
    /* last
     words */
) // end
// bottom
";
    assert_eq!(pretty(text), expected);
    assert_eq!(pretty(expected), expected);
}

#[test]
fn a_text_that_cannot_be_parsed_is_told_and_left_alone() {
    for text in [
        "",
        "// soon",
        "A(",
        "A(b: )",
        "A(b: \"x)",
        "#![enable(implicit_some)]\nA()",
        "A() B()",
    ] {
        let told = scenario::format("test.ron", text.as_bytes())
            .outcome
            .unwrap_err();
        assert!(!told.is_empty(), "{text}");
    }
    assert!(scenario::format("test.ron", b"\xFF\xFEA").outcome.is_err());
}

#[derive(Debug, Clone)]
enum Disorder {
    Feed,
    Gap,
    Line,
    Block,
    Join,
}

/// A sound text in disorder: other line ends, other gaps, comments in strange places.
fn disordered() -> impl Strategy<Value = String> {
    let disorder = prop_oneof![
        Just(Disorder::Feed),
        Just(Disorder::Gap),
        Just(Disorder::Line),
        Just(Disorder::Block),
        Just(Disorder::Join),
    ];
    let base = prop_oneof![Just(BASE), Just(COMPLETE)];
    (
        base,
        prop::collection::vec((any::<prop::sample::Index>(), disorder), 0..30),
    )
        .prop_map(|(base, disorders)| {
            let mut text = base.to_owned();
            for (at, disorder) in disorders {
                let seams = seams(&text);
                let seam = seams[at.index(seams.len())];
                match disorder {
                    Disorder::Feed => text.insert(seam, '\n'),
                    Disorder::Gap => text.insert_str(seam, "\n\n\t \n"),
                    Disorder::Line => text.insert_str(seam, " // note, it's (so) \"\n"),
                    Disorder::Block => text.insert_str(seam, "/* a, ( /* b */ */"),
                    Disorder::Join => {
                        let blank = text[seam..].len() - text[seam..].trim_start().len();
                        text.replace_range(seam..seam + blank, " ");
                    }
                }
            }
            text
        })
}

/// Places in a text between two words or signs.
fn seams(text: &str) -> Vec<usize> {
    let (mut seams, mut at) = (vec![0], 0);
    while let Some(c) = text[at..].chars().next() {
        let rest = &text[at..];
        at += if c == '"' {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, c)| {
                let end = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                end
            });
            end.unwrap().0 + 1
        } else if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            "/* a, ( /* b */ */".len()
        } else {
            c.len_utf8()
        };
        if matches!(c, '"' | ',' | ':' | '(' | '[' | '{' | ')' | ']' | '}') {
            seams.push(at);
        }
    }
    seams
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn disorder_changes_neither_meaning_nor_comments(text in disordered()) {
        let before = read(text.as_bytes());
        prop_assert!(before.draft.is_some(), "{text}");
        let once = pretty(&text);
        prop_assert_eq!(before.draft, read(once.as_bytes()).draft);
        for sign in ["// note, it's (so) \"", "/* a, ( /* b */ */"] {
            prop_assert_eq!(text.matches(sign).count(), once.matches(sign).count(), "{}", once);
        }
        prop_assert_eq!(&pretty(&once), &once);
    }

    #[test]
    fn damaged_files_keep_their_meaning_or_are_left_alone(bytes in damaged()) {
        let done = scenario::format("test.ron", &bytes);
        if let Ok(once) = done.outcome {
            prop_assert_eq!(read(&bytes).draft, read(once.as_bytes()).draft);
            prop_assert_eq!(&pretty(&once), &once);
        }
    }
}
