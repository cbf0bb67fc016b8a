//! `simmer schema`: the shape of a scenario file, for editors and other programs.

use std::io;

use super::{Outcome, Terminal};
use crate::scenario::Draft;

/// Prints the JSON Schema that the types of the format give.
pub fn run(terminal: &mut Terminal) -> io::Result<Outcome> {
    let mut schema = schemars::schema_for!(Draft);
    schema.insert("title".to_owned(), "Simmer scenario, format 1".into());
    writeln!(terminal.out, "{:#}", schema.as_value())?;
    Ok(Outcome::Fine)
}
