//! The one integration-test binary.

mod check;
mod conversation_page;
mod faults;
mod gallery;
mod hostile;
mod paint;
mod pictures;
mod plays;
mod shape;
mod support;
mod theme;
