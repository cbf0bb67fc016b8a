//! What can be said of a scenario with more plays than the budget allows to follow.
//!
//! Plays a fixed number of games by chance, always the same ones. The figures are estimates, or bounds
//! that some play has reached; none is passed off as exact.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt as _, SeedableRng as _};

use crate::assess::{Rubric, Verdict};
use crate::scenario::Scenario;
use crate::session::{End, Place};

use super::places::Reached;
use super::play::{Ended, play, replay};
use super::report::{Analysis, Bounds, EndReport, RandomPlayer, WhyUnreached};
use super::{best_play, bots, only};

/// Games played by chance.
const GAMES: u32 = 4000;

/// An analysis that is not exact.
pub(super) fn analysis(scenario: &Scenario, moves: u64) -> Analysis {
    let rubric = Rubric::of(scenario);
    let bots = bots::results(scenario, &rubric);
    let mut chance = ChaCha8Rng::seed_from_u64(20);
    let mut random = RandomPlayer::default();
    let mut endings: Vec<EndReport> = Vec::new();
    let mut moves = moves;
    let games = f64::from(GAMES);
    let mut game = || {
        play(scenario, &rubric, |_, open| {
            let place = (!open.is_empty()).then(|| chance.random_range(0..open.len()))?;
            open.get(place).copied()
        })
    };
    let first = game();
    let mut overall = only(&first.witness);
    for ended in std::iter::once(first).chain((1..GAMES).map(|_| game())) {
        let Ended {
            witness,
            skills,
            verdict,
            state,
            ..
        } = ended;
        moves += witness.moves.len() as u64;
        let score = witness.technique_score;
        random.bins[(score.0 / 100).clamp(0, 9) as usize] += 1.0 / games;
        random.mean_score += f64::from(score.0) / 10.0 / games;
        random.mean_skills += f64::from(skills.0) / 10.0 / games;
        let passed = if verdict == Verdict::Passed {
            1.0 / games
        } else {
            0.0
        };
        random.passes += passed;
        let one = only(&witness);
        overall.widen(&one);
        let Place::Over(end) = state.place else {
            continue;
        };
        let report = match endings.iter_mut().find(|known| known.end == end) {
            Some(known) => known,
            None => endings.push_mut(EndReport {
                end,
                plays: 0,
                chance: 0.0,
                pass_chance: 0.0,
                bounds: one.clone(),
            }),
        };
        report.plays += 1;
        report.chance += 1.0 / games;
        report.pass_chance += passed;
        report.bounds.widen(&one);
    }
    for bot in &bots {
        overall.widen(&only(&bot.witness));
    }
    endings.sort_by_key(|report| match report.end {
        End::Ending(id) => (0, id.0),
        End::BoiledOver => (1, 0),
        End::WalkedOut => (1, 1),
    });
    random.standard_error = Some((random.passes * (1.0 - random.passes) / games).sqrt());
    let mut unreached = Reached::by_routes(scenario).rest(scenario);
    unreached.retain(|place| place.why == WhyUnreached::NeverRoutedTo);
    let best = overall.highest_score.moves.clone();
    let choices = vec![Vec::new(); best.len()];
    let options: Vec<usize> = best.iter().map(|answer| answer.option).collect();
    let credits = replay(scenario, &rubric, &options).credits;
    Analysis {
        exact: false,
        moves,
        plays: u64::from(GAMES),
        overall,
        endings,
        random,
        bots,
        key_credits: credits,
        unreached,
        stuck: Vec::new(),
        best_play: best_play(scenario, &best, choices),
    }
}

impl Bounds {
    /// Takes in what goes beyond these.
    fn widen(&mut self, other: &Self) {
        if other.lowest_score.technique_score < self.lowest_score.technique_score {
            self.lowest_score = other.lowest_score.clone();
        }
        if other.highest_score.technique_score > self.highest_score.technique_score {
            self.highest_score = other.highest_score.clone();
        }
        if other.lowest_result.customer_result < self.lowest_result.customer_result {
            self.lowest_result = other.lowest_result.clone();
        }
        if other.highest_result.customer_result > self.highest_result.customer_result {
            self.highest_result = other.highest_result.clone();
        }
    }
}
