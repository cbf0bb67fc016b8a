//! Simmer, a flight simulator for difficult customers.

pub mod app;
pub mod assess;
pub mod catalog;
pub mod cli;
pub mod customer;
pub mod debrief;
pub mod diag;
pub mod gui;
pub mod lint;
pub mod scenario;
pub mod session;
pub mod store;
