//! The one integration-test binary.

mod gallery;
mod pictures;
mod support;
mod theme;
