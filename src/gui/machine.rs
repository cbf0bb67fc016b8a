//! What the app asks of the machine that it runs on.

use std::path::PathBuf;

use crate::app::{
    AnalysisJob, Command, Fetched, Fresh, HintJob, History, Keep, Paper, ReviewJob, Settings,
    WorkOutJob,
};
use crate::progress::Trainee;
use crate::report::Report;
use crate::store::background::Background;
use crate::store::files::Files;
use crate::store::past::Past;
use crate::store::watch::Watch;
use crate::store::{chance, clock, home, reports, settings};

const NO_PLACE: &str = "This system has no place to keep what you play.";

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
    /// Deletes an attempt, also in the copies, or says in a sentence why not.
    fn delete_attempt(&mut self, trainee: &str, attempt: &str) -> Result<(), String>;
    /// Deletes everybody's attempts that are older than this many months, and says how many that were.
    fn tidy(&mut self, months: i32) -> Result<usize, String>;
    /// Deletes everything of a trainee, and says in a sentence or two what that was.
    fn delete_everything(&mut self, trainee: &str) -> Result<String, String>;
    /// Writes everything that is kept of a trainee into a folder, and says where it is.
    fn export_everything(&mut self, trainee: &str) -> Result<String, String>;
    /// Writes a report into a folder, or the usual one, and says where it is.
    fn save_report(
        &mut self,
        report: &Report,
        paper: Paper,
        name: &str,
        folder: Option<&str>,
    ) -> Result<String, String>;
    /// Puts the spare copy in place of the history, or forgets about it.
    fn settle_copy(&mut self, wanted: bool) -> Result<(), String>;
    /// Makes a review beside the window, and none that was asked for before. It comes with the news.
    fn review(&mut self, job: ReviewJob);
    /// Gives up the review that is being made.
    fn stop_review(&mut self);
    /// Makes an analysis beside the window, and none that was asked for before. It comes with the news.
    fn analyse(&mut self, job: AnalysisJob);
    /// Gives up the analysis that is being made.
    fn stop_analysis(&mut self);
    /// Works out a hint beside the window, and none that was asked for before. It comes with the news.
    fn find_hint(&mut self, job: HintJob);
    /// Works out beside the window what each move of a finished play could have shown. It comes with the news.
    fn work_out(&mut self, job: WorkOutJob);
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
    /// Whoever reviews plays, analyses scenarios and works out hints beside the window.
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
            return Err(NO_PLACE.to_owned());
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

    fn delete_attempt(&mut self, trainee: &str, attempt: &str) -> Result<(), String> {
        let Some(attempts) = &mut self.attempts else {
            return Err(NO_PLACE.to_owned());
        };
        let done = attempts.store.delete_attempt(trainee, attempt);
        done.map_err(|error| format!("The attempt could not be deleted: {error}."))
    }

    fn tidy(&mut self, months: i32) -> Result<usize, String> {
        let Some(attempts) = &mut self.attempts else {
            return Ok(0);
        };
        let done = attempts.tidy(months, &clock::zone(), clock::now());
        done.map_err(|error| format!("Old attempts could not be deleted: {error}."))
    }

    fn delete_everything(&mut self, trainee: &str) -> Result<String, String> {
        let Some(attempts) = &mut self.attempts else {
            return Err(NO_PLACE.to_owned());
        };
        let done = attempts.delete_everything(trainee);
        done.map_err(|error| format!("Not everything could be deleted: {error}."))
    }

    fn export_everything(&mut self, trainee: &str) -> Result<String, String> {
        let Some(attempts) = &self.attempts else {
            return Err(NO_PLACE.to_owned());
        };
        let done = attempts.export_everything(trainee, &clock::zone(), clock::now());
        let done = done.map_err(|error| format!("Nothing could be exported: {error}."))?;
        Ok(done.display().to_string())
    }

    fn save_report(
        &mut self,
        report: &Report,
        paper: Paper,
        name: &str,
        folder: Option<&str>,
    ) -> Result<String, String> {
        let usual = || home::folder().map(|folder| folder.join("reports"));
        let Some(folder) = folder.map(PathBuf::from).or_else(usual) else {
            return Err("Choose a folder for reports in the settings.".to_owned());
        };
        let saved = reports::save(&folder, name, report, paper);
        let saved = saved.map_err(|error| format!("The report could not be written ({error})"))?;
        Ok(saved.display().to_string())
    }

    fn settle_copy(&mut self, wanted: bool) -> Result<(), String> {
        let Some(mut attempts) = self.attempts.take() else {
            return Err(NO_PLACE.to_owned());
        };
        if !wanted {
            attempts.spare = None;
            self.attempts = Some(attempts);
            return Ok(());
        }
        let path = attempts.store.path().display().to_string();
        let restored = attempts.restored(clock::now());
        self.attempts = Some(restored.map_err(|error| {
            format!(
                "The copy could not be put in place: {error}. Close the app and try again. ({path})"
            )
        })?);
        Ok(())
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

    fn find_hint(&mut self, job: HintJob) {
        self.background.hint(job);
    }

    fn work_out(&mut self, job: WorkOutJob) {
        self.background.work_out(job);
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
