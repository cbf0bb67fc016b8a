//! What is set once and for all, beside theme, text size and motion.

use super::command::Task;
use super::keys::{KeyAct, Keymap, SoleKey};
use super::pace::Room;
use super::page::Page;
use super::state::AppState;

/// Something that is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    /// Whether a level opens only once the one before it sits.
    LockLevels(bool),
    /// Whether content notes are shown before they are asked for.
    ContentNotes(bool),
    /// Whether conversations run in real time.
    RealTime(bool),
    /// How much time there is.
    Room(Room),
    /// Whether exams run in real time as well.
    RealTimeExams(bool),
    /// Change a key: the next one that is pressed. `None` stops.
    Listen(Option<KeyAct>),
    /// This key was pressed.
    Press(SoleKey),
    /// All keys as usual.
    UsualKeys,
}

/// Whether a key is being changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Listening {
    /// What the next key will do.
    pub act: Option<KeyAct>,
    /// What the key that was pressed does already.
    pub taken: Option<(SoleKey, KeyAct)>,
}

impl AppState {
    pub(super) fn prefer(&mut self, prefer: Prefer) -> Vec<Task> {
        match prefer {
            Prefer::LockLevels(on) => self.set(|settings| settings.lock_levels = on),
            Prefer::ContentNotes(on) => self.set(|settings| settings.content_notes = on),
            Prefer::RealTime(on) => self.set(|settings| settings.real_time.on = on),
            Prefer::Room(room) => self.set(|settings| settings.real_time.room = room),
            Prefer::RealTimeExams(on) => self.set(|settings| settings.real_time.in_exam = on),
            Prefer::UsualKeys => self.set(|settings| settings.keys = Keymap::default()),
            Prefer::Listen(act) => {
                self.listening = Listening { act, taken: None };
                Vec::new()
            }
            Prefer::Press(key) => self.press(key),
        }
    }

    fn press(&mut self, key: SoleKey) -> Vec<Task> {
        let Some(act) = self.listening.act else {
            return Vec::new();
        };
        let mut keys = self.settings.keys.clone();
        match keys.set(act, key) {
            Ok(()) => {
                self.listening = Listening::default();
                self.set(|settings| settings.keys = keys)
            }
            Err(other) => {
                self.listening.taken = Some((key, other));
                Vec::new()
            }
        }
    }

    /// Passes the scenario of the open briefing over: it is no longer suggested, and can be played all the same.
    pub(super) fn skip_scenario(&mut self) -> Vec<Task> {
        let Page::Briefing(briefing) = &self.page else {
            return Vec::new();
        };
        let id = briefing.scenario.id.clone();
        self.page = Page::Library;
        if self.settings.skipped.contains(&id) {
            return Vec::new();
        }
        self.set(|settings| settings.skipped.push(id))
    }

    /// Whoever begins a scenario has not passed it over.
    pub(super) fn no_longer_skipped(&mut self, id: &String) -> Vec<Task> {
        if !self.settings.skipped.contains(id) {
            return Vec::new();
        }
        self.set(|settings| settings.skipped.retain(|other| other != id))
    }

    /// Opens the briefing of the scenario that goes on where the one of the debrief ended.
    pub(super) fn what_happened_next(&mut self) {
        if let Page::Debrief(page) = &self.page
            && let Some(place) = self.continued_by(page.session.scenario())
        {
            self.open_briefing(place);
        }
    }
}
