//! A place in a draft, by the way down to it.

use crate::scenario::{Part, Step};

/// A value of the file, or the name in front of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The steps down to the value.
    pub path: Vec<Step>,
    /// Which part of it.
    pub part: Part,
}

impl Spot {
    /// The whole file.
    pub fn root() -> Self {
        Self {
            path: Vec::new(),
            part: Part::Whole,
        }
    }

    /// A field of the scenario.
    pub fn of(field: &'static str) -> Self {
        Self::root().field(field)
    }

    /// The value of a field.
    #[must_use]
    pub fn field(&self, name: &'static str) -> Self {
        self.down(Step::Field(name))
    }

    /// The value of the n-th entry of a map.
    #[must_use]
    pub fn entry(&self, index: usize) -> Self {
        self.down(Step::Entry(index))
    }

    /// The n-th item of a list.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        self.down(Step::Item(index))
    }

    /// The name in front of the value.
    #[must_use]
    pub fn name(&self) -> Self {
        Self {
            part: Part::Name,
            ..self.clone()
        }
    }

    fn down(&self, step: Step) -> Self {
        let path = self.path.iter().copied().chain([step]).collect();
        let part = Part::Whole;
        Self { path, part }
    }
}
