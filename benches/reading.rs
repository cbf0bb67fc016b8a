//! How long reading and checking a scenario takes, beside what `ron` alone needs to bring the same text into the same
//! types. `cargo bench --bench reading`
//!
//! `cargo bench --bench reading -- rounds 3 ours` (or `ron`) does it so often at 2 000 nodes and prints nothing else, for
//! `benches/instructions.sh` to count.

#![expect(
    clippy::disallowed_methods,
    reason = "a measurement reads the clock and its arguments"
)]

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ron::extensions::Extensions;
use simmer::catalog::Catalogue;
use simmer::scenario::{self, Draft};

#[path = "../tests/support"]
mod support {
    #[expect(dead_code, reason = "tests use all of it")]
    pub mod dice;
    #[expect(dead_code, reason = "another measurement uses the rest")]
    pub mod generator;
}

use support::generator::forking;

/// Nodes and endings, and words in a line: as many as real scenarios have, but for the largest, which would be
/// several times too large for a file.
const SIZES: [(usize, usize); 3] = [(20, 24), (200, 24), (2_000, 3)];

/// What `ron` alone makes of a text.
fn alone(text: &str) -> Draft {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(320);
    options.from_str(text).expect("the text is sound")
}

/// What we make of it.
fn ours(text: &str, catalogue: &Arc<Catalogue>) -> scenario::Reading {
    let reading = scenario::read("made-up.ron", text.as_bytes(), catalogue);
    assert!(
        reading.scenario.is_some(),
        "{:?}",
        reading.diagnostics.first()
    );
    reading
}

/// The quickest round of each way. They take turns of five, so that each finds the memory as it leaves it, for three
/// seconds and at least eight times.
fn quickest(mut one: impl FnMut(), mut other: impl FnMut()) -> (Duration, Duration) {
    let time = |work: &mut dyn FnMut()| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    let begun = Instant::now();
    let mut best = (Duration::MAX, Duration::MAX);
    let mut turns = 0;
    while turns < 8 || begun.elapsed() < Duration::from_secs(3) {
        for _ in 0..5 {
            best.0 = best.0.min(time(&mut one));
        }
        for _ in 0..5 {
            best.1 = best.1.min(time(&mut other));
        }
        turns += 1;
    }
    best
}

fn main() {
    let catalogue = Arc::new(Catalogue::shipped());
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let Some(at) = arguments.iter().position(|word| word == "rounds") {
        let (places, words) = SIZES[2];
        let text = forking(1, places, words);
        let rounds: u32 = arguments[at + 1].parse().expect("a number of rounds");
        for _ in 0..rounds {
            match arguments.get(at + 2).map(String::as_str) {
                Some("ron") => drop(black_box(alone(&text))),
                _ => drop(black_box(ours(&text, &catalogue))),
            }
        }
        println!("{}", text.len());
        return;
    }
    println!("nodes | bytes | ron alone | read and checked | ratio");
    for (places, words) in SIZES {
        let text = forking(1, places, words);
        ours(&text, &catalogue);
        let (ron, whole) = quickest(
            || drop(black_box(alone(&text))),
            || drop(black_box(ours(&text, &catalogue))),
        );
        println!(
            "{places} | {} | {:.3} ms | {:.3} ms | {:.2}",
            text.len(),
            1000.0 * ron.as_secs_f64(),
            1000.0 * whole.as_secs_f64(),
            whole.as_secs_f64() / ron.as_secs_f64()
        );
    }
}
