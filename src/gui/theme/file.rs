//! The shape of `assets/theme.ron`, read once. Never read from disk: it travels in the binary.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Theme, heat::Band, text::Types};

/// Everything the file holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tokens {
    pub(super) light: Theme,
    pub(super) dark: Theme,
    pub(super) heat: [Band; 6],
    pub(super) space: Space,
    pub(super) radius: Radius,
    pub(super) text: Types,
}

/// White space, in steps: 4, 8, 12, 16, 20, 28, 40.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Space {
    /// 4: between parts of one thing.
    pub hair: f32,
    /// 8: between neighbours of one kind.
    pub tight: f32,
    /// 12: the margin of a small window.
    pub snug: f32,
    /// 16: between cards.
    pub gutter: f32,
    /// 20: the margin of the window and the padding of a card.
    pub margin: f32,
    /// 28: the padding of a card that is read.
    pub reading: f32,
    /// 40: between sections.
    pub wide: f32,
}

/// The radii of corners; a chip has half its height.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Radius {
    /// Keycaps.
    pub key: u8,
    /// Buttons and fields.
    pub button: u8,
    /// Answers.
    pub option: u8,
    /// Cards.
    pub card: u8,
}

/// The parsed file.
pub(super) fn tokens() -> &'static Tokens {
    static TOKENS: LazyLock<Tokens> = LazyLock::new(|| {
        ron::from_str(include_str!("../../../assets/theme.ron"))
            .expect("the file is part of the binary, and a test reads it")
    });
    &TOKENS
}

/// A colour written as `"#RRGGBB"`.
pub(super) mod hex {
    use std::borrow::Cow;

    use egui::Color32;
    use serde::{Deserialize as _, Deserializer, de::Error};

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Color32, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        Color32::from_hex(&text)
            .map_err(|_| D::Error::custom(format!("{text} is no #RRGGBB colour")))
    }
}

/// Six colours, one for each heat step.
pub(super) mod hex_steps {
    use egui::Color32;
    use serde::{Deserialize, Deserializer};

    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Step(#[serde(with = "super::hex")] Color32);

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<[Color32; 6], D::Error> {
        <[Step; 6]>::deserialize(from).map(|steps| steps.map(|Step(colour)| colour))
    }
}
