//! Keeps a play while it is played, without making anybody wait for the disk.

use std::collections::BTreeMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};

use crate::app::{Beginning, Command, Keep, Unkept, What};
use crate::progress::{MadeMove, Moment, Outcome, Stands};

use super::attempts::{Store, StoreError};
use super::clock::{self, Stopwatch};

/// A thread that writes to the database. Dropping it waits until everything is written.
#[derive(Debug)]
pub struct Keeper {
    wishes: Option<Sender<(Keep, Stamp)>>,
    news: Receiver<Command>,
    thread: Option<JoinHandle<()>>,
    watch: Stopwatch,
    /// How long each attempt that was put away has been played.
    played: BTreeMap<String, u64>,
}

/// When something was wished for.
#[derive(Debug, Clone, Copy)]
pub struct Stamp {
    /// By the clock.
    pub now: Moment,
    /// Thousandths of a second of play.
    pub millis: u64,
}

impl Keeper {
    /// Starts with an open database. `wake` is called whenever there is news.
    pub fn new(store: Store, wake: impl Fn() + Send + 'static) -> Self {
        let (wishes, to_do) = channel();
        let (tell, news) = channel();
        let work = move || {
            let mut desk = Desk::new(store);
            while let Ok((wish, stamp)) = to_do.recv() {
                // Where nobody listens any more, the rest is still kept.
                let _ = tell.send(desk.carry_out(wish, stamp));
                wake();
            }
        };
        Self {
            wishes: Some(wishes),
            news,
            thread: Some(thread::spawn(work)),
            watch: Stopwatch::start(0),
            played: BTreeMap::new(),
        }
    }

    /// Takes a wish. It is stamped with the time now and carried out as soon as can be.
    pub fn keep(&mut self, wish: Keep) {
        let id = &wish.attempt;
        match &wish.what {
            What::Begin(_) => self.watch = Stopwatch::start(0),
            What::Resume(attempt) => self.watch = Stopwatch::start(attempt.millis()),
            What::GoOn => {
                let played = self.played.get(id).copied();
                self.watch = Stopwatch::start(played.unwrap_or(0));
            }
            What::PutAway | What::Finish(_) => {
                self.watch.stop();
                self.played.insert(id.clone(), self.watch.millis());
            }
            What::Move { .. } | What::Stands(_) | What::WorkOut(_) | What::Again => {}
        }
        let stamp = Stamp {
            now: clock::now(),
            millis: self.watch.millis(),
        };
        if let Some(wishes) = &self.wishes {
            // The thread ends only when this end is dropped.
            let _ = wishes.send((wish, stamp));
        }
    }

    /// What became of the wishes since this was asked last.
    pub fn news(&self) -> Vec<Command> {
        self.news.try_iter().collect()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.wishes = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has said so already.
            let _ = thread.join();
        }
    }
}

/// Writes to the database, and remembers what it could not write yet.
#[derive(Debug)]
pub struct Desk {
    store: Store,
    open: BTreeMap<String, Open>,
}

/// An attempt that is being played.
#[derive(Debug, Default)]
struct Open {
    /// Whether anything of it is not kept yet.
    waits: bool,
    /// Not kept yet, where the beginning itself could not be.
    beginning: Option<Box<Beginning>>,
    moves: Vec<MadeMove>,
    stands: Stands,
    /// Not kept yet, where the end could not be.
    outcome: Option<Box<Outcome>>,
    /// Why it is no longer ours to write.
    lost: Option<Lost>,
}

/// Why an attempt will never be ours to write again.
#[derive(Debug, Clone, Copy)]
enum Lost {
    /// It was played on elsewhere.
    PlayedOn,
    /// It was deleted.
    Deleted,
}

impl Desk {
    /// A desk with nothing on it.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            open: BTreeMap::new(),
        }
    }

    /// Carries out a wish and whatever was left over from those before, and says what became of it.
    pub fn carry_out(&mut self, wish: Keep, stamp: Stamp) -> Command {
        let worked_out = matches!(wish.what, What::WorkOut(_));
        let done = self.take(wish, stamp).and_then(|()| self.catch_up());
        match done {
            Ok(over) => Command::Kept {
                over: over || worked_out,
            },
            Err(error) => Command::NotKept(Unkept {
                why: error.to_string(),
                waits: self.open.values().any(|open| open.waits),
            }),
        }
    }

    fn take(&mut self, wish: Keep, stamp: Stamp) -> Result<(), StoreError> {
        let Keep { attempt: id, what } = wish;
        match &what {
            What::WorkOut(outcome) => return self.store.finish(&id, outcome),
            What::Again => return Ok(()),
            _ => {}
        }
        let open = self.open.entry(id).or_default();
        match (&what, open.lost) {
            (What::Resume(_), _) => *open = Open::default(),
            (_, Some(Lost::PlayedOn)) => return Err(StoreError::PlayedOn),
            (_, Some(Lost::Deleted)) => return Err(StoreError::NoSuchAttempt),
            (_, None) => {}
        }
        open.waits |= !matches!(what, What::Resume(_) | What::GoOn | What::PutAway);
        match what {
            What::Begin(beginning) => {
                open.stands = beginning.attempt.stands.clone();
                open.beginning = Some(beginning);
            }
            What::Resume(attempt) => {
                open.moves = attempt.moves;
                open.stands = attempt.stands;
            }
            What::Move {
                answer,
                clauses,
                stands,
            } => {
                open.stands = stands;
                open.moves.push(MadeMove {
                    answer,
                    clauses,
                    millis: stamp.millis,
                });
            }
            What::Stands(stands) => open.stands = stands,
            What::Finish(mut outcome) => {
                outcome.ended = stamp.now;
                open.outcome = Some(outcome);
            }
            What::GoOn | What::PutAway | What::WorkOut(_) | What::Again => {}
        }
        Ok(())
    }

    /// Writes what waits, and says whether an attempt was over by it.
    fn catch_up(&mut self) -> Result<bool, StoreError> {
        let mut over = false;
        let ids: Vec<String> = self.open.keys().cloned().collect();
        for id in ids {
            let Some(open) = self.open.get_mut(&id).filter(|open| open.waits) else {
                continue;
            };
            let ends = open.outcome.is_some();
            match open.write(&id, &mut self.store) {
                Ok(()) => {
                    open.waits = false;
                    over |= ends;
                }
                Err(error) => {
                    let lost = match error {
                        StoreError::PlayedOn => Some(Lost::PlayedOn),
                        StoreError::NoSuchAttempt => Some(Lost::Deleted),
                        _ => None,
                    };
                    if lost.is_some() {
                        *open = Open {
                            lost,
                            ..Open::default()
                        };
                    }
                    return Err(error);
                }
            }
        }
        Ok(over)
    }
}

impl Open {
    fn write(&mut self, id: &str, store: &mut Store) -> Result<(), StoreError> {
        if let Some(beginning) = &self.beginning {
            store.begin(beginning)?;
            self.beginning = None;
        }
        store.keep_moves(id, &self.moves, &self.stands)?;
        if let Some(outcome) = &self.outcome {
            store.finish(id, outcome)?;
            self.outcome = None;
        }
        Ok(())
    }
}
