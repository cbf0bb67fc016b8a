//! The one integration-test binary.

mod gallery;
mod layers;
mod model;
mod pictures;
mod random;
mod score;
mod support;
mod theme;
