//! `simmer check`: every fault of the scenarios in files and folders.

use std::fs::{self, File};
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};

use crate::catalog::{Catalogue, CatalogueFault};
use crate::diag::human::Paint;
use crate::diag::{Diagnostic, Label, Lines, Severity, Source, Span, concise, human, json};
use crate::scenario::{self, Reading};
use crate::store::library;

/// The name of the file that extends the catalogue for its folder.
const TECHNIQUES: &str = "techniques.ron";

/// What to check, and how to tell.
#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// Scenario files, or folders of them; without any, the scenarios that come with Simmer
    pub paths: Vec<PathBuf>,
    /// How the faults are told
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,
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
}

/// Checks what `args` name; 0 where all is well, 1 where there are errors, 2 where a file cannot be read.
///
/// Pictures are written to `out` in colour: a stream that strips it where it is not wanted is expected.
pub fn run(args: &CheckArgs, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let mut check = Check {
        format: args.format,
        out,
        err,
        files: 0,
        errors: 0,
        warnings: 0,
        unread: 0,
    };
    match check.all(&args.paths) {
        Ok(()) if check.unread > 0 => 2,
        Ok(()) => u8::from(check.errors > 0),
        // Whoever reads the output has gone: what was found still counts.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => u8::from(check.errors > 0),
        Err(_) => 2,
    }
}

struct Check<'a> {
    format: CheckFormat,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    files: usize,
    errors: usize,
    warnings: usize,
    unread: usize,
}

impl Check<'_> {
    fn all(&mut self, paths: &[PathBuf]) -> io::Result<()> {
        let catalogue = Arc::new(Catalogue::shipped());
        if paths.is_empty() {
            for (name, bytes) in library::shipped() {
                self.tell(&scenario::read(name, bytes, &catalogue))?;
            }
        }
        for path in paths {
            match fs::metadata(path) {
                Ok(data) if data.is_dir() => self.folder(path, &catalogue)?,
                Ok(_) => {
                    let folder = path.parent().unwrap_or(Path::new("."));
                    let catalogue = self.extended(folder, &catalogue)?;
                    self.file(path, &catalogue)?;
                }
                Err(error) => self.unread(path, &error)?,
            }
        }
        if self.format != CheckFormat::Json {
            writeln!(self.err, "{}", self.summary())?;
        }
        self.out.flush()
    }

    fn summary(&self) -> String {
        let count = |count: usize, noun: &str| {
            let plural = if count == 1 { "" } else { "s" };
            format!("{count} {noun}{plural}")
        };
        let mut parts = vec![count(self.files, "file"), count(self.errors, "error")];
        parts.push(count(self.warnings, "warning"));
        if self.unread > 0 {
            parts.push(format!("{} not readable", self.unread));
        }
        parts.join(", ")
    }

    fn folder(&mut self, folder: &Path, catalogue: &Arc<Catalogue>) -> io::Result<()> {
        let mut open = vec![(folder.to_owned(), Arc::clone(catalogue))];
        while let Some((folder, catalogue)) = open.pop() {
            let (files, folders) = match contents(&folder) {
                Ok(contents) => contents,
                Err(error) => {
                    self.unread(&folder, &error)?;
                    continue;
                }
            };
            let catalogue = self.extended(&folder, &catalogue)?;
            for file in files {
                self.file(&file, &catalogue)?;
            }
            let folders = folders.into_iter().rev();
            open.extend(folders.map(|folder| (folder, Arc::clone(&catalogue))));
        }
        Ok(())
    }

    fn file(&mut self, path: &Path, catalogue: &Arc<Catalogue>) -> io::Result<()> {
        match bytes(path) {
            Ok(bytes) => {
                let name = path.display().to_string();
                self.tell(&scenario::read(&name, &bytes, catalogue))
            }
            Err(error) => self.unread(path, &error),
        }
    }

    /// The catalogue with what a trainer has added to it in `folder`.
    fn extended(
        &mut self,
        folder: &Path,
        catalogue: &Arc<Catalogue>,
    ) -> io::Result<Arc<Catalogue>> {
        let path = folder.join(TECHNIQUES);
        let is_file = fs::symlink_metadata(&path).is_ok_and(|data| data.is_file());
        if !is_file {
            return Ok(Arc::clone(catalogue));
        }
        let text = match bytes(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) => {
                self.unread(&path, &error)?;
                return Ok(Arc::clone(catalogue));
            }
        };
        match catalogue.extended(&text) {
            Ok(catalogue) => Ok(Arc::new(catalogue)),
            Err(fault) => {
                let name = path.display().to_string();
                let source = Source { name, text };
                let diagnostic = catalogue_fault(&source, &fault);
                self.tell_all(&source, &[diagnostic])?;
                Ok(Arc::clone(catalogue))
            }
        }
    }

    fn unread(&mut self, path: &Path, error: &io::Error) -> io::Result<()> {
        self.unread += 1;
        let path = path.display();
        writeln!(self.err, "error: `{path}` cannot be read: {error}")
    }

    fn tell(&mut self, reading: &Reading) -> io::Result<()> {
        self.tell_all(&reading.source, &reading.diagnostics)
    }

    fn tell_all(&mut self, source: &Source, diagnostics: &[Diagnostic]) -> io::Result<()> {
        self.files += 1;
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
                Severity::Note => {}
            }
        }
        let told = match self.format {
            CheckFormat::Human => human::render(source, diagnostics, Paint::Styled),
            CheckFormat::Concise => concise::render(source, diagnostics),
            CheckFormat::Json => json::render(source, diagnostics),
        };
        self.out.write_all(told.as_bytes())
    }
}

/// One byte more than is ever looked at, so that what is too large is seen to be.
pub(super) fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let file = File::open(path)?;
    let mut bytes = Vec::new();
    let most = scenario::LARGEST as u64 + 1;
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The scenario files and the folders in `folder`, both sorted. Symbolic links are left alone.
pub(super) fn contents(folder: &Path) -> io::Result<(Vec<PathBuf>, Vec<PathBuf>)> {
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let kind = entry.file_type()?;
        if kind.is_dir() {
            folders.push(path);
        } else if kind.is_file()
            && path.extension().is_some_and(|extension| extension == "ron")
            && entry.file_name() != TECHNIQUES
        {
            files.push(path);
        }
    }
    files.sort_unstable();
    folders.sort_unstable();
    Ok((files, folders))
}

fn catalogue_fault(source: &Source, fault: &CatalogueFault) -> Diagnostic {
    let (message, span) = match fault {
        CatalogueFault::Shape(error) => {
            let reason: String = error.code.to_string().chars().take(160).collect();
            let lines = Lines::of(source);
            let start = lines.byte(error.span.start.line, error.span.start.col);
            let end = lines.byte(error.span.end.line, error.span.end.col);
            (
                format!("this cannot be read ({reason})"),
                Span::new(start, end),
            )
        }
        other => (other.to_string(), Span::default()),
    };
    Diagnostic {
        rule: "broken-catalogue",
        severity: Severity::Error,
        message,
        labels: vec![Label {
            span,
            text: String::new(),
        }],
        help: Vec::new(),
    }
}
