//! All rules, each in a file of its own.

use super::Rule;

mod all_of_the_above;
mod dominated_option;
mod duplicate_id;
mod duplicate_title;
mod false_choice;
mod kitchen_sink;
mod lone_option;
mod long_line;
mod many_options;
mod missing_debrief;
mod near_duplicate_options;
mod no_failing_ending;
mod one_ending;
mod parting_without_reality;
mod personal_data;
mod real_name;
mod silly_distractor;
mod slur;
mod stale_allowance;
mod uncovered_catalogue;
mod uneven_options;
mod unknown_rule;
mod unreasoned_allowance;
mod untailored_reply;
mod unused_key;
mod unused_trap;
mod want_is_the_demand;
mod wrong_channel_words;

pub use stale_allowance::STALE_ALLOWANCE;
pub use unknown_rule::UNKNOWN_RULE;
pub use unreasoned_allowance::UNREASONED_ALLOWANCE;

/// All rules, sorted by name.
pub const RULES: &[&Rule] = &[
    &all_of_the_above::ALL_OF_THE_ABOVE,
    &dominated_option::DOMINATED_OPTION,
    &duplicate_id::DUPLICATE_ID,
    &duplicate_title::DUPLICATE_TITLE,
    &false_choice::FALSE_CHOICE,
    &kitchen_sink::KITCHEN_SINK,
    &lone_option::LONE_OPTION,
    &long_line::LONG_LINE,
    &many_options::MANY_OPTIONS,
    &missing_debrief::MISSING_DEBRIEF,
    &near_duplicate_options::NEAR_DUPLICATE_OPTIONS,
    &no_failing_ending::NO_FAILING_ENDING,
    &one_ending::ONE_ENDING,
    &parting_without_reality::PARTING_WITHOUT_REALITY,
    &personal_data::PERSONAL_DATA,
    &real_name::REAL_NAME,
    &silly_distractor::SILLY_DISTRACTOR,
    &slur::SLUR,
    &stale_allowance::STALE_ALLOWANCE,
    &uncovered_catalogue::UNCOVERED_CATALOGUE,
    &uneven_options::UNEVEN_OPTIONS,
    &unknown_rule::UNKNOWN_RULE,
    &unreasoned_allowance::UNREASONED_ALLOWANCE,
    &untailored_reply::UNTAILORED_REPLY,
    &unused_key::UNUSED_KEY,
    &unused_trap::UNUSED_TRAP,
    &want_is_the_demand::WANT_IS_THE_DEMAND,
    &wrong_channel_words::WRONG_CHANNEL_WORDS,
];
