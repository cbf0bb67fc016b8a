//! What trainees are taught: techniques, pitfalls and order rules, as data.
//!
//! Turns `techniques.ron` into a [`Catalogue`] whose every reference has been checked. Knows nothing of
//! scenarios; never reads a file itself. Start with [`Catalogue::shipped`].

mod build;
mod entry;
mod known;

pub use build::{Catalogue, CatalogueFault};
pub use entry::{
    Acts, Channel, Class, Family, OrderRule, Phase, PhaseWeight, Pitfall, PitfallId, RuleWeight,
    Severity, SourceArticle, Technique, TechniqueId, Weights,
};
pub use known::{KnownPitfalls, KnownTechniques};
