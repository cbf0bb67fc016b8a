//! The colours of a map: those of the light theme, from its file.

use std::sync::LazyLock;

use serde::Deserialize;

/// The theme file, as far as a map needs it.
#[derive(Debug, Deserialize)]
struct Theme {
    light: Look,
}

/// Colours as `#RRGGBB`, named as in the theme.
#[derive(Debug, Deserialize)]
pub(super) struct Look {
    pub(super) canvas: String,
    pub(super) surface: String,
    pub(super) edge: String,
    pub(super) ink: String,
    pub(super) ink2: String,
    pub(super) best: String,
    pub(super) best_soft: String,
    /// For the six words of heat.
    pub(super) heat_steps: [String; 6],
}

/// The look of every map.
pub(super) fn look() -> &'static Look {
    static LOOK: LazyLock<Look> = LazyLock::new(|| {
        let theme: Theme = ron::from_str(include_str!("../../../assets/theme.ron"))
            .expect("the file is part of the binary, and a test reads it");
        theme.light
    });
    &LOOK
}
