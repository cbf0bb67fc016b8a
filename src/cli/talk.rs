//! A talk on a terminal: what is shown, and lines that are typed.

use std::io::{self, BufRead, Read as _};

use super::page::Page;

/// The longest line that is listened to, in bytes.
const LONGEST: u64 = 1000;

/// A page and someone who types.
pub struct Talk<'w> {
    /// Where is shown.
    pub page: Page<'w>,
    input: &'w mut dyn BufRead,
    echo: bool,
}

impl<'w> Talk<'w> {
    /// With `echo`, what is read is shown: for input that nobody sees being typed.
    pub fn new(page: Page<'w>, input: &'w mut dyn BufRead, echo: bool) -> Self {
        Self { page, input, echo }
    }

    /// Asks and waits for a line. `None` at the end of the input.
    pub fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        self.page.prompt(question)?;
        let mut line = Vec::new();
        let mut limited = (&mut *self.input).take(LONGEST);
        limited.read_until(b'\n', &mut line)?;
        if line.is_empty() {
            self.page.gap()?;
            return Ok(None);
        }
        let line = String::from_utf8_lossy(&line).trim().to_owned();
        if self.echo {
            let shown: String = line.chars().filter(|c| !c.is_control()).collect();
            self.page.line(&shown)?;
        }
        Ok(Some(line))
    }
}
