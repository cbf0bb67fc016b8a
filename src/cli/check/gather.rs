//! From paths to what was found in the files there.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::{Analysis, Budget, analyse};
use crate::catalog::{Catalogue, CatalogueFault};
use crate::diag::{Diagnostic, Label, Lines, Severity, Source, Span};
use crate::lint::{self, Input};
use crate::scenario::{self, Reading};
use crate::store::folder::{contents, own_catalogue, read_bytes};
use crate::store::library;

/// What was found, in the order of the paths.
#[derive(Debug, Default)]
pub struct Gathered {
    /// File by file.
    pub items: Vec<Item>,
    /// What could not be read.
    pub unread: Vec<(PathBuf, io::Error)>,
}

/// One file.
#[derive(Debug)]
pub struct Item {
    /// Where it is on the disk.
    pub path: Option<PathBuf>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its text.
    pub source: Source,
    /// What was found.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it is a file, and not the library as a whole.
    pub is_file: bool,
}

/// Reads and judges what is at `paths`; without any, the scenarios that come with Simmer.
///
/// The scenarios of one folder are also judged side by side.
pub fn gather(paths: &[PathBuf]) -> Gathered {
    let mut gathered = Gathered::default();
    let catalogue = Arc::new(Catalogue::shipped());
    if paths.is_empty() {
        let mut library = Library::default();
        for (name, bytes) in library::shipped() {
            library.add(None, name, bytes.to_vec(), &catalogue);
        }
        library.judge("scenarios", &mut gathered);
    }
    for path in paths {
        let mut library = Library::default();
        if path.is_dir() {
            library.walk(path, &catalogue, &mut gathered);
            library.judge(&path.display().to_string(), &mut gathered);
        } else {
            let folder = path.parent().unwrap_or(Path::new("."));
            if let Some(bytes) = bytes(path, &mut gathered) {
                let own = own_catalogue(folder);
                let catalogue = library.extended(own.as_deref(), &catalogue, &mut gathered);
                library.add(Some(path), &path.display().to_string(), bytes, &catalogue);
                library.judge_alone(&mut gathered);
            }
        }
    }
    gathered
}

/// The files of one path, before they are judged.
#[derive(Default)]
struct Library {
    files: Vec<(Item, Option<Reading>)>,
}

impl Library {
    fn walk(&mut self, folder: &Path, catalogue: &Arc<Catalogue>, gathered: &mut Gathered) {
        let contents = match contents(folder) {
            Ok(contents) => contents,
            Err(error) => return gathered.unread.push((folder.to_owned(), error)),
        };
        let catalogue = self.extended(contents.catalogue.as_deref(), catalogue, gathered);
        for file in contents.scenarios {
            if let Some(bytes) = bytes(&file, gathered) {
                self.add(Some(&file), &file.display().to_string(), bytes, &catalogue);
            }
        }
        for folder in contents.folders {
            self.walk(&folder, &catalogue, gathered);
        }
    }

    fn add(&mut self, path: Option<&Path>, name: &str, bytes: Vec<u8>, catalogue: &Arc<Catalogue>) {
        let reading = scenario::read(name, &bytes, catalogue);
        let item = Item {
            path: path.map(Path::to_owned),
            bytes,
            source: reading.source.clone(),
            diagnostics: reading.diagnostics.clone(),
            is_file: true,
        };
        self.files.push((item, Some(reading)));
    }

    /// The catalogue with what a trainer has added to it in the file at `own`.
    fn extended(
        &mut self,
        own: Option<&Path>,
        catalogue: &Arc<Catalogue>,
        gathered: &mut Gathered,
    ) -> Arc<Catalogue> {
        let bytes = own.and_then(|path| bytes(path, gathered));
        let (Some(path), Some(bytes)) = (own, bytes) else {
            return Arc::clone(catalogue);
        };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match catalogue.extended(&text) {
            Ok(catalogue) => Arc::new(catalogue),
            Err(fault) => {
                let name = path.display().to_string();
                let source = Source { name, text };
                let diagnostics = vec![catalogue_fault(&source, &fault)];
                let item = Item {
                    path: None,
                    bytes,
                    source,
                    diagnostics,
                    is_file: true,
                };
                self.files.push((item, None));
                Arc::clone(catalogue)
            }
        }
    }

    fn judge(mut self, name: &str, gathered: &mut Gathered) {
        let readings = self
            .files
            .iter()
            .filter_map(|(_, reading)| reading.as_ref());
        let readings: Vec<&Reading> = readings.collect();
        let analyses: Vec<Option<Analysis>> = readings.iter().map(|it| analysed(it)).collect();
        let inputs = readings.into_iter().zip(&analyses);
        let inputs: Vec<Input> = inputs
            .map(|(reading, all)| (reading, all.as_ref()))
            .collect();
        let mut linted = lint::lint_library(&inputs);
        let found: Vec<Vec<Diagnostic>> = std::mem::take(&mut linted.scenarios);
        let items = self
            .files
            .iter_mut()
            .filter(|(_, reading)| reading.is_some());
        for ((item, _), found) in items.zip(found) {
            item.diagnostics.extend(found);
        }
        gathered
            .items
            .extend(self.files.into_iter().map(|(item, _)| item));
        if !linted.library.is_empty() {
            let name = name.to_owned();
            let text = String::new();
            gathered.items.push(Item {
                path: None,
                bytes: Vec::new(),
                source: Source { name, text },
                diagnostics: linted.library,
                is_file: false,
            });
        }
    }

    fn judge_alone(self, gathered: &mut Gathered) {
        for (mut item, reading) in self.files {
            if let Some(reading) = &reading {
                let analysis = analysed(reading);
                item.diagnostics
                    .extend(lint::lint(reading, analysis.as_ref()));
            }
            gathered.items.push(item);
        }
    }
}

/// Everything that is true of all plays of what can be played.
fn analysed(reading: &Reading) -> Option<Analysis> {
    let scenario = reading.scenario.as_ref()?;
    Some(analyse(scenario, Budget::default()))
}

fn bytes(path: &Path, gathered: &mut Gathered) -> Option<Vec<u8>> {
    match read_bytes(path) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            gathered.unread.push((path.to_owned(), error));
            None
        }
    }
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
        fixes: Vec::new(),
    }
}
