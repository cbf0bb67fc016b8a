//! Simmer, a flight simulator for difficult customers.
//!
//! A trainer writes a customer as a file; a trainee answers; the customer reacts; both are told why.
//!
//! ```text
//! Source -read-> Draft -check-> Scenario -start-> Session -play-> Transcript -assess-> Assessment
//! ```
//!
//! * [`diag`] holds a [`Source`](diag::Source) and says what is amiss in it, and where.
//! * [`catalog`] knows what is taught: techniques, pitfalls, order rules, and who documented them.
//! * [`scenario`] reads a file into a [`Draft`](scenario::Draft), whose shape is right, and checks that into a
//!   [`Scenario`](scenario::Scenario), whose meaning is right. It finds all faults, not the first.
//! * [`customer`] is the [`Kettle`](customer::Kettle): how a move changes a person, in exact arithmetic.
//! * [`session`] plays: [`step`](session::step) is the rule of the game, a [`Session`](session::Session) one live
//!   play of it, a [`Transcript`](session::Transcript) what happened.
//! * [`assess`] judges: what was done and what came of it, never merged.
//! * [`analysis`] knows what is true of all plays, exactly, and [`lint`] says what would make a scenario better.
//! * [`debrief`] tells a play in words, and [`progress`] sums up many: what sits, what is due, what to play next.
//! * [`report`] puts both on paper.
//! * [`app`] is the app without a window: [`AppState::handle`](app::AppState::handle) is the one place where it
//!   changes.
//!
//! Up to here nothing knows disk, clock, chance, environment or window. Below the wall, [`store`] gives files and
//! seeds, and [`cli`] and [`gui`] are the two ways to meet a customer.

pub mod analysis;
pub mod app;
pub mod assess;
pub mod catalog;
pub mod cli;
pub mod customer;
pub mod debrief;
pub mod diag;
pub mod gui;
pub mod lint;
pub mod progress;
pub mod report;
pub mod scenario;
pub mod session;
pub mod store;
