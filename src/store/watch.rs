//! Notices that scenario files change, whichever editor writes them.
//!
//! Watches the folder, since many editors put a new file in the place of the old one, and waits until the
//! folder is quiet: one save is one wake. Sleeps in between. Never reads a file.

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, EventKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::folder::OWN_CATALOGUE;

/// How long nothing has to happen before a change counts as complete.
const QUIET: Duration = Duration::from_millis(100);
/// How long a change may go on before it is looked at all the same.
const LONGEST: Duration = Duration::from_secs(1);

/// A watch on a file or folder, until it is dropped.
#[derive(Debug)]
pub struct Watch {
    stirred: Arc<AtomicBool>,
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Watches a scenario file, or all of a folder. After every change `wake` is called, from another thread.
    pub fn new(path: &Path, wake: impl Fn() + Send + 'static) -> notify::Result<Self> {
        let mut folders = Vec::new();
        let mut files = Vec::new();
        if path.is_dir() {
            folders.push(path.to_owned());
        } else {
            // Behind a link the file that is written may stand in another folder.
            let real = std::fs::canonicalize(path).ok();
            for file in [Some(path.to_owned()), real].into_iter().flatten() {
                folders.extend(file.parent().map(Path::to_owned));
                files.extend(file.file_name().map(OsString::from));
            }
        }
        let (sender, receiver) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
            tell(event.as_ref(), &files, &sender);
        })?;
        for folder in folders {
            let here = folder.as_os_str().is_empty();
            let folder = if here { Path::new(".") } else { &folder };
            watcher.watch(folder, RecursiveMode::NonRecursive)?;
        }
        let stirred = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&stirred);
        thread::Builder::new()
            .name("watch".to_owned())
            .spawn(move || {
                while settled(&receiver) {
                    seen.store(true, Ordering::Release);
                    wake();
                }
            })
            .map_err(notify::Error::io)?;
        Ok(Self {
            stirred,
            _watcher: watcher,
        })
    }

    /// Whether anything has changed since this was asked last.
    pub fn has_stirred(&self) -> bool {
        self.stirred.swap(false, Ordering::AcqRel)
    }
}

/// Passes on what may have changed a scenario. What cannot be told apart counts as a change.
fn tell(event: Result<&Event, &notify::Error>, files: &[OsString], sender: &Sender<()>) {
    if event.is_ok_and(|event| !is_change(event, files)) {
        return;
    }
    // Nobody listens any more once the watch is dropped.
    let _ = sender.send(());
}

fn is_change(event: &Event, files: &[OsString]) -> bool {
    let written = match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    };
    let concerns = |path: &Path| match path.file_name() {
        Some(name) if name == OWN_CATALOGUE => true,
        Some(name) if !files.is_empty() => files.iter().any(|file| file == name),
        _ => path.extension().is_some_and(|ending| ending == "ron"),
    };
    let unnamed = event.paths.is_empty();
    written && (unnamed || event.paths.iter().any(|path| concerns(path)))
}

/// Waits for a change and until it is over. Says whether there will be more.
fn settled(changes: &Receiver<()>) -> bool {
    if changes.recv().is_err() {
        return false;
    }
    let end = Instant::now() + LONGEST;
    while Instant::now() < end && changes.recv_timeout(QUIET).is_ok() {}
    true
}
