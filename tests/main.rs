//! The one integration-test binary.

mod paint;
