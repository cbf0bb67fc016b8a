//! What can be typed during a play.

/// A line that was understood, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// Nothing: go on.
    Next,
    /// The number of an option, from 1.
    Number(usize),
    /// A breath, and perhaps an answer after it.
    Breathe(Option<usize>),
    /// The keys.
    Help,
    /// The options once more.
    Options,
    /// What was said so far.
    Transcript,
    /// What is known.
    Case,
    /// To leave.
    Quit,
    /// Anything else.
    Unknown,
}

impl Typed {
    /// What `line` asks for.
    pub fn parse(line: &str) -> Self {
        let line = line.trim().to_ascii_lowercase();
        match line.as_str() {
            "" => Self::Next,
            "?" | "h" | "help" => Self::Help,
            "o" => Self::Options,
            "t" => Self::Transcript,
            "c" => Self::Case,
            "q" | "quit" | "exit" => Self::Quit,
            "b" => Self::Breathe(None),
            other => match other.strip_prefix('b') {
                Some(rest) => rest
                    .trim()
                    .parse()
                    .map_or(Self::Unknown, |number| Self::Breathe(Some(number))),
                None => other.parse().map_or(Self::Unknown, Self::Number),
            },
        }
    }
}
