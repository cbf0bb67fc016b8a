//! Access for everybody: the checks A1 to A18, after WCAG 2.2 AA, each held over every page of the app.
//!
//! | | Held to |
//! |---|---|
//! | A1 | whatever can be pressed has a name and a role, scroll bars too |
//! | A2 | a new line, what is kept and what is not are announced |
//! | A3 | an attempt from the first start to the debrief by keyboard; nothing keeps it; Escape leads out |
//! | A4 | Tab goes in the order of reading; after an answer it stands on what comes next |
//! | A5 | what has the keyboard wears a ring 2 wide, in sight |
//! | A6 | text keeps 4.5 to 1, parts 3 to 1, in both themes |
//! | A7 | whatever can be pressed is 24 points wide and high |
//! | A8 | heat and marks have shapes and words besides their colours |
//! | A9 | at 200 % and 320 points wide nothing is lost, cut off or scrolled sideways |
//! | A10 | time is off; it can be ten times as long, is announced 20 s before, one key gives more |
//! | A11 | nothing goes on by itself that cannot be paused |
//! | A12 | nothing that flashes is large enough to harm |
//! | A13 | with less motion the end is there at once |
//! | A14 | nothing makes a sound |
//! | A15 | whatever is drawn is told in words |
//! | A16 | a fault names its place and the way out; leaving loses nothing, deleting asks |
//! | A17 | a scenario and its words say their language |
//! | A18 | single keys can be turned off, and be others (`first_minute/keys.rs`) |
//!
//! What a machine cannot hold stands in `docs/access.md`.

mod contrast;
mod keyboard;
mod looks;
mod names;
mod places;
mod said;
mod time;
mod tree;
