//! What several tests need.

pub mod soft;
