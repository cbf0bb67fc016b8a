//! The one integration-test binary.

mod gallery;
mod paint;
mod pictures;
mod support;
mod theme;
