//! Simmer, a flight simulator for difficult customers.

pub mod catalog;
pub mod diag;
pub mod scenario;
