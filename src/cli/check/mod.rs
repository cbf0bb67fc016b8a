//! `simmer check`: every fault of the scenarios in files and folders, and what the rules say about them.

mod fix;
mod gather;
mod judge;
mod levels;
mod progress;
mod tell;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use gather::{Gathered, Item};
use progress::Progress;
use tell::Tally;

/// What to check, and how to tell.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  simmer check my-scenario.ron           the faults of one file
  simmer check scenarios --deny warnings a library, held to the highest
  simmer check . --fix                   correct what can be corrected
  simmer rules longest-answer            what a rule is about")]
pub struct CheckArgs {
    /// Scenario files, or folders of them; without any, the scenarios that come with Simmer
    pub paths: Vec<PathBuf>,
    /// How the faults are told
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
    /// Take what this rule finds for an error; `warnings` for all of them
    #[arg(long, value_name = "RULE", value_parser = levels::deniable)]
    pub deny: Vec<String>,
    /// Pass over what this rule finds
    #[arg(long, value_name = "RULE", value_parser = levels::allowable)]
    pub allow: Vec<String>,
    /// Correct in the files what can be corrected, and leave all else as it is
    #[arg(long)]
    pub fix: bool,
    /// Tell what is only good to know, too
    #[arg(long)]
    pub notes: bool,
}

/// How faults are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// The line, a caret under the word, and the way out
    Human,
    /// One line a fault
    Concise,
    /// One JSON object a line
    Json,
    /// One SARIF 2.1.0 document
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
}

/// The most times that correcting starts again because a correction showed another.
const MOST_ROUNDS: usize = 8;

/// Checks what `args` name; 0 where all is well, 1 where there are errors, 2 where a file cannot be read.
///
/// Pictures are written to `out` in colour: a stream that strips it where it is not wanted is expected. Where
/// standard error is `watched`, a long check for people shows there how far it is.
pub fn run(args: &CheckArgs, out: &mut dyn Write, err: &mut dyn Write, watched: bool) -> u8 {
    let mut tally = Tally::default();
    let progress = Progress::new(watched && args.format == CheckFormat::Human);
    let told = check(args, &mut tally, &progress, out, err);
    match told {
        Ok(()) if tally.unread > 0 => 2,
        Ok(()) => u8::from(tally.errors > 0),
        // Whoever reads the output has gone: what was found still counts.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => u8::from(tally.errors > 0),
        Err(_) => 2,
    }
}

fn check(
    args: &CheckArgs,
    tally: &mut Tally,
    progress: &Progress,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<()> {
    let mut gathered = judged(args, progress);
    if args.fix {
        for _ in 0..MOST_ROUNDS {
            let corrected = fix::correct(&gathered, err)?;
            if corrected == 0 {
                break;
            }
            tally.corrected += corrected;
            gathered = judged(args, progress);
        }
    }
    tell::tell(args, &gathered, tally, out, err)
}

/// Everything that is named, read and judged, with the levels that were asked for.
fn judged(args: &CheckArgs, progress: &Progress) -> Gathered {
    let mut gathered = gather::gather(&args.paths, progress);
    for Item { diagnostics, .. } in &mut gathered.items {
        levels::set(args, diagnostics);
    }
    gathered
}
