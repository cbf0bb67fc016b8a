//! The evidence for each key technique, and where a chance for it went by.

use crate::assess::{Assessment, Evidence};
use crate::catalog::{PhaseWeight, TechniqueId};
use crate::customer::weight;
use crate::scenario::{Credit, Scenario};
use crate::session::Transcript;

/// How far a key technique was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// Not at all.
    No,
    /// In part, or at a time when it is only tolerated.
    Partly,
    /// In full.
    Fully,
}

/// One line of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLine {
    /// The technique's name, or the alternatives.
    pub name: String,
    /// How far.
    pub reached: Reached,
    /// The move, from 0.
    pub at: Option<usize>,
    /// What it is.
    pub about: String,
    /// What would have counted.
    pub seen: String,
    /// The articles that document it.
    pub citations: Vec<String>,
}

/// The evidence, in the author's order.
pub fn evidence_lines(scenario: &Scenario, assessment: &Assessment) -> Vec<EvidenceLine> {
    assessment
        .evidence
        .iter()
        .map(|evidence| line(scenario, evidence))
        .collect()
}

fn line(scenario: &Scenario, evidence: &Evidence) -> EvidenceLine {
    let catalogue = &scenario.catalogue;
    let techniques = || {
        evidence
            .techniques
            .iter()
            .map(|&id| catalogue.technique(id))
    };
    let names: Vec<&str> = techniques()
        .map(|technique| technique.name.as_str())
        .collect();
    let mut citations: Vec<String> = Vec::new();
    for source in techniques().flat_map(|technique| &technique.sources) {
        let citation = catalogue
            .source(source)
            .map(crate::catalog::SourceArticle::citation);
        citations.extend(citation.filter(|citation| !citations.contains(citation)));
    }
    let first = techniques().next();
    EvidenceLine {
        name: names.join(" or "),
        reached: match evidence.quarters {
            0 => Reached::No,
            4.. => Reached::Fully,
            _ => Reached::Partly,
        },
        at: evidence.at,
        about: first
            .map(|technique| technique.about.clone())
            .unwrap_or_default(),
        seen: first
            .map(|technique| technique.seen.clone())
            .unwrap_or_default(),
        citations,
    }
}

/// A chance that went by: at this move another answer would have shown a key technique that the play
/// never showed in full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missed {
    /// The technique.
    pub technique: TechniqueId,
    /// The move, from 0.
    pub at: usize,
    /// The option that shows it, as a place in the file.
    pub option: usize,
}

/// The first chance of each key technique that was never reached in full. Where it would have come too
/// early it was no chance.
pub fn missed_opportunities(
    scenario: &Scenario,
    transcript: &Transcript,
    assessment: &Assessment,
) -> Vec<Missed> {
    let mut missed = Vec::new();
    for evidence in assessment
        .evidence
        .iter()
        .filter(|evidence| evidence.quarters < 4)
    {
        let chance = transcript.turns.iter().enumerate().find_map(|(at, turn)| {
            let options = &scenario.node(turn.step.node).options;
            options.iter().enumerate().find_map(|(option, other)| {
                let tag = other.tags.iter().find(|tag| {
                    let fits = weight(&scenario.catalogue, tag.technique, turn.step.phase);
                    tag.credit == Credit::Full
                        && fits != PhaseWeight::Premature
                        && evidence.techniques.contains(&tag.technique)
                })?;
                let taken = turn.step.answer.option == option;
                (!taken).then_some(Missed {
                    technique: tag.technique,
                    at,
                    option,
                })
            })
        });
        missed.extend(chance);
    }
    missed
}
