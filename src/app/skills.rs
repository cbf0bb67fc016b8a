//! The page of skills: what is open on it.

use std::sync::Arc;

use crate::catalog::Catalogue;

use super::page::Page;
use super::state::AppState;

/// The page of skills.
#[derive(Debug, Clone)]
pub struct SkillsPage {
    /// The techniques there are: those of the library where it has its own.
    pub catalogue: Arc<Catalogue>,
    /// The families that are open, by name.
    pub families: Vec<String>,
    /// The technique that is told in full, by name.
    pub technique: Option<String>,
}

/// What can be asked of the page of skills.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SkillsAct {
    /// Go there.
    Show,
    /// Open or close a family, by name.
    Family(String),
    /// Tell a technique in full, or no longer, by name.
    Technique(String),
}

impl AppState {
    pub(super) fn skills(&mut self, act: SkillsAct) {
        match act {
            SkillsAct::Show => {
                self.page = Page::Skills(SkillsPage {
                    catalogue: self.library.catalogue(),
                    families: Vec::new(),
                    technique: None,
                });
            }
            SkillsAct::Family(name) => self.with_skills(|page| {
                let open = page.families.iter().position(|it| *it == name);
                match open {
                    Some(place) => drop(page.families.remove(place)),
                    None => page.families.push(name),
                }
            }),
            SkillsAct::Technique(name) => self.with_skills(|page| {
                let known = page.technique.as_ref() == Some(&name);
                page.technique = (!known).then_some(name);
            }),
        }
    }

    fn with_skills(&mut self, act: impl FnOnce(&mut SkillsPage)) {
        if let Page::Skills(page) = &mut self.page {
            act(page);
        }
    }
}
