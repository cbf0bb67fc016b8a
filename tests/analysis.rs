//! Everything that is said of all plays.

mod bots;
mod exact;
mod plain;
mod shipped;
mod unwanted;
mod worlds;
