//! What several tests need.

pub mod soft;
pub mod window;
pub mod world;
