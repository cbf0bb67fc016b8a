//! Simmer, a flight simulator for difficult customers.

pub mod gui;
