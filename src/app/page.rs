//! The pages.

use std::sync::Arc;

use crate::assess::{Assessment, assess};
use crate::debrief::hottest_move;
use crate::scenario::Scenario;
use crate::session::{Mode, Session};

use super::attempts::{AttemptsPage, ComparePage};
use super::conversation::Conversation;
use super::first::{LessonPage, WelcomePage};
use super::intention::Intention;
use super::review::Reviewing;
use super::skills::SkillsPage;

/// What is open.
#[derive(Debug, Clone)]
pub enum Page {
    /// The scenarios.
    Library,
    /// What is said to whoever has never practised here.
    Welcome(WelcomePage),
    /// The kettle in 40 seconds.
    Lesson(Box<LessonPage>),
    /// The card before a conversation.
    Briefing(BriefingPage),
    /// A conversation.
    Conversation(Box<Conversation>),
    /// The talk afterwards.
    Debrief(Box<DebriefPage>),
    /// What practice adds up to.
    Skills(SkillsPage),
    /// What was played before.
    Attempts(AttemptsPage),
    /// Two plays side by side.
    Compare(Box<ComparePage>),
    /// The problems of a file, by its name.
    Problems(String),
    /// The settings, and the page behind them.
    Settings(Box<Page>),
}

impl Page {
    /// The page itself, or the one behind the settings.
    pub fn behind_settings(&self) -> &Self {
        match self {
            Self::Settings(behind) => behind.behind_settings(),
            other => other,
        }
    }
}

/// The card before a conversation.
#[derive(Debug, Clone)]
pub struct BriefingPage {
    /// What is about to be played.
    pub scenario: Arc<Scenario>,
    /// How much will be told.
    pub mode: Mode,
    /// What was resolved after an earlier play.
    pub intention: Option<Intention>,
    /// Whether a content note is shown.
    pub notes: bool,
}

/// The talk afterwards.
#[derive(Debug, Clone)]
pub struct DebriefPage {
    /// The play.
    pub session: Session,
    /// What it is worth.
    pub assessment: Assessment,
    /// Every move beside the best.
    pub review: Reviewing,
    /// The move that is looked at, from 0.
    pub selected: usize,
    /// Whether anything but the first sight was looked at.
    pub looked_around: bool,
    /// The option of the move whose future is shown, as a place in the file; else the one that was chosen.
    pub peeked: Option<usize>,
    /// Whether it is told why every gauge moved.
    pub all_causes: bool,
    /// The part that is looked at.
    pub tab: DebriefTab,
    /// The answer to "what is different?".
    pub reason: Option<usize>,
    /// The card that is kept.
    pub kept_card: Option<usize>,
    /// Whether it was played on from another play, unscored.
    pub practice: bool,
    /// The attempt that it is kept as, if it is.
    pub attempt: Option<String>,
    /// Where it leads back to.
    pub back: Back,
    /// The moves, from 0, that were made after a hint.
    pub hinted: Vec<usize>,
    /// The title of the scenario that goes on from here.
    pub goes_on: Option<String>,
}

/// Where a debrief was opened from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Back {
    /// It follows a play.
    #[default]
    Library,
    /// It was opened from the list of attempts.
    Attempts,
}

/// A part of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DebriefTab {
    /// Move by move.
    #[default]
    Review,
    /// Technique by technique.
    Evidence,
    /// A weak and a strong line.
    Contrast,
    /// Cards to take away.
    Cards,
}

impl DebriefTab {
    /// All tabs in order.
    pub const ALL: [Self; 4] = [Self::Review, Self::Evidence, Self::Contrast, Self::Cards];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Review => "Review",
            Self::Evidence => "Evidence",
            Self::Contrast => "Contrast",
            Self::Cards => "Cards",
        }
    }
}

/// Something beside the conversation that can be opened and closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drawer {
    /// All that was said.
    Transcript,
    /// What is known.
    CaseFile,
    /// The trainee's own note.
    Note,
}

impl DebriefPage {
    /// The talk after a play. Opens at the move that brought the most heat.
    pub fn new(session: Session, practice: bool) -> Self {
        let assessment = assess(session.scenario(), session.transcript());
        let selected = hottest_move(session.transcript()).unwrap_or(0);
        Self {
            session,
            assessment,
            review: Reviewing::default(),
            selected,
            looked_around: false,
            peeked: None,
            all_causes: false,
            tab: DebriefTab::default(),
            reason: None,
            kept_card: None,
            practice,
            attempt: None,
            back: Back::default(),
            hinted: Vec::new(),
            goes_on: None,
        }
    }
}
