//! Single keys that act by themselves, each of which can be another.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What a single key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyAct {
    /// Hear the next clause.
    LetFinish,
    /// Take a breath.
    Breathe,
    /// Open the note.
    Note,
    /// Open the transcript.
    Transcript,
    /// Open the case file.
    CaseFile,
    /// Ask for a hint.
    Hint,
    /// Take a move back.
    Back,
    /// Make it again.
    Forward,
    /// Try the costly way.
    Costly,
    /// Stop the time, or let it go on.
    Pause,
    /// Ask for more time.
    MoreTime,
}

impl KeyAct {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 11] = [
        Self::LetFinish,
        Self::Breathe,
        Self::Note,
        Self::Transcript,
        Self::CaseFile,
        Self::Hint,
        Self::Back,
        Self::Forward,
        Self::Costly,
        Self::Pause,
        Self::MoreTime,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::LetFinish => "Let them finish",
            Self::Breathe => "Breathe or re-read",
            Self::Note => "Note",
            Self::Transcript => "Transcript",
            Self::CaseFile => "Case file",
            Self::Hint => "Hint",
            Self::Back => "Take a move back",
            Self::Forward => "Make it again",
            Self::Costly => "Try the costly way",
            Self::Pause => "Pause real time",
            Self::MoreTime => "More time",
        }
    }

    fn usual(self) -> SoleKey {
        let letter = match self {
            Self::LetFinish => ' ',
            Self::Breathe => 'B',
            Self::Note => 'N',
            Self::Transcript => 'T',
            Self::CaseFile => 'C',
            Self::Hint => 'H',
            Self::Back => 'U',
            Self::Forward => 'R',
            Self::Costly => 'X',
            Self::Pause => 'P',
            Self::MoreTime => 'M',
        };
        SoleKey(letter)
    }
}

/// A key that can act alone: a letter from A to Z, or Space. Digits are the answers' own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SoleKey(char);

impl SoleKey {
    /// The key with this name, if it can act alone.
    pub fn named(name: &str) -> Option<Self> {
        let mut letters = name.chars();
        match (name, letters.next(), letters.next()) {
            ("Space", ..) => Some(Self(' ')),
            (_, Some(letter), None) if letter.is_ascii_alphabetic() => {
                Some(Self(letter.to_ascii_uppercase()))
            }
            _ => None,
        }
    }

    /// What stands on it.
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 26] = [
            "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q",
            "R", "S", "T", "U", "V", "W", "X", "Y", "Z",
        ];
        let place = (self.0 as usize).checked_sub('A' as usize);
        place.and_then(|place| NAMES.get(place)).unwrap_or(&"Space")
    }
}

impl TryFrom<String> for SoleKey {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::named(&name).ok_or_else(|| format!("no single key is called '{name}'"))
    }
}

impl From<SoleKey> for String {
    fn from(key: SoleKey) -> Self {
        key.name().to_owned()
    }
}

/// Which key does what; only what differs from the usual is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Keymap(BTreeMap<KeyAct, SoleKey>);

impl Keymap {
    /// The key that does this.
    pub fn key(&self, act: KeyAct) -> SoleKey {
        self.0.get(&act).copied().unwrap_or_else(|| act.usual())
    }

    /// What the key does now.
    pub fn act(&self, key: SoleKey) -> Option<KeyAct> {
        KeyAct::ALL.into_iter().find(|act| self.key(*act) == key)
    }

    /// Whether all keys are the usual ones.
    pub fn is_usual(&self) -> bool {
        self.0.is_empty()
    }

    /// Lets a key do this from now on, unless it does something else already.
    pub(super) fn set(&mut self, act: KeyAct, key: SoleKey) -> Result<(), KeyAct> {
        if let Some(other) = self.act(key).filter(|other| *other != act) {
            return Err(other);
        }
        if key == act.usual() {
            self.0.remove(&act);
        } else {
            self.0.insert(act, key);
        }
        Ok(())
    }
}
