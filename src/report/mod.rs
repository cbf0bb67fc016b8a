//! A play or all progress on paper.
//!
//! Turns a play, with its review where there is one, or what practice adds up to, into a [`Report`]: headings,
//! paragraphs, tables, a curve. A report becomes one web page that needs nothing else ([`html`]), or a PDF with its
//! own faces and real text ([`pdf`]). Never judges: every word and figure comes from `debrief`, `assess` and
//! `progress`. Touches no file.

mod attempt;
mod curve;
pub mod faces;
mod html;
mod pdf;
mod skills;

pub use attempt::{Told, attempt_report};
pub use html::html;
pub use pdf::pdf;
pub use skills::skills_report;

/// What is printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// Its title.
    pub title: String,
    /// Whose and when, in a line.
    pub about: String,
    /// Its parts in order.
    pub parts: Vec<Part>,
    /// What stands at its end, such as where it comes from.
    pub foot: String,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A heading.
    Heading(String),
    /// A heading below a heading.
    Lesser(String),
    /// A paragraph.
    Text(String),
    /// A paragraph of lesser weight.
    Small(String),
    /// What a person says.
    Voice(String),
    /// Names and what stands beside each.
    Table(Vec<(String, String)>),
    /// The temperature from move to move.
    Curve(Curve),
    /// What is known of skills.
    Tracks(Vec<Track>),
}

/// The temperature from the start on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// Tenths of a degree, before the first move and after each.
    pub tenths: Vec<i32>,
    /// The same in words.
    pub words: String,
}

/// What is known of a family or a technique.
#[derive(Debug, Clone, PartialEq)]
pub struct Track {
    /// Its name.
    pub name: String,
    /// Whether it is a family.
    pub is_family: bool,
    /// Lower bound, mean and upper bound from 0 to 1, where it was tried.
    pub known: Option<[f64; 3]>,
    /// Its standing in words.
    pub word: String,
}

/// The colours of heat on paper, by the degrees that they begin at: those of the light theme.
const HEAT: [(f64, [u8; 3]); 6] = [
    (30.0, [0x46, 0x82, 0xCA]),
    (45.0, [0x00, 0x78, 0x76]),
    (60.0, [0xAC, 0x89, 0x00]),
    (70.0, [0xB2, 0x5C, 0x0A]),
    (80.0, [0xB2, 0x1C, 0x17]),
    (95.0, [0x71, 0x00, 0x39]),
];
