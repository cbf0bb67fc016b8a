//! The one integration-test binary.

mod check;
mod faults;
mod hostile;
mod shape;
