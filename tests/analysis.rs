//! Everything that is said of all plays.

mod exact;
mod plain;
mod worlds;
