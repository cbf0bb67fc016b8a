//! How long the exact analysis of the shipped scenarios takes, and of made-up ones with four to ten full decisions of
//! three answers each, beside the bare walk: every move of every play by the rule of the game alone, without a score.
//! `cargo bench --bench analysis`

#![expect(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock and the scenarios"
)]

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use simmer::analysis::{Budget, analyse};
use simmer::catalog::Catalogue;
use simmer::customer::{Timing, Untraced};
use simmer::scenario::{Scenario, read};
use simmer::session::{Move, Place, State, step};

#[path = "../tests/support"]
mod support {
    #[expect(dead_code, reason = "tests use all of it")]
    pub mod dice;
    #[expect(dead_code, reason = "another measurement uses the rest")]
    pub mod generator;
}

use support::generator::straight;

/// The number of moves of all plays.
fn bare_walk(scenario: &Scenario, state: &State) -> u64 {
    let Place::At(id) = state.place else {
        return 0;
    };
    let options = scenario.node(id).options.iter().enumerate();
    let open =
        options.filter(|(_, option)| option.needs.as_ref().is_none_or(|needs| state.holds(needs)));
    open.map(|(option, _)| {
        let timing = Timing::Paused;
        let after = step(scenario, state, Move { option, timing }, &mut Untraced).after;
        1 + bare_walk(scenario, &after)
    })
    .sum()
}

/// The quickest of three.
fn quickest<T>(mut work: impl FnMut() -> T) -> (Duration, T) {
    let mut once = || {
        let begun = Instant::now();
        let result = black_box(work());
        (begun.elapsed(), result)
    };
    let mut best = once();
    for _ in 0..2 {
        let next = once();
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

fn main() {
    let catalogue = Arc::new(Catalogue::shipped());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .expect("the scenarios are here")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    println!("scenario | bare walk | analysis | analysis : bare walk");
    let mut shipped = Duration::ZERO;
    for path in files {
        let Ok(bytes) = std::fs::read(&path) else {
            continue;
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(scenario) = read(&name, &bytes, &catalogue).scenario {
            shipped += measure(&scenario.id, &scenario);
        }
    }
    println!("all of them | | {:.0} ms |", 1000.0 * shipped.as_secs_f64());
    for decisions in 4..=10 {
        for seed in 1..=3 {
            let scenario = made_up(seed, decisions, &catalogue);
            measure(&format!("{decisions} decisions, seed {seed}"), &scenario);
        }
    }
    let library: Vec<Scenario> = (1..=30).map(|seed| made_up(seed, 10, &catalogue)).collect();
    let walk = |scenario: &Scenario| bare_walk(scenario, &State::start(scenario));
    let (bare, _) = quickest(|| library.iter().map(walk).sum::<u64>());
    let exact = |scenario: &Scenario| analyse(scenario, Budget::default()).exact;
    let (whole, all) = quickest(|| library.iter().all(exact));
    let (bare, whole) = (1000.0 * bare.as_secs_f64(), 1000.0 * whole.as_secs_f64());
    println!(
        "thirty of 10 decisions, exact: {all} | {bare:.0} ms | {whole:.0} ms | {:.2}",
        whole / bare
    );
}

fn made_up(seed: u64, decisions: usize, catalogue: &Arc<Catalogue>) -> Scenario {
    let text = straight(seed, decisions);
    let scenario = read("made-up.ron", text.as_bytes(), catalogue).scenario;
    scenario.expect("made-up scenarios are sound")
}

/// Prints what one scenario takes, and gives what its analysis took.
fn measure(name: &str, scenario: &Scenario) -> Duration {
    let (bare, moves) = quickest(|| bare_walk(scenario, &State::start(scenario)));
    let (whole, analysis) = quickest(|| analyse(scenario, Budget::default()));
    println!(
        "{name} | {moves} moves, {:.1} ms | {} moves, {:.1} ms{} | {:.2}",
        1000.0 * bare.as_secs_f64(),
        analysis.moves,
        1000.0 * whole.as_secs_f64(),
        if analysis.exact { "" } else { ", NOT EXACT" },
        whole.as_secs_f64() / bare.as_secs_f64()
    );
    whole
}
