//! The map for Mermaid, which Markdown pages draw.

use std::fmt::Write as _;

use super::look::{Look, look};
use super::{is_ending, warmth};
use crate::analysis::map::Map;

/// The flowchart.
pub(super) fn text(map: &Map) -> String {
    let Look {
        surface,
        edge,
        ink,
        best,
        ..
    } = look();
    let mut chart = format!(
        "---\ntitle: \"{}\"\n---\nflowchart LR\n",
        quoted(&map.title)
    );
    for (number, column) in map.columns().into_iter().enumerate() {
        let _ = writeln!(chart, "  subgraph p{number}[\"{}\"]", column.heading());
        for (number, stop) in map.stops.iter().enumerate() {
            if stop.column != column {
                continue;
            }
            let (open, close) = if is_ending(stop) {
                ("([", "])")
            } else {
                ("[", "]")
            };
            let name = escaped(&stop.name);
            let warmth = stop.warmth.map(warmth);
            let warmth = warmth.map_or(String::new(), |warmth| format!("<br/>{warmth}"));
            let _ = writeln!(chart, "    n{number}{open}\"{name}{warmth}\"{close}");
        }
        chart.push_str("  end\n");
    }
    let mut on_best = Vec::new();
    for (number, link) in map.links.iter().enumerate() {
        let (from, to, options) = (link.from, link.to, link.options);
        let line = match (link.best, link.guarded) {
            (true, _) => "==>",
            (false, true) => "-.->",
            (false, false) => "-->",
        };
        let conditions = if link.guarded { " on conditions" } else { "" };
        let _ = writeln!(chart, "  n{from} {line}|\"{options}{conditions}\"| n{to}");
        if link.best {
            on_best.push(number.to_string());
        }
    }
    let _ = writeln!(
        chart,
        "  classDef default fill:{surface},stroke:{edge},color:{ink}"
    );
    let _ = writeln!(
        chart,
        "  classDef best fill:{surface},stroke:{best},color:{ink},stroke-width:2px"
    );
    let mut stops = map.best.clone();
    stops.sort_unstable();
    stops.dedup();
    let stops: Vec<String> = stops.iter().map(|stop| format!("n{stop}")).collect();
    let _ = writeln!(chart, "  class {} best", stops.join(","));
    if !on_best.is_empty() {
        let links = on_best.join(",");
        let _ = writeln!(
            chart,
            "  linkStyle {links} stroke:{best},stroke-width:2.6px"
        );
    }
    chart
}

/// Text within quotes of the head, which is YAML.
fn quoted(text: &str) -> String {
    let text = text.replace('\\', "\\\\").replace('"', "\\\"");
    text.replace(char::is_control, " ")
}

/// Text in a label: whatever means something to Mermaid, HTML or Markdown, by its number.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            c if c.is_control() => out.push(' '),
            c if c.is_ascii_punctuation() && !matches!(c, '_' | '-' | '.' | ',') => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}
