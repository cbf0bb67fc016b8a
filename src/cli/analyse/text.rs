//! The analysis as a page: what a trainer asks, in that order.

use std::io;

use super::super::page::{ASIDE, BODY, Page};
use super::{group_names, reason, spot};
use crate::analysis::{Analysis, Witness, moves_text};
use crate::assess::Tenths;
use crate::scenario::Scenario;

/// Prints the page.
pub(super) fn print(page: &mut Page, scenario: &Scenario, analysis: &Analysis) -> io::Result<()> {
    page.heading(&scenario.title)?;
    let how = if analysis.exact {
        format!("Exact, over all {} plays.", analysis.plays)
    } else {
        format!(
            "Not exact: there are more plays than the budget of moves allows to follow. What is said \
             of chance is an estimate from {} plays; a bound is one that some play has reached, and \
             others may go beyond it. A larger --budget may help.",
            analysis.plays
        )
    };
    page.styled(ASIDE, &how)?;
    reach(page, scenario, analysis)?;
    tricks(page, analysis)?;
    skills(page, scenario, analysis)?;
    places(page, scenario, analysis)?;
    best_play(page, scenario, analysis)
}

fn reach(page: &mut Page, scenario: &Scenario, analysis: &Analysis) -> io::Result<()> {
    page.heading("Can it be passed?")?;
    let Analysis {
        overall, random, ..
    } = analysis;
    play(page, "Best play", &overall.highest_score)?;
    play(page, "Worst play", &overall.lowest_score)?;
    play(page, "Happiest customer", &overall.highest_result)?;
    let error = random.standard_error.map_or(String::new(), |error| {
        format!(" (estimate, standard error {:.2} %)", 100.0 * error)
    });
    page.bullet(&format!(
        "Choosing by chance passes in {:.2} % of plays{error}, with a mean score of {:.1}",
        100.0 * random.passes,
        random.mean_score
    ))?;
    let bins = random.bins.map(|bin| format!("{:.0}", 100.0 * bin));
    page.bullet(&format!(
        "Of 100 such plays, by score in steps of ten: {}",
        bins.join(" ")
    ))?;
    page.heading("Where it ends")?;
    for end in &analysis.endings {
        let (low, high) = (&end.bounds.lowest_score, &end.bounds.highest_score);
        let (worst, best) = (&end.bounds.lowest_result, &end.bounds.highest_result);
        page.bullet(&format!(
            "{}: score {} to {}, customer {} to {}, {:.2} % of plays by chance, {:.2} % pass here",
            end.end.name(scenario),
            low.technique_score,
            high.technique_score,
            worst.customer_result,
            best.customer_result,
            100.0 * end.chance,
            100.0 * end.pass_chance,
        ))?;
    }
    Ok(())
}

fn play(page: &mut Page, name: &str, witness: &Witness) -> io::Result<()> {
    page.bullet(&format!(
        "{name}: score {}, customer {}, --moves \"{}\"",
        witness.technique_score,
        witness.customer_result,
        moves_text(&witness.moves)
    ))
}

fn tricks(page: &mut Page, analysis: &Analysis) -> io::Result<()> {
    page.heading("Does a trick beat it?")?;
    for result in &analysis.bots {
        let verdict = if result.passed { "PASSES" } else { "fails" };
        page.hang(
            "  - ",
            BODY,
            &format!(
                "Always {}: {verdict} with {}",
                result.bot.words(),
                result.witness.technique_score
            ),
        )?;
    }
    Ok(())
}

fn skills(page: &mut Page, scenario: &Scenario, analysis: &Analysis) -> io::Result<()> {
    page.heading("Can each key technique be shown?")?;
    for (place, quarters) in analysis.key_credits.iter().enumerate() {
        let names = group_names(scenario, place).join(" or ");
        let how = match quarters {
            4 => String::from("in full"),
            0 => String::from("NEVER"),
            _ => format!("up to {:.2}, never in full", f64::from(*quarters) / 4.0),
        };
        page.bullet(&format!("{names}: {how}"))?;
    }
    Ok(())
}

fn places(page: &mut Page, scenario: &Scenario, analysis: &Analysis) -> io::Result<()> {
    page.heading("What is never reached?")?;
    if analysis.unreached.is_empty() {
        let nothing = if analysis.exact {
            "Every node, option and ending is reached by some play."
        } else {
            "Every node and ending has a route; whether its conditions hold is not known."
        };
        page.text(nothing)?;
    }
    for place in &analysis.unreached {
        let (kind, name, option) = spot(scenario, place.what);
        let number = option.map_or(String::new(), |number| format!(" {number}"));
        page.bullet(&format!("{kind} {name}{number}: {}", reason(place.why).1))?;
    }
    for &id in &analysis.stuck {
        let name = &scenario.node(id).name;
        page.bullet(&format!(
            "node {name}: a play can get stuck, every option locked"
        ))?;
    }
    Ok(())
}

fn best_play(page: &mut Page, scenario: &Scenario, analysis: &Analysis) -> io::Result<()> {
    page.heading("Where does the score hang?")?;
    let best = analysis.overall.highest_score.technique_score;
    for one in &analysis.best_play {
        let phases = if one.differs() {
            let (drawn, reached) = (one.drawn.word(), one.reached.word());
            format!("; drawn as {drawn}, reached in {reached}")
        } else {
            String::new()
        };
        let stake = if one.at_stake > Tenths(0) || analysis.exact {
            let share = 100.0 * one.share(best);
            format!(": {} points at stake, {share:.0} %", one.at_stake)
        } else {
            String::new()
        };
        let name = &scenario.node(one.node).name;
        page.bullet(&format!("{name} {}{stake}{phases}", one.option + 1))?;
    }
    Ok(())
}
