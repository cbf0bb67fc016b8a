//! The table of techniques as the model's description gives it, typed in a second time.

use simmer::catalog::{Acts, Phase, PhaseWeight, Severity};
use simmer::customer::weight;

use crate::support::world::{catalogue, technique};

/// Technique, class, and weights in Tension, Problem, Solution, Close and follow-up: `1`, `h` a half, `-`
/// too early.
const TABLE: &str = "
    stay_calm Stance 1111 1
    full_attention Stance 1111 1
    see_person Reassure 1111 1
    stay_pleasant Stance h111 1
    hear_out Release 11hh h
    show_listening Release 11hh h
    read_cues Clarify 11hh h
    pause_first Timing 1111 1
    take_notes Clarify h1hh h
    empathise Connect 11hh h
    validate Connect 11hh h
    apologise Apology 11hh h
    own_it Own 111h h
    assure_relief Reassure 1111 1
    ask_questions Clarify h1hh h
    restate Clarify h1hh h
    check_facts Clarify -1hh h
    agree_facts Clarify -1hh h
    explain_process Clarify -11h h
    tailor_reply Reassure 1111 1
    ask_outcome Resolve -h1h h
    offer_options Resolve -h1h h
    confirm_acceptance Resolve --1h h
    action_plan Resolve -h11 1
    act_fast Speed h111 1
    own_case Speed 1111 1
    route_to_decider Clarify -11h h
    accommodate Resolve -h1h h
    go_extra Close --h1 1
    level_honestly Clarify -h1h h
    turn_around Close --h1 1
    share_feedback Close -hh1 1
    keep_promise Close hh11 1
    follow_24h FollowUp hhhh 1
    keep_informed FollowUp h111 1
    right_channel FollowUp hhh1 1
    check_happy FollowUp hhh1 1
    adjust_retry FollowUp hh1h 1
    weigh_goodwill Resolve -h1h h
    part_ways Limit -h11 1
    set_limit Limit 1111 1";

const SPOKEN: [Phase; 4] = [
    Phase::Tension,
    Phase::Problem,
    Phase::Solution,
    Phase::Close,
];

fn letter(name: &str, phase: Phase) -> char {
    match weight(&catalogue(), technique(name), phase) {
        PhaseWeight::Right => '1',
        PhaseWeight::Tolerated => 'h',
        PhaseWeight::Premature => '-',
    }
}

#[test]
fn every_technique_has_the_class_and_weights_of_the_description() {
    let mut rows = 0;
    for row in TABLE.lines().skip(1) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let [name, class, weights, later] = words[..] else {
            panic!("not a row: {row}");
        };
        let found = catalogue().technique(technique(name)).class;
        assert_eq!(format!("{found:?}"), class, "{name}");
        let spoken: String = SPOKEN.map(|phase| letter(name, phase)).iter().collect();
        assert_eq!(spoken, weights, "{name}");
        assert_eq!(letter(name, Phase::FollowUp).to_string(), later, "{name}");
        rows += 1;
    }
    // 53 techniques, but for tension_first, which is a rule of order, and eleven at the desk.
    assert_eq!(rows, 41);
    assert_eq!(catalogue().techniques().len(), 53);
}

#[test]
fn in_parting_seven_techniques_and_the_stances_are_in_place_and_nothing_is_too_early() {
    let in_place = [
        "stay_calm",
        "full_attention",
        "stay_pleasant",
        "own_it",
        "see_person",
        "level_honestly",
        "weigh_goodwill",
        "set_limit",
        "part_ways",
        "keep_informed",
    ];
    for (_, technique) in catalogue().techniques() {
        let expected = if in_place.contains(&technique.id.as_str()) {
            '1'
        } else {
            'h'
        };
        assert_eq!(
            letter(&technique.id, Phase::PartWays),
            expected,
            "{}",
            technique.id
        );
    }
}

#[test]
fn at_the_desk_every_technique_is_in_place() {
    for (_, technique) in catalogue().techniques() {
        assert_eq!(
            letter(&technique.id, Phase::Manager),
            '1',
            "{}",
            technique.id
        );
    }
}

#[test]
fn every_pitfall_has_the_severity_of_the_description() {
    let severe = "label_customer minimise mirror_hostility let_it_go break_promise go_silent \
                  blame_customer overshare scapegoat rude_exit";
    let mild = "stock_answer multitask hasty_reply empty_apology fix_before_heard impose_fix \
                assume_satisfied criticism_only";
    let moderate = "interrupt make_excuses pass_buck keep_waiting treat_as_number \
                    insincere_apology false_confession endless_appeasing blame_employee \
                    stop_at_promise trust_tidy_records fix_once_only cold_shoulder \
                    withhold_authority";
    let mut count = 0;
    for (names, severity) in [
        (mild, Severity::Mild),
        (moderate, Severity::Moderate),
        (severe, Severity::Severe),
    ] {
        for name in names.split_whitespace() {
            let id = catalogue().pitfall_id(name).expect(name);
            assert_eq!(catalogue().pitfall(id).severity, severity, "{name}");
            count += 1;
        }
    }
    assert_eq!(count, catalogue().pitfalls().len());
}

#[test]
fn every_pitfall_but_those_that_act_another_way_heats_the_kettle() {
    let another_way = "interrupt keep_waiting fix_before_heard false_confession break_promise \
                       go_silent assume_satisfied stop_at_promise trust_tidy_records \
                       fix_once_only withhold_authority criticism_only";
    let another_way: Vec<&str> = another_way.split_whitespace().collect();
    for (_, pitfall) in catalogue().pitfalls() {
        let heats = pitfall.acts == Acts::Kettle;
        assert_eq!(
            heats,
            !another_way.contains(&pitfall.id.as_str()),
            "{}",
            pitfall.id
        );
    }
}
