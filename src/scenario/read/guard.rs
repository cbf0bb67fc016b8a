//! From bytes that may be anything to a text that can be shown and measured.

use crate::diag::{Source, Span};
use crate::scenario::fault::{FaultKind, Faults};

/// The most bytes that a scenario file may have: 1 MiB.
pub const LARGEST: usize = 1 << 20;

/// The text of a file, without a byte order mark and with plain line feeds.
///
/// Where the bytes are no text, the source is what can be shown of them, and the faults are not empty.
pub fn guard(name: &str, bytes: &[u8], faults: &mut Faults) -> Source {
    Source {
        name: name.to_owned(),
        text: text(bytes, faults),
    }
}

fn text(bytes: &[u8], faults: &mut Faults) -> String {
    if let Some(format) = foreign(bytes) {
        faults.bytes(Span::default(), || FaultKind::NotText { format });
        return String::new();
    }
    if bytes.len() > LARGEST {
        faults.bytes(Span::default(), || FaultKind::TooLarge);
        return String::new();
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let text = if text.contains('\r') {
                text.replace("\r\n", "\n")
            } else {
                text.to_owned()
            };
            invisible(&text, faults);
            text
        }
        Err(error) => {
            let at = error.valid_up_to();
            let line = bytes[..at].split(|byte| *byte == b'\n').count();
            let text = String::from_utf8_lossy(bytes).into_owned();
            faults.bytes(Span::new(at, at + '\u{FFFD}'.len_utf8()), || {
                FaultKind::NotUtf8 {
                    byte: bytes[at],
                    line,
                }
            });
            text
        }
    }
}

/// What the file is, where its first bytes say that it is not UTF-8 text.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 7] = [
        (b"\xFF\xFE", "text in UTF-16"),
        (b"\xFE\xFF", "text in UTF-16"),
        (b"\x89PNG", "a PNG picture"),
        (b"\xFF\xD8\xFF", "a JPEG picture"),
        (b"%PDF", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\x1F\x8B", "a gzip archive"),
    ];
    let known = KNOWN.iter().find(|(start, _)| bytes.starts_with(start));
    let halves = bytes.get(..4).is_some_and(|start| {
        let zeros = start.iter().map(|byte| *byte == 0);
        zeros.clone().eq([false, true, false, true]) || zeros.eq([true, false, true, false])
    });
    known
        .map(|(_, format)| *format)
        .or_else(|| halves.then_some("text in UTF-16"))
}

/// Whether a character may make a text read otherwise than it plays.
pub fn is_treacherous(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
        || (c.is_control() && c != '\n' && c != '\t')
}

/// Whether a treacherous character may begin with this byte: a control character, or the first byte of one that is
/// not ASCII.
fn may_begin_treachery(byte: u8) -> bool {
    match byte {
        b'\n' | b'\t' => false,
        ..b' ' | 0x7F | 0xC2 | 0xE2 | 0xEF => true,
        _ => false,
    }
}

/// How many bytes are looked at together.
const STRETCH: usize = 64;

fn invisible(text: &str, faults: &mut Faults) {
    let mut returns = 0;
    let mut look = |at: usize| {
        let found = text[at..].chars().next().unwrap_or_default();
        returns += usize::from(found == '\r');
        if is_treacherous(found) && (found != '\r' || returns == 1) {
            let span = Span::new(at, at + found.len_utf8());
            faults.bytes(span, || match found {
                '\r' => FaultKind::LoneReturn,
                found => FaultKind::ControlCharacter {
                    found,
                    escaped: false,
                },
            });
        }
    };
    for (stretch, bytes) in text.as_bytes().chunks(STRETCH).enumerate() {
        // Nearly always there is none in it.
        if bytes
            .iter()
            .fold(false, |any, byte| any | may_begin_treachery(*byte))
        {
            let suspects = bytes.iter().enumerate();
            let suspects = suspects.filter(|(_, byte)| may_begin_treachery(**byte));
            suspects.for_each(|(at, _)| look(STRETCH * stretch + at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_treacherous_character_is_looked_at() {
        for c in (char::MIN..=char::MAX).filter(|c| is_treacherous(*c)) {
            let first = c.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(may_begin_treachery(first), "{}", c.escape_unicode());
        }
    }
}
