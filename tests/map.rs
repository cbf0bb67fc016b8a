//! The map of a scenario: what is on it, where it stands, and what is written of it.

mod hostile;
mod layout;
mod xml;

use std::sync::{Arc, LazyLock};

use simmer::analysis::map::{Column, Map};
use simmer::analysis::{Budget, analyse};
use simmer::catalog::Catalogue;
use simmer::cli::Outcome;
use simmer::cli::map::{MapFormat, text};
use simmer::scenario::{Scenario, read};
use simmer::store::library;

use crate::cli::{LAMP, simmer};

/// The shipped scenarios with their maps, which take long to find.
static SHIPPED: LazyLock<Vec<(Scenario, Map)>> = LazyLock::new(|| {
    let catalogue = Arc::new(Catalogue::shipped());
    let files = library::shipped().filter(|(file, _)| !file.ends_with("techniques.ron"));
    let read = files.map(|(file, bytes)| read(file, bytes, &catalogue).scenario.unwrap());
    let drawn = read.map(|scenario| {
        let map = Map::of(&scenario, &analyse(&scenario, Budget::default()));
        (scenario, map)
    });
    drawn.collect()
});

#[test]
fn every_shipped_scenario_is_on_its_map() {
    assert!(SHIPPED.len() >= 4);
    for (scenario, map) in SHIPPED.iter() {
        let nodes = scenario.nodes.iter().map(|node| &node.name);
        let endings = scenario.endings.iter().map(|ending| &ending.name);
        let stops: Vec<&String> = map.stops.iter().map(|stop| &stop.name).collect();
        assert_eq!(stops, nodes.chain(endings).collect::<Vec<_>>());
        for link in &map.links {
            assert!(link.from < scenario.nodes.len() && link.to < map.stops.len());
            assert!((1..=scenario.nodes[link.from].options.len()).contains(&link.options));
        }
        let pairs: Vec<_> = map.links.iter().map(|link| (link.from, link.to)).collect();
        assert!(pairs.is_sorted_by(|one, two| one < two), "each pair once");
        the_best_line_goes_through(scenario, map);
        layout::is_sound(map);
    }
}

fn the_best_line_goes_through(scenario: &Scenario, map: &Map) {
    assert_eq!(map.best[0], usize::from(scenario.start.0));
    let end = &map.stops[*map.best.last().unwrap()];
    assert_eq!(end.column, Column::Endings);
    for pair in map.best.windows(2) {
        let mut links = map.links.iter();
        assert!(links.any(|link| link.best && [link.from, link.to] == pair));
    }
    for (place, stop) in map.stops.iter().enumerate() {
        assert_eq!(stop.warmth.is_some(), map.best.contains(&place));
    }
}

#[test]
fn the_picture_names_everything_once_and_is_sound_xml() {
    for (scenario, map) in SHIPPED.iter() {
        let svg = text(map, MapFormat::Svg);
        assert_eq!(svg, text(map, MapFormat::Svg));
        xml::is_well_formed(&svg);
        let titles = scenario.nodes.iter().map(|node| ("node", &node.name));
        let endings = scenario.endings.iter().map(|one| ("ending", &one.name));
        for (kind, name) in titles.chain(endings) {
            let title = format!("<title>{kind} {name}</title>");
            assert_eq!(svg.matches(&title).count(), 1, "{title}");
        }
    }
}

#[test]
fn a_link_tells_its_options_and_conditions() {
    let mut maps = SHIPPED.iter().map(|(_, map)| map);
    let map = maps.find(|map| map.title == "The line on the bill");
    let map = map.unwrap();
    let link = |from: &str, to: &str| {
        let name = |place: usize| map.stops[place].name.as_str();
        let mut links = map.links.iter();
        let link = links.find(|link| (name(link.from), name(link.to)) == (from, to));
        let link = link.unwrap();
        (link.options, link.guarded)
    };
    assert_eq!(link("opening", "one_off"), (3, false));
    assert_eq!(link("sorry", "ruler"), (3, true));
    assert_eq!(link("sorry", "wall"), (3, true));
    assert_eq!(link("who_tells", "as_gone"), (1, true));
}

/// What was written when a person last looked at it drawn.
#[test]
fn the_lamp_reads_as_ever() {
    let dot = simmer(&["map", LAMP, "--format", "dot"], "").out;
    assert_eq!(dot, include_str!("map/third-lamp.dot"));
    let mermaid = simmer(&["map", LAMP, "--format", "mermaid"], "").out;
    assert_eq!(mermaid, include_str!("map/third-lamp.mmd"));
}

#[test]
fn a_file_is_written_where_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lamp.svg");
    let done = simmer(&["map", LAMP, "-o", path.to_str().unwrap()], "");
    assert_eq!((done.outcome, done.out.as_str()), (Outcome::Fine, ""));
    let written = std::fs::read_to_string(&path).unwrap();
    assert_eq!(written, simmer(&["map", LAMP], "").out);

    let nowhere = folder.path().join("none").join("lamp.svg");
    let done = simmer(&["map", LAMP, "-o", nowhere.to_str().unwrap()], "");
    assert_eq!(done.outcome, Outcome::Unusable);
    assert!(done.err.starts_with("The map cannot be written to"));
}
