//! What is kept between runs, and what only a machine can give: files, chance.
//!
//! The first room below the wall. Turns paths into bytes and bytes into files that are never half
//! written. Never decides what is in them.
#![expect(
    clippy::disallowed_methods,
    reason = "this room is where files and chance come in"
)]

pub mod attempts;
pub mod background;
pub mod chance;
pub mod clock;
pub mod files;
pub mod folder;
pub mod home;
pub mod keeper;
pub mod library;
pub mod open;
pub mod past;
pub mod reports;
pub mod settings;
pub mod watch;
