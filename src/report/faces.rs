//! The faces that travel in the binary and are printed as well as shown.

/// What the app says.
pub const REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Headings and figures.
pub const SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
/// What a person says.
pub const VOICE: &[u8] = include_bytes!("../../assets/fonts/SimmerVoice-Regular.ttf");
