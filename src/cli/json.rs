//! JSON objects with exactly the digits that the play has: `8.40` stays `8.40`.

use std::fmt::{Display, Write as _};

use serde_json::Value;

/// The version of everything that is written as JSON.
pub const VERSION: u32 = 1;

/// A JSON object in the making. Keys stand in the order in which they are added.
#[derive(Debug, Default)]
#[must_use]
pub struct Object {
    text: String,
}

impl Object {
    /// An object whose first key is the version.
    pub fn versioned() -> Self {
        Self::default().raw("v", VERSION)
    }

    /// Adds a value that is JSON already: a number, `true`, `null`, an object.
    pub fn raw(mut self, key: &str, value: impl Display) -> Self {
        self.text.push(if self.text.is_empty() { '{' } else { ',' });
        write!(self.text, "{}:{value}", quoted(key)).expect("writing to a string does not fail");
        self
    }

    /// Adds a text.
    pub fn text(self, key: &str, value: &str) -> Self {
        self.raw(key, quoted(value))
    }

    /// Adds a text, or `null`.
    pub fn maybe(self, key: &str, value: Option<&str>) -> Self {
        match value {
            Some(text) => self.text(key, text),
            None => self.raw(key, "null"),
        }
    }

    /// Adds a list of values that are JSON already.
    pub fn list(self, key: &str, values: impl IntoIterator<Item = String>) -> Self {
        let values: Vec<String> = values.into_iter().collect();
        self.raw(key, format_args!("[{}]", values.join(",")))
    }

    /// The finished object, on one line.
    pub fn end(mut self) -> String {
        if self.text.is_empty() {
            self.text.push('{');
        }
        self.text.push('}');
        self.text
    }
}

/// A text as a JSON string.
pub fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
