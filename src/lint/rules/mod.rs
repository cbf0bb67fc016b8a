//! All rules, each in a file of its own.

use super::Rule;
use crate::analysis::Analysis;

mod absolutes_in_distractors;
mod all_of_the_above;
mod best_in_one_place;
mod cold_success;
mod competence_unrewarded;
mod dominated_option;
mod doubled_word;
mod duplicate_id;
mod duplicate_title;
mod false_choice;
mod hard_reading;
mod instant_boil_over;
mod instant_calm;
mod kitchen_sink;
mod locked_in;
mod lone_option;
mod long_conversation;
mod long_line;
mod longest_answer;
mod longest_answers;
mod lopsided_score;
mod lucky_chance;
mod lucky_pass;
mod many_options;
mod missing_debrief;
mod near_duplicate_options;
mod no_failing_ending;
mod no_plausible_distractor;
mod no_way_to_cool;
mod one_ending;
mod own_it_under_anothers_fault;
mod parting_without_reality;
mod personal_data;
mod phase_mismatch;
mod premature_best;
mod real_name;
mod short_conversation;
mod silly_distractor;
mod slur;
mod stale_allowance;
mod stray_blanks;
mod telltale_stage_direction;
mod telltale_word;
mod test_wise_pass;
mod tied_best;
mod unboilable;
mod uncounted_plays;
mod uncovered_catalogue;
mod unearnable_key;
mod uneven_options;
mod unknown_rule;
mod unmet_milestone;
mod unopened_problem;
mod unreached_place;
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
    &absolutes_in_distractors::ABSOLUTES_IN_DISTRACTORS,
    &all_of_the_above::ALL_OF_THE_ABOVE,
    &best_in_one_place::BEST_IN_ONE_PLACE,
    &cold_success::COLD_SUCCESS,
    &competence_unrewarded::COMPETENCE_UNREWARDED,
    &dominated_option::DOMINATED_OPTION,
    &doubled_word::DOUBLED_WORD,
    &duplicate_id::DUPLICATE_ID,
    &duplicate_title::DUPLICATE_TITLE,
    &false_choice::FALSE_CHOICE,
    &hard_reading::HARD_READING,
    &instant_boil_over::INSTANT_BOIL_OVER,
    &instant_calm::INSTANT_CALM,
    &kitchen_sink::KITCHEN_SINK,
    &locked_in::LOCKED_IN,
    &lone_option::LONE_OPTION,
    &long_conversation::LONG_CONVERSATION,
    &long_line::LONG_LINE,
    &longest_answer::LONGEST_ANSWER,
    &longest_answers::LONGEST_ANSWERS,
    &lopsided_score::LOPSIDED_SCORE,
    &lucky_chance::LUCKY_CHANCE,
    &lucky_pass::LUCKY_PASS,
    &many_options::MANY_OPTIONS,
    &missing_debrief::MISSING_DEBRIEF,
    &near_duplicate_options::NEAR_DUPLICATE_OPTIONS,
    &no_failing_ending::NO_FAILING_ENDING,
    &no_plausible_distractor::NO_PLAUSIBLE_DISTRACTOR,
    &no_way_to_cool::NO_WAY_TO_COOL,
    &one_ending::ONE_ENDING,
    &own_it_under_anothers_fault::OWN_IT_UNDER_ANOTHERS_FAULT,
    &parting_without_reality::PARTING_WITHOUT_REALITY,
    &personal_data::PERSONAL_DATA,
    &phase_mismatch::PHASE_MISMATCH,
    &premature_best::PREMATURE_BEST,
    &real_name::REAL_NAME,
    &short_conversation::SHORT_CONVERSATION,
    &silly_distractor::SILLY_DISTRACTOR,
    &slur::SLUR,
    &stale_allowance::STALE_ALLOWANCE,
    &stray_blanks::STRAY_BLANKS,
    &telltale_stage_direction::TELLTALE_STAGE_DIRECTION,
    &telltale_word::TELLTALE_WORD,
    &test_wise_pass::TEST_WISE_PASS,
    &tied_best::TIED_BEST,
    &unboilable::UNBOILABLE,
    &uncounted_plays::UNCOUNTED_PLAYS,
    &uncovered_catalogue::UNCOVERED_CATALOGUE,
    &unearnable_key::UNEARNABLE_KEY,
    &uneven_options::UNEVEN_OPTIONS,
    &unknown_rule::UNKNOWN_RULE,
    &unmet_milestone::UNMET_MILESTONE,
    &unopened_problem::UNOPENED_PROBLEM,
    &unreached_place::UNREACHED_PLACE,
    &unreasoned_allowance::UNREASONED_ALLOWANCE,
    &untailored_reply::UNTAILORED_REPLY,
    &unused_key::UNUSED_KEY,
    &unused_trap::UNUSED_TRAP,
    &want_is_the_demand::WANT_IS_THE_DEMAND,
    &wrong_channel_words::WRONG_CHANNEL_WORDS,
];

/// How often a player who chooses by chance passes, as a sentence.
fn chance_words(analysis: &Analysis, passes: f64) -> String {
    let about = if analysis.exact { "" } else { "about " };
    let times = format!("{:.1}", passes * 100.0);
    format!("someone who chooses by chance passes {about}{times} times in 100")
}
