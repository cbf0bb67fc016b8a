//! The app without a window: what is open, what was asked for, what happens then.
//!
//! Views read [`AppState`] and push [`Command`]s; [`AppState::handle`] is the one place where state
//! changes; [`Task`]s are the wishes that the shell carries out. Clicking through the whole app is a test
//! without a window.

mod analysed;
mod attempts;
mod command;
mod conversation;
mod explore;
mod first;
mod hint;
mod history;
mod intention;
mod keep;
mod keys;
mod library;
mod next;
mod pace;
mod page;
mod people;
mod prefer;
mod printing;
mod problems;
mod renew;
mod review;
mod settings;
mod skills;
mod state;
mod way;
mod work_out;

pub use analysed::{Analysed, Analysing, AnalysisJob};
pub use attempts::{
    AttemptEnd, AttemptFilter, AttemptsAct, AttemptsPage, ComparePage, Compared, Wanted,
};
pub use command::{Command, Task};
pub use conversation::{Aftermath, Conversation};
pub use explore::{ExploreAct, Undone};
pub use first::{FirstAct, LONGEST_NAME, LessonPage, LessonStep, NAMELESS, Stills, WelcomePage};
pub use hint::{Found, HintAct, HintJob, Hinting};
pub use history::{Fetched, History};
pub use intention::{Intention, MOST_INTENTIONS};
pub use keep::{Beginning, Fresh, Keep, Unkept, What};
pub use keys::{KeyAct, Keymap, SoleKey};
pub use library::{Entry, Filter, Library, Lost, Played};
pub use next::{CardState, Lock, Next};
pub use pace::{Pace, PaceAct, RealTime, Room, Silence};
pub use page::{Back, BriefingPage, DebriefPage, DebriefTab, Drawer, Page};
pub use people::{Asked, PeopleAct, PeopleForm, Retention, SpareCopy};
pub use prefer::Prefer;
pub use printing::Paper;
pub use problems::{Problem, problems, summary};
pub use renew::Unfit;
pub use review::{ReviewJob, Reviewing};
pub use settings::{Settings, ThemeChoice, Zoom};
pub use skills::{SkillsAct, SkillsPage};
pub use state::AppState;
pub use work_out::{WorkOutJob, WorkingOut};
