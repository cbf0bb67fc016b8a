//! What several tests need.

pub mod cast;
pub mod dice;
pub mod generator;
pub mod program;
pub mod soft;
pub mod typist;
pub mod window;
pub mod worked_example;
pub mod world;
