//! The analysis as JSON.

use super::super::json::{Object, quoted};
use super::{group_names, reason, spot};
use crate::analysis::{Analysis, Bounds, Witness, moves_text};
use crate::cli::play::phase_id;
use crate::scenario::Scenario;

/// The whole analysis, on one line.
pub(super) fn object(scenario: &Scenario, analysis: &Analysis) -> String {
    let Analysis {
        exact,
        moves,
        plays,
        overall,
        endings,
        random,
        bots,
        key_credits,
        unreached,
        stuck,
        best_play,
    } = analysis;
    let best = overall.highest_score.technique_score;
    let endings = endings.iter().map(|end| {
        bounds(
            &end.bounds,
            Object::default().text("ending", end.end.name(scenario)),
        )
        .raw("plays", end.plays)
        .raw("chance", figure(end.chance))
        .raw("pass_chance", figure(end.pass_chance))
        .end()
    });
    let bots = bots.iter().map(|result| {
        Object::default()
            .text("bot", result.bot.id())
            .raw("passed", result.passed)
            .raw("play", witness(&result.witness))
            .end()
    });
    let credits = key_credits.iter().enumerate().map(|(place, quarters)| {
        let names = group_names(scenario, place).into_iter().map(quoted);
        Object::default()
            .list("techniques", names)
            .raw("credit", format_args!("{:.2}", f64::from(*quarters) / 4.0))
            .end()
    });
    let unreached = unreached.iter().map(|place| {
        let (kind, name, option) = spot(scenario, place.what);
        let object = Object::default().text("kind", kind).text("name", name);
        let object = match option {
            Some(number) => object.raw("option", number),
            None => object.raw("option", "null"),
        };
        object.text("why", reason(place.why).0).end()
    });
    let best_play = best_play.iter().map(|one| {
        Object::default()
            .text("node", &scenario.node(one.node).name)
            .raw("option", one.option + 1)
            .text("drawn", phase_id(one.drawn))
            .text("reached", phase_id(one.reached))
            .raw("at_stake", one.at_stake)
            .raw("share", figure(one.share(best)))
            .end()
    });
    let stuck = stuck.iter().map(|&id| quoted(&scenario.node(id).name));
    let chance = Object::default()
        .raw("passes", figure(random.passes))
        .raw("mean_score", figure(random.mean_score))
        .raw("mean_skills", figure(random.mean_skills))
        .list("bins", random.bins.iter().map(|bin| figure(*bin)));
    let chance = match random.standard_error {
        Some(error) => chance.raw("standard_error", figure(error)),
        None => chance.raw("standard_error", "null"),
    };
    Object::versioned()
        .text("id", &scenario.id)
        .raw("exact", exact)
        .raw("moves", moves)
        .raw("plays", plays)
        .raw("overall", bounds(overall, Object::default()).end())
        .list("endings", endings)
        .raw("random", chance.end())
        .list("bots", bots)
        .list("key", credits)
        .list("unreached", unreached)
        .list("stuck", stuck)
        .list("best_play", best_play)
        .end()
}

fn bounds(bounds: &Bounds, object: Object) -> Object {
    object
        .raw("lowest_score", witness(&bounds.lowest_score))
        .raw("highest_score", witness(&bounds.highest_score))
        .raw("lowest_result", witness(&bounds.lowest_result))
        .raw("highest_result", witness(&bounds.highest_result))
}

fn witness(witness: &Witness) -> String {
    Object::default()
        .raw("technique_score", witness.technique_score)
        .raw("customer_result", witness.customer_result)
        .text("moves", &moves_text(&witness.moves))
        .end()
}

/// A chance or a mean with eight digits, enough to tell two scenarios apart.
fn figure(value: f64) -> String {
    format!("{value:.8}")
}
