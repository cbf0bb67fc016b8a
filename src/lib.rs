//! Simmer, a flight simulator for difficult customers.
