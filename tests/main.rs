//! The one integration-test binary.

mod gallery;
mod pages;
mod paint;
mod pictures;
mod support;
mod theme;
