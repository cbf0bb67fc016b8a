//! What the app asks of the machine that it runs on.

use std::path::PathBuf;

use crate::app::{AnalysisJob, Command, Fetched, Fresh, History, Keep, ReviewJob, Settings};
use crate::progress::Trainee;
use crate::store::background::Background;
use crate::store::files::Files;
use crate::store::past::Past;
use crate::store::watch::Watch;
use crate::store::{chance, clock, settings};

/// What the machine gives and keeps. Tests bring their own.
pub trait Machine {
    /// What a new attempt needs.
    fn fresh(&mut self) -> Fresh;
    /// Keeps the settings, or says in a sentence why not.
    fn save_settings(&mut self, settings: &Settings) -> Result<(), String>;
    /// Keeps something of an attempt, sooner or later; what became of it comes with the news.
    fn keep(&mut self, wish: Keep);
    /// What a trainee has played; without a pseudonym, whoever was here first.
    fn history(&mut self, trainee: Option<&str>) -> Result<History, String>;
    /// An attempt with the text that was played.
    fn fetch(&mut self, trainee: &str, attempt: &str) -> Result<Option<Fetched>, String>;
    /// Keeps a trainee, under a new pseudonym where there is none, and gives the pseudonym, or says in a sentence
    /// why not.
    fn keep_trainee(&mut self, id: Option<String>, alias: String) -> Result<String, String>;
    /// Makes a review beside the window, and none that was asked for before. It comes with the news.
    fn review(&mut self, job: ReviewJob);
    /// Gives up the review that is being made.
    fn stop_review(&mut self);
    /// Makes an analysis beside the window, and none that was asked for before. It comes with the news.
    fn analyse(&mut self, job: AnalysisJob);
    /// Gives up the analysis that is being made.
    fn stop_analysis(&mut self);
    /// What has changed on the disk and what was done in the background since this was asked last.
    fn news(&mut self) -> Vec<Command> {
        Vec::new()
    }
}

/// The machine that the app runs on.
#[derive(Debug)]
pub struct ThisMachine {
    /// Where the settings are kept, where there is such a place.
    pub settings_path: Option<PathBuf>,
    /// The files that were opened, and what notices that they change.
    pub files: Option<(Files, Watch)>,
    /// Whoever reviews plays and analyses scenarios beside the window.
    pub background: Background,
    /// Where attempts are kept, if they can be.
    pub attempts: Option<Past>,
}

impl Machine for ThisMachine {
    fn fresh(&mut self) -> Fresh {
        Fresh {
            seed: chance::seed(),
            name: chance::name(),
            now: clock::now(),
        }
    }

    fn save_settings(&mut self, settings: &Settings) -> Result<(), String> {
        let Some(path) = &self.settings_path else {
            return Err(
                "This system has no place for settings; they last until you close the app.".into(),
            );
        };
        settings::save(path, settings).map_err(|error| {
            format!(
                "The settings could not be kept ({error}): {}",
                path.display()
            )
        })
    }

    fn keep(&mut self, wish: Keep) {
        if let Some(attempts) = &mut self.attempts {
            attempts.keeper.keep(wish);
        }
    }

    fn history(&mut self, trainee: Option<&str>) -> Result<History, String> {
        let Some(attempts) = &self.attempts else {
            return Ok(History::default());
        };
        let read = attempts.history(trainee);
        read.map_err(|error| format!("Your history could not be read: {error}."))
    }

    fn fetch(&mut self, trainee: &str, attempt: &str) -> Result<Option<Fetched>, String> {
        let Some(attempts) = &self.attempts else {
            return Ok(None);
        };
        let read = attempts.fetch(trainee, attempt);
        read.map_err(|error| format!("The attempt could not be read: {error}."))
    }

    fn keep_trainee(&mut self, id: Option<String>, alias: String) -> Result<String, String> {
        let Some(attempts) = &mut self.attempts else {
            return Err("This system has no place to keep what you play.".to_owned());
        };
        let id = id.unwrap_or_else(chance::name);
        let since = clock::now();
        let trainee = Trainee {
            id: id.clone(),
            alias,
            since,
        };
        let kept = attempts.store.keep_trainee(&trainee);
        kept.map_err(|error| format!("The name could not be kept: {error}."))?;
        Ok(id)
    }

    fn review(&mut self, job: ReviewJob) {
        self.background.review(job);
    }

    fn stop_review(&mut self) {
        self.background.stop_review();
    }

    fn analyse(&mut self, job: AnalysisJob) {
        self.background.analyse(job);
    }

    fn stop_analysis(&mut self) {
        self.background.stop_analysis();
    }

    fn news(&mut self) -> Vec<Command> {
        let mut news = self.background.done();
        if let Some(attempts) = &self.attempts {
            news.extend(attempts.keeper.news());
        }
        if let Some((files, watch)) = &mut self.files
            && watch.has_stirred()
        {
            news.extend(files.news());
        }
        news
    }
}
