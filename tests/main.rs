//! The one integration-test binary.

mod gallery;
mod support;
mod theme;
