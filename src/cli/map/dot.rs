//! The map for Graphviz.

use std::fmt::Write as _;

use super::look::{Look, look};
use super::{best_name, is_ending, told, warmth};
use crate::analysis::map::Map;

/// The graph in the DOT language.
pub(super) fn text(map: &Map) -> String {
    let Look {
        canvas,
        surface,
        edge,
        ink,
        ink2,
        best,
        ..
    } = look();
    let mut dot = format!(
        "digraph {{\n  \
         graph [rankdir=LR, label=\"{}; green: {}\", labelloc=t, fontname=\"sans-serif\", fontcolor=\"{ink}\"];\n  \
         node [shape=box, style=\"rounded,filled\", fillcolor=\"{surface}\", color=\"{edge}\", \
         fontname=\"sans-serif\", fontsize=12, fontcolor=\"{ink}\", height=0.45];\n  \
         edge [color=\"{edge}\", fontname=\"sans-serif\", fontsize=10, fontcolor=\"{ink2}\"];\n",
        escaped(&map.title),
        best_name(map),
    );
    for (number, column) in map.columns().into_iter().enumerate() {
        let _ = write!(
            dot,
            "  subgraph cluster_{number} {{\n    label=\"{}\"; style=filled; color=\"{canvas}\";\n",
            column.heading()
        );
        for (number, stop) in map.stops.iter().enumerate() {
            if stop.column != column {
                continue;
            }
            let name = escaped(&stop.name);
            let warmth = stop.warmth.map(warmth);
            let label = warmth.map_or(name.clone(), |warmth| format!("{name}\\n{warmth}"));
            let ending = if is_ending(stop) {
                ", shape=oval, style=filled"
            } else {
                ""
            };
            let on_best = if map.best.contains(&number) {
                format!(", color=\"{best}\", penwidth=1.6")
            } else {
                String::new()
            };
            let _ = writeln!(dot, "    n{number} [label=\"{label}\"{ending}{on_best}];");
        }
        dot.push_str("  }\n");
    }
    for link in &map.links {
        let dashed = if link.guarded { ", style=dashed" } else { "" };
        let on_best = if link.best {
            format!(", color=\"{best}\", penwidth=2.6")
        } else {
            String::new()
        };
        let _ = writeln!(
            dot,
            "  n{} -> n{} [label=\"{}\", tooltip=\"{}\"{dashed}{on_best}];",
            link.from,
            link.to,
            link.options,
            told(link),
        );
    }
    dot.push_str("}\n");
    dot
}

/// Text within quotes. Ampersands too: Graphviz reads entities.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '&' => out.push_str("&amp;"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
