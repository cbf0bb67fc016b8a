//! When one phase gives way to the next.

use simmer::catalog::Phase::{
    self, Close, FollowUp, Manager, PartWays, Problem, Solution, Tension,
};
use simmer::customer::{Kettle, next_phase};
use simmer::scenario::Temperament;

use crate::support::world::{Answer, Play, breaks, customer, nothing, shows};

fn at(temperature: i32, heard: i32) -> Kettle {
    Kettle {
        temperature,
        flame: 500,
        steam: 300,
        heard,
        trust: 500,
    }
}

fn steady(answers: &[Answer]) -> Play {
    customer(Temperament::Steady).promise(24).plays(answers)
}

/// Two answers that bring a steady customer to the problem phase.
fn opening() -> Vec<Answer> {
    vec![shows("hear_out show_listening"); 2]
}

fn after_opening(more: &[Answer]) -> Vec<Phase> {
    let mut answers = opening();
    answers.extend_from_slice(more);
    let phases = steady(&answers).phases();
    assert_eq!(phases[1], Problem);
    phases[2..].to_vec()
}

#[test]
fn the_problem_phase_opens_at_seventy_degrees_and_sixty_hundredths_heard() {
    assert_eq!(next_phase(Tension, &at(700, 60), false, false), Problem);
    assert_eq!(next_phase(Tension, &at(701, 60), false, false), Tension);
    assert_eq!(next_phase(Tension, &at(700, 59), false, false), Tension);
}

#[test]
fn it_boils_up_again_only_above_eighty_degrees() {
    for phase in [Problem, Solution] {
        assert_eq!(next_phase(phase, &at(800, 100), false, false), phase);
        assert_eq!(next_phase(phase, &at(801, 100), false, false), Tension);
    }
}

#[test]
fn between_seventy_and_eighty_degrees_each_phase_stays_what_it_is() {
    for phase in [Tension, Problem, Solution] {
        assert_eq!(next_phase(phase, &at(750, 100), false, false), phase);
    }
}

#[test]
fn no_rule_leaves_close_follow_up_parting_or_the_desk() {
    for phase in [Close, FollowUp, PartWays, Manager] {
        for kettle in [at(1000, 0), at(300, 100)] {
            assert_eq!(next_phase(phase, &kettle, true, true), phase);
        }
    }
}

#[test]
fn milestones_open_solution_and_close() {
    assert_eq!(next_phase(Problem, &at(600, 100), true, false), Solution);
    assert_eq!(next_phase(Problem, &at(600, 100), false, true), Problem);
    assert_eq!(next_phase(Solution, &at(600, 100), true, true), Close);
    assert_eq!(next_phase(Solution, &at(600, 100), true, false), Solution);
}

#[test]
fn a_move_passes_one_phase_at_most() {
    let both = nothing().facts().accepted();
    assert_eq!(after_opening(&[both, nothing()]), [Solution, Close]);
}

#[test]
fn a_milestone_set_early_counts_when_its_phase_comes() {
    let mut answers = opening();
    answers[0] = answers[0].clone().facts();
    answers.push(nothing());
    assert_eq!(steady(&answers).phases(), [Tension, Problem, Solution]);
}

#[test]
fn after_boiling_up_again_the_customer_has_to_cool_once_more() {
    let phases = after_opening(&[
        breaks("minimise"),
        breaks("minimise"),
        nothing(),
        shows("validate own_it"),
        shows("empathise assure_relief"),
        shows("validate see_person"),
    ]);
    assert_eq!(phases[1], Tension);
    assert_eq!(phases[2], Tension);
    let last = phases.last();
    assert_eq!(last, Some(&Problem), "{phases:?}");
}

#[test]
fn an_exit_node_begins_the_parting_on_arrival_before_the_move_acts() {
    let play = steady(&[nothing(), shows("level_honestly").parting()]);
    assert_eq!(play.phases()[0], PartWays);
    // Too early in Tension, in place here.
    assert!(play.fell(2).is_empty());
}

#[test]
fn parting_lasts_even_when_it_cools_and_milestones_are_reached() {
    let cool = shows("own_it see_person stay_calm").facts().accepted();
    let play = steady(&[nothing().parting(), cool.clone(), cool.clone(), cool]);
    assert_eq!(play.phases(), [PartWays; 4]);
}

#[test]
fn a_start_node_that_is_an_exit_begins_with_the_parting() {
    let play = steady(&[nothing().parting()]);
    assert_eq!(play.session.transcript().start.phase, PartWays);
}

#[test]
fn a_limit_that_was_set_does_not_begin_the_parting_by_itself() {
    let play = steady(&[
        shows("set_limit"),
        breaks("mirror_hostility"),
        shows("set_limit"),
    ]);
    assert_eq!(play.phases(), [Tension; 3]);
}

#[test]
fn a_follow_up_node_begins_the_follow_up_only_when_a_promise_is_open() {
    let with = steady(&[nothing().promises(), nothing().later()]);
    assert_eq!(with.phases()[0], FollowUp);
    let without = steady(&[nothing(), nothing().later()]);
    assert_eq!(without.phases(), [Tension, Tension]);
}

#[test]
fn a_follow_up_lasts_at_nodes_drawn_otherwise() {
    let play = steady(&[
        nothing().promises(),
        nothing().later(),
        breaks("minimise"),
        nothing(),
    ]);
    assert_eq!(play.phases(), [FollowUp; 4]);
}

#[test]
fn a_parting_may_go_on_to_a_follow_up() {
    let play = steady(&[nothing().parting().promises(), nothing().later()]);
    assert_eq!(play.phases(), [FollowUp, FollowUp]);
    assert_eq!(play.turn(1).step.phase, PartWays);
}

#[test]
fn the_desk_has_one_phase_and_no_node_changes_it() {
    let play = customer(Temperament::Steady)
        .at_the_desk()
        .promise(24)
        .plays(&[
            shows("hear_out show_listening").contact(),
            shows("hear_out show_listening")
                .contact()
                .facts()
                .accepted(),
            nothing().promises(),
            nothing().later(),
            nothing().parting(),
        ]);
    assert_eq!(play.phases(), [Manager; 5]);
}

#[test]
fn at_the_desk_only_contact_reaches_the_customer() {
    let world = customer(Temperament::Upset).at_the_desk();
    let silent = world.plays(&[shows("validate")
        .breaks("minimise")
        .interrupted()
        .minutes(9)]);
    assert_eq!(silent.now(), "80.0 7.00 35.0 0.00 40.0");
    let heard = world.plays(&[shows("validate").contact()]);
    assert_eq!(heard.now(), "75.1 6.08 34.6 0.23 42.8");
}
