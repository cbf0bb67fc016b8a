//! The one integration-test binary.

#![expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "tests read sources, write pictures and measure time"
)]

mod gallery;
mod layers;
mod model;
mod pictures;
mod random;
mod score;
mod support;
mod theme;
