//! From paths to what was found in the files there.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::judge::judge;
use super::progress::Progress;
use crate::catalog::{Catalogue, CatalogueFault};
use crate::diag::{Diagnostic, Label, Lines, Severity, Source, Span};
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

/// The files of one path.
#[derive(Debug)]
pub(super) struct Library {
    /// What it is called. None for a file that is judged alone.
    pub name: Option<String>,
    pub files: Vec<File>,
}

/// A file with the catalogue that its scenario is read by.
#[derive(Debug)]
pub(super) struct File {
    pub item: Item,
    /// None where the file is a catalogue itself, with a fault in it.
    pub catalogue: Option<Arc<Catalogue>>,
}

/// Reads and judges what is at `paths`; without any, the scenarios that come with Simmer.
///
/// The scenarios of one folder are also judged side by side.
pub fn gather(paths: &[PathBuf], progress: &Progress) -> Gathered {
    let mut gathered = Gathered::default();
    let libraries = libraries(paths, &mut gathered);
    judge(libraries, progress, &mut gathered);
    gathered
}

fn libraries(paths: &[PathBuf], gathered: &mut Gathered) -> Vec<Library> {
    let catalogue = Arc::new(Catalogue::shipped());
    let mut libraries = Vec::new();
    if paths.is_empty() {
        let mut library = Library::called("scenarios".to_owned());
        for (name, bytes) in library::shipped() {
            library.add(None, name, bytes.to_vec(), &catalogue);
        }
        libraries.push(library);
    }
    for path in paths {
        let name = path.display().to_string();
        let mut library = Library::called(name.clone());
        if path.is_dir() {
            library.walk(path, &catalogue, gathered);
        } else if let Some(bytes) = bytes(path, gathered) {
            let folder = path.parent().unwrap_or(Path::new("."));
            let own = own_catalogue(folder);
            let catalogue = library.extended(own.as_deref(), &catalogue, gathered);
            library.add(Some(path), &name, bytes, &catalogue);
            library.name = None;
        }
        libraries.push(library);
    }
    libraries
}

impl Library {
    fn called(name: String) -> Self {
        Self {
            name: Some(name),
            files: Vec::new(),
        }
    }

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
        let (name, text) = (name.to_owned(), String::new());
        let item = Item {
            path: path.map(Path::to_owned),
            bytes,
            source: Source { name, text },
            diagnostics: Vec::new(),
            is_file: true,
        };
        let catalogue = Some(Arc::clone(catalogue));
        self.files.push(File { item, catalogue });
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
                self.files.push(File {
                    item,
                    catalogue: None,
                });
                Arc::clone(catalogue)
            }
        }
    }
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
