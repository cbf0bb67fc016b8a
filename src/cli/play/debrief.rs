//! The talk after a play.

use std::io;

use crate::assess::{Assessment, assess};
use crate::cli::page::{ASIDE, BODY, HEADING, Page};
use crate::cli::play::{moves, words};
use crate::cli::talk::Talk;
use crate::debrief::{
    EvidenceLine, Reached, came_of_it, ending_text, evidence_lines, headline, missed_opportunities,
    verdict_words,
};
use crate::scenario::{Contrast, Scenario};
use crate::session::Session;

/// The ending, both results, the evidence, and what went by.
pub fn show(session: &Session, page: &mut Page) -> io::Result<()> {
    let scenario = session.scenario();
    let transcript = session.transcript();
    let assessment = assess(scenario, transcript);
    let review = moves::weigh(session);
    if let Some(end) = session.end() {
        page.heading("How it ended")?;
        page.text(&ending_text(scenario, end))?;
        page.gap()?;
        page.text(&match &review {
            Some(review) => format!("{} {}", came_of_it(scenario, &assessment), review.told()),
            None => headline(scenario, transcript, &assessment),
        })?;
    }
    results(scenario, &assessment, page)?;
    if let Some(review) = &review {
        moves::show(session, review, page)?;
    }
    evidence(scenario, &assessment, page)?;
    pitfalls(scenario, &assessment, page)?;
    rules(scenario, &assessment, page)?;
    missed(session, &assessment, page)
}

fn results(scenario: &Scenario, assessment: &Assessment, page: &mut Page) -> io::Result<()> {
    page.heading("Results")?;
    page.hang("  ", HEADING, &verdict_words(scenario, assessment.verdict))?;
    let Assessment {
        technique_score,
        skills,
        order,
        timing,
        penalty,
        customer_result,
        standing,
        ..
    } = assessment;
    let mut parts =
        format!("skills {skills} of 100 x .70, order {order} x .20, timing {timing} x .10");
    if *penalty > 0 {
        parts = format!("{parts}, pitfalls −{penalty}");
    }
    let score = format!("{technique_score} of 100 ({parts})");
    page.hang("  Technique score ", BODY, &score)?;
    let result = format!("{customer_result} of 100 ({})", standing.words());
    page.hang("  Customer result ", BODY, &result)
}

fn evidence(scenario: &Scenario, assessment: &Assessment, page: &mut Page) -> io::Result<()> {
    page.heading("Evidence of the key techniques")?;
    for EvidenceLine {
        name,
        reached,
        at,
        about,
        seen,
        citations,
    } in evidence_lines(scenario, assessment)
    {
        let reached_words = match reached {
            Reached::Fully => "shown",
            Reached::Partly => "shown in part",
            Reached::No => "not shown",
        };
        let at = at.map_or(String::new(), |at| format!(", move {}", at + 1));
        page.bullet(&format!("{name}: {reached_words}{at}"))?;
        let more = match reached {
            Reached::Fully => about,
            Reached::Partly | Reached::No => format!("What counts: {seen}"),
        };
        page.hang("    ", ASIDE, &more)?;
        if !citations.is_empty() {
            let from = format!("Documented in {}", citations.join("; "));
            page.hang("    ", ASIDE, &from)?;
        }
    }
    Ok(())
}

fn pitfalls(scenario: &Scenario, assessment: &Assessment, page: &mut Page) -> io::Result<()> {
    if assessment.pitfalls.is_empty() {
        return Ok(());
    }
    page.heading("Pitfalls")?;
    for count in &assessment.pitfalls {
        let pitfall = scenario.catalogue.pitfall(count.pitfall);
        let points = i64::from(count.times) * pitfall.severity.points();
        let times = if count.times > 1 {
            ", more than once"
        } else {
            ""
        };
        page.bullet(&format!("{}: −{points}{times}", pitfall.name))?;
        page.hang("    Instead: ", ASIDE, &pitfall.instead)?;
    }
    Ok(())
}

fn rules(scenario: &Scenario, assessment: &Assessment, page: &mut Page) -> io::Result<()> {
    if assessment.rules.is_empty() {
        return Ok(());
    }
    page.heading("The order of things")?;
    for result in &assessment.rules {
        let Some(rule) = scenario.catalogue.order_rules.get(result.rule) else {
            continue;
        };
        let (mark, words) = if result.earned {
            ("kept", &rule.earned)
        } else {
            ("not kept", &rule.lost)
        };
        page.bullet(&format!("{}, {mark}: {words}", rule.name.replace('-', " ")))?;
    }
    Ok(())
}

fn missed(session: &Session, assessment: &Assessment, page: &mut Page) -> io::Result<()> {
    let scenario = session.scenario();
    let chances = missed_opportunities(scenario, session.transcript(), assessment);
    if chances.is_empty() {
        return Ok(());
    }
    page.heading("Chances that went by")?;
    for chance in chances {
        let node = session.transcript().turns[chance.at].step.node;
        let option = words::option(&scenario.node(node).options[chance.option]);
        let technique = &scenario.catalogue.technique(chance.technique).name;
        page.bullet(&format!("Move {}, {technique}: {option}", chance.at + 1))?;
    }
    Ok(())
}

/// The weak and the strong line, and what is different. With someone to ask, they choose first.
pub fn contrast_alone(contrast: &Contrast, page: &mut Page) -> io::Result<()> {
    lines(contrast, page)?;
    right(contrast, page)
}

/// The contrast of the scenario, with the question what is different.
pub fn contrast(scenario: &Scenario, talk: Option<&mut Talk>) -> io::Result<()> {
    let (Some(contrast), Some(talk)) = (&scenario.contrast, talk) else {
        return Ok(());
    };
    lines(contrast, &mut talk.page)?;
    talk.page.gap()?;
    for (index, reason) in contrast.reasons.iter().enumerate() {
        talk.page
            .hang(&format!("  {} ", index + 1), BODY, &reason.text)?;
    }
    let last = contrast.reasons.len();
    let line = talk.ask(&format!("What is different? 1-{last}, or Enter to be told"))?;
    let number = line.and_then(|line| line.trim().parse::<usize>().ok());
    let chosen = number.and_then(|number| contrast.reasons.get(number.checked_sub(1)?));
    match chosen {
        Some(reason) => {
            talk.page.text(&reason.because)?;
            if reason.right {
                return Ok(());
            }
            right(contrast, &mut talk.page)
        }
        None => right(contrast, &mut talk.page),
    }
}

fn lines(contrast: &Contrast, page: &mut Page) -> io::Result<()> {
    page.heading("Two lines")?;
    page.hang("  Weaker: ", BODY, &format!("“{}”", contrast.weak))?;
    page.hang("  Stronger: ", BODY, &format!("“{}”", contrast.strong))
}

fn right(contrast: &Contrast, page: &mut Page) -> io::Result<()> {
    for reason in contrast.reasons.iter().filter(|reason| reason.right) {
        page.text(&format!("{} {}", reason.text, reason.because))?;
    }
    Ok(())
}

/// The cards to take away.
pub fn cards(scenario: &Scenario, page: &mut Page) -> io::Result<()> {
    if scenario.cards.is_empty() {
        return Ok(());
    }
    page.heading("To take away")?;
    for card in &scenario.cards {
        let (when, act, because) = (&card.when, &card.act, &card.because);
        page.bullet(&format!("When {when}, {act}, because {because}."))?;
    }
    Ok(())
}
