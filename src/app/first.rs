//! The first minute: a welcome, then the kettle in three presses, then the first scenario.

use std::sync::Arc;

use crate::catalog::{Catalogue, PhaseWeight};
use crate::customer::{Influences, Kettle, TagUse, Timing, Untraced, nature, update};
use crate::scenario::{Credit, Temperament};

use super::command::Task;
use super::history::History;
use super::page::Page;
use super::state::AppState;

/// What somebody is called who gives no name.
pub const NAMELESS: &str = "Trainee";

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;

/// What is asked for in the first minute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstAct {
    /// Change the name that is being typed.
    SetAlias(String),
    /// Begin to practise under that name.
    StartTraining,
    /// Go to the library; nothing is kept.
    LookAround,
    /// Show the kettle in 40 seconds.
    Teach,
    /// Do what the step is about.
    Press,
    /// Go on to the next step, or out of the last.
    GoOn,
    /// Leave the kettle at once.
    Skip,
}

/// What is said to whoever has never practised here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WelcomePage {
    /// The name that is being typed.
    pub alias: String,
}

/// The kettle in 40 seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonPage {
    /// Where it stands.
    pub step: LessonStep,
    /// Whether the step has been done.
    pub done: bool,
    /// Whether a first scenario follows.
    pub newcomer: bool,
    stills: [Stills; 3],
}

/// What is shown one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LessonStep {
    /// What lowers the flame cools for good.
    Flame,
    /// A kind word alone cools for a moment.
    Puff,
    /// Talking over somebody raises the steam.
    Steam,
}

/// One move and what follows from it, by the rule that every play goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stills {
    /// Before it.
    pub before: Kettle,
    /// Right after it.
    pub at_once: Kettle,
    /// After two more moves that do nothing.
    pub later: Kettle,
}

impl LessonStep {
    /// All of them in order.
    pub const ALL: [Self; 3] = [Self::Flame, Self::Puff, Self::Steam];

    /// Its number, from 1.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    fn after(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }
}

impl LessonPage {
    /// Before the first step.
    pub fn new(catalogue: &Catalogue, newcomer: bool) -> Self {
        let still = |techniques: &[&str], timing| Stills::of(catalogue, techniques, timing);
        Self {
            step: LessonStep::Flame,
            done: false,
            newcomer,
            stills: [
                still(&["own_it", "empathise"], Timing::Paused),
                still(&["stay_calm"], Timing::Paused),
                still(&[], Timing::Interrupted),
            ],
        }
    }

    /// What the step shows.
    pub fn stills(&self) -> Stills {
        self.stills[self.step as usize]
    }

    /// The kettle as it stands.
    pub fn kettle(&self) -> Kettle {
        let stills = self.stills();
        if self.done {
            stills.at_once
        } else {
            stills.before
        }
    }
}

impl Stills {
    /// Somebody irate hears these techniques, each clear and in place.
    fn of(catalogue: &Catalogue, techniques: &[&str], timing: Timing) -> Self {
        let nature = nature(Temperament::Irate);
        let known = techniques
            .iter()
            .filter_map(|id| catalogue.technique_id(id));
        let tags: Vec<TagUse> = known
            .map(|technique| TagUse {
                technique,
                credit: Credit::Full,
                weight: PhaseWeight::Right,
                earlier: 0,
            })
            .collect();
        let moved = |kettle, tags: &[TagUse], timing| {
            let influences = Influences {
                tags,
                pitfalls: &[],
                timing,
                wait: None,
                audience: false,
                fault_is_ours: true,
            };
            update(kettle, &nature, catalogue, &influences, &mut Untraced)
        };
        let before = nature.start;
        let at_once = moved(before, &tags, timing);
        let next = moved(at_once, &[], Timing::Paused);
        let later = moved(next, &[], Timing::Paused);
        Self {
            before,
            at_once,
            later,
        }
    }
}

impl AppState {
    pub(super) fn first(&mut self, act: FirstAct) -> Vec<Task> {
        match (act, &mut self.page) {
            (FirstAct::SetAlias(alias), Page::Welcome(page)) => page.alias = tidied(&alias),
            (FirstAct::StartTraining, Page::Welcome(page)) => {
                let alias = match page.alias.trim() {
                    "" => NAMELESS.to_owned(),
                    alias => alias.to_owned(),
                };
                return vec![Task::KeepTrainee { id: None, alias }];
            }
            (FirstAct::LookAround, Page::Welcome(_)) => self.page = Page::Library,
            (FirstAct::Teach, Page::Library) => self.teach(false),
            (FirstAct::Press, Page::Lesson(lesson)) => lesson.done = true,
            (FirstAct::GoOn, Page::Lesson(lesson)) => match lesson.step.after() {
                Some(next) => {
                    lesson.step = next;
                    lesson.done = false;
                }
                None => self.leave_lesson(),
            },
            (FirstAct::Skip, Page::Lesson(_)) => self.leave_lesson(),
            _ => {}
        }
        Vec::new()
    }

    /// Welcomes whoever is the first to practise where plays are kept, and goes on once they have a name.
    pub(super) fn welcome(&mut self) {
        let History {
            keeps,
            trainees,
            spare,
            ..
        } = &self.history;
        // Whoever had a history here is asked first whether it comes back.
        let nobody = *keeps && trainees.is_empty() && spare.is_none();
        match self.page {
            Page::Library if nobody && !self.library.own => {
                self.page = Page::Welcome(WelcomePage::default());
            }
            Page::Welcome(_) if self.history.me.is_some() => self.teach(true),
            _ => {}
        }
    }

    fn teach(&mut self, newcomer: bool) {
        let mut scenarios = self
            .library
            .entries
            .iter()
            .filter_map(|it| it.scenario.as_ref());
        let own = scenarios.next().map(|it| Arc::clone(&it.catalogue));
        let catalogue = own.unwrap_or_else(|| Arc::new(Catalogue::shipped()));
        self.page = Page::Lesson(Box::new(LessonPage::new(&catalogue, newcomer)));
    }

    /// A newcomer goes straight into the first briefing.
    fn leave_lesson(&mut self) {
        let newcomer = matches!(&self.page, Page::Lesson(lesson) if lesson.newcomer);
        self.page = Page::Library;
        if newcomer && let Some(next) = self.next() {
            self.open_briefing(next.place);
        }
    }
}

/// A name without line breaks and the like, and not too long.
fn tidied(alias: &str) -> String {
    let kept = alias.chars().filter(|letter| !letter.is_control());
    kept.take(LONGEST_NAME).collect()
}
