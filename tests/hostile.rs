//! Files that want to do harm: they are refused in time, with a place, on a small stack.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::faults::{BASE, read};

/// The first rule that is told of a text.
fn first_rule(text: &str) -> &'static str {
    let text = text.to_owned();
    let shown = text.clone();
    let begin = Instant::now();
    let reader = std::thread::Builder::new().stack_size(1 << 20);
    let handle = reader.spawn(move || {
        let reading = read(text.as_bytes());
        assert!(reading.scenario.is_none());
        reading.diagnostics[0].rule
    });
    let rule = handle.unwrap().join().unwrap();
    let start: String = shown.chars().take(40).collect();
    assert!(begin.elapsed() < Duration::from_secs(4), "{start}");
    rule
}

fn base_with(old: &str, new: &str) -> String {
    assert!(BASE.contains(old));
    BASE.replacen(old, new, 1)
}

#[test]
fn a_million_brackets_are_too_deep() {
    for bracket in ["(", "[", "{", "Not(", "Some(", "{\"a\":", "[("] {
        assert_eq!(
            first_rule(&bracket.repeat(1_000_000 / bracket.len())),
            "deep-nesting"
        );
    }
    let deep = "Not(".repeat(200_000) + &")".repeat(200_000);
    let deep = base_with("if: Hot", &format!("if: {deep}"));
    assert_eq!(first_rule(&deep), "deep-nesting");
}

#[test]
fn sixty_four_brackets_are_read_on_a_small_stack() {
    for open in [32, 56, 57, 58] {
        let condition = "Not(".repeat(open) + "Hot" + &")".repeat(open);
        let text = base_with("if: Hot", &format!("if: {condition}"));
        assert_eq!(first_rule(&text), "deep-nesting");
    }
    let closed = "[".repeat(64) + &"]".repeat(64);
    assert_eq!(first_rule(&closed), "wrong-type");
}

#[test]
fn two_mebibytes_are_too_many() {
    assert_eq!(first_rule(&" ".repeat(2 << 20)), "large-file");
}

#[test]
fn a_name_of_a_hundred_kilobytes_is_not_repeated() {
    let name = "x".repeat(100_000);
    assert_eq!(first_rule(&base_with("title", &name)), "missing-field");
    assert_eq!(first_rule(&base_with("Phone", &name)), "unknown-word");
    assert_eq!(
        first_rule(&base_with("\"hear_out\", \"", &format!("\"{name}\", \""))),
        "long-text"
    );
    assert_eq!(
        first_rule(&base_with("\"Dana Whitlock\"", &name)),
        "wrong-type"
    );
}

#[test]
fn a_text_of_ten_thousand_characters_is_read_and_one_more_is_not() {
    let long = |count| base_with("Three!", &"é".repeat(count));
    assert!(read(long(9_900).as_bytes()).scenario.is_some());
    assert_eq!(first_rule(&long(10_001)), "long-text");
}

#[test]
fn thousands_of_slips_take_no_time() {
    let much = |piece: &str| piece.repeat(80_000 / piece.len());
    for piece in [
        "a,", "a:", "a ", "a:1,", ",", "\"a\"", "(),", "\"a\":1,", "[],", "/*", "'", "\\", "1 ",
        "“",
    ] {
        for (open, close) in [
            ("", ""),
            ("(", ")"),
            ("[", "]"),
            ("{", "}"),
            ("Scenario(", ""),
        ] {
            first_rule(&format!("{open}{}{close}", much(piece)));
        }
    }
    for piece in ["(a:1),", "(a 1),", "(to: \"x\"),"] {
        first_rule(&base_with(
            "options: [",
            &format!("options: [{}", much(piece)),
        ));
    }
    let nodes = much("\"x\": Ending(fit: Full, text: \"y\"), ");
    assert_eq!(
        first_rule(&base_with("nodes: {", &format!("nodes: {{{nodes}"))),
        "many-faults"
    );
    let targets = much("(say: \"a\", to: \"stori\", why: \"b\", shows: [\"hear\"]), ");
    first_rule(&base_with("options: [", &format!("options: [{targets}")));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_not_matter() {
    let plain = read(BASE.as_bytes());
    let windows = format!("\u{FEFF}{}", BASE.replace('\n', "\r\n"));
    let windows = read(windows.as_bytes());
    assert_eq!(plain.draft, windows.draft);
    assert_eq!(plain.source, windows.source);
    assert!(windows.scenario.is_some());
    let twice = format!("\u{FEFF}\u{FEFF}{BASE}");
    assert!(
        read(twice.as_bytes())
            .diagnostics
            .iter()
            .any(|d| d.rule == "control-character")
    );
}

/// One change to a text.
#[derive(Debug, Clone)]
enum Damage {
    Delete(usize, usize),
    Insert(usize, Vec<u8>),
    Swap(usize, usize),
    Repeat(usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = || 0..BASE.len();
    let signs = prop::sample::select(vec![
        "(", ")", "[", "]", "{", "}", "\"", "'", ",", ":", "|", "\\", "/*", "*/", "//", "r#\"",
        "#", "b'", "Some(", "None", "1e999", "0x", "-", "é", "\u{202E}", "\r", "\0", "Not(", "b\"",
        "'\\''", "r#", "\\u{", "inf", "_",
    ]);
    prop_oneof![
        (at(), 1..40_usize).prop_map(|(at, count)| Damage::Delete(at, count)),
        (at(), signs).prop_map(|(at, sign)| Damage::Insert(at, sign.as_bytes().to_vec())),
        (at(), prop::collection::vec(any::<u8>(), 1..4))
            .prop_map(|(at, new)| Damage::Insert(at, new)),
        (at(), at()).prop_map(|(a, b)| Damage::Swap(a, b)),
        (at(), 1..200_usize).prop_map(|(at, count)| Damage::Repeat(at, count)),
    ]
}

/// The base after some damage.
pub fn damaged() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(damage(), 1..5).prop_map(|damages| {
        let mut bytes = BASE.as_bytes().to_vec();
        for damage in damages {
            let last = bytes.len();
            match damage {
                Damage::Delete(at, count) => {
                    bytes.drain(at.min(last)..(at + count).min(last));
                }
                Damage::Insert(at, new) => {
                    let at = at.min(last);
                    bytes.splice(at..at, new);
                }
                Damage::Swap(a, b) if a < last && b < last => bytes.swap(a, b),
                Damage::Swap(..) => {}
                Damage::Repeat(at, count) => {
                    let piece = bytes[at.min(last)..(at + count).min(last)].to_vec();
                    let at = at.min(last);
                    bytes.splice(at..at, piece);
                }
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damage_is_told_and_never_panics(bytes in damaged()) {
        let reading = read(&bytes);
        prop_assert!(reading.scenario.is_some() || !reading.diagnostics.is_empty());
    }

    #[test]
    fn any_bytes_are_told_and_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        read(&bytes);
    }

    #[test]
    fn any_signs_are_told_and_never_panic(text in "[(){}\\[\\],:\"'#rb/*\\\\ a1.e\n-]{0,60}") {
        read(text.as_bytes());
    }
}
