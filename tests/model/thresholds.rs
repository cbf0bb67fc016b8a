//! Whistle, rattling lid, boil-over, walking out, switching sides, and the words for a result.

use simmer::catalog::{Channel, Phase};
use simmer::customer::{Heat, Kettle, Loyalty, Standing};
use simmer::debrief::ending_text;
use simmer::scenario::Temperament;
use simmer::session::{End, Event};

use crate::support::world::{Answer, breaks, customer, nothing, shows};

fn kettle(temperature: i32, steam: i32) -> Kettle {
    Kettle {
        temperature,
        flame: 500,
        steam,
        heard: 0,
        trust: 500,
    }
}

/// The numbers of the moves at which an event happened.
fn when(temperament: Temperament, answers: &[Answer], event: Event) -> Vec<usize> {
    let play = customer(temperament).plays(answers);
    let numbers = 1..=play.length();
    numbers
        .filter(|&number| play.turn(number).events.contains(&event))
        .collect()
}

#[test]
fn the_whistle_sounds_at_eighty() {
    assert!(!kettle(700, 799).whistles());
    assert!(kettle(700, 800).whistles());
}

#[test]
fn the_kettle_boils_over_at_a_hundred() {
    assert!(!kettle(700, 999).boils_over());
    assert!(kettle(700, 1000).boils_over());
}

#[test]
fn the_words_for_heat_change_at_their_degrees() {
    let word = |temperature| kettle(temperature, 0).heat();
    let borders = [
        (449, Heat::Pleased),
        (450, Heat::Relieved),
        (599, Heat::Relieved),
        (600, Heat::Wary),
        (699, Heat::Wary),
        (700, Heat::Irritated),
        (799, Heat::Irritated),
        (800, Heat::Angry),
        (949, Heat::Angry),
        (950, Heat::Boiling),
    ];
    for (temperature, heat) in borders {
        assert_eq!(word(temperature), heat, "{temperature}");
    }
}

#[test]
fn the_whistle_is_told_once_when_the_steam_reaches_it() {
    // Steam 60.8, 82.6, then the end.
    let moves = when(
        Temperament::Irate,
        &vec![nothing().minutes(2); 5],
        Event::Whistled,
    );
    assert_eq!(moves.len(), 1);
    let again = when(
        Temperament::Upset,
        &[
            nothing().minutes(14),
            nothing(),
            shows("hear_out show_listening"),
            shows("hear_out show_listening"),
            nothing().minutes(8),
        ],
        Event::Whistled,
    );
    assert_eq!(again, [2, 5]);
}

#[test]
fn the_lid_rattles_when_the_temperature_reaches_ninety_five() {
    assert_eq!(
        when(Temperament::Abusive, &vec![nothing(); 2], Event::LidRattled),
        [0; 0],
        "it rattled on arrival"
    );
    assert_eq!(
        when(
            Temperament::Irate,
            &[breaks("minimise"), nothing()],
            Event::LidRattled
        ),
        [1]
    );
}

#[test]
fn a_customer_who_is_heard_and_trusts_switches_sides_when_the_tension_ends() {
    let listen = shows("hear_out show_listening validate");
    let earned = [
        shows("own_it validate hear_out"),
        listen.clone(),
        shows("show_listening empathise see_person"),
    ];
    let play = customer(Temperament::Steady).plays(&earned);
    let opened: Vec<usize> = (1..=play.length())
        .filter(|&n| play.turn(n).events.contains(&Event::SwitchedSides))
        .collect();
    for number in 1..=play.length() {
        let step = &play.turn(number).step;
        let kettle = step.after.kettle;
        let expected = step.phase == Phase::Tension
            && step.after.phase != Phase::Tension
            && kettle.heard >= 100
            && kettle.trust >= 500;
        assert_eq!(opened.contains(&number), expected);
    }
    // Parting late in the day: fully heard, trusted, and only now out of Tension.
    let long = [
        breaks("minimise").rattled(),
        breaks("minimise"),
        shows("validate empathise hear_out"),
        shows("show_listening see_person stay_calm"),
        shows("own_it assure_relief tailor_reply"),
        shows("hear_out validate own_case"),
    ];
    let doubtful = customer(Temperament::Steady).plays(&long);
    let events = |n: usize| &doubtful.turn(n).events;
    assert!((1..=doubtful.length()).all(|n| !events(n).contains(&Event::SwitchedSides)));
}

#[test]
fn boiling_over_is_tested_before_the_way_on() {
    let play = customer(Temperament::Upset).plays(&[nothing().minutes(30).ends()]);
    assert_eq!(play.session.end(), Some(End::BoiledOver));
    assert_eq!(play.steam(1), "100.0");
}

#[test]
fn who_boils_over_goes_as_the_channel_has_it_or_as_the_scenario_says() {
    let mut scenario = customer(Temperament::Upset).road(&[nothing()]);
    let mut told = |channel| {
        scenario.channel = channel;
        ending_text(&scenario, End::BoiledOver)
    };
    assert!(told(Channel::FaceToFace).contains("leaves"));
    assert!(told(Channel::Phone).contains("hangs up"));
    assert!(told(Channel::Email).contains("No answer comes"));
    let own = "Ada puts the key on the counter and takes her coat.";
    scenario.boil_over = Some(own.to_owned());
    assert_eq!(ending_text(&scenario, End::BoiledOver), own);
}

#[test]
fn who_boils_over_is_lost_whatever_trust_there_was() {
    // Trust 40 is worth 24; a customer who left gives at most 20.
    let play = customer(Temperament::Upset).plays(&[nothing().minutes(30)]);
    assert_eq!(play.result(), "20.0");
    // Trust 15 is worth 9.
    let play = customer(Temperament::Abusive).plays(&[nothing().minutes(30)]);
    assert_eq!(play.result(), "9.0");
}

#[test]
fn the_fortieth_move_that_reaches_no_ending_ends_it() {
    let calm = vec![shows("stay_calm"); 45];
    let play = customer(Temperament::Steady).plays(&calm);
    assert_eq!(play.length(), 40);
    assert_eq!(play.session.end(), Some(End::WalkedOut));
    assert_eq!(play.result(), "20.0");
    assert_eq!(
        customer(Temperament::Steady)
            .plays(&calm[..39])
            .session
            .end(),
        None
    );
}

#[test]
fn the_fortieth_move_may_still_reach_the_ending() {
    let mut answers = vec![shows("stay_calm"); 39];
    answers.push(nothing().ends());
    let play = customer(Temperament::Steady).plays(&answers);
    assert_eq!(play.length(), 40);
    assert!(matches!(play.session.end(), Some(End::Ending(_))));
}

#[test]
fn a_play_that_is_over_takes_no_more_moves() {
    use simmer::customer::Timing;
    use simmer::session::{Move, Refused};
    let mut play = customer(Temperament::Steady).plays(&[nothing().ends()]);
    let answer = Move {
        option: 0,
        timing: Timing::Paused,
    };
    assert_eq!(play.session.play(answer).err(), Some(Refused::Over));
    assert!(play.session.offer().is_none());
}

#[test]
fn the_words_for_a_result_change_at_their_marks() {
    use Standing::{Delighted, Happy, LostLoudly, LostQuietly, Satisfied};
    let borders = [
        (0, LostLoudly),
        (249, LostLoudly),
        (250, LostQuietly),
        (499, LostQuietly),
        (500, Satisfied),
        (749, Satisfied),
        (750, Happy),
        (899, Happy),
        (900, Delighted),
    ];
    for (result, standing) in borders {
        assert_eq!(Loyalty(result).standing(false), standing, "{result}");
    }
    assert_eq!(Loyalty(1000).standing(true), Happy);
}
