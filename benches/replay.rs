//! How many moves a second one core replays: bare (only from node to node, no customer), by the whole model with the
//! account of its score and without causes, with every cause as data, and with every cause in words.
//! `cargo bench --bench replay`
//!
//! `cargo bench --bench replay -- rounds 3 bare` (or `model`, `causes`, `words`) replays all plays so often and prints
//! how many moves one round has, for `benches/instructions.sh` to count.

#![expect(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock and its arguments"
)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use simmer::assess::Ledger;
use simmer::catalog::Catalogue;
use simmer::customer::{Causes, Untraced};
use simmer::debrief::told;
use simmer::scenario::{Scenario, Target, read};
use simmer::session::{Mode, Move, Seed, Session, State, parse_moves, step};
use simmer::store::library::shipped;

/// The first play that `moves` names: the same options round and round until it is over.
fn play_of(scenario: &Arc<Scenario>) -> Vec<Move> {
    let round = parse_moves("2p 1r 3p 1p 2i 1d").unwrap_or_default();
    let mut session = Session::start(Arc::clone(scenario), Seed(0), Mode::Coach);
    let mut moves = Vec::new();
    for wanted in round.into_iter().cycle().take(40) {
        let Some(offer) = session.offer() else {
            break;
        };
        let open = offer.options.iter().filter(|one| one.locked.is_none());
        let mut open: Vec<usize> = open.map(|one| one.index).collect();
        open.sort_unstable();
        let Some(&option) = open.get(wanted.option % open.len().max(1)) else {
            break;
        };
        let answer = Move { option, ..wanted };
        if session.play(answer).is_err() {
            break;
        }
        moves.push(answer);
    }
    moves
}

/// From node to node, without a customer.
fn bare(scenario: &Scenario, moves: &[Move]) -> usize {
    let mut place = Target::Node(scenario.start);
    for answer in moves {
        let Target::Node(id) = place else {
            break;
        };
        let options = &scenario.node(id).options;
        place = options[answer.option % options.len()].route.otherwise;
        black_box(place);
    }
    moves.len()
}

/// The whole model and the account of the score, without causes.
fn model(scenario: &Scenario, moves: &[Move]) -> usize {
    let mut state = State::start(scenario);
    let mut ledger = Ledger::default();
    for &answer in moves {
        let step = step(scenario, &state, answer, &mut Untraced);
        ledger.record(scenario, &step);
        state = step.after;
    }
    black_box((&state, &ledger));
    moves.len()
}

/// The whole model and the account, and every part of every change of a gauge.
fn contributions(scenario: &Scenario, moves: &[Move]) -> usize {
    let mut state = State::start(scenario);
    let mut ledger = Ledger::default();
    for &answer in moves {
        let mut causes = Causes::default();
        let step = step(scenario, &state, answer, &mut causes);
        ledger.record(scenario, &step);
        state = step.after;
        black_box(causes.contributions);
    }
    black_box((&state, &ledger));
    moves.len()
}

/// The whole model, and each move told in words.
fn words(scenario: &Arc<Scenario>, moves: &[Move]) -> usize {
    let (session, _) = Session::replay(Arc::clone(scenario), Seed(0), Mode::Coach, moves);
    for turn in &session.transcript().turns {
        black_box(told(scenario, turn));
    }
    moves.len()
}

/// Moves a second, the best of some three hundred short spells.
fn rate(mut play: impl FnMut() -> usize) -> f64 {
    let spell = Duration::from_millis(3);
    let mut once = || {
        let begun = Instant::now();
        let mut moves = 0;
        while begun.elapsed() < spell {
            moves += (0..20).map(|_| play()).sum::<usize>();
        }
        moves as f64 / begun.elapsed().as_secs_f64()
    };
    (0..300).map(|_| once()).fold(0.0, f64::max)
}

fn main() {
    let catalogue = Arc::new(Catalogue::shipped());
    let plays: Vec<(Arc<Scenario>, Vec<Move>)> = shipped()
        .filter_map(|(name, bytes)| read(name, bytes, &catalogue).scenario)
        .map(|scenario| {
            let scenario = Arc::new(scenario);
            let moves = play_of(&scenario);
            (scenario, moves)
        })
        .collect();
    let all = |play: &dyn Fn(&Arc<Scenario>, &[Move]) -> usize| -> usize {
        let plays = plays.iter();
        plays.map(|(scenario, moves)| play(scenario, moves)).sum()
    };
    let bare = || all(&|scenario, moves| bare(scenario, moves));
    let model = || all(&|scenario, moves| model(scenario, moves));
    let causes = || all(&|scenario, moves| contributions(scenario, moves));
    let words = || all(&words);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|word| word == "rounds") {
        let rounds: u32 = arguments[at + 1].parse().expect("a number of rounds");
        let play: &dyn Fn() -> usize = match arguments[at + 2].as_str() {
            "bare" => &bare,
            "model" => &model,
            "causes" => &causes,
            _ => &words,
        };
        for _ in 0..rounds {
            black_box(play());
        }
        println!("{}", bare());
        return;
    }
    let floor = rate(bare);
    println!("replay | moves a second | of the bare walk");
    for (name, rate) in [
        ("bare", floor),
        ("whole model, no causes", rate(model)),
        ("with causes as data", rate(causes)),
        ("with causes in words", rate(words)),
    ] {
        println!("{name} | {:.2} million | {:.4}", rate / 1e6, rate / floor);
    }
}
