//! The one integration-test binary.

mod check;
mod cli;
mod faults;
mod gallery;
mod hostile;
mod pictures;
mod shape;
mod support;
mod theme;
