//! The desktop application: what is drawn and what is asked for.

pub mod paint;
