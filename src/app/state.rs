//! The state of the app and the one place where it changes.

use std::sync::Arc;

use crate::scenario::Scenario;
use crate::session::Mode;

use super::attempts::Wanted;
use super::command::{Command, Task};
use super::conversation::Conversation;
use super::history::History;
use super::keep::Unkept;
use super::library::{Entry, Library};
use super::page::{DebriefPage, Page};
use super::people::PeopleForm;
use super::prefer::Listening;
use super::settings::{Settings, Zoom};
use super::work_out::WorkingOut;

/// Everything that the window shows.
#[derive(Debug, Clone)]
pub struct AppState {
    /// What can be played.
    pub library: Library,
    /// What is open.
    pub page: Page,
    /// What was chosen once and for all.
    pub settings: Settings,
    /// The conversation that was left and can be continued.
    pub left: Option<Box<Conversation>>,
    /// What is waiting for a seed.
    pub starting: Option<(Arc<Scenario>, Mode)>,
    /// Something that the person should know.
    pub message: Option<String>,
    /// Whether the list of problems is open.
    pub problems_open: bool,
    /// How many reviews were asked for.
    pub reviews: u64,
    /// How many hints were asked for.
    pub hints: u64,
    /// The key that is being changed.
    pub listening: Listening,
    /// What was played before.
    pub history: History,
    /// Why something could not be kept yet, until it is.
    pub unkept: Option<Unkept>,
    /// How many analyses were asked for.
    pub analyses: u64,
    /// What attempts are being fetched for.
    pub wanted: Wanted,
    /// What is being changed about people.
    pub people_form: PeopleForm,
    /// What plays are being worked out.
    pub working_out: WorkingOut,
}

impl AppState {
    /// The library, nothing played.
    pub fn new(library: Library, settings: Settings) -> Self {
        Self {
            library,
            page: Page::Library,
            settings,
            left: None,
            starting: None,
            message: None,
            problems_open: false,
            reviews: 0,
            hints: 0,
            listening: Listening::default(),
            history: History::default(),
            unkept: None,
            analyses: 0,
            wanted: Wanted::default(),
            people_form: PeopleForm::default(),
            working_out: WorkingOut::default(),
        }
    }

    /// Does what is asked for. What does not fit the page that is open changes nothing.
    pub fn handle(&mut self, command: Command) -> Vec<Task> {
        let awaited = self.awaited();
        let answers = matches!(command, Command::Reviewed { .. });
        let mut tasks = self.act(command);
        tasks.extend(self.ask_for_review());
        tasks.extend(self.ask_for_analysis());
        tasks.extend(self.ask_to_work_out());
        if awaited.is_some() && self.awaited().is_none() && !answers {
            tasks.push(Task::StopReview);
        }
        tasks
    }

    fn act(&mut self, command: Command) -> Vec<Task> {
        match command {
            Command::ShowLibrary => self.page = Page::Library,
            Command::Search(words) => self.library.filter.words = words,
            Command::FilterChannel(channel) => self.library.filter.channel = channel,
            Command::FilterLevel(level) => self.library.filter.level = level,
            Command::FilterPlayed(played) => self.library.filter.played = played,
            Command::First(act) => return self.first(act),
            Command::Hint(act) => return self.hint(act),
            Command::Explore(act) => self.explore(act),
            Command::Pace(act) => return self.pace(act).into_iter().collect(),
            Command::Prefer(prefer) => return self.prefer(prefer),
            Command::SkipScenario => return self.skip_scenario(),
            Command::WhatHappenedNext => self.what_happened_next(),
            Command::OpenBriefing(place) => self.open_briefing(place),
            Command::ChooseMode(mode) => {
                if let Page::Briefing(briefing) = &mut self.page {
                    briefing.mode = mode;
                }
            }
            Command::Begin => return self.begin(),
            Command::Start(fresh) => return self.start(fresh).into_iter().collect(),
            Command::Continue => {
                if let Some(mut conversation) = self.left.take() {
                    conversation.keep_time(&self.settings);
                    let goes_on = conversation.go_on();
                    self.page = Page::Conversation(conversation);
                    return goes_on.into_iter().collect();
                }
            }
            Command::LetFinish => return self.with_kept(Conversation::let_finish),
            Command::Breathe => return self.with_kept(Conversation::breathe),
            Command::Answer(option) => return self.answer(option),
            Command::Leave => return self.leave().into_iter().collect(),
            Command::ShowDebrief => self.show_debrief(),
            Command::Toggle(drawer) => self.with_conversation(|talk| {
                talk.drawer = if talk.drawer == Some(drawer) {
                    None
                } else {
                    Some(drawer)
                };
            }),
            Command::SetNote(note) => return self.with_kept(|talk| talk.note = note),
            Command::SelectMove(index) => self.with_debrief(|page| {
                let last = page.session.transcript().turns.len().saturating_sub(1);
                page.selected = index.min(last);
                page.looked_around = true;
                page.peeked = None;
            }),
            Command::PeekOption(option) => self.with_debrief(|page| {
                page.peeked = Some(option);
                page.looked_around = true;
            }),
            Command::ToggleCauses => self.with_debrief(|page| {
                page.all_causes = !page.all_causes;
                page.looked_around = true;
            }),
            Command::ShowTab(tab) => self.with_debrief(|page| {
                page.tab = tab;
                page.looked_around = true;
            }),
            Command::PickReason(index) => self.with_debrief(|page| page.reason = Some(index)),
            Command::KeepCard(index) => return self.keep_card(Some(index)),
            Command::KeepNoCard => return self.keep_card(None),
            Command::Reviewed { number, review } => {
                self.reviewed(number, *review);
                return self.keep_reviewed().into_iter().collect();
            }
            Command::TryFrom(index) => self.try_from(index),
            Command::PlayAgain => self.play_again(),
            Command::ShowSettings => {
                let behind = std::mem::replace(&mut self.page, Page::Library);
                self.page = Page::Settings(Box::new(behind));
                self.people_form = PeopleForm::default();
            }
            Command::CloseSettings => {
                if let Page::Settings(behind) = &mut self.page {
                    self.page = std::mem::replace(behind, Page::Library);
                    self.listening = Listening::default();
                    if let Page::Conversation(talk) = &mut self.page {
                        talk.keep_time(&self.settings);
                    }
                }
            }
            Command::SetTheme(theme) => return self.set(|settings| settings.theme = theme),
            Command::ZoomIn => return self.set(|settings| settings.zoom = settings.zoom.larger()),
            Command::ZoomOut => {
                return self.set(|settings| settings.zoom = settings.zoom.smaller());
            }
            Command::ZoomReset => return self.set(|settings| settings.zoom = Zoom::default()),
            Command::SetReducedMotion(on) => {
                return self.set(|settings| settings.reduced_motion = on);
            }
            Command::SetShortcuts(on) => return self.set(|settings| settings.shortcuts = on),
            Command::FileChanged { file, reading } => self.file_changed(&file, *reading),
            Command::FileLost { file, why } => self.file_lost(&file, why),
            Command::WorkedOut { attempt, found } => {
                return self.worked_out(&attempt, found).into_iter().collect();
            }
            Command::Analysed { number, analysed } => self.analysed(number, *analysed),
            Command::ToggleProblems => self.problems_open = !self.problems_open,
            Command::ShowProblems(place) => {
                if let Some(entry) = self.library.entries.get(place) {
                    self.page = Page::Problems(entry.file.clone());
                }
            }
            Command::Kept { over } => {
                self.unkept = None;
                if over {
                    return vec![Task::ReadHistory(self.history.me.clone())];
                }
            }
            Command::NotKept(why) => self.unkept = Some(why),
            Command::Remember => {
                let read = Task::ReadHistory(self.settings.trainee.clone());
                return vec![self.tidy().unwrap_or(read)];
            }
            Command::HistoryRead(history) => {
                let wanted = self.history_read(*history);
                return wanted.into_iter().chain(self.keep_reviewed()).collect();
            }
            Command::Fetched(fetched) => {
                return fetched.map_or_else(Vec::new, |fetched| self.fetched(&fetched));
            }
            Command::Introduce(alias) => return vec![Task::KeepTrainee { id: None, alias }],
            Command::BecomeTrainee(id) => {
                let read = Task::ReadHistory(Some(id.clone()));
                let mut tasks = self.set(|settings| settings.trainee = Some(id));
                tasks.push(read);
                return tasks;
            }
            Command::Skills(act) => self.skills(act),
            Command::Attempts(act) => return self.attempts(act),
            Command::People(act) => return self.people(act),
            Command::Print(paper) => return self.print(paper).into_iter().collect(),
            Command::DismissMessage => self.message = None,
            Command::Report(message) => self.message = Some(message),
        }
        Vec::new()
    }

    /// The file that is open, where it is the person's own: its problems are told beside the page.
    pub fn author(&self) -> Option<&Entry> {
        self.author_of(&self.page)
    }

    pub(super) fn author_of(&self, page: &Page) -> Option<&Entry> {
        let scenario = match page {
            Page::Briefing(page) => &page.scenario,
            Page::Conversation(talk) => talk.session.scenario(),
            Page::Debrief(page) => page.session.scenario(),
            Page::Library
            | Page::Skills(_)
            | Page::Attempts(_)
            | Page::Compare(_)
            | Page::Welcome(_)
            | Page::Lesson(_)
            | Page::Problems(_)
            | Page::Settings(_) => return None,
        };
        let own = self.library.of(scenario);
        own.filter(|_| self.library.own)
    }

    /// Keeps a card of the scenario that was played, or none.
    fn keep_card(&mut self, card: Option<usize>) -> Vec<Task> {
        let Page::Debrief(page) = &mut self.page else {
            return Vec::new();
        };
        let scenario = Arc::clone(page.session.scenario());
        page.kept_card = card.filter(|&card| card < scenario.cards.len());
        let card = page.kept_card;
        self.set(|settings| settings.keep(&scenario, card))
    }

    pub(super) fn set(&mut self, change: impl FnOnce(&mut Settings)) -> Vec<Task> {
        change(&mut self.settings);
        vec![Task::SaveSettings(self.settings.clone())]
    }

    fn with_conversation(&mut self, act: impl FnOnce(&mut Conversation)) {
        if let Page::Conversation(conversation) = &mut self.page {
            act(conversation);
        }
    }

    /// Lets something happen within a line, and keeps where that leaves it.
    fn with_kept(&mut self, act: impl FnOnce(&mut Conversation)) -> Vec<Task> {
        let Page::Conversation(talk) = &mut self.page else {
            return Vec::new();
        };
        act(talk);
        talk.keep_stands().into_iter().collect()
    }

    fn with_debrief(&mut self, act: impl FnOnce(&mut DebriefPage)) {
        if let Page::Debrief(page) = &mut self.page {
            act(page);
        }
    }
}
