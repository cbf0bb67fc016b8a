//! Text and strokes laid out down the pages, then printed.

use krilla::Document;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use super::MARGIN;
use super::face::{Face, Faces};

/// A4 in points.
const WIDTH: f32 = 595.0;
const HEIGHT: f32 = 842.0;
/// Where text ends.
const BOTTOM: f32 = HEIGHT - MARGIN;
/// The column of names in a table.
const NAMES: f32 = 150.0;

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Title,
    Heading,
    Strong,
    Body,
    Small,
    Caption,
    Voice,
}

/// The colour of a text or a stroke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    Dark,
    Grey,
    Line,
    Sunken,
    Band,
    Accent,
    Of([u8; 3]),
}

/// Something on a page.
enum Mark {
    Text(Style, Ink, String, f32, f32),
    Line(Ink, f32, Vec<(f32, f32)>),
}

/// The pages as they are being filled.
pub(super) struct Sheet<'f> {
    faces: &'f Faces,
    pages: Vec<Vec<Mark>>,
    /// How far down the last page is filled.
    y: f32,
}

impl Style {
    fn size(self) -> f32 {
        match self {
            Self::Title => 22.0,
            Self::Heading => 15.0,
            Self::Strong | Self::Body => 10.5,
            Self::Small => 9.0,
            Self::Caption => 8.0,
            Self::Voice => 12.0,
        }
    }

    fn line(self) -> f32 {
        self.size() * 1.45
    }

    fn face(self, faces: &Faces) -> &Face {
        match self {
            Self::Title | Self::Heading | Self::Strong => &faces.strong,
            Self::Body | Self::Small | Self::Caption => &faces.regular,
            Self::Voice => &faces.voice,
        }
    }
}

impl Ink {
    fn rgb(self) -> [u8; 3] {
        match self {
            Self::Dark => [0x17, 0x20, 0x2E],
            Self::Grey => [0x4A, 0x55, 0x66],
            Self::Line => [0xD6, 0xDD, 0xE5],
            Self::Sunken => [0xE8, 0xED, 0xF2],
            Self::Band => [0x8E, 0xA7, 0xDA],
            Self::Accent => [0x1D, 0x4F, 0xB4],
            Self::Of(colour) => colour,
        }
    }

    fn colour(self) -> rgb::Color {
        let [red, green, blue] = self.rgb();
        rgb::Color::new(red, green, blue)
    }
}

impl<'f> Sheet<'f> {
    pub(super) fn new(faces: &'f Faces) -> Self {
        Self {
            faces,
            pages: vec![Vec::new()],
            y: MARGIN,
        }
    }

    /// The width between the margins.
    pub(super) const COLUMN: f32 = WIDTH - 2.0 * MARGIN;

    /// White space.
    pub(super) fn space(&mut self, height: f32) {
        self.y += height;
    }

    /// Begins a new page where less than this is left.
    pub(super) fn keep_together(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.pages.push(Vec::new());
            self.y = MARGIN;
        }
    }

    /// Takes a place of this height and gives its upper edge.
    pub(super) fn take(&mut self, height: f32) -> f32 {
        self.keep_together(height);
        let top = self.y;
        self.y += height;
        top
    }

    fn mark(&mut self, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(mark);
        }
    }

    /// A paragraph, `inset` from the left margin.
    pub(super) fn text(&mut self, style: Style, ink: Ink, text: &str, inset: f32) {
        let width = (Self::COLUMN - inset) / style.size();
        for line in style.face(self.faces).lines(text, width) {
            let top = self.take(style.line());
            self.write(style, ink, &line, inset, top + style.line() / 2.0);
        }
    }

    /// One line of text from `x` on, its middle at `y`.
    pub(super) fn write(&mut self, style: Style, ink: Ink, text: &str, x: f32, y: f32) {
        // The middle of small letters lies about a third of the size above the base line.
        let base = y + style.size() * 0.35;
        self.mark(Mark::Text(style, ink, text.to_owned(), MARGIN + x, base));
    }

    /// One line of text that ends at `x`.
    pub(super) fn write_to(&mut self, style: Style, ink: Ink, text: &str, x: f32, y: f32) {
        let width = style.face(self.faces).width(text) * style.size();
        self.write(style, ink, text, x - width, y);
    }

    /// One line of text around `x`.
    pub(super) fn write_around(&mut self, style: Style, ink: Ink, text: &str, x: f32, y: f32) {
        let width = style.face(self.faces).width(text) * style.size();
        self.write(style, ink, text, x - width / 2.0, y);
    }

    /// A stroke through points, counted from the left margin and the top of the page.
    pub(super) fn stroke(&mut self, ink: Ink, width: f32, points: &[(f32, f32)]) {
        let points = points.iter().map(|(x, y)| (MARGIN + x, *y)).collect();
        self.mark(Mark::Line(ink, width, points));
    }

    /// A name and what stands beside it, under a rule.
    pub(super) fn line(&mut self, name: &str, figure: &str) {
        let style = Style::Body;
        let width = (Self::COLUMN - NAMES) / style.size();
        let lines = style.face(self.faces).lines(figure, width);
        let names = style
            .face(self.faces)
            .lines(name, (NAMES - 8.0) / style.size());
        let rows = lines.len().max(names.len());
        let top = self.take(rows as f32 * style.line() + 6.0);
        self.stroke(Ink::Line, 0.7, &[(0.0, top), (Self::COLUMN, top)]);
        let at = |row: usize| top + 3.0 + (row as f32 + 0.5) * style.line();
        for (row, line) in names.iter().enumerate() {
            self.write(style, Ink::Grey, line, 0.0, at(row));
        }
        for (row, line) in lines.iter().enumerate() {
            self.write(style, Ink::Dark, line, NAMES, at(row));
        }
    }

    /// Prints every page, with the title and a number at its foot.
    pub(super) fn print(self, document: &mut Document, title: &str) -> Result<(), String> {
        let count = self.pages.len();
        for (index, marks) in self.pages.iter().enumerate() {
            let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or("no such page")?;
            let mut page = document.start_page_with(size);
            let mut surface = page.surface();
            for mark in marks {
                self.print_mark(&mut surface, mark);
            }
            let foot = format!("{title}, page {} of {count}", index + 1);
            let foot = Mark::Text(Style::Caption, Ink::Grey, foot, MARGIN, HEIGHT - 30.0);
            self.print_mark(&mut surface, &foot);
            surface.finish();
            page.finish();
        }
        Ok(())
    }

    fn print_mark(&self, surface: &mut Surface, mark: &Mark) {
        match mark {
            Mark::Text(style, ink, text, x, y) => {
                let face = style.face(self.faces);
                surface.set_stroke(None);
                surface.set_fill(Some(Fill {
                    paint: ink.colour().into(),
                    opacity: NormalizedF32::ONE,
                    ..Fill::default()
                }));
                let glyphs = face.glyphs(text);
                let start = Point::from_xy(*x, *y);
                surface.draw_glyphs(start, &glyphs, face.font(), text, style.size(), false);
            }
            Mark::Line(ink, width, points) => {
                let mut path = PathBuilder::new();
                for (index, (x, y)) in points.iter().enumerate() {
                    if index == 0 {
                        path.move_to(*x, *y);
                    } else {
                        path.line_to(*x, *y);
                    }
                }
                let Some(path) = path.finish() else { return };
                surface.set_fill(None);
                surface.set_stroke(Some(Stroke {
                    paint: ink.colour().into(),
                    width: *width,
                    line_cap: krilla::paint::LineCap::Round,
                    line_join: krilla::paint::LineJoin::Round,
                    ..Stroke::default()
                }));
                surface.draw_path(&path);
            }
        }
    }
}
