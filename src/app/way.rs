//! The way through a scenario: briefing, conversation, debrief, and once more.

use std::sync::Arc;

use crate::scenario::Scenario;
use crate::session::{Mode, Session};

use super::command::Task;
use super::conversation::Conversation;
use super::keep::Fresh;
use super::page::{BriefingPage, DebriefPage, Page};
use super::state::AppState;

impl AppState {
    /// Opens a briefing, or says what opens it.
    pub(super) fn open_briefing(&mut self, place: usize) {
        let lock = self.library.entries.get(place).and_then(|it| self.lock(it));
        if let Some(lock) = lock {
            self.message = Some(lock.told());
        } else if let Some(scenario) = self.library.scenario(place) {
            let scenario = Arc::clone(scenario);
            self.brief(scenario, Mode::Coach);
        }
    }

    pub(super) fn brief(&mut self, scenario: Arc<Scenario>, mode: Mode) {
        let intention = self.settings.intention_for(&scenario.id).cloned();
        self.page = Page::Briefing(BriefingPage {
            scenario,
            mode,
            intention,
            notes: self.settings.content_notes,
        });
    }

    pub(super) fn begin(&mut self) -> Vec<Task> {
        let Page::Briefing(briefing) = &self.page else {
            return Vec::new();
        };
        let (scenario, mode) = (Arc::clone(&briefing.scenario), briefing.mode);
        let mut tasks = self.no_longer_skipped(&scenario.id);
        self.starting = Some((scenario, mode));
        tasks.push(Task::DrawSeed);
        tasks
    }

    pub(super) fn start(&mut self, fresh: Fresh) -> Option<Task> {
        let (scenario, mode) = self.starting.take()?;
        let session = Session::start(scenario, fresh.seed, mode);
        let mut talk = Conversation::new(session);
        talk.keep_time(&self.settings);
        self.page = Page::Conversation(Box::new(talk));
        self.keep_beginning(fresh)
    }

    pub(super) fn answer(&mut self, option: usize) -> Vec<Task> {
        let Page::Conversation(talk) = &mut self.page else {
            return Vec::new();
        };
        if talk.answer(option) {
            talk.keep_move()
        } else {
            Vec::new()
        }
    }

    pub(super) fn leave(&mut self) -> Option<Task> {
        let Page::Conversation(conversation) = std::mem::replace(&mut self.page, Page::Library)
        else {
            return None;
        };
        let put_away = conversation.put_away();
        if !conversation.is_over() && conversation.practice_from.is_none() {
            self.left = Some(conversation);
        }
        put_away
    }

    pub(super) fn show_debrief(&mut self) {
        let Page::Conversation(conversation) = &self.page else {
            return;
        };
        if !conversation.is_over() {
            return;
        }
        let practice = conversation.practice_from.is_some();
        let mut page = DebriefPage::new(conversation.session.clone(), practice);
        page.hinted = conversation.hinted().to_vec();
        page.goes_on = self.continuing(page.session.scenario());
        page.kept_card = self.settings.kept_card(page.session.scenario());
        page.attempt.clone_from(&conversation.attempt);
        if !practice {
            self.library
                .enter(page.session.scenario(), &page.assessment);
        }
        self.page = Page::Debrief(Box::new(page));
    }

    pub(super) fn try_from(&mut self, index: usize) {
        if let Page::Debrief(page) = &self.page {
            let mut session = page.session.rewound(index);
            // Nothing is at stake here, so everything is told.
            session.mode = Mode::Explore;
            let mut conversation = Conversation::new(session);
            conversation.practice_from = Some(index);
            conversation.keep_time(&self.settings);
            self.page = Page::Conversation(Box::new(conversation));
        }
    }

    pub(super) fn play_again(&mut self) {
        if let Page::Debrief(page) = &self.page {
            let played = page.session.scenario();
            // An attempt of before may hold an older text than the library.
            let now = self.library.with_id(&played.id).unwrap_or(played);
            let scenario = Arc::clone(now);
            let mode = match page.session.mode {
                // Whoever wants to explore again says so again; nothing else tells that it is not scored.
                Mode::Explore => Mode::Coach,
                mode => mode,
            };
            self.brief(scenario, mode);
        }
    }
}
