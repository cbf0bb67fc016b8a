//! Whistle, rattling lid, boil-over, walking out, switching sides, and the words for a result.

use simmer::catalog::Channel;
use simmer::customer::{Heat, Kettle, Loyalty, Standing};
use simmer::debrief::ending_text;
use simmer::scenario::{Gauge, Temperament};
use simmer::session::{End, Event};

use crate::support::world::{Answer, Play, breaks, customer, nothing, shows};

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

/// Two techniques after a breath: heard 1.15 x (0.20 + 0.6 x 0.25) more, trust 0.6 x 1.15 x (4 + 0.6 x 2).
fn hearing() -> Answer {
    shows("hear_out empathise")
}

fn heard_and_trust(play: &Play) -> [String; 2] {
    let kettle = play.session.state().kettle;
    [
        Gauge::Heard.show(kettle.heard),
        Gauge::Trust.show(kettle.trust),
    ]
}

#[test]
fn a_customer_who_is_fully_heard_and_trusts_is_on_your_side_once() {
    // The second hearing ends the tension, at 0.60 and 50.4; the third, in another phase, counts in full again.
    let road = [hearing(), hearing(), hearing()];
    let play = customer(Temperament::Steady).plays(&road);
    assert_eq!(heard_and_trust(&play), ["1.00", "54.0"]);
    // Made light of, the customer is no longer fully heard; the fifth move mends it, and is not a second time.
    let [one, two, three] = road;
    let road = [one, two, three, breaks("minimise"), hearing()];
    assert_eq!(when(Temperament::Steady, &road, Event::SwitchedSides), [3]);
}

#[test]
fn without_trust_or_at_the_desk_nobody_switches_sides() {
    // Without a breath a hearing earns 0.6 x 5.2 of trust at most, and costs 2.
    let curt = vec![hearing().rattled(); 6];
    let play = customer(Temperament::Steady).plays(&curt);
    assert_eq!(heard_and_trust(&play)[0], "1.00");
    assert_eq!(
        when(Temperament::Steady, &curt, Event::SwitchedSides),
        [0; 0]
    );
    let reached = vec![hearing().contact(); 5];
    let desk = customer(Temperament::Steady).at_the_desk().plays(&reached);
    let mut turns = (1..=5).map(|n| desk.turn(n));
    assert!(turns.all(|turn| !turn.events.contains(&Event::SwitchedSides)));
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
    // Some of them slip out without a word; what they say of it elsewhere is what counts.
    assert!(!LostLoudly.words().contains("loud"));
}
