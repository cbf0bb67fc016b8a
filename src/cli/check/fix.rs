//! Corrects files: every byte that is not amiss stays as it is.

use std::io::{self, Write};
use std::ops::Range;

use super::gather::{Gathered, Item};
use crate::diag::{Span, apply, together};
use crate::store::folder::replace;

/// Writes the corrections that can be made together into their files. Returns how many there were.
pub fn correct(gathered: &Gathered, err: &mut dyn Write) -> io::Result<usize> {
    let mut corrected = 0;
    for item in &gathered.items {
        let (Some(path), Ok(text)) = (&item.path, std::str::from_utf8(&item.bytes)) else {
            continue;
        };
        let edits = together(&item.diagnostics);
        if edits.is_empty() {
            continue;
        }
        let offsets = Offsets::of(item, text);
        let better = apply(text, &edits, |span| offsets.range(span));
        match replace(path, better.as_bytes()) {
            Ok(()) => corrected += edits.len(),
            Err(error) => {
                let path = path.display();
                writeln!(err, "error: `{path}` cannot be written: {error}")?;
            }
        }
    }
    Ok(corrected)
}

/// Where the places of a source stand in the file, which may have a byte order mark and other line ends.
struct Offsets {
    mark: usize,
    /// The places in the source before which the file has a carriage return.
    returns: Vec<usize>,
}

impl Offsets {
    fn of(item: &Item, text: &str) -> Self {
        let mark = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
        let mut returns = Vec::new();
        for (at, _) in text[mark..].match_indices("\r\n") {
            returns.push(at - returns.len());
        }
        debug_assert_eq!(text.len() - mark - returns.len(), item.source.text.len());
        Self { mark, returns }
    }

    fn range(&self, span: Span) -> Range<usize> {
        self.place(span.start)..self.place(span.end)
    }

    fn place(&self, at: usize) -> usize {
        at + self.mark + self.returns.partition_point(|line| *line < at)
    }
}
