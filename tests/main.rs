//! The one integration-test binary.

mod check;
mod cli;
mod conversation_page;
mod debrief_page;
mod faults;
mod gallery;
mod hostile;
mod layers;
mod lint;
mod model;
mod pages;
mod paint;
mod pictures;
mod plays;
mod random;
mod score;
mod shape;
mod support;
mod theme;
