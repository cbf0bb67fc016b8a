//! What several tests need.

pub mod soft;
pub mod world;
