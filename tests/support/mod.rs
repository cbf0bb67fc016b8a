//! What several tests need.

pub mod cast;
pub mod soft;
