//! The roles of text and how each is set. Never a size or a face outside these roles.

use egui::{
    Color32, FontFamily, FontId, RichText, Ui,
    text::{LayoutJob, TextFormat, TextWrapping},
};
use serde::Deserialize;

use super::{Theme, file::tokens, fonts::Face};

/// What a piece of text is. People speak in the serif, the app in the sans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the roles are named after their use")]
pub enum Text {
    Title,
    Heading,
    CardTitle,
    BigNumber,
    Body,
    BodyStrong,
    BodyItalic,
    Button,
    Option,
    OptionStrong,
    OptionItalic,
    Small,
    SmallMedium,
    SmallStrong,
    Caption,
    Key,
    Label,
    Voice,
    VoiceLarge,
    VoiceItalic,
    VoiceEarlier,
    VoiceEarlierItalic,
    Code,
}

/// Face, size and line height of a role.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Type {
    face: Face,
    size: f32,
    line: f32,
}

/// One type for each role.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Types {
    title: Type,
    heading: Type,
    card_title: Type,
    big_number: Type,
    body: Type,
    body_strong: Type,
    body_italic: Type,
    button: Type,
    option: Type,
    option_strong: Type,
    option_italic: Type,
    small: Type,
    small_medium: Type,
    small_strong: Type,
    caption: Type,
    key: Type,
    label: Type,
    voice: Type,
    voice_large: Type,
    voice_italic: Type,
    voice_earlier: Type,
    voice_earlier_italic: Type,
    code: Type,
}

impl Text {
    fn of(self) -> Type {
        let types = &tokens().text;
        match self {
            Self::Title => types.title,
            Self::Heading => types.heading,
            Self::CardTitle => types.card_title,
            Self::BigNumber => types.big_number,
            Self::Body => types.body,
            Self::BodyStrong => types.body_strong,
            Self::BodyItalic => types.body_italic,
            Self::Button => types.button,
            Self::Option => types.option,
            Self::OptionStrong => types.option_strong,
            Self::OptionItalic => types.option_italic,
            Self::Small => types.small,
            Self::SmallMedium => types.small_medium,
            Self::SmallStrong => types.small_strong,
            Self::Caption => types.caption,
            Self::Key => types.key,
            Self::Label => types.label,
            Self::Voice => types.voice,
            Self::VoiceLarge => types.voice_large,
            Self::VoiceItalic => types.voice_italic,
            Self::VoiceEarlier => types.voice_earlier,
            Self::VoiceEarlierItalic => types.voice_earlier_italic,
            Self::Code => types.code,
        }
    }

    /// The font of the role.
    pub fn font(self) -> FontId {
        let Type { face, size, .. } = self.of();
        FontId::new(size, face.family())
    }

    /// The line height of the role.
    pub fn line(self) -> f32 {
        self.of().line
    }

    /// The font family of the role.
    pub fn family(self) -> FontFamily {
        self.of().face.family()
    }
}

impl Theme {
    /// How a role is set in a colour.
    pub fn text(&self, role: Text, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: role.font(),
            color: colour,
            line_height: Some(role.line()),
            ..TextFormat::default()
        }
    }

    /// Text for egui's own widgets.
    pub fn rich(&self, role: Text, colour: Color32, text: impl Into<String>) -> RichText {
        RichText::new(text)
            .font(role.font())
            .line_height(Some(role.line()))
            .color(colour)
    }

    /// Runs of text in one paragraph, broken at `width`.
    pub fn job(&self, width: f32, runs: &[(Text, Color32, &str)]) -> LayoutJob {
        let mut job = LayoutJob {
            wrap: TextWrapping::wrap_at_width(width),
            ..LayoutJob::default()
        };
        for &(role, colour, text) in runs {
            let format = self.text(role, colour);
            job.append(text, 0.0, format);
        }
        job
    }

    /// A line or paragraph of text that wraps in `ui`.
    pub fn label(
        &self,
        ui: &mut Ui,
        role: Text,
        colour: Color32,
        text: impl Into<String>,
    ) -> egui::Response {
        ui.add(egui::Label::new(self.rich(role, colour, text)).selectable(false))
    }
}
