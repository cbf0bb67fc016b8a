//! The command line: one file or folder a subcommand.
//!
//! Turns arguments into text on a [`Terminal`] and an [`Outcome`]. Never ends the process and never opens
//! a stream itself, so that tests can drive all of it. Start with [`Cli`] and [`run`].
#![expect(
    clippy::disallowed_methods,
    reason = "files and the terminal's width come in here"
)]

pub mod analyse;
pub mod attempts;
pub mod check;
mod find;
pub mod fmt;
pub mod json;
mod list;
pub mod map;
pub mod new;
pub mod page;
pub mod play;
pub mod rules;
mod schema;
mod shipped;
mod talk;
pub mod techniques;
pub mod width;

use std::io::{self, BufRead, Write};
use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand, ValueEnum};

pub use analyse::AnalyseArgs;
pub use attempts::AttemptsArgs;
pub use check::CheckArgs;
pub use fmt::FmtArgs;
pub use list::ListArgs;
pub use map::MapArgs;
pub use new::NewArgs;
pub use play::PlayArgs;
pub use rules::RulesArgs;
pub use techniques::TechniquesArgs;

use page::Page;

/// A flight simulator for difficult customers
#[derive(Debug, Clone, Parser)]
#[command(
    name = "simmer",
    version,
    args_conflicts_with_subcommands = true,
    long_about = "A flight simulator for difficult customers.\n\n\
        Without a command the app opens. With one, everything stays in the terminal.",
    after_help = "\
Examples:
  simmer                             open the app
  simmer my-scenario.ron             open the app with a scenario
  simmer list                        the scenarios that come with Simmer
  simmer play sc02                   play one of them in the terminal
  simmer check my-scenario.ron       what is amiss with a scenario
  simmer new complaint-call my.ron   begin a scenario of your own
  simmer techniques hear_out         what a technique is, and who documents it

Exit codes: 0 all is well; 1 there are findings, or a scripted play has not passed;
2 the command cannot be understood, or a file cannot be read."
)]
pub struct Cli {
    /// A scenario file, or a folder of them, to open in the app
    pub path: Option<PathBuf>,
    /// Reports every frame that is drawn
    #[arg(long, hide = true)]
    pub count_frames: bool,
    /// What to do in the terminal
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// What can be done in the terminal.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Play a scenario in the terminal, or replay moves from a script
    Play(PlayArgs),
    /// Report every fault of scenarios, and what would make them better
    Check(CheckArgs),
    /// What you have played: list, show, export, delete
    Attempts(AttemptsArgs),
    /// Explain the rules that scenarios are held to
    Rules(RulesArgs),
    /// Tell what is true of all plays of a scenario: is it fair, what hangs where
    Analyse(AnalyseArgs),
    /// Draw a scenario as a map: columns by phase, and the best way through
    Map(MapArgs),
    /// Begin a scenario from a pattern
    New(NewArgs),
    /// Lay out scenario files in even lines
    Fmt(FmtArgs),
    /// List the scenarios that come with Simmer
    List(ListArgs),
    /// Print the JSON Schema of a scenario file
    Schema,
    /// Explain the techniques, the pitfalls and the order rules
    Techniques(TechniquesArgs),
}

/// How output is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum Format {
    /// For people
    #[default]
    Human,
    /// For programs, described in docs/json.md
    Json,
}

/// What became of a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Fine,
    /// There are findings, or a scripted play has not passed.
    Failed,
    /// The command cannot be understood, or a file cannot be read.
    Unusable,
}

/// The streams that a command talks through.
#[expect(missing_debug_implementations, reason = "a stream has nothing to show")]
pub struct Terminal<'t> {
    /// What is typed.
    pub input: &'t mut dyn BufRead,
    /// What was asked for. Styled; the stream decides whether styles stay.
    pub out: &'t mut dyn Write,
    /// What went amiss.
    pub err: &'t mut dyn Write,
    /// Columns.
    pub width: usize,
    /// Whether typed lines are shown, because nobody sees them being typed.
    pub echo: bool,
    /// Whether `err` is standard error and a terminal, where something may move.
    pub watched: bool,
    /// The folder in which attempts are kept, where there is one.
    pub data: Option<PathBuf>,
}

impl Terminal<'_> {
    fn page(&mut self) -> Page<'_> {
        Page::new(self.out, self.width)
    }

    fn err_page(&mut self) -> Page<'_> {
        Page::new(self.err, self.width)
    }
}

/// Carries out a command. Fails only where a stream does.
pub fn run(command: &Command, terminal: &mut Terminal) -> io::Result<Outcome> {
    match command {
        Command::Play(args) => play::run(args, terminal),
        Command::Check(args) => {
            let code = check::run(args, terminal.out, terminal.err, terminal.watched);
            Ok(match code {
                0 => Outcome::Fine,
                1 => Outcome::Failed,
                _ => Outcome::Unusable,
            })
        }
        Command::Attempts(args) => attempts::run(args, terminal),
        Command::Rules(args) => rules::run(args, terminal),
        Command::Analyse(args) => analyse::run(args, terminal),
        Command::Map(args) => map::run(args, terminal),
        Command::New(args) => new::run(args, terminal),
        Command::Schema => schema::run(terminal),
        Command::Fmt(args) => fmt::run(args, terminal),
        Command::List(args) => list::run(args, terminal),
        Command::Techniques(args) => techniques::run(args, terminal),
    }
}

/// Plays in the terminal what the app was to open: the scenario at `path`, or one that is chosen.
pub fn play_instead(path: Option<&Path>, terminal: &mut Terminal) -> io::Result<Outcome> {
    let name = match path {
        Some(path) if !path.is_dir() => path.to_string_lossy().into_owned(),
        _ => match list::choose(terminal)? {
            Some(name) => name,
            None => return Ok(Outcome::Fine),
        },
    };
    play::run(&PlayArgs::of(name), terminal)
}

/// Says that the app cannot open `path`, where there is nothing at it, and what may have been meant.
pub fn refuse_missing(path: &Path, terminal: &mut Terminal) -> io::Result<Option<Outcome>> {
    if path.exists() {
        return Ok(None);
    }
    find::say_missing(path, &mut terminal.err_page())?;
    Ok(Some(Outcome::Unusable))
}
