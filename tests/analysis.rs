//! Everything that is said of all plays.

mod exact;
mod plain;
mod shipped;
mod worlds;
