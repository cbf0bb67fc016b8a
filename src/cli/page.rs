//! Text on a terminal: wrapped lines with a hanging indent, and a few styles.
//!
//! Styles are always written. Whoever opens the stream takes them out where they are not wanted.

use std::io::{self, Write};

use clap::builder::styling::{AnsiColor, Style};

use crate::customer::Heat;

/// The widest a line gets: longer ones are hard to read.
pub const WIDEST: usize = 80;

/// Where a page is written and how wide it is.
#[expect(missing_debug_implementations, reason = "a stream has nothing to show")]
pub struct Page<'w> {
    out: &'w mut dyn Write,
    width: usize,
}

/// A heading.
pub const HEADING: Style = Style::new().bold();
/// What is said beside the matter.
pub const ASIDE: Style = Style::new().dimmed();
/// What is asked.
pub const PROMPT: Style = AnsiColor::Cyan.on_default();
/// What the text itself is in.
pub const BODY: Style = Style::new();

/// The colour of a temperature. The word always stands beside it.
pub fn heat_style(heat: Heat) -> Style {
    match heat {
        Heat::Pleased | Heat::Relieved => AnsiColor::Green.on_default(),
        Heat::Wary | Heat::Irritated => AnsiColor::Yellow.on_default(),
        Heat::Angry => AnsiColor::Red.on_default(),
        Heat::Boiling => AnsiColor::Red.on_default().bold(),
    }
}

impl<'w> Page<'w> {
    /// A page of `width` columns, 20 at least and [`WIDEST`] at most.
    pub fn new(out: &'w mut dyn Write, width: usize) -> Self {
        let width = width.clamp(20, WIDEST);
        Self { out, width }
    }

    /// An empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// A heading with an empty line before it.
    pub fn heading(&mut self, text: &str) -> io::Result<()> {
        self.gap()?;
        self.styled(HEADING, text)
    }

    /// A paragraph.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.styled(BODY, text)
    }

    /// A paragraph in a style.
    pub fn styled(&mut self, style: Style, text: &str) -> io::Result<()> {
        self.hang("", style, text)
    }

    /// A list entry under a dash.
    pub fn bullet(&mut self, text: &str) -> io::Result<()> {
        self.hang("  - ", BODY, text)
    }

    /// A paragraph after `lead`; its further lines begin where the first one does.
    pub fn hang(&mut self, lead: &str, style: Style, text: &str) -> io::Result<()> {
        let indent = lead.chars().count();
        let lines = wrap(text, self.width.saturating_sub(indent).max(10));
        for (index, line) in lines.iter().enumerate() {
            if index == 0 {
                write!(self.out, "{lead}")?;
            } else {
                write!(self.out, "{:indent$}", "")?;
            }
            writeln!(self.out, "{style}{line}{style:#}")?;
        }
        Ok(())
    }

    /// A line that is kept whole.
    pub fn line(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    /// A question; the answer is typed behind it.
    pub fn prompt(&mut self, text: &str) -> io::Result<()> {
        let lines = wrap(text, self.width.saturating_sub(2));
        for line in &lines {
            writeln!(self.out, "{PROMPT}{line}{PROMPT:#}")?;
        }
        write!(self.out, "{PROMPT}>{PROMPT:#} ")?;
        self.out.flush()
    }
}

/// The words of `text` in lines of at most `width` characters. A longer word has a line of its own.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            if used > 0 {
                line.push(' ');
                used += 1;
            }
            line.push_str(word);
            used += length;
        }
    }
    lines
}
