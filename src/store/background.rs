//! Work that takes its time, done beside the window, which is woken when it is done.
//!
//! One review, one analysis, one hint and one play of before at a time count: whoever asks for another, or for none, ends the one before, at the
//! next question that it asks itself. Until then the other one waits, so that never two of a kind are at work.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::app::{AnalysisJob, Command, HintJob, ReviewJob, WorkOutJob};

/// No work has this number.
const NONE: u64 = 0;

/// One kind of work.
#[derive(Clone, Debug, Default)]
struct Lane {
    /// The number of what is wanted.
    wanted: Arc<AtomicU64>,
    /// Held by whoever is at work.
    at_work: Arc<Mutex<()>>,
}

/// Whoever works in the background. What is under way when it is dropped is not waited for.
pub struct Background {
    reviews: Lane,
    analyses: Lane,
    hints: Lane,
    past: Lane,
    sender: Sender<Command>,
    receiver: Receiver<Command>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl fmt::Debug for Background {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Background")
            .field("reviews", &self.reviews)
            .field("analyses", &self.analyses)
            .field("hints", &self.hints)
            .field("past", &self.past)
            .finish_non_exhaustive()
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        self.stop_review();
        self.stop_analysis();
        self.hints.wanted.store(NONE, Ordering::Release);
        self.past.wanted.store(NONE, Ordering::Release);
    }
}

impl Background {
    /// Nothing to do yet. `wake` is called, from another thread, whenever something is done.
    pub fn new(wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (sender, receiver) = channel();
        Self {
            reviews: Lane::default(),
            analyses: Lane::default(),
            hints: Lane::default(),
            past: Lane::default(),
            sender,
            receiver,
            wake: Arc::new(wake),
        }
    }

    /// Begins a review and ends the one before.
    pub fn review(&self, job: ReviewJob) {
        self.begin(&self.reviews, "review", job.number, move |go_on| {
            job.run(go_on)
        });
    }

    /// Begins an analysis and ends the one before.
    pub fn analyse(&self, job: AnalysisJob) {
        self.begin(&self.analyses, "analysis", job.number, move |go_on| {
            job.run(go_on)
        });
    }

    /// Begins to work out a hint and ends the one before.
    pub fn hint(&self, job: HintJob) {
        self.begin(&self.hints, "hint", job.number, move |go_on| job.run(go_on));
    }

    /// Begins to work out a play of before. The app asks for one at a time.
    pub fn work_out(&self, job: WorkOutJob) {
        let number = self.past.wanted.load(Ordering::Acquire) + 1;
        self.begin(
            &self.past,
            "review of a play of before",
            number,
            move |go_on| Some(job.run(go_on)),
        );
    }

    /// Ends the review that is under way.
    pub fn stop_review(&self) {
        self.reviews.wanted.store(NONE, Ordering::Release);
    }

    /// Ends the analysis that is under way.
    pub fn stop_analysis(&self) {
        self.analyses.wanted.store(NONE, Ordering::Release);
    }

    fn begin(
        &self,
        lane: &Lane,
        name: &str,
        number: u64,
        job: impl FnOnce(&dyn Fn() -> bool) -> Option<Command> + Send + 'static,
    ) {
        lane.wanted.store(number, Ordering::Release);
        let (lane, sender, wake) = (lane.clone(), self.sender.clone(), Arc::clone(&self.wake));
        let work = move || {
            // Whoever failed before has left nothing behind.
            let at_work = lane.at_work.lock().unwrap_or_else(PoisonError::into_inner);
            let is_wanted = || lane.wanted.load(Ordering::Acquire) == number;
            let answer = if is_wanted() { job(&is_wanted) } else { None };
            drop(at_work);
            if let Some(answer) = answer {
                // Nobody listens any more once the window is closed.
                let _ = sender.send(answer);
                wake();
            }
        };
        let begun = thread::Builder::new().name(name.to_owned()).spawn(work);
        if let Err(error) = begun {
            let sentence = format!("The {name} could not begin ({error}).");
            let _ = self.sender.send(Command::Report(sentence));
            (self.wake)();
        }
    }

    /// What is done since this was asked last.
    pub fn done(&self) -> Vec<Command> {
        self.receiver.try_iter().collect()
    }
}
