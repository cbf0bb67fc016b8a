//! Every page that there is, open at a size, as somebody who has practised meets it.

use egui::{Key, Vec2, vec2};
use simmer::app::{
    AppState, AttemptsAct, Command, DebriefTab, Entry, Library, Page, Prefer, Room, Settings,
    SkillsAct, ThemeChoice, Unkept,
};
use simmer::scenario::read;
use simmer::session::Mode;
use tempfile::TempDir;

use super::tree::FOUND;
use crate::author;
use crate::past::{WEEKS, practised};
use crate::support::window::Window;
use crate::support::world::catalogue;

/// A window: how large, and how many pixels to a point.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub name: &'static str,
    pub size: Vec2,
    pub pixels: f32,
    pub theme: ThemeChoice,
}

const fn look(name: &'static str, width: f32, height: f32, pixels: f32) -> Look {
    Look {
        name,
        size: vec2(width, height),
        pixels,
        theme: ThemeChoice::Light,
    }
}

/// As it is designed.
pub const USUAL: Look = look("1280", 1280.0, 800.0, 1.0);
/// The smallest window at the usual size of text, the same at 200 %, and the two widths that a page at 400 % has left.
pub const SMALL: [Look; 4] = [
    look("960", 960.0, 600.0, 1.0),
    look("960-at-200", 480.0, 300.0, 2.0),
    look("480", 480.0, 640.0, 2.0),
    look("320", 320.0, 512.0, 2.0),
];

/// A page, and how to come to it.
#[derive(Clone, Copy)]
pub struct Place {
    pub name: &'static str,
    open: fn(&mut Opening) -> Window,
}

/// Where windows are opened.
pub struct Opening {
    look: Look,
    /// What is kept lies here as long as the window is open.
    folders: Vec<TempDir>,
}

/// A page that is open.
pub struct Shown {
    pub window: Window,
    _folders: Vec<TempDir>,
}

impl Place {
    pub fn at(self, look: Look) -> Shown {
        let mut opening = Opening {
            look,
            folders: Vec::new(),
        };
        let window = (self.open)(&mut opening);
        Shown {
            window,
            _folders: opening.folders,
        }
    }
}

impl Opening {
    /// With two weeks of practice.
    fn practised(&mut self) -> Window {
        self.keeping(practised(&WEEKS))
    }

    /// Where nobody has practised yet.
    fn newcomer(&mut self) -> Window {
        self.keeping(TempDir::new().unwrap())
    }

    fn keeping(&mut self, folder: TempDir) -> Window {
        let Look {
            size,
            pixels,
            theme,
            ..
        } = self.look;
        let window = Window::keeping_with(folder.path(), size, pixels, theme);
        self.folders.push(folder);
        window
    }

    fn showing(&self, state: AppState) -> Window {
        Window::showing(state, self.look.size, self.look.pixels, self.look.theme)
    }

    fn begun(&self, text: &str, mode: Mode) -> Window {
        let reading = read("own/one.ron", text.as_bytes(), &catalogue());
        let library = Library {
            entries: vec![Entry::new("own/one.ron".to_owned(), reading)],
            ..Library::default()
        };
        let settings = Settings {
            reduced_motion: true,
            ..Settings::default()
        };
        let mut window = self.showing(AppState::new(library, settings));
        window
            .ask(Command::OpenBriefing(0))
            .ask(Command::ChooseMode(mode))
            .ask(Command::Begin);
        window
    }

    /// In the middle of a conversation, one answer given.
    fn talk(&self, text: &str, mode: Mode) -> Window {
        let mut window = self.begun(text, mode);
        window.key(Key::Num1);
        if crate::conversation_page::talk(&window).is_letter() {
            window.key(Key::Enter).key(Key::Num2);
        }
        window
    }

    fn over(&self) -> Window {
        let mut window = self.talk(TABLE, Mode::Coach);
        while !window.says("See what each move did") {
            window.key(Key::Num1);
        }
        window
    }

    fn debrief(&self, tab: DebriefTab) -> Window {
        let mut window = self.over();
        window.key(Key::Enter).finish_review();
        window.ask(Command::ShowTab(tab));
        window
    }
}

const TABLE: &str = include_str!("../../scenarios/sc03-cold-soup.ron");
const CALL: &str = include_str!("../../scenarios/sc02-the-line-on-the-bill.ron");
const INBOX: &str = include_str!("../../scenarios/sc05-tuesday-became-friday.ron");
const DESK: &str = include_str!("../../scenarios/sc27-the-perfect-log.ron");

const fn place(name: &'static str, open: fn(&mut Opening) -> Window) -> Place {
    Place { name, open }
}

fn asking(mut window: Window, commands: impl IntoIterator<Item = Command>) -> Window {
    for command in commands {
        window.ask(command);
    }
    window
}

/// All of them.
pub const PLACES: [Place; 25] = [
    place("welcome", Opening::newcomer),
    place("lesson", |at| {
        let mut window = at.newcomer();
        window.key(Key::Enter).key(Key::Enter).key(Key::Enter);
        window
    }),
    place("library", Opening::practised),
    place("library without a match", |at| {
        asking(at.practised(), [Command::Search("refund".to_owned())])
    }),
    place("briefing", |at| {
        asking(at.practised(), [Command::OpenBriefing(0)])
    }),
    place("table", |at| at.talk(TABLE, Mode::Coach)),
    place("call", |at| at.talk(CALL, Mode::Rehearsal)),
    place("inbox", |at| at.talk(INBOX, Mode::Coach)),
    place("desk", |at| at.talk(DESK, Mode::Coach)),
    place("explore in real time with a hint", |at| {
        let window = at.begun(CALL, Mode::Explore);
        let mut window = asking(
            window,
            [
                Command::Prefer(Prefer::RealTime(true)),
                Command::Prefer(Prefer::Room(Room::from(100))),
                Command::Leave,
                Command::OpenBriefing(0),
                Command::ChooseMode(Mode::Explore),
                Command::Begin,
            ],
        );
        window.key(Key::Num1).key(Key::H);
        window.finish_hint();
        while !crate::conversation_page::talk(&window).has_finished() {
            window.key(Key::Space);
        }
        window
    }),
    place("transcript", |at| {
        let mut window = at.talk(TABLE, Mode::Explore);
        window.key(Key::T);
        window
    }),
    place("note", |at| {
        let mut window = at.talk(TABLE, Mode::Coach);
        window.key(Key::N);
        window
    }),
    place("ending", |at| at.over()),
    place("debrief, review", |at| at.debrief(DebriefTab::Review)),
    place("debrief, evidence", |at| at.debrief(DebriefTab::Evidence)),
    place("debrief, contrast", |at| at.debrief(DebriefTab::Contrast)),
    place("debrief, cards", |at| at.debrief(DebriefTab::Cards)),
    place("skills", |at| {
        let show = [
            SkillsAct::Show,
            SkillsAct::Family("connect".to_owned()),
            SkillsAct::Technique("validate".to_owned()),
        ];
        asking(at.practised(), show.map(Command::Skills))
    }),
    place("skills before the first play", |at| {
        let mut window = at.newcomer();
        window.key(Key::Enter).key(Key::Escape);
        asking(window, [Command::Skills(SkillsAct::Show)])
    }),
    place("attempts", |at| {
        let tell = AttemptsAct::Tell("attempt-6".to_owned());
        asking(
            at.practised(),
            [AttemptsAct::Show, tell].map(Command::Attempts),
        )
    }),
    place("compare", |at| {
        let both = ["attempt-6".to_owned(), "attempt-0".to_owned()];
        let acts = [AttemptsAct::Show, AttemptsAct::Compare(both)];
        asking(at.practised(), acts.map(Command::Attempts))
    }),
    place("settings", |at| {
        asking(at.practised(), [Command::ShowSettings])
    }),
    place("problems", |at| {
        let window = at.showing(author::opened(&author::broken()));
        asking(window, [Command::ShowProblems(0)])
    }),
    place("a play with problems", |at| {
        let window = at.showing(author::played(author::TEXT, &[0, 2]));
        let mut window = asking(window, [author::saved(&author::broken())]);
        window.click("Show problems");
        window
    }),
    place("what is not saved", |at| {
        let why = "the disk is full; make room, and the next move is kept with all before it";
        let unkept = Unkept {
            why: why.to_owned(),
            waits: true,
        };
        asking(at.talk(TABLE, Mode::Coach), [Command::NotKept(unkept)])
    }),
];

#[test]
fn every_page_of_the_app_is_among_them() {
    let mut seen: Vec<&str> = Vec::new();
    for (_, page, _) in &FOUND.left {
        let name = match page {
            Page::Welcome(_) => "welcome",
            Page::Lesson(_) => "lesson",
            Page::Library => "library",
            Page::Briefing(_) => "briefing",
            Page::Conversation(_) => "conversation",
            Page::Debrief(_) => "debrief",
            Page::Skills(_) => "skills",
            Page::Attempts(_) => "attempts",
            Page::Compare(_) => "compare",
            Page::Settings(_) => "settings",
            Page::Problems(_) => "problems",
        };
        if !seen.contains(&name) {
            seen.push(name);
        }
    }
    assert_eq!(seen.len(), 11, "{seen:?}");
}
