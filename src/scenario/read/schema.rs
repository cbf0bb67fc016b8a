//! The shape that a scenario must have, taken from the types themselves.
//!
//! Turns the JSON Schema that is derived from [`Draft`] into [`Shape`]s that are quick to walk. The serde
//! attributes of the types stay the single source of the format.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use serde_json::{Map, Value};

use crate::scenario::draft::Draft;
use crate::scenario::fault::Kind;

/// What a value may look like.
#[derive(Debug)]
pub enum Shape {
    /// Anything; serde decides.
    Any,
    /// Text in quotes.
    Text,
    /// A whole number within these bounds.
    Whole(RangeInclusive<u64>),
    /// Any finite number.
    Number,
    /// `true` or `false`.
    Truth,
    /// `[..]`
    List(Box<Shape>),
    /// `{..}`
    Map(Box<Shape>),
    /// `(name: .., ..)`
    Fields(Vec<Field>),
    /// One of some words, some of them with values in brackets.
    Words(Vec<Word>),
    /// May be left out or `None`.
    Optional(Box<Shape>),
    /// Values in brackets.
    Values(Vec<Shape>),
    /// The shape with a name that stands here in the list of them.
    Named(usize),
    /// One of several, told apart by their first sign.
    Either(Kind, Vec<Shape>),
}

/// A field of a struct.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Whether it must be there.
    pub required: bool,
    /// What it takes.
    pub shape: Shape,
}

/// A variant of an enum.
#[derive(Debug)]
pub struct Word {
    /// Its name.
    pub name: String,
    /// What it takes in brackets.
    pub body: Option<Shape>,
}

/// All shapes of the format.
#[derive(Debug)]
pub struct Shapes {
    /// The shape of the file.
    pub root: Shape,
    named: Vec<(String, Shape)>,
}

/// The shapes of format 1.
pub static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    let schema = schemars::schema_for!(Draft).to_value();
    let named = schema.get("$defs").and_then(Value::as_object);
    let named = named.into_iter().flatten();
    let reader = Reader {
        names: named.clone().map(|(name, _)| name.as_str()).collect(),
    };
    Shapes {
        root: reader.shape(&schema),
        named: named
            .map(|(name, schema)| (name.clone(), reader.shape(schema)))
            .collect(),
    }
});

impl Shapes {
    /// The shape behind a name, and the name.
    pub fn resolve<'a>(&'a self, mut shape: &'a Shape) -> (&'a Shape, Option<&'a str>) {
        let mut last = None;
        while let Shape::Named(place) = shape {
            let (name, named) = &self.named[*place];
            last = Some(name.as_str());
            shape = named;
        }
        (shape, last)
    }
}

/// Reads schemas that speak of each other by name.
struct Reader<'s> {
    names: Vec<&'s str>,
}

impl Reader<'_> {
    fn shape(&self, schema: &Value) -> Shape {
        let Some(schema) = schema.as_object() else {
            return Shape::Any;
        };
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let name = name.rsplit('/').next().unwrap_or(name);
            let place = self.names.iter().position(|known| *known == name);
            return place.map_or(Shape::Any, Shape::Named);
        }
        for choice in ["oneOf", "anyOf"] {
            if let Some(choices) = schema.get(choice).and_then(Value::as_array) {
                return self.one_of(choices);
            }
        }
        if let Some(words) = schema.get("enum").and_then(Value::as_array) {
            let words = words.iter().filter_map(Value::as_str);
            return Shape::Words(words.map(unit).collect());
        }
        match schema.get("type") {
            Some(Value::String(kind)) => self.of_type(kind, schema),
            Some(Value::Array(kinds)) => {
                let mut kinds = kinds.iter().filter_map(Value::as_str);
                let kind = kinds.find(|kind| *kind != "null");
                let shape = kind.map_or(Shape::Any, |kind| self.of_type(kind, schema));
                Shape::Optional(Box::new(shape))
            }
            _ => Shape::Any,
        }
    }

    fn of_type(&self, kind: &str, schema: &Map<String, Value>) -> Shape {
        match kind {
            "string" => match schema.get("const").and_then(Value::as_str) {
                Some(word) => Shape::Words(vec![unit(word)]),
                None => Shape::Text,
            },
            "integer" => Shape::Whole(range(schema)),
            "number" => Shape::Number,
            "boolean" => Shape::Truth,
            "array" => self.array(schema),
            "object" => match schema.get("additionalProperties") {
                Some(entries @ Value::Object(_)) => Shape::Map(Box::new(self.shape(entries))),
                _ => Shape::Fields(self.fields(schema)),
            },
            _ => Shape::Any,
        }
    }

    fn array(&self, schema: &Map<String, Value>) -> Shape {
        match schema.get("prefixItems").and_then(Value::as_array) {
            Some(items) => Shape::Values(items.iter().map(|item| self.shape(item)).collect()),
            None => Shape::List(Box::new(
                schema
                    .get("items")
                    .map_or(Shape::Any, |items| self.shape(items)),
            )),
        }
    }

    fn fields(&self, schema: &Map<String, Value>) -> Vec<Field> {
        let required = schema.get("required").and_then(Value::as_array);
        let is_required = |name: &str| {
            required.is_some_and(|names| names.iter().any(|other| other.as_str() == Some(name)))
        };
        let properties = schema.get("properties").and_then(Value::as_object);
        properties
            .into_iter()
            .flatten()
            .map(|(name, schema)| Field {
                name: name.clone(),
                required: is_required(name),
                shape: self.shape(schema),
            })
            .collect()
    }

    fn one_of(&self, choices: &[Value]) -> Shape {
        let null = |choice: &&Value| choice.get("type").and_then(Value::as_str) == Some("null");
        let shapes: Vec<Shape> = choices
            .iter()
            .filter(|choice| !null(choice))
            .map(|choice| self.choice(choice))
            .collect();
        if choices.iter().any(|choice| null(&choice)) {
            return Shape::Optional(Box::new(single(shapes)));
        }
        single(shapes)
    }

    /// One choice of several: an object with a single required property is a variant with a value.
    fn choice(&self, schema: &Value) -> Shape {
        match self.shape(schema) {
            Shape::Fields(mut fields) if fields.len() == 1 && fields[0].required => {
                let field = fields.remove(0);
                Shape::Words(vec![Word {
                    name: field.name,
                    body: Some(field.shape),
                }])
            }
            other => other,
        }
    }
}

fn range(schema: &Map<String, Value>) -> RangeInclusive<u64> {
    let bound = |name| schema.get(name).and_then(Value::as_u64);
    let most = bound("maximum").unwrap_or(match schema.get("format").and_then(Value::as_str) {
        Some("uint8") => u64::from(u8::MAX),
        Some("uint16") => u64::from(u16::MAX),
        Some("uint32") => u64::from(u32::MAX),
        _ => u64::MAX,
    });
    bound("minimum").unwrap_or(0)..=most
}

fn single(mut shapes: Vec<Shape>) -> Shape {
    if shapes.len() == 1 {
        return shapes.remove(0);
    }
    if shapes.iter().any(|shape| !matches!(shape, Shape::Words(_))) {
        let list = shapes.iter().any(|shape| matches!(shape, Shape::List(_)));
        let kind = if list { Kind::Route } else { Kind::Key };
        return Shape::Either(kind, shapes);
    }
    let words = shapes.into_iter().flat_map(|shape| match shape {
        Shape::Words(words) => words,
        _ => Vec::new(),
    });
    Shape::Words(words.collect())
}

fn unit(name: &str) -> Word {
    Word {
        name: name.to_owned(),
        body: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds_any(shape: &Shape) -> bool {
        match shape {
            Shape::Any => true,
            Shape::List(inner) | Shape::Map(inner) | Shape::Optional(inner) => holds_any(inner),
            Shape::Fields(fields) => fields.iter().any(|field| holds_any(&field.shape)),
            Shape::Words(words) => words.iter().filter_map(|w| w.body.as_ref()).any(holds_any),
            Shape::Values(shapes) | Shape::Either(_, shapes) => shapes.iter().any(holds_any),
            Shape::Named(_) | Shape::Text | Shape::Whole(_) | Shape::Number | Shape::Truth => false,
        }
    }

    #[test]
    fn every_part_of_the_format_has_a_shape() {
        assert!(!holds_any(&SHAPES.root));
        for (name, shape) in &SHAPES.named {
            assert!(!holds_any(shape), "{name}");
        }
    }
}
