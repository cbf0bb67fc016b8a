//! The two results of a play, worked out by hand from the model's description.

mod credits;
mod order;
mod parts;
mod passing;
mod pitfalls;
