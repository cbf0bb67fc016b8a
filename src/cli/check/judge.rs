//! Judges files, several at once, and tells the same in the same order as if it had been one after the other.

use std::cmp::Reverse;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{OnceLock, mpsc};
use std::{iter, panic, thread};

use super::gather::{File, Gathered, Item, Library};
use super::progress::Progress;
use crate::analysis::{Analysis, Budget, analyse};
use crate::diag::Source;
use crate::lint::{self, Linted, Looked};
use crate::scenario::{self, Reading};

/// What is known of a file before the rules look at it.
type Known = (Reading, Option<Analysis>);

/// As much as the main thread has on most systems. A play is followed by recursion.
const STACK: usize = 8 << 20;

/// Reads, analyses and judges the files, and puts them with what was found into `gathered`, in their order.
pub fn judge(libraries: Vec<Library>, progress: &Progress, gathered: &mut Gathered) {
    let files = libraries.iter().flat_map(|library| &library.files);
    let files: Vec<&File> = files.collect();
    let known: Vec<OnceLock<Known>> = files.iter().map(|_| OnceLock::new()).collect();
    let mut looked = look(&files, &known, progress).into_iter();
    let mut told = Vec::new();
    for Library { name, files } in &libraries {
        let own: Vec<Option<Looked>> = looked.by_ref().take(files.len()).collect();
        told.push(match name {
            Some(_) => side_by_side(own),
            None => alone(own),
        });
    }
    drop(looked);
    let mut known = known.into_iter();
    for (library, linted) in libraries.into_iter().zip(told) {
        let (files, found) = (library.files, linted.scenarios);
        for ((file, found), known) in files.into_iter().zip(found).zip(known.by_ref()) {
            let mut item = file.item;
            if let Some((reading, _)) = known.into_inner() {
                item.source = reading.source;
                item.diagnostics = reading.diagnostics;
            }
            item.diagnostics.extend(found);
            gathered.items.push(item);
        }
        if let (Some(name), false) = (library.name, linted.library.is_empty()) {
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
}

/// What the rules find in each file by itself, in the order of the files. None for what is no scenario.
fn look<'k>(
    files: &[&File],
    known: &'k [OnceLock<Known>],
    progress: &Progress,
) -> Vec<Option<Looked<'k>>> {
    // The longest files first, so that none of them is left over for a single thread.
    let mut order: Vec<usize> = (0..files.len()).collect();
    order.sort_by_key(|at| Reverse(files[*at].item.bytes.len()));
    let (next, (done, news)) = (AtomicUsize::new(0), mpsc::channel());
    let work = |done: mpsc::Sender<usize>| {
        let mine = iter::from_fn(|| order.get(next.fetch_add(1, Ordering::Relaxed)).copied());
        let looked = mine.map(|at| {
            let looked = look_at(files[at], &known[at]);
            // Nobody listens where nobody watches.
            let _ = done.send(at);
            (at, looked)
        });
        looked.collect::<Vec<_>>()
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut looked: Vec<Option<Looked>> = files.iter().map(|_| None).collect();
    thread::scope(|scope| {
        let (work, mut crew) = (&work, Vec::new());
        for _ in 0..threads.min(files.len()) {
            let done = done.clone();
            let hand = thread::Builder::new().stack_size(STACK);
            crew.extend(hand.spawn_scoped(scope, move || work(done)).ok());
        }
        if crew.is_empty() {
            return keep(&mut looked, work(done));
        }
        drop(done);
        progress.follow(files.len(), &news);
        for hand in crew {
            match hand.join() {
                Ok(found) => keep(&mut looked, found),
                Err(cause) => panic::resume_unwind(cause),
            }
        }
    });
    looked
}

fn keep<'k>(looked: &mut [Option<Looked<'k>>], found: Vec<(usize, Option<Looked<'k>>)>) {
    for (at, one) in found {
        looked[at] = one;
    }
}

fn look_at<'k>(file: &File, known: &'k OnceLock<Known>) -> Option<Looked<'k>> {
    let catalogue = file.catalogue.as_ref()?;
    let (reading, analysis) = known.get_or_init(|| {
        let reading = scenario::read(&file.item.source.name, &file.item.bytes, catalogue);
        let scenario = reading.scenario.as_ref();
        let analysis = scenario.map(|scenario| analyse(scenario, Budget::default()));
        (reading, analysis)
    });
    Some(lint::look(reading, analysis.as_ref()))
}

/// What is said about the files of a library. Those that are no scenarios stay out of it.
fn side_by_side(looked: Vec<Option<Looked>>) -> Linted {
    let is_scenario: Vec<bool> = looked.iter().map(Option::is_some).collect();
    let mut linted = lint::side_by_side(looked.into_iter().flatten().collect());
    let mut found = linted.scenarios.into_iter();
    let all = is_scenario.into_iter().map(|is| is.then(|| found.next()));
    linted.scenarios = all
        .map(|found| found.flatten().unwrap_or_default())
        .collect();
    linted
}

fn alone(looked: Vec<Option<Looked>>) -> Linted {
    let told = looked.into_iter().map(|it| it.map(Looked::told));
    Linted {
        scenarios: told.map(Option::unwrap_or_default).collect(),
        library: Vec::new(),
    }
}
