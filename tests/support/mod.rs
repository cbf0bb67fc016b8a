//! What several tests need.

pub mod cast;
pub mod dice;
pub mod soft;
pub mod window;
pub mod worked_example;
pub mod world;
