//! How names and numbers may be spelt.

/// A name without the mark of a raw identifier.
pub fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The value of a whole number without its sign, where it is spelt as one and not beyond all bounds.
pub fn whole(raw: &str) -> Option<u128> {
    let digits: String = raw
        .trim_start_matches(['+', '-'])
        .chars()
        .filter(|c| *c != '_')
        .collect();
    let (digits, base) = match digits.get(..2) {
        Some("0x" | "0X") => (&digits[2..], 16),
        Some("0b" | "0B") => (&digits[2..], 2),
        Some("0o" | "0O") => (&digits[2..], 8),
        _ => (digits.as_str(), 10),
    };
    u128::from_str_radix(digits, base).ok()
}

/// The value of a number with a point or an exponent.
pub fn fraction(raw: &str) -> Option<f64> {
    let plain: String = raw.chars().filter(|c| *c != '_').collect();
    plain.parse().ok()
}

/// Whether a number carries the name of a type, such as `7u8`, which belongs into programs.
pub fn has_suffix(raw: &str) -> bool {
    let hexadecimal = raw.contains("0x") || raw.contains("0X");
    let letters = |c: char| matches!(c, 'u' | 'i') || (c == 'f' && !hexadecimal);
    !raw.contains("inf") && raw.contains(letters)
}
