//! Pitfalls that nobody tagged: each in the case that raises it and in the nearest that does not.

use simmer::customer::Timing;
use simmer::scenario::{
    CauseId, ClueSource, ClueWeight, Fact, FactId, Fault, Fit, Remark, ResponseOption, StaffTalk,
    Temperament,
};
use simmer::session::Move;

use crate::support::world::{Answer, Play, World, customer, hints, nothing, shows};

fn world() -> World {
    customer(Temperament::Steady).fault(Fault::Nobody)
}

fn falls(answer: Answer) -> Vec<String> {
    world().plays(&[answer]).fell(1)
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn speaking_over_the_customer_is_interrupting() {
    assert_eq!(falls(nothing().interrupted()), ["interrupt"]);
    assert_eq!(falls(nothing().rattled()), none());
    assert_eq!(falls(nothing().dead_air()), none());
}

#[test]
fn a_mail_sent_without_reading_it_again_is_hasty() {
    let by_mail = |answer| world().by_mail().plays(&[answer]).fell(1);
    assert_eq!(by_mail(nothing().rattled()), ["hasty_reply"]);
    assert_eq!(by_mail(nothing()), none());
    assert_eq!(by_mail(nothing().interrupted()), ["interrupt"]);
}

#[test]
fn anything_too_early_is_fixing_before_hearing_once_a_move() {
    assert_eq!(
        falls(shows("check_facts offer_options")),
        ["fix_before_heard"]
    );
    assert_eq!(falls(hints("check_facts")), ["fix_before_heard"]);
    assert_eq!(falls(shows("restate")), none());
}

#[test]
fn owning_anothers_fault_is_a_false_confession_even_as_a_hint() {
    assert_eq!(falls(shows("own_it")), ["false_confession"]);
    assert_eq!(falls(hints("own_it")), ["false_confession"]);
    let ours = world().fault(Fault::Shared).plays(&[shows("own_it")]);
    assert_eq!(ours.fell(1), none());
}

#[test]
fn offering_without_having_asked_is_imposing() {
    let offer = || shows("offer_options").parting();
    let third = |first: Answer, last: Answer| world().plays(&[nothing(), first, last]).fell(3);
    let asked = shows("ask_outcome").parting();
    assert_eq!(third(nothing().parting(), offer()), ["impose_fix"]);
    assert_eq!(third(asked, offer()), none());
    assert_eq!(third(hints("ask_outcome").parting(), offer()), none());
    // In the same option, in either order.
    let both = || shows("offer_options ask_outcome").parting();
    assert_eq!(third(nothing().parting(), both()), none());
    // An offer that comes too early is that already.
    assert_eq!(falls(shows("offer_options")), ["fix_before_heard"]);
    // A question that came too early was not one.
    let play = world().plays(&[shows("ask_outcome"), nothing(), offer()]);
    assert_eq!(play.fell(3), ["impose_fix"]);
}

#[test]
fn a_hold_above_three_minutes_is_keeping_them_waiting() {
    assert_eq!(falls(nothing().minutes(4)), ["keep_waiting"]);
    assert_eq!(falls(nothing().minutes(3)), none());
    assert_eq!(falls(nothing().hours(4)), none());
}

#[test]
fn a_second_concession_to_someone_who_cannot_be_pleased_is_appeasing() {
    let concessions = ["weigh_goodwill", "accommodate", "offer_options"];
    for first in concessions {
        for second in concessions {
            let answers = [
                nothing(),
                shows(first).parting(),
                nothing(),
                hints(second).parting(),
                shows(second).parting(),
            ];
            let fell = |world: World| {
                let play = world.plays(&answers);
                (2..=5)
                    .filter(|&n| play.fell(n).contains(&"endless_appeasing".to_owned()))
                    .collect::<Vec<usize>>()
            };
            assert_eq!(fell(world().irreconcilable()), [4, 5], "{first} {second}");
            assert_eq!(fell(world()), [0; 0], "{first} {second}");
        }
    }
    // Two in one move are one.
    let one = world()
        .irreconcilable()
        .plays(&[nothing(), shows("weigh_goodwill accommodate").parting()]);
    assert!(!one.ever_fell("endless_appeasing"));
}

fn ended(world: &World, answers: &[Answer]) -> Play {
    let mut answers = answers.to_vec();
    answers.push(nothing().ends());
    world.plays(&answers)
}

#[test]
fn ending_without_a_check_is_assuming_they_are_satisfied() {
    let assumes =
        |fit, answers: &[Answer]| ended(&world().fit(fit), answers).ever_fell("assume_satisfied");
    let start = nothing;
    assert!(assumes(Fit::Full, &[start()]));
    assert!(assumes(Fit::Partial, &[start()]));
    assert!(!assumes(Fit::Missed, &[start()]));
    assert!(!assumes(Fit::Full, &[hints("check_happy")]));
    let yes = shows("confirm_acceptance");
    assert!(!assumes(Fit::Full, &[start(), yes.clone().parting()]));
    // Too early is no check.
    assert!(assumes(Fit::Full, &[yes]));
    let left = world().plays(&[nothing().minutes(90)]);
    assert!(!left.ever_fell("assume_satisfied"));
}

#[test]
fn ending_our_fault_without_a_repair_is_letting_it_go() {
    let lets_go =
        |fault, answers: &[Answer]| ended(&world().fault(fault), answers).ever_fell("let_it_go");
    let repair = shows("accommodate").parting();
    assert!(lets_go(Fault::Company, &[nothing()]));
    assert!(!lets_go(Fault::Company, &[nothing(), repair]));
    assert!(!lets_go(
        Fault::Company,
        &[nothing(), hints("weigh_goodwill").parting()]
    ));
    // Of the Resolve family, but not of its class.
    assert!(lets_go(Fault::Company, &[shows("own_case act_fast")]));
    // Too early is no repair.
    assert!(lets_go(Fault::Company, &[shows("offer_options")]));
    assert!(!lets_go(Fault::Shared, &[nothing()]));
    // At the desk a case is settled by these two, and by no other of a manager's techniques.
    let at_the_desk = |tag| {
        let world = world().at_the_desk().fault(Fault::Company);
        ended(&world, &[shows(tag)]).ever_fell("let_it_go")
    };
    assert!(!at_the_desk("close_loop"));
    assert!(!at_the_desk("prevent_recurrence"));
    assert!(at_the_desk("find_root_cause"));
    let left = world()
        .fault(Fault::Company)
        .plays(&[nothing().minutes(90)]);
    assert!(!left.ever_fell("let_it_go"));
}

#[test]
fn an_apology_without_a_step_is_empty_at_any_end() {
    let empty = |answers: &[Answer]| ended(&world(), answers).ever_fell("empty_apology");
    let sorry = shows("apologise");
    assert!(empty(std::slice::from_ref(&sorry)));
    assert!(empty(&[hints("apologise")]));
    assert!(!empty(&[nothing()]));
    assert!(!empty(&[sorry.clone(), shows("own_case")]));
    assert!(!empty(&[shows("own_case apologise")]));
    assert!(empty(&[shows("own_case"), sorry.clone()]));
    let desk = world().at_the_desk();
    let closing = ended(&desk, &[sorry.clone(), shows("close_loop")]);
    assert!(!closing.ever_fell("empty_apology"));
    // Goodwill is not of the Resolve family.
    assert!(empty(&[sorry.clone(), shows("weigh_goodwill").parting()]));
    let left = world().plays(&[sorry.clone(), nothing().minutes(90)]);
    assert!(left.ever_fell("empty_apology"));
    let not_over = world().plays(&[sorry]);
    assert!(!not_over.ever_fell("empty_apology"));
}

#[test]
fn derived_pitfalls_never_act_on_the_kettle() {
    // An offer in a parting imposes; with the question asked before it does not; the kettle is the same.
    let asked = world().plays(&[
        shows("ask_outcome"),
        nothing(),
        shows("offer_options").parting(),
    ]);
    assert_eq!(asked.fell(3), ["impose_fix"]);
    let mut scenario = world().road(&[
        shows("ask_outcome"),
        nothing(),
        shows("offer_options").parting(),
    ]);
    scenario.reconcilable = false;
    let moves: Vec<_> = asked.session.transcript().moves().collect();
    let same = Play::of(scenario, moves);
    assert_eq!(same.now(), asked.now());
}

/// Three clues worth 60 in all, one from each side and one independent, then a verdict.
fn case(answers: &[Answer]) -> Play {
    let desk = world().at_the_desk().fit(Fit::Missed);
    let mut scenario = desk.road(answers);
    let fact = |source, weight| Fact {
        name: String::from("clue"),
        text: String::from("Something"),
        source,
        weight,
    };
    scenario.facts = vec![
        fact(ClueSource::Customer, ClueWeight::Fair),
        fact(ClueSource::Employee, ClueWeight::Fair),
        fact(ClueSource::IndependentTrace, ClueWeight::Fair),
        fact(ClueSource::Employee, ClueWeight::Key),
        fact(ClueSource::OwnLog, ClueWeight::Key),
    ];
    scenario.causes = vec![String::from("the gap"), String::from("laziness")];
    scenario.true_causes = 1;
    let paused = Move {
        option: 0,
        timing: Timing::Paused,
    };
    Play::of(scenario, vec![paused; answers.len()])
}

fn finds<const FACT: u8>() -> Answer {
    nothing().with(|option: &mut ResponseOption| option.learns = vec![FactId(FACT)])
}

fn verdict() -> Answer {
    nothing().with(|option| option.verdict = vec![CauseId(0)])
}

#[test]
fn a_verdict_is_sound_with_both_sides_an_independent_trace_and_sixty_of_insight() {
    let play = case(&[finds::<0>(), finds::<1>(), finds::<2>(), verdict()]);
    assert_eq!(play.fell(4), none());
    assert_eq!(play.rule(11), Some(true));
}

#[test]
fn a_verdict_that_names_what_is_not_there_is_not_sound_however_much_is_known() {
    let naming = |verdict| case(&[finds::<0>(), finds::<1>(), finds::<2>(), verdict]);
    let laziness = nothing().with(|option| option.verdict = vec![CauseId(1)]);
    let both = nothing().with(|option| option.verdict = vec![CauseId(0), CauseId(1)]);
    assert_eq!(naming(verdict()).rule(11), Some(true));
    assert_eq!(naming(both).rule(11), Some(false));
    // It was not too early: nobody was wronged for want of looking.
    let missed = naming(laziness);
    assert_eq!(missed.rule(11), Some(false));
    assert_eq!(missed.fell(4), none());
}

#[test]
fn a_verdict_without_the_independent_trace_trusts_tidy_records() {
    let play = case(&[finds::<0>(), finds::<1>(), finds::<4>(), verdict()]);
    assert_eq!(play.fell(4), ["blame_employee", "trust_tidy_records"]);
    assert_eq!(play.rule(11), Some(false));
}

#[test]
fn a_verdict_before_the_customer_is_heard_blames_the_customer() {
    let play = case(&[finds::<1>(), finds::<2>(), finds::<4>(), verdict()]);
    assert_eq!(play.fell(4), ["blame_customer"]);
}

#[test]
fn a_verdict_before_the_colleague_is_heard_blames_the_colleague() {
    let play = case(&[finds::<0>(), finds::<2>(), finds::<4>(), verdict()]);
    assert_eq!(play.fell(4), ["blame_employee"]);
}

#[test]
fn the_first_verdict_decides() {
    let play = case(&[
        verdict(),
        finds::<0>(),
        finds::<1>(),
        finds::<2>(),
        verdict(),
    ]);
    assert_eq!(play.rule(11), Some(false));
}

#[test]
fn a_colleague_who_was_accused_twice_keeps_the_key_clue_back() {
    let accuse = || nothing().with(|option| option.staff = Some(StaffTalk::Accuse));
    let open = || nothing().with(|option| option.staff = Some(StaffTalk::Open));
    let knows = |answers: &[Answer]| case(answers).session.state().knows(FactId(3));
    // 60 - 30 = 30 is enough; 60 - 30 - 30 = 0 is not; + 15 + 15 is again.
    assert!(knows(&[accuse(), finds::<3>()]));
    assert!(!knows(&[accuse(), accuse(), finds::<3>()]));
    assert!(!knows(&[accuse(), accuse(), open(), finds::<3>()]));
    assert!(knows(&[accuse(), accuse(), open(), open(), finds::<3>()]));
    // Only the key clue of a colleague is kept back.
    let play = case(&[accuse(), accuse(), finds::<1>(), finds::<4>()]);
    assert!(play.session.state().knows(FactId(1)));
    assert!(play.session.state().knows(FactId(4)));
}

#[test]
fn support_earns_twenty_of_a_colleagues_trust() {
    let support = nothing().with(|option| option.staff = Some(StaffTalk::Support));
    let play = case(&[support.clone(), support.clone(), support]);
    assert_eq!(play.turn(1).step.after.case.staff_trust, 80);
    assert_eq!(play.turn(3).step.after.case.staff_trust, 100);
}

#[test]
fn a_case_closed_without_insight_stopped_at_the_promise() {
    let closed = |answers: &[Answer]| {
        let mut answers = answers.to_vec();
        answers.push(nothing().ends());
        case(&answers)
    };
    let enough = [finds::<0>(), finds::<1>(), finds::<2>()];
    assert!(!closed(&enough).ever_fell("stop_at_promise"));
    assert!(closed(&enough[..2]).ever_fell("stop_at_promise"));
}

#[test]
fn a_case_closed_without_a_measure_against_a_true_cause_is_fixed_only_once() {
    let closed = |answer: Answer| case(&[answer, nothing().ends()]).ever_fell("fix_once_only");
    assert!(closed(nothing()));
    assert!(!closed(
        nothing().with(|option| option.countermeasure = Some(CauseId(0)))
    ));
    assert!(closed(
        nothing().with(|option| option.countermeasure = Some(CauseId(1)))
    ));
}

#[test]
fn a_case_with_more_criticism_than_praise_is_criticism_only() {
    let praise = || nothing().with(|option| option.remark = Some(Remark::Praise));
    let hollow = || nothing().with(|option| option.remark = Some(Remark::HollowPraise));
    let criticism = || nothing().with(|option| option.remark = Some(Remark::Criticism));
    let falls = |mut answers: Vec<Answer>| {
        answers.push(nothing().ends());
        case(&answers).ever_fell("criticism_only")
    };
    assert!(falls(vec![criticism()]));
    assert!(falls(vec![criticism(), hollow()]));
    assert!(!falls(vec![criticism(), praise()]));
    assert!(falls(vec![criticism(), criticism(), praise()]));
}
