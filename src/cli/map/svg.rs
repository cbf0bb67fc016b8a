//! The map as a picture that stands alone: no fonts, styles or scripts from elsewhere.

use std::fmt::Write as _;

use super::look::{Look, look};
use super::{best_line, best_name, told, warmth};
use crate::analysis::map::{Drawing, Frame, Map, Stop};

/// White space around everything, and room for title and legend.
const MARGIN: i32 = 20;
const TOP: i32 = 76;
/// The narrowest picture: what the legend takes.
const NARROW: i32 = 560;
/// The radius of the corners of boxes and of lines.
const CORNER: i32 = 8;
const BEND: i32 = 6;

/// The picture.
pub(super) fn text(map: &Map, drawing: &Drawing) -> String {
    let look = look();
    let mut svg = String::new();
    head(&mut svg, map, drawing, look);
    let _ = writeln!(svg, "<g transform=\"translate({MARGIN} {TOP})\">");
    for band in &drawing.bands {
        let (x, width, height) = (band.x, band.width, drawing.height);
        let middle = x + width / 2;
        let heading = band.column.heading();
        let _ = writeln!(
            svg,
            "<rect class=\"band\" x=\"{x}\" y=\"0\" width=\"{width}\" height=\"{height}\" rx=\"12\"/>\n\
             <text class=\"heading\" x=\"{middle}\" y=\"20\">{heading}</text>"
        );
    }
    for best in [false, true] {
        lines(&mut svg, map, drawing, best);
    }
    for (stop, frame) in map.stops.iter().zip(&drawing.frames) {
        node(&mut svg, stop, frame, look);
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

fn head(svg: &mut String, map: &Map, drawing: &Drawing, look: &Look) {
    let width = (drawing.width + 2 * MARGIN).max(NARROW);
    let height = drawing.height + TOP + MARGIN;
    let title = escaped(&map.title);
    let line = escaped(&best_line(map));
    let name = best_name(map);
    let stops = map.stops.len();
    let Look {
        canvas,
        surface,
        edge,
        ink,
        ink2,
        best,
        best_soft,
        ..
    } = look;
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title desc\">\n\
         <title id=\"title\">Map of {title}</title>\n\
         <desc id=\"desc\">{stops} nodes and endings in columns by phase. The {name}: {line}.</desc>\n\
         <style>\n\
         text {{ font: 13px Inter, \"Segoe UI\", \"Helvetica Neue\", Arial, \"DejaVu Sans\", sans-serif; \
         fill: {ink}; }}\n\
         .title {{ font-size: 20px; font-weight: 600; }}\n\
         .small {{ font-size: 12px; fill: {ink2}; }}\n\
         .heading {{ font-size: 12px; font-weight: 600; fill: {ink2}; text-anchor: middle; }}\n\
         .name {{ text-anchor: middle; }}\n\
         .strong {{ font-weight: 600; }}\n\
         .band {{ fill: {canvas}; }}\n\
         .node {{ fill: {surface}; stroke: {edge}; stroke-width: 1.3; }}\n\
         .node.best {{ stroke: {best}; stroke-width: 1.6; }}\n\
         .link {{ fill: none; stroke: {edge}; stroke-width: 1.3; marker-end: url(#arrow); }}\n\
         .link.best {{ stroke: {best}; stroke-width: 2.6; marker-end: url(#best-arrow); }}\n\
         .guard {{ fill: {surface}; stroke: {edge}; stroke-width: 1.3; }}\n\
         .guard.best {{ fill: {best_soft}; stroke: {best}; }}\n\
         </style>\n\
         <defs>\n{}{}</defs>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{surface}\"/>\n\
         <text class=\"title\" x=\"{MARGIN}\" y=\"34\">{title}</text>\n\
         <path d=\"M{MARGIN} 54h28\" stroke=\"{best}\" stroke-width=\"2.6\"/>\n\
         <text class=\"small\" x=\"{}\" y=\"58\">{name}, with the customer's temperature on the way</text>\n\
         <path class=\"guard\" d=\"{}\"/>\n\
         <text class=\"small\" x=\"{}\" y=\"58\">on conditions</text>\n",
        arrow("arrow", edge),
        arrow("best-arrow", best),
        MARGIN + 36,
        diamond(MARGIN + 406, 54),
        MARGIN + 418,
    );
}

fn arrow(id: &str, colour: &str) -> String {
    format!(
        "<marker id=\"{id}\" markerUnits=\"userSpaceOnUse\" markerWidth=\"9\" markerHeight=\"8\" \
         refX=\"8\" refY=\"4\" orient=\"auto\"><path d=\"M0 0 9 4 0 8Z\" fill=\"{colour}\"/></marker>\n"
    )
}

fn diamond(x: i32, y: i32) -> String {
    format!("M{} {y}l4 -4 4 4 -4 4Z", x - 4)
}

/// The lines of the best play, or all others, and then the marks of those that hang on conditions.
fn lines(svg: &mut String, map: &Map, drawing: &Drawing, best: bool) {
    let links = map.links.iter().zip(&drawing.lines);
    let links = links.filter(|(link, _)| link.best == best);
    let class = if best { " best" } else { "" };
    let mut marks = Vec::new();
    for (link, line) in links {
        let (from, to) = (&map.stops[link.from], &map.stops[link.to]);
        let _ = writeln!(
            svg,
            "<path class=\"link{class}\" d=\"{}\"><title>{} to {}: {}</title></path>",
            rounded(&line.points),
            escaped(&from.name),
            escaped(&to.name),
            told(link),
        );
        if let (true, [start, next, ..]) = (link.guarded, line.points.as_slice()) {
            let step = |from: i32, to: i32| from + 8 * (to - from).signum();
            marks.push((step(start.0, next.0), step(start.1, next.1)));
        }
    }
    marks.sort_unstable();
    marks.dedup();
    for (x, y) in marks {
        let _ = writeln!(
            svg,
            "<path class=\"guard{class}\" d=\"{}\"/>",
            diamond(x, y)
        );
    }
}

/// A path along level and upright parts with round corners.
fn rounded(points: &[(i32, i32)]) -> String {
    let mut points = points.to_vec();
    points.dedup();
    let Some((first, rest)) = points.split_first() else {
        return String::new();
    };
    let mut path = format!("M{} {}", first.0, first.1);
    let mut before = *first;
    for (place, &(x, y)) in rest.iter().enumerate() {
        if let Some(&next) = rest.get(place + 1) {
            let reach = |(a, b): (i32, i32)| {
                let room = (a - x).abs().max((b - y).abs()) / 2;
                let bend = room.min(BEND);
                (x + bend * (a - x).signum(), y + bend * (b - y).signum())
            };
            let (enter, leave) = (reach(before), reach(next));
            let _ = write!(
                path,
                "L{} {}Q{x} {y} {} {}",
                enter.0, enter.1, leave.0, leave.1
            );
        } else {
            let _ = write!(path, "L{x} {y}");
        }
        before = (x, y);
    }
    path
}

fn node(svg: &mut String, stop: &Stop, frame: &Frame, look: &Look) {
    let Frame {
        x,
        y,
        width,
        height,
        round,
        label,
    } = frame;
    let name = escaped(&stop.name);
    let label = escaped(label);
    let radius = if *round { height / 2 } else { CORNER };
    let kind = if *round { "ending" } else { "node" };
    let class = if stop.warmth.is_some() { " best" } else { "" };
    let _ = write!(
        svg,
        "<g><title>{kind} {name}</title><rect class=\"node{class}\" x=\"{x}\" y=\"{y}\" \
         width=\"{width}\" height=\"{height}\" rx=\"{radius}\"/>"
    );
    if let Some(found) = stop.warmth {
        let (left, dot, word) = (x + 14, x + 19, x + 30);
        let colour = &look.heat_steps[found.heat as usize];
        let _ = write!(
            svg,
            "<text class=\"strong\" x=\"{left}\" y=\"{}\">{label}</text>\
             <circle cx=\"{dot}\" cy=\"{}\" r=\"5\" fill=\"{colour}\"/>\
             <text class=\"small\" x=\"{word}\" y=\"{}\">{}</text>",
            y + 18,
            y + 31,
            y + 35,
            warmth(found)
        );
    } else {
        let _ = write!(
            svg,
            "<text class=\"name\" x=\"{}\" y=\"{}\">{label}</text>",
            x + width / 2,
            y + 21
        );
    }
    svg.push_str("</g>\n");
}

/// Text as XML takes it, without what XML cannot hold.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
