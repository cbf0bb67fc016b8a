//! The very text that was played.

use sha2::{Digest as _, Sha256};

/// The text of a scenario as it was played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The scenario file.
    pub scenario: String,
    /// The techniques that its folder added.
    pub techniques: Option<String>,
}

/// The name of a text: equal texts have the same, and no others.
pub fn fingerprint(text: &Text) -> String {
    let mut hash = Sha256::new();
    hash.update((text.scenario.len() as u64).to_be_bytes());
    hash.update(&text.scenario);
    if let Some(techniques) = &text.techniques {
        hash.update("with");
        hash.update(techniques);
    }
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
    let digits = |byte: u8| [digit(byte >> 4), digit(byte & 15)];
    hash.finalize().iter().copied().flat_map(digits).collect()
}
