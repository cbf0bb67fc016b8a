//! The sentence for each fault: lower case, names in backticks, no full stop.

use std::fmt;

use super::FaultKind;
use crate::diag::near::{code_point, shown, shown_plain};

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooLarge => {
                f.write_str("the file is larger than 1 MiB, which is the most a scenario may have")
            }
            Self::NotText { format } => write!(f, "this is {format}, not a scenario"),
            Self::NotUtf8 { byte, line } => write!(
                f,
                "the file is not UTF-8: the byte 0x{byte:02X} on line {line} belongs to no character"
            ),
            Self::LoneReturn => f.write_str("a carriage return stands here without a line feed"),
            Self::ControlCharacter { found, escaped } => write!(
                f,
                "the invisible character {} {}",
                code_point(*found),
                if *escaped {
                    "is written here as an escape"
                } else {
                    "stands here"
                }
            ),
            Self::Nesting { most } => {
                write!(f, "brackets stand more than {most} deep inside each other")
            }
            Self::Empty => f.write_str("the file holds no scenario"),
            Self::NoScenario => f.write_str("this is no scenario; one begins with `Scenario(`"),
            Self::Unclosed { bracket } => write!(f, "`{bracket}` is never closed"),
            Self::Unopened { bracket } => write!(f, "`{bracket}` closes nothing"),
            Self::Crossed { open, close } => write!(f, "`{open}` is closed by `{close}`"),
            Self::NoColon => f.write_str("an entry in braces needs a name, a colon and a value"),
            Self::Attribute => f.write_str("a scenario file takes no `#![..]` lines"),
            Self::Syntax { said, .. } | Self::Unread { said } => f.write_str(said),
            Self::MoreFaults { untold } => {
                write!(f, "there are {untold} more faults than are shown here")
            }
            _ => self.shape(f),
        }
    }
}

impl FaultKind {
    fn shape(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::UnknownField { field, of, .. } => {
                write!(f, "{of} has no field called {}", shown_plain(field))
            }
            Self::MissingField { field, of } => write!(f, "{of} needs the field `{field}`"),
            Self::DuplicateField { field } => {
                write!(f, "the field {} stands here a second time", shown(field))
            }
            Self::DuplicateKey { key } => {
                write!(f, "the name {} is used a second time", shown(key))
            }
            Self::WrongType {
                what,
                expected,
                found,
                ..
            } => {
                write!(f, "{what} takes {expected}, not {found}")
            }
            Self::WrongName { expected, found } => {
                write!(f, "`{expected}` belongs here, not {}", shown_plain(found))
            }
            Self::UnknownWord { what, word, .. } => {
                write!(f, "{what} has no choice called {}", shown_plain(word))
            }
            Self::WrongCount {
                word,
                expected,
                found,
            } => write!(
                f,
                "{} takes {expected} value{} in its brackets, not {found}",
                shown(word),
                plural(*expected)
            ),
            Self::NotOneOf { what, found, .. } => {
                write!(f, "{what} takes one of its words, not {found}")
            }
            Self::OutOfRange {
                what,
                least,
                most,
                found,
            } => {
                write!(
                    f,
                    "{what} goes from {least} to {most}, not to {}",
                    shown(found)
                )
            }
            Self::NotFinite => f.write_str("this is not a finite number"),
            Self::TextTooLong { characters } => write!(
                f,
                "this text has {characters} characters; at most 10000 are read"
            ),
            Self::TooMany { what, found, most } => {
                write!(f, "there are {found} {what}; at most {most} are allowed")
            }
            Self::Format { found: 0 } => f.write_str("there is no format 0; the first is format 1"),
            Self::Format { found } => write!(
                f,
                "this file has format {found}; this version of Simmer reads format 1"
            ),
            Self::NotKebab { id, .. } => write!(
                f,
                "the id {} is not made of lower-case letters, digits and single hyphens",
                shown(id)
            ),
            Self::Blank { what } => write!(f, "`{what}` is empty"),
            Self::Mute => f.write_str("this option neither says nor does anything"),
            Self::EmptyClause => f.write_str("there is nothing between two bars of this line"),
            _ => self.meaning(f),
        }
    }

    fn meaning(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::UnknownTechnique { name, .. } => {
                write!(f, "no technique is called {}", shown_plain(name))
            }
            Self::TechniqueAsPitfall { name } => {
                write!(f, "{} is a technique, not a pitfall", shown(name))
            }
            Self::UnknownPitfall { name, .. } => {
                write!(f, "no pitfall is called {}", shown_plain(name))
            }
            Self::PitfallAsTechnique { name } => {
                write!(f, "{} is a pitfall, not a technique", shown(name))
            }
            Self::RepeatedTechnique { name } => {
                write!(f, "{} is named here a second time", shown(name))
            }
            Self::UnknownPortrait { name, .. } => {
                write!(f, "no portrait is called {}", shown_plain(name))
            }
            Self::EmptyKey => f.write_str("the score has no technique to look for"),
            Self::MissingStart { name, near } | Self::MissingTarget { name, near } => {
                let name = match near {
                    Some(_) => shown_plain(name),
                    None => shown(name),
                };
                write!(f, "no node or ending is called {name}")
            }
            Self::StartIsEnding { name } => write!(
                f,
                "the conversation cannot begin at {}, which is an ending",
                shown(name)
            ),
            Self::Unreachable { name, ending } => write!(
                f,
                "no option leads to the {} {}",
                if *ending { "ending" } else { "node" },
                shown(name)
            ),
            Self::NoOptions { name } => write!(f, "the node {} has no options", shown(name)),
            Self::DeadEnd { name } => {
                write!(f, "from the node {} no ending can be reached", shown(name))
            }
            Self::EndlessLoop { names } => match names.as_slice() {
                [one] => write!(
                    f,
                    "an option of {} leads back to it and changes nothing",
                    shown(one)
                ),
                names => {
                    let names: Vec<String> = names.iter().take(6).map(|name| shown(name)).collect();
                    write!(
                        f,
                        "the conversation can go round through {} without changing anything",
                        names.join(", ")
                    )
                }
            },
            Self::EmptyRoute => f.write_str("this list leads nowhere"),
            Self::GuardedLast => f.write_str("the last way out needs to be open to all"),
            Self::UnguardedBeforeLast => {
                f.write_str("a way without `if` is always taken, so those after it never are")
            }
            Self::UnknownFact { name, .. } => write!(f, "no fact is called {}", shown_plain(name)),
            Self::GaugeRange {
                gauge,
                least,
                most,
                found,
            } => {
                write!(
                    f,
                    "`{gauge}` goes from {least} to {most}; it is never {found}"
                )
            }
            Self::ConditionDepth { most } => {
                write!(f, "this condition is more than {most} deep")
            }
            Self::EmptyCondition { word } => write!(f, "`{word}` has no conditions in it"),
            Self::LongTime { unit, most, found } => {
                write!(f, "this may be `{unit}({most})` at most, not {found}")
            }
            _ => self.story(f),
        }
    }

    fn story(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::PromiseNowhere => {
                f.write_str("this option makes a promise, and the scenario describes none")
            }
            Self::PromiseNeverMade => {
                f.write_str("the scenario describes a promise that no option makes")
            }
            Self::FollowUpUnpromised { name } => write!(
                f,
                "the node {} follows up on a promise, and the scenario describes none",
                shown(name)
            ),
            Self::DeskOnly { field } => {
                write!(f, "`{field}` has a meaning at the manager's desk only")
            }
            Self::DeskPhase { name } => write!(
                f,
                "the node {} is at the manager's desk, which knows the phase `Manager` only",
                shown(name)
            ),
            Self::NotDeskPhase { name } => write!(
                f,
                "the phase `Manager` of the node {} belongs to the manager's desk",
                shown(name)
            ),
            Self::NoTrueCause => {
                f.write_str("a verdict is given here, and the scenario names no true cause")
            }
            Self::EmailOnly => f.write_str("only an e-mail has a subject"),
            Self::RightReasons { found: 0 } => {
                f.write_str("none of the reasons of this contrast is the right one")
            }
            Self::RightReasons { found } => {
                write!(f, "{found} reasons of this contrast are called right")
            }
            Self::RepeatedCause { name } => {
                write!(f, "the cause {} is named a second time", shown(name))
            }
            Self::ContinuesItself => f.write_str("a scenario cannot continue itself"),
            other => unreachable_kind(other, f),
        }
    }
}

/// Names the fault by its rule: better than nothing, should a sentence ever be forgotten.
fn unreachable_kind(kind: &FaultKind, f: &mut fmt::Formatter) -> fmt::Result {
    f.write_str(kind.rule())
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
