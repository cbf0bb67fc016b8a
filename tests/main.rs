//! The one integration-test binary.

mod check;
mod cli;
mod conversation_page;
mod faults;
mod gallery;
mod hostile;
mod paint;
mod pictures;
mod shape;
mod support;
mod theme;
