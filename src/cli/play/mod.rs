//! `simmer play`: a conversation in the terminal.
//!
//! Turns typed lines, or a script of moves, into moves of a [`Session`] and tells what they did. Decides
//! nothing about the play itself.

mod answer;
mod briefing;
mod case;
mod debrief;
mod keeping;
mod keys;
mod live;
mod moves;
mod resume;
mod scripted;
mod trace;
mod turn;
mod words;

use std::io;

use clap::{Args, ValueEnum};

use keeping::Notebook;
pub use scripted::print as retold;
pub use trace::phase_id;

use super::page::Page;
use super::talk::Talk;
use super::{Format, Outcome, Terminal, find};
use crate::session::{Mode, Seed, Session};
use crate::store::chance;

/// What `simmer play` is asked for.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  simmer play sc02                           play a shipped scenario
  simmer play my-scenario.ron --mode exam    without gauges and hints
  simmer play sc02 --moves \"3p 1p 2\"         replay moves and see what they did
  simmer play sc02 --moves \"1i\" --format json
  simmer play sc02 --of Anna                 keep the play for Anna, new or known
  simmer play --continue                     go on with the play that was left last

A move is the number of an option, in the order of the file, and a letter for the
timing: p after a pause (also without a letter), r rattled, i interrupting, d after
a dead silence.

What you play is kept for whoever practised last, each answer before the customer
replies to it. Moves from a script are not kept.")]
pub struct PlayArgs {
    /// A scenario file, or the id or number of a shipped scenario
    #[arg(required_unless_present = "go_on")]
    pub scenario: Option<String>,
    /// How much is told during the play
    #[arg(long, value_enum, default_value_t)]
    pub mode: ModeArg,
    /// Fixes the order in which options are shown, to repeat a play
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// Plays these moves instead of asking
    #[arg(long, value_name = "MOVES")]
    pub moves: Option<String>,
    /// Goes on with the play that was left last
    #[arg(long = "continue", conflicts_with_all = ["scenario", "mode", "seed", "moves"])]
    pub go_on: bool,
    /// Who plays, by alias; without it, whoever practised last
    #[arg(long = "of", value_name = "ALIAS", value_parser = alias, conflicts_with = "moves")]
    pub alias: Option<String>,
    /// How the moves and the result are printed; json goes with --moves
    #[arg(long, value_enum, default_value_t)]
    pub format: Format,
}

/// How much is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ModeArg {
    /// Gauges, causes and reasons after each move
    #[default]
    Coach,
    /// Only the customer reacts; the rest is told at the end
    Rehearsal,
    /// As rehearsal, in one go
    Exam,
}

impl From<ModeArg> for Mode {
    fn from(mode: ModeArg) -> Self {
        match mode {
            ModeArg::Coach => Self::Coach,
            ModeArg::Rehearsal => Self::Rehearsal,
            ModeArg::Exam => Self::Exam,
        }
    }
}

impl PlayArgs {
    /// The scenario called `name`, with nothing else asked for.
    pub fn of(name: String) -> Self {
        Self {
            scenario: Some(name),
            mode: ModeArg::default(),
            seed: None,
            moves: None,
            go_on: false,
            alias: None,
            format: Format::default(),
        }
    }
}

/// The most characters of an alias.
const LONGEST_ALIAS: usize = 40;

/// An alias that can be shown on one line.
fn alias(typed: &str) -> Result<String, String> {
    let alias = typed.trim();
    let fits = (1..=LONGEST_ALIAS).contains(&alias.chars().count());
    if fits && !alias.chars().any(char::is_control) {
        Ok(alias.to_owned())
    } else {
        Err(format!(
            "a name has 1 to {LONGEST_ALIAS} characters on one line"
        ))
    }
}

/// Plays.
pub fn run(args: &PlayArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    if args.moves.is_none() && args.format == Format::Json {
        let sentence = "`--format json` needs `--moves`: an interactive play is for people.";
        terminal.err_page().text(sentence)?;
        return Ok(Outcome::Unusable);
    }
    let Some(name) = &args.scenario else {
        return resume::run(args.alias.as_deref(), terminal);
    };
    let Some((scenario, text)) = find::scenario(name, terminal)? else {
        return Ok(Outcome::Unusable);
    };
    let mode = Mode::from(args.mode);
    if let Some(moves) = &args.moves {
        let seed = Seed(args.seed.unwrap_or(0));
        let session = Session::start(scenario, seed, mode);
        return scripted::run(&session, moves, args.format, terminal);
    }
    let seed = args.seed.unwrap_or_else(|| chance::seed().0 % 10_000);
    let session = Session::start(scenario, Seed(seed), mode);
    let mut notebook = Notebook::open(args.alias.as_deref(), terminal.data.as_deref());
    let page = Page::new(terminal.out, terminal.width);
    let mut talk = Talk::new(page, terminal.input, terminal.echo);
    live::begin(session, text, name, &mut notebook, &mut talk)?;
    Ok(Outcome::Fine)
}
