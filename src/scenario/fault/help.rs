//! The way out of each fault.

use super::{FaultKind, Kind, Unlike};
use crate::diag::near::{listed, shown};

impl FaultKind {
    /// Ways out, the nearest first.
    pub fn help(&self) -> Vec<String> {
        match self {
            Self::UnknownTechnique { near, .. } => {
                or_else(near.as_deref(), "`simmer techniques` lists them all")
            }
            Self::UnknownPitfall { near, .. } => or_else(
                near.as_deref(),
                "`simmer techniques` lists the pitfalls too",
            ),
            Self::UnknownFact { near, .. } => or_else(near.as_deref(), "describe it under `facts`"),
            Self::MissingStart { near, .. } | Self::MissingTarget { near, .. } => {
                or_else(near.as_deref(), "write it into `nodes`")
            }
            Self::UnknownPortrait { near, .. } => match near {
                Some(near) => vec![did_you_mean(near)],
                None => vec![one_of(&crate::scenario::check::PORTRAITS)],
            },
            Self::UnknownField { near, known, .. } => match near {
                Some(near) => vec![did_you_mean(near)],
                None if known.len() > 12 => {
                    vec!["take it out, or make it a comment that begins with `//`".to_owned()]
                }
                None => vec![one_of(known)],
            },
            Self::UnknownWord { near, known, .. } => {
                let mut help: Vec<String> = near.iter().map(|near| did_you_mean(near)).collect();
                if near.is_none() || known.len() <= 7 {
                    help.push(one_of(known));
                }
                help
            }
            Self::NotOneOf { known, found, .. } => {
                let mut help = vec![one_of(known)];
                if *found == Unlike::Text {
                    help.insert(0, "write the word without quotes".to_owned());
                }
                help
            }
            Self::WrongType {
                expected,
                found,
                text,
                ..
            } => retyped(*expected, found, text.as_deref()),
            Self::Syntax { help, .. } => help.clone(),
            Self::NotKebab {
                better: Some(better),
                ..
            } => vec![format!("write {}", shown(better))],
            _ => self.fixed_help().map(str::to_owned).into_iter().collect(),
        }
    }

    fn fixed_help(&self) -> Option<&'static str> {
        Some(match self {
            Self::TooLarge => "split the story into several scenarios with `continues`",
            Self::NotUtf8 { .. } | Self::NotText { .. } => {
                "save the scenario as plain text with the encoding UTF-8"
            }
            Self::LoneReturn => "save the file with line ends of the kind LF or CRLF",
            Self::ControlCharacter { .. } => {
                "delete it; it can make the text read otherwise than it plays"
            }
            Self::Nesting { .. } => "a bracket that should have closed may be missing",
            Self::Empty | Self::NoScenario => {
                "docs/examples/first.ron is a small one to begin with"
            }
            Self::Unclosed { .. } => "close it, or look for a quote that is missing further on",
            Self::Crossed { .. } => "a bracket may be missing anywhere between the two",
            Self::NoColon => "write \"name\": value",
            Self::Attribute => "delete the line; everything that it could switch on is on",
            Self::DuplicateField { .. } => "keep one of the two",
            Self::DuplicateKey { .. } => "give one of the two another name",
            Self::TextTooLong { .. } => {
                "nobody reads that much at once; part it into several nodes"
            }
            Self::Format { found: 0 } => "write `format: 1`",
            Self::Format { .. } => "a newer version of Simmer is needed for it",
            Self::NotKebab { .. } => "write something like `the-late-parcel`",
            Self::Mute => "write what the trainee says in `say`, or does in `act`",
            Self::EmptyClause => "take one bar away; a bar that shall be seen is written `\\\\|`",
            Self::TechniqueAsPitfall { .. } => "techniques belong in `shows` or `hints`",
            Self::PitfallAsTechnique { .. } => "pitfalls belong in `breaks`",
            Self::RepeatedTechnique { .. } | Self::RepeatedCause { .. } => "once is enough",
            Self::EmptyKey => "name the techniques that make the difference here",
            Self::StartIsEnding { .. } => "begin at a node",
            Self::Unreachable { .. } => "lead an option there with `to`, or take it out",
            Self::NoOptions { .. } => "give it options, or make it an `Ending(..)`",
            Self::DeadEnd { .. } => "lead one of the options that follow to an ending",
            Self::EndlessLoop { .. } => {
                "tag what the option shows or breaks, or let it take time, or lead it elsewhere"
            }
            Self::EmptyRoute => "name a node or an ending",
            Self::GuardedLast => "add a last entry without `if`, as in `(to: \"hotter\")`",
            Self::UnguardedBeforeLast => "give it an `if`, or move it to the end of the list",
            Self::EmptyCondition { .. } => "put conditions in, or take it out",
            Self::PromiseNowhere | Self::FollowUpUnpromised { .. } => {
                "add `promise: (what: \"..\", due: Hours(24))` to the scenario"
            }
            Self::PromiseNeverMade => "add `sets: [Promise]` to the option that makes it",
            Self::DeskOnly { .. } => "take it out, or write `channel: Desk`",
            Self::DeskPhase { .. } => "write `phase: Manager`",
            Self::NotDeskPhase { .. } => {
                "write `Tension`, `Problem`, `Solution`, `Close`, `FollowUp` or `PartWays`"
            }
            Self::NoTrueCause => "add `true_causes: [..]` to the scenario",
            Self::EmailOnly => "take it out, or write `channel: Email`",
            Self::RightReasons { .. } => "write `right: true` on exactly one of them",
            Self::ContinuesItself => "name the scenario that comes before this one",
            _ => return None,
        })
    }
}

fn did_you_mean(near: &str) -> String {
    format!("did you mean `{near}`?")
}

fn or_else(near: Option<&str>, otherwise: &str) -> Vec<String> {
    vec![near.map_or_else(|| otherwise.to_owned(), did_you_mean)]
}

fn one_of(known: &[&str]) -> String {
    match known {
        [] => "nothing is allowed here".to_owned(),
        [one] => format!("only {} is known here", shown(one)),
        known => format!("known here: {}", listed(known.iter().copied())),
    }
}

/// What to write instead of something of the wrong type.
fn retyped(expected: Kind, found: &Unlike, text: Option<&str>) -> Vec<String> {
    let help = match (expected, found, text) {
        (Kind::Text | Kind::Route | Kind::Key, Unlike::Word(_) | Unlike::Number, Some(text)) => {
            format!("write \"{text}\"")
        }
        (Kind::List, Unlike::Text | Unlike::Word(_) | Unlike::Call(_), Some(text)) => {
            format!("write [{text}]")
        }
        (Kind::Whole | Kind::Number | Kind::Truth, Unlike::Text, _) => {
            "write it without quotes".to_owned()
        }
        (Kind::Truth, Unlike::Word(_), _) => "write it in lower case: `true` or `false`".to_owned(),
        (Kind::Fields, Unlike::Map, _) => {
            "use round brackets, and field names without quotes".to_owned()
        }
        (Kind::Map, Unlike::List | Unlike::Fields | Unlike::Values, _) => {
            "use braces: { \"name\": .. }".to_owned()
        }
        (Kind::List, Unlike::Fields | Unlike::Values | Unlike::Map, _) => {
            "put square brackets around it: [ .. ]".to_owned()
        }
        (Kind::Text, Unlike::Character, _) => "use double quotes".to_owned(),
        _ => return Vec::new(),
    };
    vec![help]
}
