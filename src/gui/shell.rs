//! The window itself: opens it, carries commands to the app's state and wishes to the machine.

use egui::{Key, Modifiers, Rect, Ui, UiBuilder};

use crate::app::{AppState, Command, Page, PeopleAct, Task, ThemeChoice, WorkOutJob};

use super::machine::Machine;
use super::notice::Notice;
use super::pages::{
    ProblemBar, attempts_ui, briefing_ui, compare_ui, conversation_ui, debrief_ui, lesson_ui,
    library_ui, problems_ui, settings_ui, skills_ui, welcome_ui,
};
use super::theme::{Theme, install};
use super::time::TimeKeeper;

/// The app in its window.
pub struct Shell {
    /// What is shown.
    pub state: AppState,
    machine: Box<dyn Machine>,
    looks: Option<Looks>,
    time: TimeKeeper,
    frames: u64,
    count_frames: bool,
}

impl std::fmt::Debug for Shell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shell")
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

/// What was last installed in egui.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Looks {
    dark: bool,
    reduced_motion: bool,
    zoom: u16,
}

impl Shell {
    /// The app on a machine.
    pub fn new(state: AppState, machine: Box<dyn Machine>) -> Self {
        Self {
            state,
            machine,
            looks: None,
            time: TimeKeeper::default(),
            frames: 0,
            count_frames: false,
        }
    }

    /// Prints the number of every frame that is drawn, to show that an idle window draws none.
    #[must_use]
    pub fn counting_frames(mut self, on: bool) -> Self {
        self.count_frames = on;
        self
    }

    /// Draws a frame and does what was asked for in it.
    pub fn frame(&mut self, ui: &mut Ui) {
        let news = self.machine.news();
        self.carry_out(news);
        let passed = self.time.passed(ui);
        self.carry_out(passed.into_iter().collect());
        let theme = self.theme(ui);
        let mut commands = Vec::new();
        zoom_keys(ui, &mut commands);
        let bar = ProblemBar::new(ui, &theme, &self.state, &mut commands);
        let page = Rect::from_min_max(ui.max_rect().min, bar.rect.right_top());
        let below = bar.rect.height();
        let notice = Notice::new(ui, &theme, &self.state);
        ui.scope_builder(UiBuilder::new().max_rect(page), |ui| {
            self.page_ui(ui, &theme, &mut commands);
        });
        if let Some(notice) = notice {
            notice.show(ui, &theme, &mut commands);
        }
        bar.show(ui, &mut commands);
        let message = self.state.message.as_deref();
        super::message::message_ui(ui, &theme, below, message, &mut commands);
        if !commands.is_empty() {
            ui.ctx().request_repaint();
        }
        self.carry_out(commands);
        self.time.rest(ui, self.state.waits());
    }

    fn page_ui(&self, ui: &mut Ui, theme: &Theme, commands: &mut Vec<Command>) {
        let AppState { page, settings, .. } = &self.state;
        match page {
            Page::Library => library_ui(ui, theme, &self.state, commands),
            Page::Skills(page) => skills_ui(ui, theme, &self.state, page, commands),
            Page::Attempts(page) => attempts_ui(ui, theme, &self.state, page, commands),
            Page::Compare(page) => {
                compare_ui(ui, theme, &self.state.history, page, commands);
            }
            Page::Welcome(page) => welcome_ui(ui, theme, page, &self.state.history, commands),
            Page::Lesson(lesson) => lesson_ui(ui, theme, lesson, settings.shortcuts, commands),
            Page::Problems(file) => {
                problems_ui(ui, theme, &self.state.library, file, commands);
            }
            Page::Briefing(briefing) => {
                briefing_ui(ui, theme, briefing, settings.shortcuts, commands);
            }
            Page::Conversation(talk) => {
                conversation_ui(ui, theme, talk, settings, commands);
            }
            Page::Debrief(page) => {
                debrief_ui(ui, theme, page, settings.shortcuts, commands);
            }
            Page::Settings(_) => settings_ui(ui, theme, &self.state, commands),
        }
    }

    /// Hands commands to the state and carries out what it wishes, until there is nothing left to do.
    pub fn carry_out(&mut self, mut commands: Vec<Command>) {
        while !commands.is_empty() {
            let tasks: Vec<Task> = commands
                .drain(..)
                .flat_map(|command| self.state.handle(command))
                .collect();
            for task in tasks {
                match task {
                    Task::DrawSeed => commands.push(Command::Start(self.machine.fresh())),
                    Task::Keep(wish) => self.machine.keep(wish),
                    Task::ReadHistory(trainee) => {
                        commands.push(self.read_history(trainee.as_deref()));
                    }
                    Task::Fetch { trainee, attempt } => {
                        commands.push(match self.machine.fetch(&trainee, &attempt) {
                            Ok(fetched) => Command::Fetched(fetched.map(Box::new)),
                            Err(sentence) => Command::Report(sentence),
                        });
                    }
                    Task::KeepTrainee { id, alias } => {
                        commands.push(match self.machine.keep_trainee(id, alias) {
                            Ok(id) => Command::BecomeTrainee(id),
                            Err(sentence) => Command::Report(sentence),
                        });
                    }
                    Task::DeleteAttempt { trainee, attempt } => {
                        let done = self.machine.delete_attempt(&trainee, &attempt);
                        commands.extend(done.err().map(Command::Report));
                        commands.push(self.read_history(Some(&trainee)));
                    }
                    Task::Tidy(months) => {
                        let done = self.machine.tidy(months);
                        commands.extend(done.err().map(Command::Report));
                        let trainee = self.state.settings.trainee.clone();
                        commands.push(self.read_history(trainee.as_deref()));
                    }
                    Task::DeleteEverything(trainee) => {
                        commands.push(match self.machine.delete_everything(&trainee) {
                            Ok(told) => Command::People(PeopleAct::Deleted(told)),
                            Err(sentence) => Command::Report(sentence),
                        });
                    }
                    Task::ExportEverything(trainee) => {
                        let done = self.machine.export_everything(&trainee);
                        let told = |path| format!("Everything of yours is written: {path}");
                        commands.push(Command::Report(done.map_or_else(|why| why, told)));
                    }
                    Task::SaveReport {
                        report,
                        paper,
                        name,
                        folder,
                    } => {
                        let folder = folder.as_deref();
                        let done = self.machine.save_report(&report, paper, &name, folder);
                        let told = |path| format!("The report is written: {path}");
                        commands.push(Command::Report(done.map_or_else(|why| why, told)));
                    }
                    Task::Restore | Task::ForgetCopy => {
                        let done = self.machine.settle_copy(task == Task::Restore);
                        commands.extend(done.err().map(Command::Report));
                        let trainee = self.state.settings.trainee.clone();
                        commands.push(self.read_history(trainee.as_deref()));
                    }
                    Task::SaveSettings(settings) => {
                        if let Err(sentence) = self.machine.save_settings(&settings) {
                            commands.push(Command::Report(sentence));
                        }
                    }
                    Task::Review(job) => self.machine.review(job),
                    Task::StopReview => self.machine.stop_review(),
                    Task::Analyse(job) => self.machine.analyse(job),
                    Task::StopAnalysis => self.machine.stop_analysis(),
                    Task::WorkOut { trainee, attempt } => {
                        match self.machine.fetch(&trainee, &attempt) {
                            Ok(Some(fetched)) => self.machine.work_out(WorkOutJob { fetched }),
                            // The history says so where it is shown.
                            Ok(None) | Err(_) => commands.push(Command::WorkedOut {
                                attempt,
                                found: None,
                            }),
                        }
                    }
                    Task::FindHint(job) => self.machine.find_hint(job),
                }
            }
        }
    }

    fn read_history(&mut self, trainee: Option<&str>) -> Command {
        match self.machine.history(trainee) {
            Ok(history) => Command::HistoryRead(Box::new(history)),
            Err(sentence) => Command::Report(sentence),
        }
    }

    /// The theme that is wanted, installed when it or the text size has changed.
    fn theme(&mut self, ui: &Ui) -> Theme {
        let settings = &self.state.settings;
        let dark = match settings.theme {
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
            ThemeChoice::System => ui.ctx().system_theme() == Some(egui::Theme::Dark),
        };
        let theme = if dark { Theme::dark() } else { Theme::light() };
        let looks = Looks {
            dark,
            reduced_motion: settings.reduced_motion,
            zoom: settings.zoom.percent(),
        };
        if self.looks != Some(looks) {
            // Our own keys change the text size, and keep it.
            ui.ctx()
                .options_mut(|options| options.zoom_with_keyboard = false);
            install(ui.ctx(), &theme);
            if looks.reduced_motion {
                ui.ctx().all_styles_mut(|style| style.animation_time = 0.0);
            }
            ui.ctx().set_zoom_factor(f32::from(looks.zoom) / 100.0);
            self.looks = Some(looks);
        }
        theme
    }
}

fn zoom_keys(ui: &mut Ui, out: &mut Vec<Command>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    if pressed(Key::Plus) || pressed(Key::Equals) {
        out.push(Command::ZoomIn);
    }
    if pressed(Key::Minus) {
        out.push(Command::ZoomOut);
    }
    if pressed(Key::Num0) {
        out.push(Command::ZoomReset);
    }
}

impl eframe::App for Shell {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frames += 1;
        if self.count_frames {
            eprintln!("frame {}", self.frames);
        }
        self.frame(ui);
    }
}
