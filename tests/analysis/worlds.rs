//! Small scenarios with everything in them, made from a list of numbers.

use simmer::catalog::Phase;
use simmer::scenario::{
    CauseId, ClueSource, ClueWeight, Ending, EndingId, Fact, FactId, Fault, Fit, Gauge, Guard,
    NodeId, Remark, ResponseOption, Route, Scenario, StaffTalk, Target, Temperament,
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
const DESK_SHOWS: [&str; 8] = [
    "hear_employee",
    "dig_records",
    "close_loop",
    "dig_records hear_employee",
    "prevent_recurrence",
    "own_it",
    "apologise hear_out",
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
    let place = dice.below(8);
    match place {
        0 => world = world.by_mail(),
        1 => world = world.irreconcilable(),
        2 => world = world.at_the_desk(),
        _ => {}
    }
    let sizes: Vec<u32> = (0..3 + dice.below(6)).map(|_| 1 + dice.below(3)).collect();
    let count = sizes.iter().sum();
    let answers: Vec<Answer> = if place == 2 {
        (0..count).map(|_| at_the_desk(dice)).collect()
    } else {
        (0..count).map(|_| answer(dice)).collect()
    };
    let mut scenario = world.road(&answers);
    let mut options = scenario.nodes.iter().flat_map(|node| node.options.clone());
    let template = scenario.nodes[0].clone();
    let at_desk = place == 2;
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
            if at_desk {
                look_into_it(option, dice);
            }
        }
        nodes.push(node);
    }
    drop(options);
    scenario.nodes = nodes;
    scenario.facts = facts();
    scenario.causes = vec![String::from("The till"), String::from("The clerk")];
    scenario.true_causes = 1;
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

/// From three sources; the colleague's is the one that can be held back.
fn facts() -> Vec<Fact> {
    let facts = [
        ("0", ClueSource::Customer, ClueWeight::Fair),
        ("1", ClueSource::Employee, ClueWeight::Key),
        ("2", ClueSource::IndependentTrace, ClueWeight::Fair),
    ];
    facts
        .map(|(name, source, weight)| Fact {
            name: name.to_owned(),
            text: String::from("So it is."),
            source,
            weight,
        })
        .into()
}

fn at_the_desk(dice: &mut Dice) -> Answer {
    let answer = nothing()
        .shows(dice.of(&DESK_SHOWS))
        .breaks(dice.of(&BREAKS));
    match dice.below(6) {
        0 => answer.promises(),
        1 => answer.minutes(1 + dice.below(5)),
        2 => answer.hours(1 + 9 * dice.below(6)),
        3 | 4 => answer.contact(),
        _ => answer,
    }
}

/// What an option does for the case.
fn look_into_it(option: &mut ResponseOption, dice: &mut Dice) {
    option.staff = dice.of(&[
        None,
        Some(StaffTalk::Open),
        Some(StaffTalk::Support),
        Some(StaffTalk::Accuse),
    ]);
    option.remark = dice.of(&[
        None,
        Some(Remark::Praise),
        Some(Remark::Criticism),
        Some(Remark::HollowPraise),
    ]);
    if dice.below(2) == 0 {
        option.learns = vec![FactId(dice.below(3) as u8)];
    }
    match dice.below(5) {
        0 => option.verdict = vec![CauseId(dice.below(2) as u8)],
        1 => option.countermeasure = Some(CauseId(dice.below(2) as u8)),
        _ => {}
    }
}

/// A scenario in which every answer leads to the next node, so that many plays come to the same place with
/// different accounts and the same ahead of them.
pub fn crossing(numbers: &[u32]) -> Scenario {
    let dice = &mut Dice(numbers.iter());
    let shows = ["hear_out", "validate", "restate", "ask_outcome", "", ""];
    let (length, width) = (4 + dice.below(3), 2 + dice.below(2));
    let answers: Vec<Answer> = (0..length * width)
        .map(|_| {
            let answer = nothing().shows(dice.of(&shows)).breaks(dice.of(&BREAKS));
            match dice.below(6) {
                0 => answer.minutes(1 + dice.below(5)),
                1 => answer.hints("own_it"),
                2 => answer.facts().accepted(),
                _ => answer,
            }
        })
        .collect();
    let world = customer(Temperament::Steady)
        .key("hear_out validate|restate ask_outcome own_it")
        .fault(dice.of(&[Fault::Company, Fault::Customer]));
    let mut scenario = world.road(&answers);
    let template = scenario.nodes[0].clone();
    let mut options = scenario
        .nodes
        .into_iter()
        .map(|mut node| node.options.remove(0));
    scenario.nodes = (0..length)
        .map(|place| {
            let mut node = template.clone();
            node.name = format!("n{place}");
            node.options = options.by_ref().take(width as usize).collect();
            for option in &mut node.options {
                option.route.otherwise = if place + 1 < length {
                    Target::Node(NodeId(place as u16 + 1))
                } else {
                    Target::Ending(EndingId(0))
                };
            }
            node
        })
        .collect();
    scenario
}

/// A scenario that goes round in a circle until the fortieth move ends it, unless the customer has had
/// enough before. Some options can be taken only once, at any time round.
pub fn treadmill(numbers: &[u32]) -> Scenario {
    let dice = &mut Dice(numbers.iter());
    let mut scenario = scenario(numbers);
    scenario.customer.temperament = dice.of(&[Temperament::Steady, Temperament::Upset]);
    let length = 3 + dice.below(4);
    let mut answers: Vec<Answer> = (0..length)
        .map(|_| nothing().shows(dice.of(&["hear_out", "validate", "restate", "own_it"])))
        .collect();
    answers.extend((0..2).map(|_| answer(dice)));
    let road = customer(Temperament::Steady).road(&answers);
    scenario.used = road.used;
    let mut options = road
        .nodes
        .into_iter()
        .map(|mut node| node.options.remove(0));
    let template = scenario.nodes[0].clone();
    scenario.nodes = (0..length)
        .map(|place| {
            let mut node = template.clone();
            node.name = format!("n{place}");
            node.exit = false;
            node.phase = Phase::Tension;
            node.options = options.by_ref().take(1).collect();
            node
        })
        .collect();
    for fact in 0..2 {
        let place = dice.below(length) as usize;
        let once = options.next().map(|mut option| {
            option.needs = Some(Guard::Not(Box::new(Guard::Knows(FactId(fact)))));
            option.learns = vec![FactId(fact)];
            option
        });
        scenario.nodes[place].options.extend(once);
    }
    for (place, node) in scenario.nodes.iter_mut().enumerate() {
        let next = (place as u32 + 1) % length;
        for option in &mut node.options {
            option.route = Route {
                branches: Vec::new(),
                otherwise: Target::Node(NodeId(next as u16)),
            };
        }
    }
    scenario
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
