//! The two places of the format where an author may write either a plain name or something longer.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor, value::SeqAccessDeserializer};

use super::draft::Condition;

/// A technique that the score looks for, or a choice of several.
#[derive(Debug, Clone, PartialEq)]
pub enum KeyDraft {
    /// `"validate"`
    One(String),
    /// `AnyOf(["weigh_goodwill", "part_ways"])`
    AnyOf(Vec<String>),
}

impl KeyDraft {
    /// The names, whichever way they were written.
    pub fn names(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::AnyOf(names) => names,
        }
    }
}

/// Where an option leads: one name, or guarded names of which the first that fits is taken.
#[derive(Debug, Clone, PartialEq)]
pub enum RouteDraft {
    /// `"story"`
    To(String),
    /// `[(if: Phase(Problem), to: "story"), (to: "hotter")]`
    FirstOf(Vec<BranchDraft>),
}

/// One guarded target.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename = "Branch")]
pub struct BranchDraft {
    /// When this way is taken. Only the last entry has none.
    #[serde(default, rename = "if")]
    pub condition: Option<Condition>,
    /// The name of a node or ending.
    pub to: String,
}

impl<'de> Deserialize<'de> for KeyDraft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = KeyDraft;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("the name of a technique, or AnyOf([..])")
            }

            fn visit_str<E>(self, name: &str) -> Result<KeyDraft, E> {
                Ok(KeyDraft::One(name.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<KeyDraft, A::Error> {
                let names = seq.next_element()?.unwrap_or_default();
                Ok(KeyDraft::AnyOf(names))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl<'de> Deserialize<'de> for RouteDraft {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = RouteDraft;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("the name of a node or ending, or a list of (if: .., to: ..)")
            }

            fn visit_str<E>(self, name: &str) -> Result<RouteDraft, E> {
                Ok(RouteDraft::To(name.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<RouteDraft, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(RouteDraft::FirstOf)
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl JsonSchema for KeyDraft {
    fn schema_name() -> Cow<'static, str> {
        "KeyTechnique".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name of a technique, or AnyOf([..]).",
            "oneOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": { "AnyOf": { "type": "array", "items": { "type": "string" } } },
                    "required": ["AnyOf"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}

impl JsonSchema for RouteDraft {
    fn schema_name() -> Cow<'static, str> {
        "Route".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name of a node or ending, or a list of (if: .., to: ..).",
            "oneOf": [
                { "type": "string" },
                { "type": "array", "items": generator.subschema_for::<BranchDraft>() },
            ],
        })
    }
}
