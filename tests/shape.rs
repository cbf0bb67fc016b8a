//! The walk over the shape and serde agree about every part of the format.

use proptest::prelude::*;
use ron2::ast::{Expr, StructBody, StructField};
use simmer::scenario::Draft;

use crate::faults::{BASE, read};
use crate::hostile::damaged;
use crate::support::generator::{forking, straight};

/// A scenario that uses every field of the format.
const COMPLETE: &str = include_str!("faults/complete.ron");

fn ron_reads(text: &str) -> Result<Draft, ron::error::SpannedError> {
    use ron::extensions::Extensions;
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(320)
        .from_str(text)
}

/// Whether the shape is found to be right, whatever the meaning.
fn walk_reads(text: &str) -> bool {
    read(text.as_bytes()).draft.is_some()
}

/// The stretches of all fields, each with the comma after it.
fn fields(expr: &Expr, found: &mut Vec<std::ops::Range<usize>>) {
    let mut each = |fields: &[StructField]| {
        for field in fields {
            let end = field
                .comma
                .map_or(field.value.span().end_offset, |comma| comma.end_offset);
            found.push(field.name.span.start_offset..end);
        }
        for field in fields {
            self::fields(&field.value, found);
        }
    };
    match expr {
        Expr::AnonStruct(body) => each(&body.fields),
        Expr::Struct(word) => match &word.body {
            Some(StructBody::Fields(body)) => each(&body.fields),
            Some(StructBody::Tuple(body)) => {
                body.elements.iter().for_each(|e| fields(&e.expr, found));
            }
            None => {}
        },
        Expr::Seq(seq) => seq.items.iter().for_each(|item| fields(&item.expr, found)),
        Expr::Map(map) => map
            .entries
            .iter()
            .for_each(|entry| fields(&entry.value, found)),
        _ => {}
    }
}

fn each_field() -> Vec<std::ops::Range<usize>> {
    each_field_of(COMPLETE)
}

fn each_field_of(text: &str) -> Vec<std::ops::Range<usize>> {
    let document = ron2::ast::parse_document(text).unwrap();
    let mut found = Vec::new();
    fields(document.value.as_ref().unwrap(), &mut found);
    found
}

#[test]
fn the_complete_scenario_uses_every_field() {
    let schema = schemars::schema_for!(Draft).to_value();
    let defs = schema["$defs"].as_object().unwrap();
    let shapes = defs.values().chain([&schema]);
    let named = shapes.filter_map(|shape| shape["properties"].as_object());
    let used: Vec<&str> = each_field()
        .into_iter()
        .map(|range| COMPLETE[range].split(':').next().unwrap().trim())
        .collect();
    for name in named.flat_map(serde_json::Map::keys) {
        assert!(used.contains(&name.as_str()), "{name}");
    }
    assert!(read(COMPLETE.as_bytes()).scenario.is_some());
}

#[test]
fn a_missing_field_is_refused_by_both_or_by_neither() {
    let fields = each_field();
    assert!(fields.len() > 80);
    for range in fields {
        let mut text = COMPLETE.to_owned();
        text.replace_range(range.clone(), "");
        assert_eq!(
            ron_reads(&text).is_ok(),
            walk_reads(&text),
            "{}",
            &COMPLETE[range]
        );
    }
}

#[test]
fn a_misspelt_field_is_refused_by_both() {
    for range in each_field() {
        let mut text = COMPLETE.to_owned();
        text.insert_str(range.start, "qq");
        assert!(ron_reads(&text).is_err());
        assert!(!walk_reads(&text));
        let reading = read(text.as_bytes());
        let told = reading
            .diagnostics
            .iter()
            .find(|d| d.rule == "unknown-field")
            .unwrap();
        assert_eq!(told.labels[0].span.start, range.start);
    }
}

/// Values that few fields take.
const OTHERS: [&str; 47] = [
    "7",
    "-7",
    "7.5",
    "1e999",
    "NaN",
    "\"x\"",
    "'x'",
    "true",
    "None",
    "Some(7)",
    "Some(\"x\")",
    "[]",
    "[7]",
    "[\"x\"]",
    "[None]",
    "{}",
    "{\"x\": 7}",
    "{7: 7}",
    "()",
    "(7)",
    "(x: 7)",
    "Hot",
    "Hot()",
    "Hot(7)",
    "Node(x: 7)",
    "AnyOf([\"x\"])",
    "Foo([\"x\"])",
    "r\"x\"",
    "b\"x\"",
    "b'x'",
    "300",
    "99999999999",
    "0x1F",
    "1_000",
    "7u8",
    "r#Hot",
    "Minutes(7)",
    "Minutes(7,)",
    "Phase(Problem)",
    "Phase(Phase(Problem))",
    "[(to: \"done\")]",
    "Phone",
    "Not(Hot)",
    "All([Hot])",
    "All(Hot)",
    "AtLeast(Heard, 1)",
    "AtLeast((Heard, 1))",
];

#[test]
fn a_field_of_another_type_is_refused_by_both_or_by_the_walk() {
    let (mut both, mut walk, mut last) = (0, 0, Vec::new());
    for range in each_field() {
        let name = COMPLETE[range.clone()].split(':').next().unwrap();
        for other in OTHERS {
            let mut text = COMPLETE.to_owned();
            text.replace_range(range.clone(), &format!("{name}: {other},"));
            let (ron, ours) = (ron_reads(&text), read(text.as_bytes()));
            let refused = ours
                .diagnostics
                .iter()
                .any(|d| d.severity == simmer::diag::Severity::Error);
            assert!(ron.is_ok() || refused, "{name}: {other}");
            match ron {
                Ok(_) => {}
                Err(error)
                    if ours
                        .diagnostics
                        .iter()
                        .any(|d| d.message.starts_with("this cannot be read (")) =>
                {
                    last.push(format!("{name}: {other}: {error}"));
                }
                Err(_) if ours.draft.is_none() => both += 1,
                Err(_) => walk += 1,
            }
        }
    }
    assert!(both > 1_000);
    assert_eq!(walk, 0);
    assert!(last.is_empty(), "{}\n{}", last.len(), last.join("\n"));
}

/// A comment that is not plainly written, so that a text is looked at closely. It stands at the end and moves nothing.
const ODD: &str = "\n/* odd */";

/// What is found in a text by the quick way, if that is sure, is found by the long way.
fn assert_read_alike(text: &str) {
    let (quickly, closely) = (
        read(text.as_bytes()),
        read((text.to_owned() + ODD).as_bytes()),
    );
    assert_eq!(quickly.draft, closely.draft, "{text}");
    assert_eq!(quickly.diagnostics, closely.diagnostics, "{text}");
}

#[test]
fn no_value_of_a_field_is_missed_by_reading_quickly() {
    // The complete scenario as plainly as it can be written: otherwise it would always be looked at closely.
    let plain = COMPLETE
        .replace("subject: None,", "")
        .replace("Some(Phase(Manager))", "Phase(Manager)");
    assert!(!plain.contains("None") && !plain.contains("Some("));
    for range in each_field_of(&plain) {
        let field = &plain[range.clone()];
        let name = field.split(':').next().unwrap();
        let values = OTHERS.iter().map(|other| format!("{name}: {other},"));
        let twice = format!("{field} {field}");
        for changed in values.chain([String::new(), twice]) {
            let mut text = plain.clone();
            text.replace_range(range.clone(), &changed);
            assert_read_alike(&text);
        }
    }
}

#[test]
fn plain_slips_that_serde_does_not_mind_are_told() {
    let long = "x".repeat(10_001);
    for (old, new, rule) in [
        ("difficulty: 2", "difficulty: 6", "number-out-of-range"),
        ("title: \"", "title: \"\\u{202E}", "control-character"),
        ("key: [", "key: [[\"own_case\"], ", "wrong-type"),
        ("key: [", "key: [Foo([\"own_case\"]), ", "unknown-word"),
        (
            "nodes: {",
            "nodes: {\"done\": Ending(fit: Full, text: \"So.\"), ",
            "duplicate-key",
        ),
        ("The late parcel", &long, "long-text"),
    ] {
        assert!(BASE.contains(old), "{old}");
        let text = BASE.replacen(old, new, 1);
        let told = read(text.as_bytes()).diagnostics;
        assert!(told.iter().any(|d| d.rule == rule), "{new}: {told:?}");
    }
}

#[test]
fn scenarios_of_every_size_are_read_alike() {
    for (_, bytes) in simmer::store::library::shipped() {
        assert_read_alike(std::str::from_utf8(bytes).unwrap());
    }
    for seed in 0..8 {
        let text = forking(seed, 6 + 17 * seed as usize, 3 + 5 * seed as usize);
        assert!(read(text.as_bytes()).scenario.is_some());
        assert_read_alike(&text);
        assert_read_alike(&straight(seed, 10));
    }
}

#[test]
fn a_choice_of_techniques_needs_its_own_word() {
    let text = BASE.replace("AnyOf([\"own_it\"", "Foo([\"own_it\"");
    assert!(ron_reads(&text).is_ok());
    assert_eq!(read(text.as_bytes()).diagnostics[0].rule, "unknown-word");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_are_read_alike(bytes in damaged()) {
        if let Ok(text) = std::str::from_utf8(&bytes) && read(&bytes).draft.is_some() {
            assert_read_alike(text);
        }
    }

    #[test]
    fn what_ron_refuses_is_told_in_our_own_words(bytes in damaged()) {
        let reading = read(&bytes);
        match ron_reads(&reading.source.text) {
            Ok(draft) => {
                if let Some(ours) = reading.draft {
                    prop_assert_eq!(ours, draft);
                } else {
                    prop_assert!(!reading.diagnostics.is_empty());
                }
            }
            Err(error) => {
                prop_assert!(reading.draft.is_none());
                let last = reading.diagnostics.iter().find(|d| d.message.starts_with("this cannot be read ("));
                prop_assert!(last.is_none(), "{error}\n{}", reading.source.text);
            }
        }
    }
}
