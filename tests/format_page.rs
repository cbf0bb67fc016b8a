//! docs/scenario-format.md holds to the types, and its example to the file.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use simmer::scenario::Draft;

use crate::faults::read;

const PAGE: &str = include_str!("../docs/scenario-format.md");
const EXAMPLE: &str = include_str!("../docs/examples/first.ron");

/// Whether a field must be written, and what it is where it is not.
#[derive(Debug, PartialEq)]
enum State {
    Required,
    Optional,
    Default(String),
}

/// Struct and field, each with its state.
type Fields = BTreeMap<(String, String), State>;

/// List and words.
type Words = BTreeMap<String, BTreeSet<String>>;

fn schema() -> Value {
    schemars::schema_for!(Draft).to_value()
}

fn shapes(schema: &Value) -> Vec<(String, &Value)> {
    let defs = schema["$defs"].as_object().unwrap();
    let defs = defs.iter().map(|(name, shape)| (name.clone(), shape));
    defs.chain([("Scenario".to_owned(), schema)]).collect()
}

fn fields_of_the_types(schema: &Value) -> Fields {
    let mut found = Fields::new();
    for (name, shape) in shapes(schema) {
        let Some(properties) = shape["properties"].as_object() else {
            continue;
        };
        let required = shape["required"].as_array();
        for (field, property) in properties {
            let must = required.is_some_and(|required| required.contains(&field.as_str().into()));
            let nullable = property["anyOf"]
                .as_array()
                .is_some_and(|any| any.iter().any(|one| one["type"] == "null"));
            let state = match property.get("default") {
                _ if must => State::Required,
                _ if nullable => State::Optional,
                Some(Value::Null) => State::Optional,
                Some(Value::String(word)) if property.get("$ref").is_some() => {
                    State::Default(word.clone())
                }
                Some(value) => State::Default(value.to_string()),
                // Types that cannot be written back tell no default: lists and maps of structs, empty.
                None if property["type"] == "array" => State::Default("[]".to_owned()),
                None => State::Default("{}".to_owned()),
            };
            found.insert((name.clone(), field.clone()), state);
        }
    }
    found
}

fn words_of_the_types(schema: &Value) -> Words {
    let mut found = Words::new();
    for (name, shape) in shapes(schema) {
        let untold = ["KeyTechnique", "Route", "PlaceDraft"].contains(&name.as_str());
        let Some(choices) = shape["oneOf"].as_array().filter(|_| !untold) else {
            continue;
        };
        let words = choices.iter().flat_map(|choice| {
            let plain = choice["const"].as_str().map(str::to_owned);
            let called = choice["properties"].as_object().into_iter();
            plain
                .into_iter()
                .chain(called.flat_map(|it| it.keys().cloned()))
        });
        found.insert(name, words.collect());
    }
    found
}

/// The rows of all tables of the reference, each with the heading above it and the names of its columns.
fn rows() -> Vec<(String, Vec<String>, Vec<String>)> {
    let (mut heading, mut columns, mut rows) = (String::new(), Vec::new(), Vec::new());
    let reference = PAGE.split("## Reference").nth(1).unwrap();
    let reference = reference
        .split("### Techniques of your own")
        .next()
        .unwrap();
    for line in reference.lines() {
        if let Some(title) = line.strip_prefix("### ") {
            title.clone_into(&mut heading);
        }
        let Some(cells) = line.strip_prefix('|') else {
            columns.clear();
            continue;
        };
        let cells = cells.trim_end_matches('|').split('|');
        let cells: Vec<String> = cells.map(|cell| cell.trim().to_owned()).collect();
        if columns.is_empty() {
            columns = cells;
        } else if !cells[0].starts_with("---") {
            rows.push((heading.clone(), columns.clone(), cells));
        }
    }
    rows
}

fn ticked(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

fn state(cell: &str) -> State {
    if cell.starts_with("required") {
        State::Required
    } else if cell.starts_with("optional") {
        State::Optional
    } else {
        let value = cell
            .strip_prefix("default ")
            .unwrap_or_else(|| panic!("{cell}"));
        let value = value.split(',').next().unwrap();
        State::Default(value.trim_matches('`').to_owned())
    }
}

fn fields_of_the_page() -> Fields {
    let (mut found, mut shape) = (Fields::new(), String::new());
    for (heading, columns, cells) in rows() {
        let at = match columns[0].as_str() {
            "Field" => {
                shape = heading;
                0
            }
            "Struct" => {
                if !cells[0].is_empty() {
                    cells[0].clone_into(&mut shape);
                }
                1
            }
            _ => continue,
        };
        let field = ticked(&cells[at])[0].to_owned();
        let told = found.insert((shape.clone(), field), state(&cells[at + 2]));
        assert!(told.is_none(), "told twice: {cells:?}");
    }
    found
}

fn words_of_the_page() -> Words {
    let mut found = Words::new();
    for (_, columns, cells) in rows() {
        let word = |tick: &str| tick.split('(').next().unwrap_or_default().to_owned();
        match columns[0].as_str() {
            "List" => {
                let words = ticked(&cells[1]).into_iter().map(word).collect();
                found.insert(ticked(&cells[0])[0].to_owned(), words);
            }
            "Condition" => {
                let words = found.entry("Condition".to_owned()).or_default();
                words.insert(word(ticked(&cells[0])[0]));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn the_page_tells_every_field_and_its_state() {
    let (types, page) = (fields_of_the_types(&schema()), fields_of_the_page());
    assert!(types.len() > 80);
    for (field, state) in &types {
        assert_eq!(page.get(field), Some(state), "the page on {field:?}");
    }
    for field in page.keys() {
        assert!(types.contains_key(field), "no type has {field:?}");
    }
}

#[test]
fn the_page_tells_every_word() {
    let (types, page) = (words_of_the_types(&schema()), words_of_the_page());
    assert!(types.len() > 15);
    for (list, words) in &types {
        assert_eq!(page.get(list), Some(words), "the page on {list}");
    }
    for list in page.keys() {
        assert!(types.contains_key(list), "no type has {list}");
    }
}

#[test]
fn the_example_is_the_file_word_for_word() {
    let block = PAGE
        .split("```ron\n")
        .find(|block| block.contains("Scenario("));
    assert_eq!(block.unwrap().split("```").next().unwrap(), EXAMPLE);
    assert!(read(EXAMPLE.as_bytes()).diagnostics.is_empty());
}

#[test]
fn the_printed_schema_is_that_of_the_types() {
    let mut out = Vec::new();
    let outcome = simmer::cli::run(
        &simmer::cli::Command::Schema,
        &mut simmer::cli::Terminal {
            input: &mut &b""[..],
            out: &mut out,
            err: &mut Vec::new(),
            width: 80,
            echo: false,
            watched: false,
            data: None,
        },
    );
    assert_eq!(outcome.unwrap(), simmer::cli::Outcome::Fine);
    let mut printed: Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(printed["title"], "Simmer scenario, format 1");
    let mut ours = schema();
    printed["title"].take();
    ours["title"].take();
    assert_eq!(printed, ours);
}
