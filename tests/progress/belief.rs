use rand::{Rng, RngExt, SeedableRng};
use simmer::progress::Belief;

use super::close;

fn after(credits: &[f64]) -> Belief {
    let start = Belief::default();
    credits
        .iter()
        .fold(start, |belief, &credit| belief.after(credit, 1.0))
}

#[test]
fn before_the_first_try_everything_is_possible() {
    close(Belief::default().mean(), 0.5);
    // 0.5 - 0.84 * sqrt(1/12)
    close(Belief::default().lower(), 0.2575);
    close(Belief::default().upper(), 0.7425);
}

#[test]
fn five_clean_successes_just_reach_mastery() {
    // alpha = 1 + (1 + .9 + .81 + .729 + .6561) = 5.0951, beta = 1
    let belief = after(&[1.0; 5]);
    close(belief.mean(), 0.8359);
    close(belief.lower(), 0.7192);
    assert!(after(&[1.0; 4]).lower() < 0.70);
}

#[test]
fn a_failure_after_two_successes_counts_fresh_and_they_fade() {
    // alpha = 1 + .9 * (1 + .9) = 2.71, beta = 2
    close(after(&[1.0, 1.0, 0.0]).mean(), 0.5754);
}

#[test]
fn a_lighter_try_tells_less() {
    // alpha = 1.25
    close(Belief::default().after(1.0, 0.25).mean(), 0.5556);
}

/// How many of 4000 trainees who succeed by this chance are ever called mastered in 30 tries, and the median of
/// the try at which it happens.
fn called_mastered(chance: f64) -> (f64, usize) {
    let mut random = rand_chacha(7);
    let mut firsts = Vec::new();
    for _ in 0..4000 {
        let mut belief = Belief::default();
        for count in 1..=30 {
            belief = belief.after(f64::from(u8::from(random.random_bool(chance))), 1.0);
            if count >= 4 && belief.lower() >= 0.70 {
                firsts.push(count);
                break;
            }
        }
    }
    firsts.sort_unstable();
    let share = firsts.len() as f64 / 4000.0;
    (share, firsts[firsts.len() / 2])
}

fn rand_chacha(seed: u64) -> impl Rng {
    rand::rngs::ChaCha8Rng::seed_from_u64(seed)
}

#[test]
fn a_guesser_is_hardly_ever_called_master_and_a_learner_soon() {
    // Published for this rule: 0.4 %, 4.6 % and 99 %, the last with a median of five tries. Four thousand
    // simulated trainees settle a share of 5 % to within one point.
    assert!(called_mastered(0.33).0 < 0.010);
    let coin = called_mastered(0.5).0;
    assert!((0.035..0.065).contains(&coin), "{coin}");
    let (learner, median) = called_mastered(0.9);
    assert!(learner > 0.98, "{learner}");
    assert_eq!(median, 5);
}
