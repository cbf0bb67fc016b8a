//! `simmer fmt`: scenario files in even lines.

use std::io;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Outcome, Terminal};
use crate::diag::human::{Paint, render};
use crate::scenario;
use crate::store::folder::{contents, read_bytes, replace};

/// What `simmer fmt` is asked for.
#[derive(Debug, Clone, Args)]
#[command(after_help = "\
Examples:
  simmer fmt my-scenario.ron         lay out one file
  simmer fmt my-folder               every scenario file in a folder and the folders below
  simmer fmt --check my-folder       only list what would change

Words and comments stay as they are, and so does a file that cannot be parsed.

Exit codes: 0 all is well; 1 with --check, files would change; 2 a file cannot be parsed, read or written.")]
pub struct FmtArgs {
    /// Scenario files, or folders of them
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Change nothing; list the files that would change
    #[arg(long)]
    pub check: bool,
}

/// Formats what `args` name.
pub fn run(args: &FmtArgs, terminal: &mut Terminal) -> io::Result<Outcome> {
    let mut run = Run {
        check: args.check,
        files: 0,
        changed: 0,
        failed: 0,
        terminal,
    };
    for path in &args.paths {
        if path.is_dir() {
            run.folder(path)?;
        } else {
            run.file(path)?;
        }
    }
    let Run {
        files,
        changed,
        failed,
        ..
    } = run;
    let plural = if files == 1 { "" } else { "s" };
    let verb = if args.check {
        "would change"
    } else {
        "changed"
    };
    let left = match failed {
        0 => String::new(),
        count => format!(", {count} left alone"),
    };
    let err = &mut run.terminal.err;
    writeln!(err, "{files} file{plural}, {changed} {verb}{left}")?;
    Ok(match (failed, changed) {
        (1.., _) => Outcome::Unusable,
        (_, 1..) if args.check => Outcome::Failed,
        _ => Outcome::Fine,
    })
}

struct Run<'r, 't> {
    check: bool,
    files: usize,
    changed: usize,
    failed: usize,
    terminal: &'r mut Terminal<'t>,
}

impl Run<'_, '_> {
    fn folder(&mut self, folder: &Path) -> io::Result<()> {
        let mut open = vec![folder.to_owned()];
        while let Some(folder) = open.pop() {
            match contents(&folder) {
                Ok(contents) => {
                    for file in contents.scenarios {
                        self.file(&file)?;
                    }
                    open.extend(contents.folders.into_iter().rev());
                }
                Err(error) => self.fail(&folder, "read", &error)?,
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> io::Result<()> {
        self.files += 1;
        let old = match read_bytes(path) {
            Ok(old) => old,
            Err(error) => return self.fail(path, "read", &error),
        };
        let done = scenario::format(&path.display().to_string(), &old);
        let new = match done.outcome {
            Ok(new) => new,
            Err(faults) => {
                self.failed += 1;
                let told = render(&done.source, &faults, Paint::Styled);
                return self.terminal.err.write_all(told.as_bytes());
            }
        };
        // A file keeps the line ends that it came with.
        let returns = old.windows(2).any(|pair| pair == b"\r\n");
        let new = if returns {
            new.replace('\n', "\r\n")
        } else {
            new
        };
        if new.as_bytes() == old {
            return Ok(());
        }
        if !self.check
            && let Err(error) = replace(path, new.as_bytes())
        {
            return self.fail(path, "written", &error);
        }
        self.changed += 1;
        writeln!(self.terminal.out, "{}", path.display())
    }

    fn fail(&mut self, path: &Path, verb: &str, error: &io::Error) -> io::Result<()> {
        self.failed += 1;
        let path = path.display();
        writeln!(
            self.terminal.err,
            "error: `{path}` cannot be {verb}: {error}"
        )
    }
}
