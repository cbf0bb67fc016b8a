//! Simulated time: holds, mails, promises and follow-up.

use simmer::customer::Kept;
use simmer::scenario::Temperament;

use crate::support::world::{Answer, Play, breaks, customer, hints, nothing, shows};

/// With a promise due after 48 hours, in words or figures.
fn plays(answers: &[Answer]) -> Play {
    customer(Temperament::Steady).promise(48).plays(answers)
}

/// A promise, then a follow-up after so many hours, then the end.
fn followed_up_after(hours: u32, follow_up: Answer) -> Play {
    plays(&[
        nothing().promises(),
        follow_up.later().hours(hours),
        nothing().ends(),
    ])
}

fn kept(play: &Play) -> Kept {
    play.assessment().kept
}

#[test]
fn minutes_are_a_hold_in_every_channel() {
    for world in [
        customer(Temperament::Upset),
        customer(Temperament::Upset).by_mail(),
    ] {
        assert_eq!(
            world.plays(&[nothing().minutes(4)]).now(),
            "80.4 7.30 48.1 0.00 40.0"
        );
    }
}

#[test]
fn hours_are_never_a_hold() {
    let play = customer(Temperament::Upset).plays(&[nothing().hours(30)]);
    assert_eq!(play.now(), "79.7 7.00 38.9 0.00 40.0");
    assert_eq!(play.session.state().clock, 30 * 60);
}

#[test]
fn hours_delay_a_mail_only_until_a_promise_is_open() {
    let world = customer(Temperament::Upset).by_mail().promise(48);
    let before = world.plays(&[nothing(), nothing().hours(6)]);
    let after = world.plays(&[nothing().promises(), nothing().hours(6)]);
    let idle = world.plays(&[nothing(), nothing()]);
    assert_eq!(after.now(), idle.now());
    assert_ne!(before.now(), idle.now());
}

#[test]
fn the_hours_of_the_promising_mail_are_the_promises_and_no_delay() {
    let world = customer(Temperament::Upset).by_mail().promise(48);
    let promising = world.plays(&[nothing().promises().hours(20)]);
    assert_eq!(promising.now(), world.plays(&[nothing()]).now());
}

#[test]
fn the_promising_options_own_time_counts() {
    let within = |hours| {
        kept(&plays(&[
            nothing().promises().hours(20),
            shows("keep_promise").later().hours(hours),
            nothing().ends(),
        ]))
    };
    assert_eq!(within(28), Kept::Kept);
    assert_eq!(within(29), Kept::Broken);
}

#[test]
fn time_before_the_promise_does_not_count() {
    let play = plays(&[
        nothing().hours(40),
        nothing().promises(),
        shows("keep_promise").later().hours(24),
        nothing().ends(),
    ]);
    assert_eq!(kept(&play), Kept::Kept);
}

#[test]
fn a_promise_is_kept_at_the_hour_it_is_due_and_broken_after() {
    let keep = shows("keep_promise");
    assert_eq!(kept(&followed_up_after(48, keep.clone())), Kept::Kept);
    assert_eq!(kept(&followed_up_after(49, keep)), Kept::Broken);
}

#[test]
fn keeping_it_outside_the_follow_up_does_not_count() {
    let play = plays(&[
        nothing().promises(),
        shows("keep_promise"),
        nothing().ends(),
    ]);
    assert_eq!(kept(&play), Kept::LeftOpen);
}

#[test]
fn a_little_extra_in_the_follow_up_exceeds_the_promise() {
    let both = shows("keep_promise go_extra");
    assert_eq!(kept(&followed_up_after(20, both)), Kept::Exceeded);
    let hinted = shows("keep_promise").hints("go_extra");
    assert_eq!(kept(&followed_up_after(20, hinted)), Kept::Kept);
    let extra_before = plays(&[
        shows("go_extra").promises(),
        shows("keep_promise").later(),
        nothing().ends(),
    ]);
    assert_eq!(kept(&extra_before), Kept::Kept);
    let extra_alone = followed_up_after(20, shows("go_extra"));
    assert_eq!(kept(&extra_alone), Kept::LeftOpen);
}

#[test]
fn a_hint_at_keeping_the_promise_leaves_it_open_and_unbroken() {
    let play = followed_up_after(20, hints("keep_promise"));
    assert_eq!(kept(&play), Kept::LeftOpen);
    let later = plays(&[
        nothing().promises(),
        hints("keep_promise").later().hours(20),
        nothing().hours(72),
        nothing().ends(),
    ]);
    assert_eq!(kept(&later), Kept::LeftOpen);
    assert!(!later.ever_fell("break_promise"));
}

#[test]
fn without_a_promise_there_is_nothing_to_break() {
    let play = plays(&[nothing().hours(100), nothing().ends()]);
    assert_eq!(kept(&play), Kept::NoPromise);
    assert!(!play.ever_fell("break_promise"));
    assert!(!play.ever_fell("go_silent"));
}

#[test]
fn declaring_a_promise_broken_breaks_it() {
    let play = plays(&[
        nothing().promises(),
        breaks("break_promise").later(),
        nothing().ends(),
    ]);
    assert_eq!(kept(&play), Kept::Broken);
}

#[test]
fn breaking_an_earlier_promise_weighs_on_this_one_unless_it_is_kept() {
    let after_a_broken_one = |follow_up: Answer| {
        kept(&plays(&[
            breaks("break_promise"),
            nothing().promises(),
            follow_up.later(),
            nothing().ends(),
        ]))
    };
    assert_eq!(after_a_broken_one(nothing()), Kept::Broken);
    assert_eq!(after_a_broken_one(shows("keep_promise")), Kept::Kept);
}

#[test]
fn a_promise_kept_on_time_stays_kept() {
    let play = plays(&[
        nothing().promises(),
        shows("keep_promise").later(),
        nothing().hours(90),
        nothing().ends(),
    ]);
    assert_eq!(kept(&play), Kept::Kept);
    assert!(!play.ever_fell("break_promise"));
}

#[test]
fn a_promise_is_broken_once_however_long_it_takes() {
    let play = plays(&[
        nothing().promises(),
        nothing().later().hours(49),
        nothing().hours(49),
        nothing().ends(),
    ]);
    let times = |n: usize| play.fell(n).contains(&"break_promise".to_owned());
    assert_eq!([1, 2, 3, 4].map(times), [false, true, false, false]);
}

#[test]
fn silence_begins_after_a_day_without_a_word() {
    let silent = |hours| followed_up_after(hours, nothing()).ever_fell("go_silent");
    assert!(!silent(24));
    assert!(silent(25));
}

#[test]
fn any_of_three_contacts_in_the_follow_up_breaks_the_silence() {
    for contact in ["follow_24h", "keep_promise", "keep_informed"] {
        let then_long = |answer: Answer| {
            plays(&[
                nothing().promises(),
                answer.later().hours(20),
                nothing().hours(20),
                nothing().ends(),
            ])
        };
        assert!(
            !then_long(shows(contact)).ever_fell("go_silent"),
            "{contact}"
        );
        assert!(
            !then_long(hints(contact)).ever_fell("go_silent"),
            "{contact}"
        );
        assert!(then_long(shows("check_happy")).ever_fell("go_silent"));
    }
}

#[test]
fn a_word_outside_the_follow_up_is_no_contact() {
    let play = plays(&[
        nothing().promises(),
        shows("keep_informed"),
        nothing().hours(25),
        nothing().ends(),
    ]);
    assert!(play.ever_fell("go_silent"));
}

#[test]
fn a_late_contact_comes_after_the_silence() {
    assert!(followed_up_after(25, shows("follow_24h")).ever_fell("go_silent"));
    assert!(!followed_up_after(24, shows("follow_24h")).ever_fell("go_silent"));
}

#[test]
fn a_second_promise_does_not_start_the_clock_anew() {
    let play = plays(&[
        nothing().promises().hours(20),
        nothing().promises().hours(20),
        shows("keep_promise").later().hours(9),
        nothing().ends(),
    ]);
    assert_eq!(kept(&play), Kept::Broken);
}
