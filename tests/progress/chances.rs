//! What each move had a chance to show, in a shipped scenario.

use simmer::progress::{Opportunity, opportunities};
use simmer::session::{Mode, Seed, Session, parse_moves};

use super::close;
use crate::plays;

/// "Cold soup", played as far as these moves, with the best options of its first two nodes: "listening" at the
/// table, "that is an insult" after it.
fn soup(moves: &str) -> Vec<Opportunity> {
    let scenario = plays::scenario("sc03-cold-soup");
    let moves = parse_moves(moves).unwrap();
    let (session, refused) = Session::replay(scenario, Seed(0), Mode::Rehearsal, &moves);
    assert_eq!(refused, None);
    opportunities(&session, &[Some(1), Some(0)])
}

#[test]
fn the_techniques_of_the_best_answer_are_the_chances_whatever_was_chosen() {
    let names = |moves| -> Vec<String> { soup(moves).into_iter().map(|it| it.technique).collect() };
    assert_eq!(names("2p 1p"), ["show_listening", "hear_out", "validate"]);
    assert_eq!(names("1p 2p"), ["show_listening", "hear_out", "validate"]);
}

#[test]
fn chance_is_what_the_offered_answers_show_on_average() {
    let best = soup("2p 1p");
    // show_listening: shown by one of three, hinted at by another.
    close(best[0].chance, 0.5);
    close(best[0].credit, 1.0);
    close(best[0].beyond_chance().unwrap(), 1.0);
    // hear_out: hinted at by one of three; a hint is half.
    close(best[1].chance, 1.0 / 6.0);
    close(best[1].beyond_chance().unwrap(), 0.4);
    // validate: shown by one, hinted at by one.
    close(best[2].chance, 0.5);
    let clumsy = soup("1p 2p");
    assert_eq!(clumsy[0].beyond_chance(), Some(0.0));
    assert_eq!(clumsy[2].beyond_chance(), Some(0.0));
}

#[test]
fn a_move_whose_best_answer_is_not_known_gives_no_chance() {
    let scenario = plays::scenario("sc03-cold-soup");
    let moves = parse_moves("2p").unwrap();
    let (session, _) = Session::replay(scenario, Seed(0), Mode::Rehearsal, &moves);
    assert_eq!(opportunities(&session, &[None]), []);
}
