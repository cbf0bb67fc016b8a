//! What a person can ask for, and what the shell is asked to do.

use crate::catalog::Channel;
use crate::debrief::Review;
use crate::progress::Opportunity;
use crate::report::Report;
use crate::scenario::Reading;
use crate::session::Mode;

use super::analysed::{Analysed, AnalysisJob};
use super::attempts::AttemptsAct;
use super::explore::ExploreAct;
use super::first::FirstAct;
use super::hint::{HintAct, HintJob};
use super::history::{Fetched, History};
use super::keep::{Fresh, Keep, Unkept};
use super::library::{Lost, Played};
use super::pace::PaceAct;
use super::page::{DebriefTab, Drawer};
use super::people::PeopleAct;
use super::prefer::Prefer;
use super::printing::Paper;
use super::review::ReviewJob;
use super::settings::{Settings, ThemeChoice};
use super::skills::SkillsAct;

/// What a person asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Go to the library.
    ShowLibrary,
    /// Look for a word in titles, industries and techniques.
    Search(String),
    /// Show one channel only, or all.
    FilterChannel(Option<Channel>),
    /// Show one level only, or all.
    FilterLevel(Option<u8>),
    /// Show only what was played, or was not, or all.
    FilterPlayed(Option<Played>),
    /// Something in the first minute.
    First(FirstAct),
    /// Something about hints.
    Hint(HintAct),
    /// Back and forth where nothing is scored.
    Explore(ExploreAct),
    /// Something about time.
    Pace(PaceAct),
    /// Something that is set once and for all.
    Prefer(Prefer),
    /// Pass a scenario over because of its content note.
    SkipScenario,
    /// Go on to what happened next, after a debrief.
    WhatHappenedNext,
    /// Open the briefing of a scenario, by its place in the library.
    OpenBriefing(usize),
    /// Choose how much is told.
    ChooseMode(Mode),
    /// Begin the conversation.
    Begin,
    /// The machine has given what a new attempt needs: the conversation starts.
    Start(Fresh),
    /// Go on with the conversation that was left.
    Continue,
    /// Hear the next clause.
    LetFinish,
    /// Take a breath, or re-read the draft.
    Breathe,
    /// Answer with an option, by its place in the file. In a letter the first time lays the draft open, the
    /// second time sends it.
    Answer(usize),
    /// Leave the conversation; it can be continued.
    Leave,
    /// Look at the play that is over.
    ShowDebrief,
    /// Open or close a drawer.
    Toggle(Drawer),
    /// Change the note.
    SetNote(String),
    /// Look at a move, from 0.
    SelectMove(usize),
    /// Keep looking at where an option of the move leads, by its place in the file.
    PeekOption(usize),
    /// Show or hide why every gauge moved.
    ToggleCauses,
    /// Look at another part of the debrief.
    ShowTab(DebriefTab),
    /// Answer "what is different?".
    PickReason(usize),
    /// Keep a card as an intention.
    KeepCard(usize),
    /// Keep no card of this scenario.
    KeepNoCard,
    /// The review of a play is there.
    Reviewed {
        /// Its number.
        number: u64,
        /// The review.
        review: Box<Review>,
    },
    /// Play on from before a move, unscored.
    TryFrom(usize),
    /// Play the whole scenario again.
    PlayAgain,
    /// Go to the settings.
    ShowSettings,
    /// Leave the settings.
    CloseSettings,
    /// Light, dark or as the system.
    SetTheme(ThemeChoice),
    /// Larger text.
    ZoomIn,
    /// Smaller text.
    ZoomOut,
    /// Text at 100 %.
    ZoomReset,
    /// Show end states instead of motion.
    SetReducedMotion(bool),
    /// Whether letters and digits alone act as shortcuts.
    SetShortcuts(bool),
    /// A file of the library was saved; this was read from it.
    FileChanged {
        /// The name of the file.
        file: String,
        /// What was read.
        reading: Box<Reading>,
    },
    /// A file of the library is gone or cannot be read.
    FileLost {
        /// The name of the file.
        file: String,
        /// Which of the two.
        why: Lost,
    },
    /// The analysis of a scenario is there.
    Analysed {
        /// Its number.
        number: u64,
        /// What it says.
        analysed: Box<Analysed>,
    },
    /// Open or close the list of problems.
    ToggleProblems,
    /// Go to the problems of a file, by its place in the library.
    ShowProblems(usize),
    /// Put a message away.
    DismissMessage,
    /// All that was to be kept is on the disk.
    Kept {
        /// Whether an attempt was over by it.
        over: bool,
    },
    /// Something could not be kept.
    NotKept(Unkept),
    /// Look up what was played before.
    Remember,
    /// What was played before was read.
    HistoryRead(Box<History>),
    /// What each move of a finished play could have shown was worked out.
    WorkedOut {
        /// The attempt.
        attempt: String,
        /// What was found out, or `None` where the play cannot be told again.
        found: Option<Vec<Opportunity>>,
    },
    /// An attempt was fetched, with the text that was played.
    Fetched(Option<Box<Fetched>>),
    /// Begin to practise on this machine, under an alias.
    Introduce(String),
    /// Be somebody else who practises on this machine, by pseudonym.
    BecomeTrainee(String),
    /// Something on the page of skills.
    Skills(SkillsAct),
    /// Something on the page of attempts.
    Attempts(AttemptsAct),
    /// Something about people and what is kept of them.
    People(PeopleAct),
    /// Write a report of the play or the skills that are open.
    Print(Paper),
    /// Something outside went wrong; say so.
    Report(String),
}

/// What the shell is asked to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Task {
    /// Give what a new attempt needs with [`Command::Start`].
    DrawSeed,
    /// Keep something of an attempt.
    Keep(Keep),
    /// Read what this trainee has played; answer with [`Command::HistoryRead`].
    ReadHistory(Option<String>),
    /// Fetch an attempt with the text that was played; answer with [`Command::Fetched`].
    Fetch {
        /// Whose.
        trainee: String,
        /// Which.
        attempt: String,
    },
    /// Keep a trainee under an alias, under a new pseudonym if there is none, and read the history.
    KeepTrainee {
        /// The pseudonym.
        id: Option<String>,
        /// The alias.
        alias: String,
    },
    /// Delete an attempt, also in the copies, and read the history.
    DeleteAttempt {
        /// Whose.
        trainee: String,
        /// Which.
        attempt: String,
    },
    /// Delete everybody's attempts that are older than this many months, and read the history.
    Tidy(i32),
    /// Delete everything that is kept of this trainee; answer with [`PeopleAct::Deleted`].
    DeleteEverything(String),
    /// Write everything that is kept of this trainee into a folder of its own, and say where.
    ExportEverything(String),
    /// Write a report into a folder, or the usual one, under a name or one like it, and say where.
    SaveReport {
        /// What is written.
        report: Box<Report>,
        /// As what.
        paper: Paper,
        /// The name of the file, without its ending.
        name: String,
        /// The folder.
        folder: Option<String>,
    },
    /// Put the spare copy in place of the history, and read it.
    Restore,
    /// The spare copy is not wanted.
    ForgetCopy,
    /// Keep the settings.
    SaveSettings(Settings),
    /// Review a play beside the window, and none that was asked for before; answer with
    /// [`Command::Reviewed`].
    Review(ReviewJob),
    /// Nobody waits for the review any more.
    StopReview,
    /// Analyse a scenario beside the window, and none that was asked for before; answer with
    /// [`Command::Analysed`].
    Analyse(AnalysisJob),
    /// Nobody waits for the analysis any more.
    StopAnalysis,
    /// Work out, beside the window, what each move of a finished play could have shown; answer with
    /// [`Command::WorkedOut`].
    WorkOut {
        /// Whose.
        trainee: String,
        /// Which.
        attempt: String,
    },
    /// Work out a hint beside the window, and none that was asked for before; answer with [`HintAct::Found`].
    FindHint(HintJob),
}
