//! The real app in a window that exists only in memory, worked as a person would.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Mutex;

use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use simmer::app::{
    AnalysisJob, AppState, Command, Fetched, Fresh, HintJob, History, Keep, Paper, ReviewJob,
    Settings, ThemeChoice, WorkOutJob,
};
use simmer::debrief::Review;
use simmer::gui::{Machine, Shell};
use simmer::progress::{Moment, Trainee, Zone};
use simmer::report::Report;
use simmer::session::Seed;
use simmer::store::attempts;
use simmer::store::keeper::{Desk, Stamp};
use simmer::store::open::shipped_library;
use simmer::store::past::Past;
use simmer::store::reports;

use super::soft::{Soft, picture};

/// The app, open.
pub struct Window {
    pub harness: Harness<'static, Shell>,
    asked: Rc<RefCell<Asked>>,
}

/// What a machine was asked for.
#[derive(Default)]
struct Asked {
    saved: Vec<Settings>,
    review: Option<ReviewJob>,
    hint: Option<HintJob>,
    past: Vec<WorkOutJob>,
    stopped: usize,
    news: Vec<Command>,
    analysis: Option<AnalysisJob>,
}

/// The review of a job. Each play is reviewed once for all tests.
fn reviewed(job: &ReviewJob) -> Review {
    static DONE: Mutex<Vec<(ReviewJob, Review)>> = Mutex::new(Vec::new());
    let mut done = DONE.lock().expect("no review panicked");
    let same = |(other, _): &&(ReviewJob, Review)| {
        other.moves == job.moves && other.scenario.id == job.scenario.id
    };
    if let Some((_, review)) = done.iter().find(same) {
        return review.clone();
    }
    let Some(Command::Reviewed { review, .. }) = job.run(|| true) else {
        panic!("nobody stopped it");
    };
    done.push((job.clone(), (*review).clone()));
    *review
}

/// A machine that gives the same seed each time and remembers what it was asked for.
struct TestMachine {
    asked: Rc<RefCell<Asked>>,
    kept: Option<(Past, Desk)>,
    begun: u128,
    now: Moment,
}

/// When every attempt of a test begins: 2026-03-01, noon, a Sunday.
pub const NOW: Moment = Moment(1_772_366_400);

impl TestMachine {
    fn new(asked: Rc<RefCell<Asked>>, folder: Option<&Path>) -> Self {
        let open = |path: &Path| attempts::open(path, NOW).unwrap().store;
        let kept = folder.map(|folder| {
            let path = folder.join("attempts.db");
            let (past, _) = Past::open(&path, NOW, || {}).unwrap();
            (past, Desk::new(open(&path)))
        });
        Self {
            asked,
            kept,
            begun: u128::from(std::process::id()) << 64,
            now: NOW,
        }
    }
}

impl Machine for TestMachine {
    fn fresh(&mut self) -> Fresh {
        self.begun += 1;
        Fresh {
            seed: Seed(7),
            name: format!("{:032x}", self.begun),
            now: NOW,
        }
    }

    fn save_settings(&mut self, settings: &Settings) -> Result<(), String> {
        self.asked.borrow_mut().saved.push(settings.clone());
        Ok(())
    }

    fn keep(&mut self, wish: Keep) {
        if let Some((_, desk)) = &mut self.kept {
            let stamp = Stamp {
                now: NOW,
                millis: 0,
            };
            let told = desk.carry_out(wish, stamp);
            self.asked.borrow_mut().news.push(told);
        }
    }

    fn history(&mut self, trainee: Option<&str>) -> Result<History, String> {
        match &self.kept {
            Some((past, _)) => {
                let history = past.history(trainee).map_err(|error| error.to_string())?;
                // Dates that are the same on every machine and every day.
                Ok(History {
                    now: self.now,
                    zone: Zone::default(),
                    ..history
                })
            }
            None => Ok(History::default()),
        }
    }

    fn fetch(&mut self, trainee: &str, attempt: &str) -> Result<Option<Fetched>, String> {
        let Some((past, _)) = &self.kept else {
            return Ok(None);
        };
        past.fetch(trainee, attempt)
            .map_err(|error| error.to_string())
    }

    fn keep_trainee(&mut self, id: Option<String>, alias: String) -> Result<String, String> {
        let (past, _) = self.kept.as_mut().ok_or("nothing is kept here")?;
        let id = id.unwrap_or_else(|| format!("trainee-{alias}"));
        let since = NOW;
        let trainee = Trainee {
            id: id.clone(),
            alias,
            since,
        };
        let kept = past.store.keep_trainee(&trainee);
        kept.map(|()| id).map_err(|error| error.to_string())
    }

    fn delete_attempt(&mut self, trainee: &str, attempt: &str) -> Result<(), String> {
        let (past, _) = self.kept.as_mut().ok_or("nothing is kept here")?;
        let done = past.store.delete_attempt(trainee, attempt);
        done.map_err(|error| error.to_string())
    }

    fn tidy(&mut self, months: i32) -> Result<usize, String> {
        let (past, _) = self.kept.as_mut().ok_or("nothing is kept here")?;
        let done = past.tidy(months, &Zone::default(), self.now);
        done.map_err(|error| error.to_string())
    }

    fn delete_everything(&mut self, trainee: &str) -> Result<String, String> {
        let (past, _) = self.kept.as_mut().ok_or("nothing is kept here")?;
        let done = past.delete_everything(trainee);
        done.map_err(|error| error.to_string())
    }

    fn export_everything(&mut self, trainee: &str) -> Result<String, String> {
        let (past, _) = self.kept.as_mut().ok_or("nothing is kept here")?;
        let done = past.export_everything(trainee, &Zone::default(), self.now);
        let done = done.map_err(|error| error.to_string())?;
        Ok(done.display().to_string())
    }

    fn save_report(
        &mut self,
        report: &Report,
        paper: Paper,
        name: &str,
        folder: Option<&str>,
    ) -> Result<String, String> {
        let (past, _) = self.kept.as_mut().ok_or("nothing is kept here")?;
        let usual = past.store.path().with_file_name("reports");
        let folder = folder.map_or(usual, PathBuf::from);
        let saved = reports::save(&folder, name, report, paper)?;
        Ok(saved.display().to_string())
    }

    fn settle_copy(&mut self, wanted: bool) -> Result<(), String> {
        let (mut past, desk) = self.kept.take().ok_or("nothing is kept here")?;
        if !wanted {
            past.spare = None;
            self.kept = Some((past, desk));
            return Ok(());
        }
        let path = past.store.path().to_owned();
        drop(desk);
        let past = past.restored(self.now).map_err(|error| error.to_string())?;
        let desk = Desk::new(attempts::open(&path, self.now).unwrap().store);
        self.kept = Some((past, desk));
        Ok(())
    }

    fn review(&mut self, job: ReviewJob) {
        self.asked.borrow_mut().review = Some(job);
    }

    fn stop_review(&mut self) {
        self.asked.borrow_mut().stopped += 1;
    }

    fn work_out(&mut self, job: WorkOutJob) {
        self.asked.borrow_mut().past.push(job);
    }

    fn find_hint(&mut self, job: HintJob) {
        self.asked.borrow_mut().hint = Some(job);
    }

    fn news(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.asked.borrow_mut().news)
    }

    fn analyse(&mut self, job: AnalysisJob) {
        self.asked.borrow_mut().analysis = Some(job);
    }

    fn stop_analysis(&mut self) {
        self.asked.borrow_mut().analysis = None;
    }
}

impl Window {
    /// At 1280x800 in the light theme, showing the shipped library.
    pub fn open() -> Self {
        Self::with(vec2(1280.0, 800.0), 1.0, ThemeChoice::Light)
    }

    /// At another size (in points), with pixels to a point, in another theme.
    pub fn with(size: Vec2, pixels: f32, theme: ThemeChoice) -> Self {
        let settings = Settings {
            theme,
            reduced_motion: true,
            ..Settings::default()
        };
        let state = AppState::new(shipped_library(), settings);
        Self::showing(state, size, pixels, theme)
    }

    /// At 1280x800, keeping attempts in a folder, with somebody who practises there.
    pub fn keeping(folder: &Path) -> Self {
        Self::keeping_with(folder, vec2(1280.0, 800.0), 1.0, ThemeChoice::Light)
    }

    /// Keeping attempts in a folder, at another size and in another theme.
    pub fn keeping_with(folder: &Path, size: Vec2, pixels: f32, theme: ThemeChoice) -> Self {
        let settings = Settings {
            reduced_motion: true,
            ..Settings::default()
        };
        Self::keeping_as(folder, settings, size, pixels, theme)
    }

    /// Keeping attempts in a folder, with settings of before.
    pub fn keeping_as(
        folder: &Path,
        settings: Settings,
        size: Vec2,
        pixels: f32,
        theme: ThemeChoice,
    ) -> Self {
        let state = AppState::new(shipped_library(), settings);
        let mut window = Self::on(state, size, pixels, theme, Some(folder));
        window.ask(Command::Remember);
        window
    }

    /// Showing what is given, in that theme.
    pub fn showing(state: AppState, size: Vec2, pixels: f32, theme: ThemeChoice) -> Self {
        Self::on(state, size, pixels, theme, None)
    }

    /// On a machine that keeps attempts in a folder, or nowhere.
    pub fn on(
        mut state: AppState,
        size: Vec2,
        pixels: f32,
        theme: ThemeChoice,
        folder: Option<&Path>,
    ) -> Self {
        state.settings.theme = theme;
        let asked = Rc::new(RefCell::new(Asked::default()));
        let machine = TestMachine::new(Rc::clone(&asked), folder);
        let shell = Shell::new(state, Box::new(machine));
        let egui_theme = if theme == ThemeChoice::Dark {
            egui::Theme::Dark
        } else {
            egui::Theme::Light
        };
        let harness = Harness::builder()
            .with_size(size)
            .with_pixels_per_point(pixels)
            .with_theme(egui_theme)
            .renderer(Soft::default())
            .build_eframe(|_| shell);
        Self { harness, asked }
    }

    /// What the machine was asked to keep last.
    pub fn saved(&self) -> Option<Settings> {
        self.asked.borrow().saved.last().cloned()
    }

    /// Makes the review that the machine was asked for, and shows it.
    pub fn finish_review(&mut self) -> &mut Self {
        let job = self.asked.borrow_mut().review.take();
        let job = job.expect("a review was asked for");
        let review = Box::new(reviewed(&job));
        let number = job.number;
        self.ask(Command::Reviewed { number, review })
    }

    /// Makes the analysis that the machine was asked for, and shows it.
    pub fn finish_analysis(&mut self) -> &mut Self {
        let job = self.asked.borrow_mut().analysis.take();
        let job = job.expect("an analysis was asked for");
        let answer = job.run(|| true).expect("nobody stopped it");
        self.ask(answer)
    }

    /// Works out the play of before that the machine was asked for last, if any, and says of which attempt.
    pub fn work_out(&mut self) -> Option<String> {
        let job = self.asked.borrow_mut().past.pop()?;
        self.ask(job.run(|| true));
        Some(job.fetched.attempt.id)
    }

    /// Works out the hint that the machine was asked for, and shows it.
    pub fn finish_hint(&mut self) -> &mut Self {
        let job = self.asked.borrow_mut().hint.take();
        let job = job.expect("a hint was asked for");
        let answer = job.run(|| true).expect("nobody stopped it");
        self.ask(answer)
    }

    /// How often the machine was told that nobody waits for a review.
    pub fn stopped_reviews(&self) -> usize {
        self.asked.borrow().stopped
    }

    /// Does what a click would ask for, without looking for it.
    pub fn ask(&mut self, command: Command) -> &mut Self {
        self.harness.state_mut().carry_out(vec![command]);
        self.harness.run();
        self
    }

    /// Opens a scenario by its id and begins.
    pub fn begin(&mut self, id: &str) -> &mut Self {
        let entries = &self.harness.state().state.library.entries;
        let place = entries
            .iter()
            .position(|entry| {
                entry
                    .scenario
                    .as_ref()
                    .is_some_and(|scenario| scenario.id == id)
            })
            .unwrap_or_else(|| panic!("no scenario is called {id}"));
        self.ask(Command::OpenBriefing(place)).ask(Command::Begin)
    }

    /// Presses and releases a key.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.harness.key_press(key);
        self.harness.run();
        self
    }

    /// Presses and releases a key with Ctrl.
    pub fn ctrl(&mut self, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(Modifiers::COMMAND, key);
        self.harness.run();
        self
    }

    /// Clicks what has this label.
    pub fn click(&mut self, label: &str) -> &mut Self {
        self.harness.get_by_label(label).click();
        self.harness.run();
        self
    }

    /// Whether anything says this, in whole or in part.
    pub fn says(&self, words: &str) -> bool {
        self.harness
            .query_all_by_label_contains(words)
            .next()
            .is_some()
    }

    /// Everything that a screen reader could say, in order.
    pub fn spoken(&self) -> Vec<String> {
        fn walk(node: Node<'_>, out: &mut Vec<String>) {
            let accessible = node.accesskit_node();
            if let Some(label) = accessible.label() {
                out.push(label.clone());
            }
            for child in node.children() {
                walk(child, out);
            }
        }
        let mut out = Vec::new();
        walk(self.harness.root(), &mut out);
        out
    }

    /// Writes a picture when pictures are asked for.
    pub fn picture(&mut self, name: &str) -> &mut Self {
        picture(&mut self.harness, name);
        self
    }
}
