//! Arguments in, app or command line, exit code out.
#![expect(
    clippy::disallowed_methods,
    reason = "whether the argument is a file decides what is opened"
)]

use std::io::{self, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::Parser as _;
use simmer::app::{AppState, Command};
use simmer::cli::{self, Cli, Outcome, Terminal, width};
use simmer::gui;
use simmer::store::files::Files;
use simmer::store::open::{self, OpenError};
use simmer::store::{home, settings};

fn main() -> ExitCode {
    let outcome = match Cli::try_parse() {
        Ok(cli) => with_terminal(|terminal| match &cli.command {
            Some(command) => cli::run(command, terminal),
            None => app(&cli, terminal),
        }),
        Err(message) => {
            let outcome = match message.exit_code() {
                0 => Outcome::Fine,
                _ => Outcome::Unusable,
            };
            message.print().map(|()| outcome)
        }
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Failed) => ExitCode::from(1),
        Ok(Outcome::Unusable) => ExitCode::from(2),
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            // Where even this cannot be written, the code has to say it.
            let _ = writeln!(io::stderr(), "The output cannot be written: {error}");
            ExitCode::from(2)
        }
    }
}

/// Opens the streams. Styles stay where the terminal and the environment want them.
fn with_terminal(act: impl FnOnce(&mut Terminal) -> io::Result<Outcome>) -> io::Result<Outcome> {
    let mut out = anstream::stdout().lock();
    let outcome = act(&mut Terminal {
        input: &mut io::stdin().lock(),
        out: &mut out,
        err: &mut anstream::stderr(),
        width: width::columns(),
        echo: !io::stdin().is_terminal(),
        watched: io::stderr().is_terminal(),
        data: home::folder(),
    })?;
    out.flush()?;
    Ok(outcome)
}

/// Opens the app. Where there is no window, says why and plays in the terminal, if there is one.
fn app(cli: &Cli, terminal: &mut Terminal) -> io::Result<Outcome> {
    let path = cli.path.as_deref();
    if let Some(path) = path
        && let Some(outcome) = cli::refuse_missing(path, terminal)?
    {
        return Ok(outcome);
    }
    let (state, files, first) = match state(path) {
        Ok(opened) => opened,
        Err(error) => {
            writeln!(terminal.err, "Nothing was opened: {error}")?;
            return Ok(Outcome::Unusable);
        }
    };
    let Err(cause) = gui::run(state, files, first, cli.count_frames) else {
        return Ok(Outcome::Fine);
    };
    writeln!(terminal.err, "{cause}")?;
    if !io::stdin().is_terminal() {
        return Ok(Outcome::Unusable);
    }
    writeln!(terminal.err, "The play goes on here, in the terminal.\n")?;
    cli::play_instead(path, terminal)
}

/// What is there before the window, and what to do first.
type Opened = (AppState, Option<Files>, Vec<Command>);

/// What the window shows first: the library, or the briefing of the one scenario that was named, or what keeps
/// that scenario from being played.
fn state(path: Option<&Path>) -> Result<Opened, OpenError> {
    let (files, library) = match path {
        Some(path) => {
            let (files, library) = Files::open(path)?;
            (Some(files), library)
        }
        None => (None, open::shipped_library()),
    };
    let (settings, message) = settings::default_path()
        .map(|path| settings::load(&path))
        .unwrap_or_default();
    let mut state = AppState::new(library, settings);
    state.message = message;
    let mut first = Vec::new();
    if path.is_some_and(Path::is_file) {
        let command = match state.library.scenario(0) {
            Some(_) => Command::OpenBriefing(0),
            None => Command::ShowProblems(0),
        };
        first.push(command);
    }
    Ok((state, files, first))
}
