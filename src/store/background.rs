//! Work that takes its time, done beside the window, which is woken when it is done.
//!
//! One review at a time counts: whoever asks for another, or for none, ends the one before, at the next
//! question that it asks itself.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crate::app::{Command, ReviewJob};

/// No review has this number.
const NONE: u64 = 0;

/// Whoever works in the background. What is under way when it is dropped is not waited for.
pub struct Background {
    wanted: Arc<AtomicU64>,
    sender: Sender<Command>,
    receiver: Receiver<Command>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl fmt::Debug for Background {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Background")
            .field("wanted", &self.wanted)
            .finish_non_exhaustive()
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Background {
    /// Nothing to do yet. `wake` is called, from another thread, whenever something is done.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, receiver) = channel();
        Self {
            wanted: Arc::new(AtomicU64::new(NONE)),
            sender,
            receiver,
            wake: Arc::new(wake),
        }
    }

    /// Begins a review and ends the one before.
    pub fn review(&self, job: ReviewJob) {
        self.wanted.store(job.number, Ordering::Release);
        let wanted = Arc::clone(&self.wanted);
        let sender = self.sender.clone();
        let wake = Arc::clone(&self.wake);
        let work = move || {
            let is_wanted = || wanted.load(Ordering::Acquire) == job.number;
            if let Some(answer) = job.run(is_wanted) {
                // Nobody listens any more once the window is closed.
                let _ = sender.send(answer);
                wake();
            }
        };
        let begun = thread::Builder::new().name("review".to_owned()).spawn(work);
        if let Err(error) = begun {
            let sentence = format!("The moves could not be reviewed ({error}).");
            let _ = self.sender.send(Command::Report(sentence));
            (self.wake)();
        }
    }

    /// Ends what is under way.
    pub fn stop(&self) {
        self.wanted.store(NONE, Ordering::Release);
    }

    /// What is done since this was asked last.
    pub fn done(&self) -> Vec<Command> {
        self.receiver.try_iter().collect()
    }
}
