//! The faults.

use std::fmt;

/// A fault of a scenario file.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    // Bytes.
    TooLarge,
    NotText {
        format: &'static str,
    },
    NotUtf8 {
        byte: u8,
        line: usize,
    },
    LoneReturn,
    ControlCharacter {
        found: char,
        escaped: bool,
    },
    Nesting {
        most: usize,
    },
    Empty,
    NoScenario,
    // Signs.
    Unclosed {
        bracket: char,
    },
    Unopened {
        bracket: char,
    },
    Crossed {
        open: char,
        close: char,
    },
    NoColon,
    Attribute,
    Syntax {
        said: String,
        help: Vec<String>,
    },
    Unread {
        said: String,
    },
    MoreFaults {
        untold: usize,
    },
    // Shape.
    UnknownField {
        field: String,
        of: String,
        near: Option<String>,
        known: Vec<&'static str>,
    },
    MissingField {
        field: &'static str,
        of: String,
    },
    DuplicateField {
        field: String,
    },
    DuplicateKey {
        key: String,
    },
    WrongType {
        what: String,
        expected: Kind,
        found: Unlike,
        text: Option<String>,
    },
    WrongName {
        expected: String,
        found: String,
    },
    UnknownWord {
        what: String,
        word: String,
        near: Option<String>,
        known: Vec<&'static str>,
    },
    WrongCount {
        word: String,
        expected: usize,
        found: usize,
    },
    NotOneOf {
        what: String,
        found: Unlike,
        known: Vec<&'static str>,
    },
    OutOfRange {
        what: String,
        least: u64,
        most: u64,
        found: String,
    },
    NotFinite,
    TextTooLong {
        characters: usize,
    },
    TooMany {
        what: &'static str,
        found: usize,
        most: usize,
    },
    // Meaning.
    Format {
        found: u32,
    },
    NotKebab {
        id: String,
        better: Option<String>,
    },
    Blank {
        what: &'static str,
    },
    Mute,
    EmptyClause,
    UnknownTechnique {
        name: String,
        near: Option<String>,
    },
    TechniqueAsPitfall {
        name: String,
    },
    UnknownPitfall {
        name: String,
        near: Option<String>,
    },
    PitfallAsTechnique {
        name: String,
    },
    RepeatedTechnique {
        name: String,
    },
    UnknownPortrait {
        name: String,
        near: Option<String>,
    },
    EmptyKey,
    MissingStart {
        name: String,
        near: Option<String>,
    },
    StartIsEnding {
        name: String,
    },
    MissingTarget {
        name: String,
        near: Option<String>,
    },
    Unreachable {
        name: String,
        ending: bool,
    },
    NoOptions {
        name: String,
    },
    DeadEnd {
        name: String,
    },
    EndlessLoop {
        names: Vec<String>,
    },
    EmptyRoute,
    GuardedLast,
    UnguardedBeforeLast,
    UnknownFact {
        name: String,
        near: Option<String>,
    },
    GaugeRange {
        gauge: &'static str,
        least: i32,
        most: i32,
        found: f64,
    },
    ConditionDepth {
        most: usize,
    },
    EmptyCondition {
        word: &'static str,
    },
    LongTime {
        unit: &'static str,
        most: u32,
        found: u32,
    },
    PromiseNowhere,
    PromiseNeverMade,
    FollowUpUnpromised {
        name: String,
    },
    DeskOnly {
        field: &'static str,
    },
    DeskPhase {
        name: String,
    },
    NoTrueCause,
    NotDeskPhase {
        name: String,
    },
    EmailOnly,
    RightReasons {
        found: usize,
    },
    RepeatedCause {
        name: String,
    },
    ContinuesItself,
}

/// What a place takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text in quotes.
    Text,
    /// A number without a point.
    Whole,
    /// Any number.
    Number,
    /// `true` or `false`.
    Truth,
    /// `[..]`
    List,
    /// `{..}`
    Map,
    /// `(..)` with fields.
    Fields,
    /// One of some words.
    Word,
    /// Text, or a list of branches.
    Route,
    /// Text, or `AnyOf([..])`.
    Key,
}

/// What stands in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unlike {
    Text,
    Character,
    Number,
    Fraction,
    Suffixed,
    Truth,
    List,
    Map,
    Fields,
    Values,
    Nothing,
    Bytes,
    Word(String),
    Call(String),
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text in quotes",
            Self::Whole => "a whole number",
            Self::Number => "a number",
            Self::Truth => "`true` or `false`",
            Self::List => "a list in square brackets",
            Self::Map => "named entries in braces",
            Self::Fields => "fields in round brackets",
            Self::Word => "a word without quotes",
            Self::Route => "a name in quotes or a list of `(if: .., to: ..)`",
            Self::Key => "a name in quotes or `AnyOf([..])`",
        })
    }
}

impl fmt::Display for Unlike {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text in quotes",
            Self::Character => "a single character",
            Self::Number => "a number",
            Self::Fraction => "a number with a point",
            Self::Suffixed => "a number with letters behind it",
            Self::Truth => "`true` or `false`",
            Self::List => "a list in square brackets",
            Self::Map => "entries in braces",
            Self::Fields => "fields in round brackets",
            Self::Values => "values in round brackets",
            Self::Nothing => "nothing",
            Self::Bytes => "a string of bytes",
            Self::Word(word) => return write!(f, "the word {word}"),
            Self::Call(word) => return write!(f, "{word} with brackets"),
        })
    }
}
