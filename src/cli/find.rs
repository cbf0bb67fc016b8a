//! Scenarios by what people call them: a file, or the id or number of a shipped one.

use std::io;
use std::path::Path;
use std::sync::Arc;

use clap::CommandFactory as _;

use super::page::Page;
use super::{Cli, Terminal, shipped};
use crate::catalog::Catalogue;
use crate::diag::Diagnostic;
use crate::diag::human::{Paint, render};
use crate::diag::near;
use crate::progress::Text;
use crate::scenario::{Scenario, read};
use crate::store::folder::read_bytes;
use crate::store::open::catalogue_for;

/// The scenario called `name` and its text. Where there is none, or it cannot be played, says so and returns `None`.
pub fn scenario(name: &str, terminal: &mut Terminal) -> io::Result<Option<(Arc<Scenario>, Text)>> {
    let path = Path::new(name);
    let mut catalogue = Catalogue::shipped();
    let (shown, bytes) = if path.exists() {
        let bytes = match read_bytes(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                let reason = reason(&error);
                let sentence = format!("The scenario cannot be read, {reason}: {}", path.display());
                terminal.err_page().text(&sentence)?;
                return Ok(None);
            }
        };
        match catalogue_for(path.parent()) {
            Ok(more) => catalogue = more,
            Err(error) => {
                let sentence =
                    format!("The techniques beside the scenario cannot be used: {error}");
                terminal.err_page().text(&sentence)?;
                return Ok(None);
            }
        }
        (name, bytes)
    } else if let Some(shipped) = shipped::find(name) {
        (shipped.file, shipped.bytes.to_vec())
    } else {
        say_missing(path, &mut terminal.err_page())?;
        return Ok(None);
    };
    let reading = read(shown, &bytes, &Arc::new(catalogue));
    if let Some(scenario) = reading.scenario {
        let text = Text {
            scenario: reading.source.text,
            techniques: scenario.catalogue.own().map(str::to_owned),
        };
        return Ok(Some((Arc::new(scenario), text)));
    }
    let mut faults = reading.diagnostics;
    faults.retain(Diagnostic::is_error);
    let pictures = render(&reading.source, &faults, Paint::Styled);
    terminal.err.write_all(pictures.as_bytes())?;
    Ok(None)
}

fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::PermissionDenied => "this user may not read it".to_owned(),
        _ => error.to_string(),
    }
}

/// Says that there is nothing at `path`, and what may have been meant.
pub fn say_missing(path: &Path, err: &mut Page) -> io::Result<()> {
    let name = path.to_string_lossy();
    if path.extension().is_some() || path.components().count() > 1 {
        return err.text(&format!("There is no such file: {}", path.display()));
    }
    let cli = Cli::command();
    let commands = cli.get_subcommands().map(|command| {
        let name = command.get_name();
        (name, format!("simmer {name}"))
    });
    let shipped = shipped::all().flat_map(|shipped| {
        let command = || format!("simmer play {}", shipped.id);
        [(shipped.id, command()), (shipped.short, command())]
    });
    let way_out = match near::nearest_by(&name, commands.chain(shipped), |(own, _)| own) {
        Some((_, command)) => format!("Did you mean `{command}`?"),
        None => "`simmer list` names the scenarios that come with Simmer.".to_owned(),
    };
    let name = near::shown(&name);
    err.text(&format!(
        "There is no file, scenario or command called {name}. {way_out}"
    ))
}
