//! The one integration-test binary.

mod conversation_page;
mod gallery;
mod paint;
mod pictures;
mod support;
mod theme;
