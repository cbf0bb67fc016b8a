//! Simmer, a flight simulator for difficult customers.

pub mod catalog;
pub mod cli;
pub mod diag;
pub mod scenario;
pub mod store;
