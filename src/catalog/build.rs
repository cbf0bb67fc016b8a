//! Reads the catalogue and checks it against itself.

use std::fmt;

use serde::Deserialize;

use super::entry::{
    Class, Family, OrderRule, Pitfall, PitfallId, SourceArticle, Technique, TechniqueId,
};
use super::known::{KnownPitfalls, KnownTechniques};

/// All that is taught. Every name that one entry uses of another exists.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The articles behind it.
    pub sources: Vec<SourceArticle>,
    /// The eight families, in the order in which they are shown.
    pub families: Vec<Family>,
    /// The order rules, O1 first.
    pub order_rules: Vec<OrderRule>,
    techniques: Vec<Technique>,
    pitfalls: Vec<Pitfall>,
    known: Option<(KnownTechniques, KnownPitfalls)>,
    own: Option<String>,
}

/// The file as written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Catalogue")]
struct File {
    format: u32,
    #[serde(default)]
    sources: Vec<SourceArticle>,
    #[serde(default)]
    families: Vec<Family>,
    #[serde(default)]
    techniques: Vec<Technique>,
    #[serde(default)]
    pitfalls: Vec<Pitfall>,
    #[serde(default)]
    order_rules: Vec<OrderRule>,
}

/// What can be amiss with a catalogue.
#[derive(Debug, Clone, PartialEq)]
pub enum CatalogueFault {
    /// It is not RON of the right shape.
    Shape(Box<ron::error::SpannedError>),
    /// It is of a format that this version does not read.
    Format(u32),
    /// An entry names something that is not there.
    Dangling {
        /// The entry that names it.
        entry: String,
        /// What it names.
        name: String,
    },
    /// Two entries have one name.
    Duplicate(String),
    /// There are more entries than a play can carry.
    TooMany,
    /// An entry that the rules of the play rely on is not there.
    Missing(&'static str),
}

impl fmt::Display for CatalogueFault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Shape(error) => write!(f, "line {error}"),
            Self::Format(format) => write!(
                f,
                "the catalogue has format {format}; this version of Simmer reads format 1"
            ),
            Self::Dangling { entry, name } => {
                write!(f, "`{entry}` names `{name}`, which is not there")
            }
            Self::Duplicate(name) => write!(f, "two entries are called `{name}`"),
            Self::TooMany => write!(
                f,
                "a catalogue holds at most 500 techniques and 64 pitfalls"
            ),
            Self::Missing(name) => write!(f, "`{name}` is missing, and the play relies on it"),
        }
    }
}

impl Catalogue {
    /// The catalogue that travels with the app.
    pub fn shipped() -> Self {
        Self::parse(include_str!("../../assets/techniques.ron"))
            .expect("a test reads the shipped catalogue")
    }

    /// Reads a catalogue that stands on its own.
    pub fn parse(text: &str) -> Result<Self, CatalogueFault> {
        let empty = Self {
            sources: Vec::new(),
            families: Vec::new(),
            order_rules: Vec::new(),
            techniques: Vec::new(),
            pitfalls: Vec::new(),
            known: None,
            own: None,
        };
        let mut parsed = empty.extended(text)?;
        parsed.own = None;
        Ok(parsed)
    }

    /// This catalogue with the entries of another file after its own.
    ///
    /// A trainer's entries may use ours; they never replace them.
    pub fn extended(&self, text: &str) -> Result<Self, CatalogueFault> {
        let file: File =
            ron::from_str(text).map_err(|error| CatalogueFault::Shape(Box::new(error)))?;
        if file.format != 1 {
            return Err(CatalogueFault::Format(file.format));
        }
        let mut all = self.clone();
        all.own = Some(text.to_owned());
        all.sources.extend(file.sources);
        all.families.extend(file.families);
        all.techniques.extend(file.techniques);
        all.pitfalls.extend(file.pitfalls);
        all.order_rules.extend(file.order_rules);
        all.check()?;
        all.known = Some((KnownTechniques::find(&all)?, KnownPitfalls::find(&all)?));
        Ok(all)
    }

    /// The file that the shipped entries were extended with, if any.
    pub fn own(&self) -> Option<&str> {
        self.own.as_deref()
    }

    fn check(&self) -> Result<(), CatalogueFault> {
        if self.techniques.len() > 500 || self.pitfalls.len() > 64 {
            return Err(CatalogueFault::TooMany);
        }
        let sources = names(self.sources.iter().map(|s| &s.id))?;
        let families = names(self.families.iter().map(|f| &f.id))?;
        let techniques = names(self.techniques.iter().map(|t| &t.id))?;
        let pitfalls = names(self.pitfalls.iter().map(|p| &p.id))?;
        names(self.order_rules.iter().map(|r| &r.id))?;
        for technique in &self.techniques {
            all_known(&technique.id, &technique.sources, &sources)?;
            all_known(&technique.id, &technique.violated_by, &pitfalls)?;
            all_known(
                &technique.id,
                std::slice::from_ref(&technique.family),
                &families,
            )?;
        }
        for pitfall in &self.pitfalls {
            all_known(&pitfall.id, &pitfall.sources, &sources)?;
            all_known(&pitfall.id, &pitfall.violates, &techniques)?;
        }
        for rule in &self.order_rules {
            all_known(&rule.id, &rule.sources, &sources)?;
        }
        Ok(())
    }

    /// The techniques, in the order of their ids.
    pub fn techniques(&self) -> impl ExactSizeIterator<Item = (TechniqueId, &Technique)> {
        self.techniques
            .iter()
            .enumerate()
            .map(|(index, technique)| (TechniqueId(index as u16), technique))
    }

    /// The pitfalls, in the order of their ids.
    pub fn pitfalls(&self) -> impl ExactSizeIterator<Item = (PitfallId, &Pitfall)> {
        self.pitfalls
            .iter()
            .enumerate()
            .map(|(index, pitfall)| (PitfallId(index as u16), pitfall))
    }

    /// The technique with this id.
    pub fn technique(&self, id: TechniqueId) -> &Technique {
        &self.techniques[id.index()]
    }

    /// The pitfall with this id.
    pub fn pitfall(&self, id: PitfallId) -> &Pitfall {
        &self.pitfalls[id.index()]
    }

    /// The technique that files call `name`.
    pub fn technique_id(&self, name: &str) -> Option<TechniqueId> {
        let index = self.techniques.iter().position(|t| t.id == name)?;
        Some(TechniqueId(index as u16))
    }

    /// The pitfall that files call `name`.
    pub fn pitfall_id(&self, name: &str) -> Option<PitfallId> {
        let index = self.pitfalls.iter().position(|p| p.id == name)?;
        Some(PitfallId(index as u16))
    }

    /// The source with this name.
    pub fn source(&self, name: &str) -> Option<&SourceArticle> {
        self.sources.iter().find(|source| source.id == name)
    }

    /// The families of techniques, in the order of the file.
    pub fn families(&self) -> &[Family] {
        &self.families
    }

    /// The family with this name.
    pub fn family(&self, name: &str) -> Option<&Family> {
        self.families.iter().find(|family| family.id == name)
    }

    /// Whether this settles something: it is of class resolve, or at the manager's desk it closes the loop with
    /// the customer or keeps the trouble from coming back.
    pub fn settles(&self, id: TechniqueId) -> bool {
        self.technique(id).class == Class::Resolve || self.mends(id)
    }

    /// Whether this is a step that gives an apology substance: it is of the family Resolve, or settles the case
    /// at the manager's desk.
    pub fn is_step(&self, id: TechniqueId) -> bool {
        self.technique(id).family == "resolve" || self.mends(id)
    }

    fn mends(&self, id: TechniqueId) -> bool {
        let known = self.known();
        id == known.close_loop || id == known.prevent_recurrence
    }

    /// The techniques that the rules of the play speak of by name.
    pub fn known(&self) -> &KnownTechniques {
        &self.both_known().0
    }

    /// The pitfalls that a play can fall into by itself.
    pub fn known_pitfalls(&self) -> &KnownPitfalls {
        &self.both_known().1
    }

    fn both_known(&self) -> &(KnownTechniques, KnownPitfalls) {
        self.known
            .as_ref()
            .expect("every catalogue that leaves this module has been completed")
    }
}

fn names<'a>(ids: impl Iterator<Item = &'a String>) -> Result<Vec<&'a str>, CatalogueFault> {
    let mut seen: Vec<&str> = ids.map(String::as_str).collect();
    seen.sort_unstable();
    match seen.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(CatalogueFault::Duplicate(pair[0].to_owned())),
        None => Ok(seen),
    }
}

fn all_known(entry: &str, used: &[String], known: &[&str]) -> Result<(), CatalogueFault> {
    match used
        .iter()
        .find(|name| known.binary_search(&name.as_str()).is_err())
    {
        Some(name) => Err(CatalogueFault::Dangling {
            entry: entry.to_owned(),
            name: name.clone(),
        }),
        None => Ok(()),
    }
}
