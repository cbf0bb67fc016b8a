//! The customer does exactly what the model's description says, digit for digit.

mod bots;
mod clock;
mod guards;
mod phases;
mod rows;
mod rules;
mod thresholds;
mod weights;
mod worked_example;
