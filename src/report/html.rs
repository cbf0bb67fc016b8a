//! A report as one web page that needs nothing else: no script, no other file, no address. Made to be printed.

use std::fmt::Write as _;

use super::curve::Drawing;
use super::{Curve, Part, Report, Track};
use crate::debrief::THRESHOLDS;

const STYLE: &str = "\
:root { color-scheme: light; }
body { font: 15px/1.5 Inter, system-ui, sans-serif; color: #17202e; background: #fff; margin: 40px auto; \
max-width: 720px; padding: 0 24px; }
h1 { font-size: 26px; line-height: 1.3; margin: 0; }
h2 { font-size: 20px; margin: 32px 0 8px; break-after: avoid; }
h3 { font-size: 15px; margin: 20px 0 4px; break-after: avoid; }
p { margin: 4px 0; }
.about, .small { color: #4a5566; font-size: 13px; }
.voice { font: 17px/1.45 Charis, Georgia, serif; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-top: 1px solid #d6dde5; \
font-weight: 400; }
th { white-space: pre; }
tr.family th { font-weight: 600; }
svg { display: block; width: 100%; height: auto; break-inside: avoid; }
svg text { font: 12px Inter, system-ui, sans-serif; fill: #5b6676; }
footer { margin-top: 40px; color: #5b6676; font-size: 12px; border-top: 1px solid #d6dde5; padding-top: 8px; }
@page { margin: 18mm; }
@media print { body { margin: 0; max-width: none; padding: 0; } }
";

/// The page.
pub fn html(report: &Report) -> String {
    let Report {
        title,
        about,
        parts,
        foot,
    } = report;
    let title = escaped(title);
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<style>\n{STYLE}</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<p class=\"about\">{}</p>\n",
        escaped(about)
    );
    for part in parts {
        page.push_str(&part_html(part));
        page.push('\n');
    }
    let foot = escaped(foot);
    let _ = writeln!(page, "</main>\n<footer>{foot}</footer>\n</body>\n</html>");
    page
}

fn part_html(part: &Part) -> String {
    match part {
        Part::Heading(text) => format!("<h2>{}</h2>", escaped(text)),
        Part::Lesser(text) => format!("<h3>{}</h3>", escaped(text)),
        Part::Text(text) => format!("<p>{}</p>", escaped(text)),
        Part::Small(text) => format!("<p class=\"small\">{}</p>", escaped(text)),
        Part::Voice(text) => format!("<p class=\"voice\">{}</p>", escaped(text)),
        Part::Table(lines) => table(lines),
        Part::Curve(curve) => svg(curve),
        Part::Tracks(tracks) => tracks_html(tracks),
    }
}

fn table(lines: &[(String, String)]) -> String {
    let mut table = String::from("<table>\n");
    for (name, figure) in lines {
        let (name, figure) = (escaped(name), escaped(figure));
        let _ = writeln!(
            table,
            "<tr><th scope=\"row\">{name}</th><td>{figure}</td></tr>"
        );
    }
    table.push_str("</table>");
    table
}

fn tracks_html(tracks: &[Track]) -> String {
    let mut table = String::from("<table>\n");
    for track in tracks {
        let class = if track.is_family {
            " class=\"family\""
        } else {
            ""
        };
        let inset = if track.is_family { "" } else { "    " };
        let (name, word) = (escaped(&track.name), escaped(&track.word));
        let range = track.range().unwrap_or_default();
        let _ = writeln!(
            table,
            "<tr{class}><th scope=\"row\">{inset}{name}</th><td>{}</td><td>{range}</td><td>{word}</td></tr>",
            track_svg(track)
        );
    }
    table.push_str("</table>");
    table
}

impl Track {
    /// "58 to 87".
    pub(super) fn range(&self) -> Option<String> {
        let [lower, _, upper] = self.known?;
        let whole = |share: f64| (share * 100.0).round();
        Some(format!("{} to {}", whole(lower), whole(upper)))
    }
}

fn track_svg(track: &Track) -> String {
    let mut svg = String::from(
        "<svg viewBox=\"0 0 220 20\" style=\"width:220px\" aria-hidden=\"true\">\
         <rect x=\"0\" y=\"7\" width=\"220\" height=\"6\" rx=\"3\" fill=\"#e8edf2\"/>",
    );
    let x = |share: f64| share * 220.0;
    if let Some([lower, _, upper]) = track.known {
        let (from, width) = (x(lower), x(upper) - x(lower));
        let _ = write!(
            svg,
            "<rect x=\"{from:.1}\" y=\"7\" width=\"{width:.1}\" height=\"6\" rx=\"3\" fill=\"#8ea7da\"/>"
        );
    }
    svg.push_str("<path d=\"M154 2V18\" stroke=\"#4a5566\" stroke-width=\"1.5\"/>");
    if let Some([_, mean, _]) = track.known {
        let mean = x(mean);
        let _ = write!(
            svg,
            "<circle cx=\"{mean:.1}\" cy=\"10\" r=\"5\" fill=\"#1d4fb4\"/>"
        );
    }
    svg.push_str("</svg>");
    svg
}

fn svg(curve: &Curve) -> String {
    const LEFT: f64 = 36.0;
    const WIDTH: f64 = 600.0;
    const HEIGHT: f64 = 220.0;
    let drawing = Drawing::of(curve);
    let place = |(x, y): (f64, f64)| (LEFT + x * WIDTH, 8.0 + y * HEIGHT);
    let mut svg = format!(
        "<svg viewBox=\"0 0 700 256\" role=\"img\" aria-label=\"{}\">\n",
        escaped(&curve.words)
    );
    for (degrees, word) in THRESHOLDS {
        let (_, y) = place(drawing.at(0.0, f64::from(degrees)));
        if y < 8.0 {
            continue;
        }
        let right = LEFT + WIDTH;
        let (figure, aside, line) = (LEFT - 8.0, right + 8.0, y + 4.0);
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {y:.1}H{right}\" stroke=\"#d6dde5\"/>\
             <text x=\"{figure}\" y=\"{line:.1}\" text-anchor=\"end\">{degrees}</text>\
             <text x=\"{aside}\" y=\"{line:.1}\">{word}</text>"
        );
    }
    for piece in &drawing.pieces {
        let points: Vec<String> = piece
            .points
            .iter()
            .map(|point| {
                let (x, y) = place(*point);
                format!("{x:.1},{y:.1}")
            })
            .collect();
        let [red, green, blue] = piece.colour;
        let _ = writeln!(
            svg,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"#{red:02x}{green:02x}{blue:02x}\" stroke-width=\"4\" \
             stroke-linejoin=\"round\"/>",
            points.join(" ")
        );
    }
    for (index, dot) in drawing.dots.iter().enumerate() {
        let (x, y) = place(*dot);
        let name = if index == 0 {
            "start".to_owned()
        } else {
            index.to_string()
        };
        let _ = writeln!(
            svg,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"#fff\" stroke=\"#4a5566\" stroke-width=\"2\"/>\
             <text x=\"{x:.1}\" y=\"250\" text-anchor=\"middle\">{name}</text>"
        );
    }
    svg.push_str("</svg>");
    svg
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
