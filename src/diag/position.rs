//! Turns byte offsets into lines and columns as people count them.

use super::{Source, Span};

/// A line and a column, both counted from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// Where the lines of a source begin.
#[derive(Debug, Clone)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// Finds the lines of `source`.
    pub fn of(source: &'a Source) -> Self {
        let text = source.text.as_str();
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            text,
            starts: std::iter::once(0).chain(breaks).collect(),
        }
    }

    /// The line and column of a byte; past the end, those of the end.
    pub fn position(&self, byte: usize) -> Position {
        let byte = self.floor(byte);
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.start(line);
        Position {
            line,
            column: self.text[start..byte].chars().count() + 1,
        }
    }

    /// The byte of a line and column; past the end of the line, its end.
    pub fn byte(&self, line: usize, column: usize) -> usize {
        let start = self.start(line);
        let rest = &self.text[start..self.start(line + 1)];
        let found = rest.char_indices().nth(column.saturating_sub(1));
        start + found.map_or(rest.len(), |(at, _)| at)
    }

    /// The first byte of a line, counted from 1; past the last line, the end.
    pub fn start(&self, line: usize) -> usize {
        match line.checked_sub(1) {
            None => 0,
            Some(index) => self.starts.get(index).copied().unwrap_or(self.text.len()),
        }
    }

    /// `span` moved onto character boundaries inside the text.
    pub fn clamp(&self, span: Span) -> Span {
        let start = self.floor(span.start);
        let end = self.floor(span.end.max(span.start));
        Span { start, end }
    }

    fn floor(&self, byte: usize) -> usize {
        self.text.floor_char_boundary(byte.min(self.text.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let source = Source {
            name: String::new(),
            text: "é\n漢字x\n".to_owned(),
        };
        let lines = Lines::of(&source);
        let of = |byte| {
            let Position { line, column } = lines.position(byte);
            (line, column)
        };
        assert_eq!(of(0), (1, 1));
        assert_eq!(of(2), (1, 2));
        assert_eq!(of(9), (2, 3));
        assert_eq!(of(11), (3, 1));
        assert_eq!(of(999), (3, 1));
    }
}
