//! Faces: which glyph stands for a character, and how wide it is.

use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::report::faces;

/// One face.
pub(super) struct Face {
    font: Font,
    metrics: FontRef<'static>,
}

/// All faces of a report.
pub(super) struct Faces {
    pub(super) regular: Face,
    pub(super) strong: Face,
    pub(super) voice: Face,
}

impl Faces {
    pub(super) fn new() -> Option<Self> {
        Some(Self {
            regular: Face::new(faces::REGULAR)?,
            strong: Face::new(faces::SEMI_BOLD)?,
            voice: Face::new(faces::VOICE)?,
        })
    }
}

impl Face {
    fn new(bytes: &'static [u8]) -> Option<Self> {
        Some(Self {
            font: Font::new(bytes.into(), 0)?,
            metrics: FontRef::new(bytes).ok()?,
        })
    }

    pub(super) fn font(&self) -> Font {
        self.font.clone()
    }

    /// The glyphs of a text, one for each character, as wide as a size of 1 makes them.
    pub(super) fn glyphs(&self, text: &str) -> Vec<KrillaGlyph> {
        let map = self.metrics.charmap();
        let widths = self
            .metrics
            .glyph_metrics(Size::new(1.0), LocationRef::default());
        let glyph = |(at, character): (usize, char)| {
            let id = map.map(character).unwrap_or_default();
            KrillaGlyph::new(
                GlyphId::new(id.to_u32()),
                widths.advance_width(id).unwrap_or(0.0),
                0.0,
                0.0,
                0.0,
                at..at + character.len_utf8(),
                None,
            )
        };
        text.char_indices().map(glyph).collect()
    }

    /// How wide a text is at a size of 1.
    pub(super) fn width(&self, text: &str) -> f32 {
        self.glyphs(text).iter().map(|glyph| glyph.x_advance).sum()
    }

    /// Breaks a text into lines of at most this width at a size of 1. A word that is wider stands alone.
    pub(super) fn lines(&self, text: &str, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.lines() {
            let inset: String = paragraph.chars().take_while(|c| *c == ' ').collect();
            let mut line = inset.clone();
            for word in paragraph.split_whitespace() {
                let longer = if line.trim().is_empty() {
                    format!("{line}{word}")
                } else {
                    format!("{line} {word}")
                };
                if !line.trim().is_empty() && self.width(&longer) > width {
                    lines.push(std::mem::replace(&mut line, word.to_owned()));
                } else {
                    line = longer;
                }
            }
            lines.push(line);
        }
        lines
    }
}
