//! `simmer map`: a scenario as a picture, or as text that other programs draw.

mod dot;
mod look;
mod mermaid;
mod svg;

use std::fs;
use std::io;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Outcome, Terminal, find};
use crate::analysis::map::{Column, Drawing, Link, Map, Stop, Warmth};
use crate::analysis::{Budget, analyse};

/// What `simmer map` is asked for.
#[derive(Debug, Clone, Args)]
pub struct MapArgs {
    /// A scenario file, or the id or number of a scenario that comes with Simmer
    #[arg(value_name = "SCENARIO")]
    pub name: String,
    /// What to draw it as
    #[arg(long, value_enum, default_value_t)]
    pub format: MapFormat,
    /// The file to write, instead of the terminal
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What a map is drawn as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum MapFormat {
    /// A picture that browsers show
    #[default]
    Svg,
    /// For Graphviz
    Dot,
    /// For Mermaid, in Markdown files
    Mermaid,
}

/// Writes the map.
pub fn run(args: &MapArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let Some((scenario, _)) = find::scenario(&args.name, terminal)? else {
        return Ok(Outcome::Unusable);
    };
    let map = Map::of(&scenario, &analyse(&scenario, Budget::default()));
    let text = text(&map, args.format);
    let Some(path) = &args.output else {
        terminal.out.write_all(text.as_bytes())?;
        return Ok(Outcome::Fine);
    };
    if let Err(error) = fs::write(path, text) {
        let sentence = format!("The map cannot be written to {}: {error}", path.display());
        terminal.err_page().text(&sentence)?;
        return Ok(Outcome::Unusable);
    }
    Ok(Outcome::Fine)
}

/// The map as text of a format.
pub fn text(map: &Map, format: MapFormat) -> String {
    match format {
        MapFormat::Svg => svg::text(map, &Drawing::of(map)),
        MapFormat::Dot => dot::text(map),
        MapFormat::Mermaid => mermaid::text(map),
    }
}

/// Temperature and word, such as `75.9 irritated`.
fn warmth(warmth: Warmth) -> String {
    let Warmth { tenths, heat } = warmth;
    format!("{}.{} {}", tenths / 10, tenths % 10, heat.word())
}

/// What there is to know of a link, in words.
fn told(link: &Link) -> String {
    let plural = if link.options == 1 { "" } else { "s" };
    let guarded = if link.guarded { ", on conditions" } else { "" };
    format!("{} option{plural}{guarded}", link.options)
}

/// The names of the best play in their order.
fn best_line(map: &Map) -> String {
    let names = map.best.iter().map(|&stop| map.stops[stop].name.as_str());
    names.collect::<Vec<_>>().join(", ")
}

/// What an analysis within the budget can say of the line.
fn best_name(map: &Map) -> &'static str {
    if map.exact {
        "best line"
    } else {
        "best line found"
    }
}

/// Whether a stop is an ending.
fn is_ending(stop: &Stop) -> bool {
    stop.column == Column::Endings
}
