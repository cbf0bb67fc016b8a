//! The names of the faults.

use super::FaultKind;

impl FaultKind {
    /// The name under which the fault is documented, in kebab-case.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::TooLarge => "large-file",
            Self::NotText { .. } | Self::NotUtf8 { .. } => "foreign-encoding",
            Self::LoneReturn => "lone-carriage-return",
            Self::ControlCharacter { .. } => "control-character",
            Self::Nesting { .. } | Self::ConditionDepth { .. } => "deep-nesting",
            Self::Empty | Self::NoScenario => "empty-file",
            Self::Unclosed { .. } | Self::Unopened { .. } | Self::Crossed { .. } => {
                "unbalanced-brackets"
            }
            Self::NoColon | Self::Syntax { .. } | Self::Unread { .. } => "broken-syntax",
            Self::Attribute => "file-attribute",
            Self::MoreFaults { .. } => "many-faults",
            Self::UnknownField { .. } => "unknown-field",
            Self::MissingField { .. } => "missing-field",
            Self::DuplicateField { .. } => "duplicate-field",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::WrongType { .. } | Self::WrongCount { .. } | Self::NotOneOf { .. } => {
                "wrong-type"
            }
            Self::WrongName { .. } => "wrong-name",
            Self::UnknownWord { .. } => "unknown-word",
            Self::OutOfRange { .. } | Self::GaugeRange { .. } | Self::LongTime { .. } => {
                "number-out-of-range"
            }
            Self::NotFinite => "endless-number",
            Self::TextTooLong { .. } => "long-text",
            Self::TooMany { .. } => "too-many-entries",
            Self::Format { .. } => "unknown-format",
            Self::NotKebab { .. } => "malformed-id",
            Self::Blank { .. } => "blank-text",
            Self::Mute => "mute-option",
            Self::EmptyClause => "empty-clause",
            Self::UnknownTechnique { .. } => "unknown-technique",
            Self::TechniqueAsPitfall { .. } => "technique-as-pitfall",
            Self::UnknownPitfall { .. } => "unknown-pitfall",
            Self::PitfallAsTechnique { .. } => "pitfall-as-technique",
            Self::RepeatedTechnique { .. } => "repeated-name",
            Self::UnknownPortrait { .. } => "unknown-portrait",
            Self::EmptyKey => "empty-key",
            Self::MissingStart { .. } | Self::StartIsEnding { .. } => "missing-start",
            Self::MissingTarget { .. } => "missing-target",
            Self::Unreachable { .. } => "unreachable-node",
            Self::NoOptions { .. } | Self::DeadEnd { .. } => "dead-end",
            Self::EndlessLoop { .. } => "endless-loop",
            Self::EmptyRoute | Self::GuardedLast | Self::UnguardedBeforeLast => "leaky-route",
            Self::UnknownFact { .. } => "unknown-fact",
            Self::EmptyCondition { .. } => "empty-condition",
            Self::PromiseNowhere | Self::PromiseNeverMade => "loose-promise",
            Self::FollowUpUnpromised { .. } => "unpromised-follow-up",
            Self::DeskOnly { .. } => "desk-field",
            Self::DeskPhase { .. } | Self::NotDeskPhase { .. } => "misplaced-phase",
            Self::EmailOnly => "misplaced-subject",
            Self::RightReasons { .. } => "ambiguous-contrast",
            Self::NoTrueCause => "missing-cause",
            Self::RepeatedCause { .. } => "repeated-cause",
            Self::ContinuesItself => "circular-story",
        }
    }
}
