//! docs/library.md holds to the scenarios and to what is known of all their plays.
//!
//! `SIMMER_UPDATE=1` writes the tables anew; the words around them are written by hand.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use simmer::catalog::{Catalogue, Channel};
use simmer::scenario::{Cause, Fault, Scenario};
use simmer::store::open::shipped_library;

const BEGIN: &str = "<!-- tables -->\n";
const END: &str = "<!-- end of tables -->\n";

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The number of each scenario, such as `sc04`, and the scenario.
fn library() -> Vec<(String, Arc<Scenario>)> {
    let numbered = |file: &str| {
        let name = file.rsplit('/').next().unwrap();
        name.split('-').next().unwrap().to_owned()
    };
    let entries = shipped_library().entries;
    let all = entries
        .into_iter()
        .map(|it| (numbered(&it.file), it.scenario.unwrap()));
    all.collect()
}

/// A figure from what is written down of all plays.
fn figure(number: &str, begin: &str) -> String {
    let path = root(&format!("tests/analysis/{number}.txt"));
    let text = std::fs::read_to_string(path).unwrap();
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(begin))
        .unwrap();
    line.split(' ').next().unwrap().to_owned()
}

fn channel(scenario: &Scenario) -> &'static str {
    match scenario.channel {
        Channel::FaceToFace => "face to face",
        Channel::Phone => "phone",
        Channel::Email => "e-mail",
        Channel::Desk => "manager's desk",
    }
}

fn cause(scenario: &Scenario) -> &'static str {
    match scenario.cause {
        Cause::UnexpectedCharge => "unexpected charge",
        Cause::NotAsExpected => "not as expected",
        Cause::LateDelivery => "late delivery",
        Cause::MisunderstoodProcedure => "misunderstood procedure",
        Cause::GenuineError => "genuine error",
        Cause::Imagined => "imagined",
    }
}

fn fault(scenario: &Scenario) -> &'static str {
    match scenario.fault {
        Fault::Company => "ours",
        Fault::Shared => "shared",
        Fault::ThirdParty => "somebody else's",
        Fault::Customer => "the customer's",
        Fault::Nobody => "nobody's",
    }
}

fn words<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted = names.into_iter().map(|name| format!("`{name}`"));
    quoted.collect::<Vec<_>>().join(" ")
}

fn tables() -> String {
    let library = library();
    let catalogue = Catalogue::shipped();
    let mut text = String::from(
        "| | Scenario | Channel | Industry | Cause | Fault | Level |\n|---|---|---|---|---|---|---|\n",
    );
    for (number, it) in &library {
        let (channel, cause, fault) = (channel(it), cause(it), fault(it));
        let (title, industry, level) = (&it.title, &it.industry, it.difficulty);
        writeln!(
            text,
            "| {number} | {title} | {channel} | {industry} | {cause} | {fault} | {level} |"
        )
        .unwrap();
    }
    text.push_str(
        "\n| | Nodes | Best play | Best score | A random player passes |\n|---|---|---|---|---|\n",
    );
    for (number, it) in &library {
        let (nodes, best) = (it.nodes.len(), figure(number, "best "));
        let random = figure(number, "random passes ");
        writeln!(
            text,
            "| {number} | {nodes} | {} moves | {best} | {random} % |",
            moves(number)
        )
        .unwrap();
    }
    text.push_str("\n| | Key techniques | Traps |\n|---|---|---|\n");
    for (number, it) in &library {
        let name = |id| catalogue.technique(id).id.as_str();
        let key = words(it.key.iter().flatten().map(|&id| name(id)));
        let traps = words(it.traps.iter().map(|&id| catalogue.pitfall(id).id.as_str()));
        writeln!(text, "| {number} | {key} | {traps} |").unwrap();
    }
    let shown: BTreeSet<&str> = library
        .iter()
        .flat_map(|(_, it)| it.options().flat_map(|option| &option.tags))
        .map(|tag| catalogue.technique(tag.technique).id.as_str())
        .collect();
    let fallen: BTreeSet<&str> = library
        .iter()
        .flat_map(|(_, it)| it.options().flat_map(|option| &option.breaks))
        .map(|&id| catalogue.pitfall(id).id.as_str())
        .collect();
    let key: BTreeSet<&str> = library
        .iter()
        .flat_map(|(_, it)| it.key.iter().flatten())
        .map(|&id| catalogue.technique(id).id.as_str())
        .collect();
    let techniques = || catalogue.techniques().map(|(_, it)| it.id.as_str());
    let pitfalls = catalogue.pitfalls().map(|(_, it)| it.id.as_str());
    writeln!(
        text,
        "\nNot a key technique of any scenario yet: {}.",
        or_none(words(techniques().filter(|id| !key.contains(id))))
    )
    .unwrap();
    writeln!(
        text,
        "\nIn no answer of any scenario yet: {}.",
        or_none(words(techniques().filter(|id| !shown.contains(id))))
    )
    .unwrap();
    writeln!(
        text,
        "\nPitfalls that no answer is tagged with yet: {}.",
        or_none(words(pitfalls.filter(|id| !fallen.contains(id))))
    )
    .unwrap();
    text
}

fn or_none(words: String) -> String {
    if words.is_empty() {
        "none".to_owned()
    } else {
        words
    }
}

/// The number of moves of the best play that is written down.
fn moves(number: &str) -> usize {
    let text = std::fs::read_to_string(root(&format!("tests/analysis/{number}.txt"))).unwrap();
    let line = text.lines().find(|line| line.starts_with("best ")).unwrap();
    line.split('"').nth(1).unwrap().split(' ').count()
}

#[test]
fn the_tables_of_the_library_are_those_of_its_scenarios() {
    let path = root("docs/library.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (written, after) = rest.split_once(END).unwrap();
    let found = tables();
    if std::env::var_os("SIMMER_UPDATE").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{found}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(found, written, "SIMMER_UPDATE=1 writes the tables anew");
}

#[test]
fn every_scenario_is_fair_by_what_is_written_down_of_its_plays() {
    for (number, scenario) in library() {
        let best: f64 = figure(&number, "best ").parse().unwrap();
        assert!(best >= 95.0, "{}: best {best}", scenario.id);
        let random: f64 = figure(&number, "random passes ").parse().unwrap();
        assert!(
            random <= 8.0,
            "{}: a random player passes {random} %",
            scenario.id
        );
        let text = std::fs::read_to_string(root(&format!("tests/analysis/{number}.txt"))).unwrap();
        assert!(
            !text.contains(": passed "),
            "{}: a trick passes",
            scenario.id
        );
    }
}
