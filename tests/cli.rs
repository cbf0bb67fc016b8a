//! The command line: the library functions, and the real binary.

mod analyse;
mod attempts;
mod binary;
mod fmt;
mod interactive;
mod kept;
mod names;
mod new;
mod scripted;

use clap::Parser as _;
use simmer::cli::{Cli, Outcome, Terminal, run};

/// Three answers to the end.
pub const LAMP: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/scenarios/third-lamp.ron"
);

/// What a command did.
pub struct Done {
    pub outcome: Outcome,
    pub out: String,
    pub err: String,
}

/// Runs `simmer` with these words, and `typed` as its input, without a process.
pub fn simmer(words: &[&str], typed: &str) -> Done {
    let words = ["simmer"].iter().chain(words);
    let cli = Cli::try_parse_from(words).unwrap();
    let mut out = anstream::StripStream::new(Vec::new());
    let mut err = anstream::StripStream::new(Vec::new());
    let outcome = run(
        &cli.command.unwrap(),
        &mut Terminal {
            input: &mut typed.as_bytes(),
            out: &mut out,
            err: &mut err,
            width: 80,
            echo: false,
            watched: false,
            data: None,
        },
    );
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Done {
        outcome: outcome.unwrap(),
        out: text(out.into_inner()),
        err: text(err.into_inner()),
    }
}

/// A scripted play of the lamp.
fn lamp(moves: &str, more: &[&str]) -> Done {
    let words = ["play", LAMP, "--moves", moves];
    let words: Vec<&str> = words.iter().chain(more).copied().collect();
    simmer(&words, "")
}
