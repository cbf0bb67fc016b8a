//! Scripted strategies: what each of them comes to with each temperament.

use simmer::catalog::Phase;
use simmer::scenario::Temperament;
use simmer::session::End;

use crate::support::world::{Answer, Play, breaks, customer, nothing, shows};

const ALL: [Temperament; 5] = [
    Temperament::Steady,
    Temperament::Upset,
    Temperament::Irate,
    Temperament::Irrational,
    Temperament::Abusive,
];

/// The same answer, thirty times unless it is over before.
fn again_and_again(temperament: Temperament, answer: &Answer) -> Play {
    customer(temperament).plays(&vec![answer.clone(); 30])
}

fn moves_to_boil_over(temperament: Temperament, answer: &Answer) -> Option<usize> {
    let play = again_and_again(temperament, answer);
    (play.session.end() == Some(End::BoiledOver)).then(|| play.length())
}

fn ever_opens_problem(play: &Play) -> bool {
    play.phases().contains(&Phase::Problem)
}

/// Listens, connects and owns in turn until the problem phase opens, then goes straight on.
fn competent(temperament: Temperament) -> Play {
    let while_hot = [
        shows("hear_out show_listening"),
        shows("validate empathise"),
        shows("apologise own_it"),
    ];
    let world = customer(temperament);
    let mut answers: Vec<Answer> = Vec::new();
    loop {
        let phase = match answers.as_slice() {
            [] => Phase::Tension,
            made => world.plays(made).phase(),
        };
        answers.push(match phase {
            Phase::Tension => while_hot[answers.len() % 3].clone(),
            Phase::Problem => shows("check_facts agree_facts").facts(),
            Phase::Solution => shows("ask_outcome confirm_acceptance").accepted(),
            _ => shows("turn_around share_feedback").ends(),
        });
        let play = world.plays(&answers);
        if play.session.end().is_some() || play.length() == 30 {
            return play;
        }
    }
}

#[test]
fn a_competent_trainee_closes_in_five_to_seven_moves() {
    for temperament in &ALL[..4] {
        let play = competent(*temperament);
        assert!(
            matches!(play.session.end(), Some(End::Ending(_))),
            "{temperament:?}"
        );
        assert!(
            (5..=7).contains(&play.length()),
            "{temperament:?}: {}",
            play.length()
        );
    }
}

#[test]
fn nothing_opens_the_problem_phase_of_an_abusive_customer() {
    assert!(!ever_opens_problem(&competent(Temperament::Abusive)));
}

#[test]
fn fixing_alone_opens_the_problem_phase_for_no_one() {
    for temperament in ALL {
        let play = again_and_again(temperament, &shows("offer_options"));
        assert!(!ever_opens_problem(&play), "{temperament:?}");
    }
}

#[test]
fn fixing_alone_boils_an_upset_customer_over_in_ten_and_an_irate_one_in_six() {
    let fix = shows("offer_options");
    assert_eq!(moves_to_boil_over(Temperament::Upset, &fix), Some(10));
    assert_eq!(moves_to_boil_over(Temperament::Irate, &fix), Some(6));
}

#[test]
fn empathy_alone_reaches_a_plateau_below_the_problem_phase() {
    let play = again_and_again(Temperament::Upset, &shows("empathise"));
    assert_eq!(play.session.state().kettle.heard, 46);
    for temperament in ALL {
        let play = again_and_again(temperament, &shows("empathise"));
        assert!(!ever_opens_problem(&play), "{temperament:?}");
    }
}

#[test]
fn hearing_out_alone_lets_steam_off_and_hardly_moves_the_flame() {
    let play = again_and_again(Temperament::Upset, &shows("hear_out"));
    assert!(!ever_opens_problem(&play));
    let start = play.session.transcript().start.kettle;
    assert!(play.turn(1).step.after.kettle.steam < start.steam);
    let now = play.session.state().kettle;
    assert!(start.flame - now.flame < 60, "{}", now.flame);
    assert_eq!((now.temperature + 5) / 10, 76);
}

#[test]
fn listening_twice_is_the_whole_cure_for_a_steady_customer_only() {
    let twice = vec![shows("hear_out show_listening"); 2];
    for temperament in ALL {
        let opens = ever_opens_problem(&customer(temperament).plays(&twice));
        assert_eq!(opens, temperament == Temperament::Steady, "{temperament:?}");
    }
}

#[test]
fn excuses_boil_every_customer_over() {
    let excuse = breaks("make_excuses");
    let moves = ALL.map(|temperament| moves_to_boil_over(temperament, &excuse));
    assert_eq!(moves, [7, 5, 3, 4, 3].map(Some));
}

#[test]
fn a_hold_of_five_minutes_every_time_boils_every_customer_over() {
    let hold = nothing().minutes(5);
    let moves = ALL.map(|temperament| moves_to_boil_over(temperament, &hold));
    assert_eq!(moves, [6, 4, 3, 4, 3].map(Some));
}
