//! The catalogue for programs.

use serde_json::{Value, json};

use super::Entry;
use crate::catalog::{Catalogue, OrderRule, PhaseWeight, Pitfall, SourceArticle, Technique};
use crate::cli::json::VERSION;

pub(super) fn list(catalogue: &Catalogue) -> String {
    let families = catalogue.families.iter().map(|family| {
        json!({
            "id": family.id,
            "name": family.name,
            "about": family.about,
            "techniques": catalogue
                .techniques()
                .filter(|(_, technique)| technique.family == family.id)
                .map(|(_, technique)| short(&technique.id, &technique.name))
                .collect::<Vec<_>>(),
        })
    });
    let pitfalls = catalogue.pitfalls();
    let rules = catalogue.order_rules.iter();
    json!({
        "v": VERSION,
        "families": families.collect::<Vec<_>>(),
        "pitfalls": pitfalls.map(|(_, it)| short(&it.id, &it.name)).collect::<Vec<_>>(),
        "order_rules": rules.map(|it| short(&it.id, &it.name)).collect::<Vec<_>>(),
    })
    .to_string()
}

fn short(id: &str, name: &str) -> Value {
    json!({ "id": id, "name": name })
}

pub(super) fn entry(catalogue: &Catalogue, entry: Entry) -> String {
    match entry {
        Entry::Technique(it) => technique(catalogue, it),
        Entry::Pitfall(it) => pitfall(catalogue, it),
        Entry::Rule(it) => rule(catalogue, it),
    }
    .to_string()
}

fn technique(catalogue: &Catalogue, it: &Technique) -> Value {
    let weights = it.weights;
    json!({
        "v": VERSION,
        "kind": "technique",
        "id": it.id,
        "name": it.name,
        "family": it.family,
        "about": it.about,
        "seen": it.seen,
        "missed": it.missed,
        "full": it.full,
        "partial": it.partial,
        "try_saying": it.try_saying,
        "violated_by": it.violated_by,
        "weights": {
            "tension": weight_word(weights.tension),
            "problem": weight_word(weights.problem),
            "solution": weight_word(weights.solution),
            "close": weight_word(weights.close),
            "follow_up": weight_word(weights.follow_up),
        },
        "citations": citations(catalogue, &it.sources),
    })
}

fn pitfall(catalogue: &Catalogue, it: &Pitfall) -> Value {
    json!({
        "v": VERSION,
        "kind": "pitfall",
        "id": it.id,
        "name": it.name,
        "severity": it.severity,
        "points": it.severity.points(),
        "about": it.about,
        "instead": it.instead,
        "violates": it.violates,
        "citations": citations(catalogue, &it.sources),
    })
}

fn rule(catalogue: &Catalogue, it: &OrderRule) -> Value {
    json!({
        "v": VERSION,
        "kind": "order_rule",
        "id": it.id,
        "name": it.name,
        "about": it.about,
        "earned": it.earned,
        "lost": it.lost,
        "citations": citations(catalogue, &it.sources),
    })
}

fn citations(catalogue: &Catalogue, names: &[String]) -> Vec<String> {
    let articles = names.iter().filter_map(|name| catalogue.source(name));
    articles.map(SourceArticle::citation).collect()
}

/// The name of a weight in JSON.
pub fn weight_word(weight: PhaseWeight) -> &'static str {
    match weight {
        PhaseWeight::Right => "right",
        PhaseWeight::Tolerated => "tolerated",
        PhaseWeight::Premature => "premature",
    }
}
