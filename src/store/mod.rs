//! What is kept, and what travels with the binary.

pub mod library;
