//! `simmer attempts`: what was played on this machine.

mod delete;
mod export;
mod list;
mod report;
mod show;
mod who;

use std::io;
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{Format, Outcome, Terminal};

pub use who::{Shelf, choose};

/// What `simmer attempts` is asked for.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  simmer attempts list                         what you have played, the latest first
  simmer attempts show 3f2a                    one attempt, move by move
  simmer attempts export --format csv          a table for a spreadsheet
  simmer attempts export --format xapi         statements for a learning record store
  simmer attempts report 3f2a --out soup.pdf   one attempt on paper; .html for a web page
  simmer attempts delete 3f2a                  one attempt
  simmer attempts delete --everything          all that is kept of you

An attempt is named by the beginning of its id. SIMMER_DATA names another folder
than the usual one.")]
pub struct AttemptsArgs {
    /// Whose attempts, by alias; without it, whoever practised last
    #[arg(long = "of", value_name = "ALIAS", global = true)]
    pub alias: Option<String>,
    /// What to do
    #[command(subcommand)]
    pub act: Act,
}

/// What can be done with attempts.
#[derive(Debug, Clone, Subcommand)]
pub enum Act {
    /// List them, the latest first
    List {
        /// How to print them
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Show one, move by move
    Show {
        /// The beginning of its id
        id: String,
    },
    /// Write them for other programs
    Export {
        /// What kind of program
        #[arg(long, value_enum, default_value_t)]
        format: ExportFormat,
        /// The attempt, by the beginning of its id; without it, all of them
        id: Option<String>,
        /// Where to; without it, to the terminal
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// With xapi: the web address that accounts and scenarios belong to
        #[arg(long, value_name = "ADDRESS")]
        home: Option<String>,
    },
    /// Write one as a PDF or a web page, to be printed
    Report {
        /// The beginning of its id
        id: String,
        /// Where to: a file that ends in .pdf or .html
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Delete one, or everything that is kept of somebody
    Delete {
        /// The beginning of its id
        #[arg(required_unless_present = "everything", conflicts_with = "everything")]
        id: Option<String>,
        /// All attempts, the alias and the pseudonym, here and in the copies
        #[arg(long)]
        everything: bool,
        /// Does not ask
        #[arg(long)]
        yes: bool,
    },
}

/// What kind of program reads an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ExportFormat {
    /// A spreadsheet: a row an attempt
    #[default]
    Csv,
    /// A spreadsheet: a row a move
    CsvMoves,
    /// A program: a JSON object a line
    Jsonl,
    /// A learning record store: xAPI 1.0.3 statements
    Xapi,
}

/// Does what is asked for.
pub fn run(args: &AttemptsArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let Some(mut shelf) = Shelf::open(args.alias.as_deref(), terminal)? else {
        return Ok(Outcome::Unusable);
    };
    match &args.act {
        Act::List { format } => list::run(&shelf, *format, terminal),
        Act::Show { id } => show::run(&shelf, id, terminal),
        Act::Export {
            format,
            id,
            out,
            home,
        } => {
            let wanted = export::Wanted {
                format: *format,
                id: id.as_deref(),
                out: out.as_deref(),
                home: home.as_deref(),
            };
            export::run(&shelf, &wanted, terminal)
        }
        Act::Report { id, out } => report::run(&shelf, id, out, terminal),
        Act::Delete { id, yes, .. } => delete::run(&mut shelf, id.as_deref(), *yes, terminal),
    }
}
