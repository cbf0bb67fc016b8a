//! Turns an icon's name into strokes on a 20-unit grid: 1.6 wide, round ends, no fill.
//! Never a font and never an emoji; a word stands beside every icon but close, back and settings.

mod marker;
mod pen;
mod shapes;

use egui::{Color32, Painter, Rect};

pub use marker::{Marker, marker, thermometer};

/// What an icon shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the icons are named after what they show")]
pub enum Icon {
    Back,
    Forward,
    Chevron,
    Close,
    Settings,
    Phone,
    Counter,
    Email,
    Desk,
    Ear,
    Breathe,
    Note,
    Hold,
    Transcript,
    File,
    Check,
    Clock,
    Search,
    Play,
    Retry,
    Undo,
    Steam,
    Heard,
    Trust,
    Warning,
    Sun,
    Moon,
    Plus,
    Minus,
    Flag,
    Circle,
    Half,
    Arrow,
    Lock,
    Person,
    Folder,
}

impl Icon {
    /// Every icon, for pictures of the whole set.
    pub const ALL: [Self; 36] = [
        Self::Back,
        Self::Forward,
        Self::Chevron,
        Self::Close,
        Self::Settings,
        Self::Phone,
        Self::Counter,
        Self::Email,
        Self::Desk,
        Self::Ear,
        Self::Breathe,
        Self::Note,
        Self::Hold,
        Self::Transcript,
        Self::File,
        Self::Check,
        Self::Clock,
        Self::Search,
        Self::Play,
        Self::Retry,
        Self::Undo,
        Self::Steam,
        Self::Heard,
        Self::Trust,
        Self::Warning,
        Self::Sun,
        Self::Moon,
        Self::Plus,
        Self::Minus,
        Self::Flag,
        Self::Circle,
        Self::Half,
        Self::Arrow,
        Self::Lock,
        Self::Person,
        Self::Folder,
    ];
}

/// Draws an icon into the largest square in the middle of `rect`.
pub fn icon(painter: &Painter, rect: Rect, icon: Icon, colour: Color32) {
    let pen = pen::Pen::new(painter, rect, 20.0, 20.0);
    if icon == Icon::Half {
        pen.half_disc(10.0, 10.0, 6.6, colour);
    }
    pen.stroke(shapes::of(icon), 1.6, colour);
}
