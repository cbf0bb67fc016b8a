//! The one integration-test binary.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests read sources, write pictures and measure time"
)]

mod access;
mod analysis;
mod author;
mod channels;
mod check;
mod cli;
mod contrast;
mod conversation_page;
mod debrief_page;
mod export;
mod faults;
mod first_minute;
mod format;
mod format_page;
mod fuzz;
mod gallery;
mod hostile;
mod keeping;
mod kill;
mod layers;
mod library_page;
mod lint;
mod looks;
mod map;
mod model;
mod pages;
mod paint;
mod past;
mod pictures;
mod plays;
mod progress;
mod random;
mod review;
mod review_page;
mod score;
mod shape;
mod shell;
mod store;
mod support;
mod theme;
mod windows;
