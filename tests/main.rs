//! The one integration-test binary.

mod debrief_page;
mod gallery;
mod paint;
mod pictures;
mod support;
mod theme;
