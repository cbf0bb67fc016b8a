//! The faces that travel in the binary. Never a font of the machine: text looks the same everywhere.

use std::sync::{Arc, LazyLock};

use egui::{FontData, FontDefinitions, FontFamily};
use serde::Deserialize;

use crate::report::faces;

/// A face by its use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum Face {
    Regular,
    Italic,
    Medium,
    SemiBold,
    Display,
    Voice,
    VoiceItalic,
    Code,
}

const FACES: [(Face, &str, &[u8]); 8] = [
    (Face::Regular, "Inter", faces::REGULAR),
    (
        Face::Italic,
        "Inter Italic",
        include_bytes!("../../../assets/fonts/Inter-Italic.otf"),
    ),
    (
        Face::Medium,
        "Inter Medium",
        include_bytes!("../../../assets/fonts/Inter-Medium.otf"),
    ),
    (Face::SemiBold, "Inter SemiBold", faces::SEMI_BOLD),
    (
        Face::Display,
        "Inter Display SemiBold",
        include_bytes!("../../../assets/fonts/InterDisplay-SemiBold.otf"),
    ),
    (Face::Voice, "Simmer Voice", faces::VOICE),
    (
        Face::VoiceItalic,
        "Simmer Voice Italic",
        include_bytes!("../../../assets/fonts/SimmerVoice-Italic.ttf"),
    ),
    (
        Face::Code,
        "Fira Code",
        include_bytes!("../../../assets/fonts/FiraCode-Regular.ttf"),
    ),
];

impl Face {
    /// The family that egui knows the face by.
    pub(super) fn family(self) -> FontFamily {
        // Kept, because a name would be allocated anew for every piece of text.
        static NAMES: LazyLock<[Arc<str>; 8]> =
            LazyLock::new(|| FACES.map(|(_, name, _)| name.into()));
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Code => FontFamily::Monospace,
            _ => FontFamily::Name(NAMES[self as usize].clone()),
        }
    }
}

/// The families of the app; the symbols of egui's own widgets come last.
pub(super) fn definitions() -> FontDefinitions {
    const SYMBOLS: &str = "egui-icons";
    let mut fonts = FontDefinitions::default();
    fonts.font_data.retain(|name, _| name == SYMBOLS);
    fonts.families.clear();
    for (face, name, bytes) in FACES {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut chain = vec![name.to_owned()];
        if face != Face::Regular {
            chain.push("Inter".to_owned());
        }
        chain.push(SYMBOLS.to_owned());
        fonts.families.insert(face.family(), chain);
    }
    fonts
}
