//! Small scenarios with everything in them, made from a list of numbers.

use simmer::catalog::Phase;
use simmer::scenario::{
    Ending, Fact, FactId, Fault, Fit, Gauge, Guard, NodeId, ResponseOption, Route, Scenario,
    Target, Temperament, {ClueSource, ClueWeight, EndingId},
};

use crate::support::world::{Answer, customer, nothing};

/// Takes numbers as they are needed; 0 when there are none left.
struct Dice<'n>(std::slice::Iter<'n, u32>);

impl Dice<'_> {
    fn below(&mut self, sides: u32) -> u32 {
        self.0.next().map_or(0, |number| number % sides)
    }

    fn of<T: Copy>(&mut self, sides: &[T]) -> T {
        sides[self.below(sides.len() as u32) as usize]
    }
}

const SHOWS: [&str; 18] = [
    "hear_out",
    "apologise",
    "validate",
    "own_it",
    "apologise own_it validate",
    "ask_outcome",
    "offer_options",
    "agree_facts restate",
    "action_plan",
    "confirm_acceptance",
    "full_attention",
    "turn_around",
    "level_honestly",
    "weigh_goodwill",
    "keep_promise",
    "follow_24h go_extra",
    "check_happy right_channel",
    "",
];
/// Few, so that some come twice and more in one play.
const BREAKS: [&str; 8] = [
    "",
    "",
    "stock_answer",
    "make_excuses",
    "stock_answer",
    "multitask",
    "pass_buck make_excuses",
    "make_excuses",
];
const KEYS: [&str; 6] = [
    "hear_out apologise",
    "validate|apologise own_it ask_outcome",
    "tension_first offer_options confirm_acceptance",
    "full_attention|hear_out validate pause_first",
    "keep_promise follow_24h|keep_promise agree_facts",
    "weigh_goodwill|part_ways level_honestly turn_around",
];

fn answer(dice: &mut Dice) -> Answer {
    let mut answer = nothing()
        .shows(dice.of(&SHOWS))
        .hints(if dice.below(3) == 0 {
            dice.of(&SHOWS[..4])
        } else {
            ""
        })
        .breaks(dice.of(&BREAKS));
    // A tag stands once in an option.
    if answer.shows.contains(&answer.hints) {
        answer = answer.hints("");
    }
    match dice.below(12) {
        0 => answer.facts(),
        1 => answer.accepted(),
        2 => answer.facts().accepted(),
        3 => answer.promises(),
        4 => answer.minutes(1 + dice.below(5)),
        5 => answer.hours(1 + 9 * dice.below(6)),
        _ => answer,
    }
}

fn guard(dice: &mut Dice) -> Guard {
    match dice.below(12) {
        0 => Guard::Hot,
        1 => Guard::Warm,
        2 => Guard::Calm,
        3 => Guard::Phase(Phase::Problem),
        4 => Guard::Phase(Phase::Tension),
        5 => Guard::AtLeast(Gauge::Heard, dice.of(&[20, 40, 60])),
        6 => Guard::AtMost(Gauge::Steam, dice.of(&[0, 100, 200, 300, 500])),
        7 => Guard::Knows(FactId(dice.below(3) as u8)),
        8 => Guard::Promised,
        9 if dice.below(4) == 0 => Guard::AtLeast(Gauge::Trust, 400),
        9 => Guard::AtMost(Gauge::Flame, 500),
        10 => Guard::Not(Box::new(guard(dice))),
        _ => Guard::All(vec![guard(dice), Guard::Not(Box::new(Guard::Calm))]),
    }
}

/// A scenario out of these numbers. The same numbers make the same scenario.
pub fn scenario(numbers: &[u32]) -> Scenario {
    let dice = &mut Dice(numbers.iter());
    let mut world = customer(dice.of(&[
        Temperament::Steady,
        Temperament::Upset,
        Temperament::Irate,
        Temperament::Irrational,
        Temperament::Abusive,
    ]))
    .key(dice.of(&KEYS))
    .fault(dice.of(&[Fault::Company, Fault::Customer]))
    .promise(20);
    match dice.below(6) {
        0 => world = world.by_mail(),
        1 => world = world.irreconcilable(),
        _ => {}
    }
    let sizes: Vec<u32> = (0..3 + dice.below(6)).map(|_| 1 + dice.below(3)).collect();
    let answers: Vec<Answer> = (0..sizes.iter().sum()).map(|_| answer(dice)).collect();
    let mut scenario = world.road(&answers);
    let mut options = scenario.nodes.iter().flat_map(|node| node.options.clone());
    let template = scenario.nodes[0].clone();
    let count = sizes.len();
    let mut nodes = Vec::new();
    for (place, size) in sizes.iter().enumerate() {
        let mut node = template.clone();
        node.name = format!("n{place}");
        node.options = options.by_ref().take(*size as usize).collect();
        node.audience = dice.below(4) == 0;
        node.exit = dice.below(8) == 0;
        node.phase = dice.of(&[Phase::Tension, Phase::Problem, Phase::FollowUp]);
        for option in &mut node.options {
            connect(option, place, count, dice);
        }
        nodes.push(node);
    }
    drop(options);
    scenario.nodes = nodes;
    scenario.facts = (0..3).map(|number| fact(&number.to_string())).collect();
    scenario.endings = [Fit::Full, Fit::Partial, Fit::Missed]
        .map(|fit| Ending {
            name: format!("{fit:?}"),
            fit,
            text: String::from("That was it."),
            accepted: fit == Fit::Partial,
        })
        .into();
    scenario
}

fn fact(name: &str) -> Fact {
    Fact {
        name: name.to_owned(),
        text: String::from("So it is."),
        source: ClueSource::Customer,
        weight: ClueWeight::Fair,
    }
}

/// Leads an option onwards, and now and then back, but only once.
fn connect(option: &mut ResponseOption, place: usize, count: usize, dice: &mut Dice) {
    let onwards = |dice: &mut Dice| {
        let next = place as u32 + 1 + dice.below(2);
        if next < count as u32 {
            Target::Node(NodeId(next as u16))
        } else {
            Target::Ending(EndingId(dice.below(3) as u16))
        }
    };
    let mut branches = Vec::new();
    if dice.below(3) == 0 {
        let target = onwards(dice);
        branches.push((guard(dice), target));
    }
    if dice.below(6) == 0 {
        let fact = FactId(dice.below(3) as u8);
        let back = Target::Node(NodeId(dice.below(place as u32 + 1) as u16));
        // Read after the move, so another option has to teach the fact that closes the way back.
        branches.push((Guard::Not(Box::new(Guard::Knows(fact))), back));
    }
    if dice.below(3) == 0 {
        option.learns = vec![FactId(dice.below(3) as u8)];
    }
    if dice.below(4) == 0 {
        option.needs = Some(guard(dice));
    }
    option.route = Route {
        branches,
        otherwise: onwards(dice),
    };
}
