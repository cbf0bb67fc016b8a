//! One play: both results, the curve, every move with what it did, the evidence with its articles.

use crate::assess::{Assessment, Verdict, assess};
use crate::catalog::Severity;
use crate::customer::Timing;
use crate::debrief::{
    Reached, Review, answered_words, brief, curve_words, ending_text, evidence_lines, headline,
    verdict_words,
};
use crate::scenario::Gauge;
use crate::session::{Mode, Session};

use super::{Curve, Part, Report};

/// What a play does not know of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who played, by alias.
    pub who: String,
    /// When and how long, such as "1 March 2026, 13:05, 6 minutes".
    pub when: String,
    /// The version of the app.
    pub version: String,
}

/// A play on paper, with the cost of each move where it was reviewed.
pub fn attempt_report(session: &Session, review: Option<&Review>, told: &Told) -> Report {
    let scenario = session.scenario();
    let transcript = session.transcript();
    let assessment = assess(scenario, transcript);
    let mut parts = vec![
        Part::Text(headline(scenario, transcript, &assessment)),
        Part::Heading("Results".to_owned()),
        Part::Table(results(session, &assessment)),
    ];
    if let Some(end) = session.end() {
        parts.push(Part::Voice(ending_text(scenario, end)));
    }
    parts.push(Part::Heading("How the heat went".to_owned()));
    let after = transcript.turns.iter().map(|turn| turn.step.after.kettle);
    let kettles = std::iter::once(transcript.start.kettle).chain(after);
    parts.push(Part::Curve(Curve {
        tenths: kettles.map(|kettle| kettle.temperature).collect(),
        words: curve_words(transcript),
    }));
    parts.push(Part::Heading("Move by move".to_owned()));
    for index in 0..transcript.turns.len() {
        move_parts(session, review, index, &mut parts);
    }
    parts.push(Part::Heading("Evidence".to_owned()));
    for line in evidence_lines(scenario, &assessment) {
        let reached = match line.reached {
            Reached::Fully => "in full",
            Reached::Partly => "in part",
            Reached::No => "not yet",
        };
        let at = line
            .at
            .map_or_else(String::new, |at| format!(", move {}", at + 1));
        parts.push(Part::Lesser(format!("{}: {reached}{at}", line.name)));
        parts.push(Part::Text(format!("What counts: {}", line.seen)));
        if !line.citations.is_empty() {
            parts.push(Part::Small(format!(
                "Source: {}",
                line.citations.join("; ")
            )));
        }
    }
    let mode = match session.mode {
        Mode::Coach => "Coach",
        Mode::Rehearsal => "Rehearsal",
        Mode::Exam => "Exam",
        Mode::Explore => "Explore, not scored",
    };
    Report {
        title: scenario.title.clone(),
        about: format!("{}, {}, {mode}", told.who, told.when),
        parts,
        foot: format!(
            "Written by Simmer {} on the machine that it was played on. Technique and customer are two results \
             and are never added.",
            told.version
        ),
    }
}

fn results(session: &Session, assessment: &Assessment) -> Vec<(String, String)> {
    let scenario = session.scenario();
    let line = |name: &str, figure: String| (name.to_owned(), figure);
    let mut lines = vec![
        line(
            "Technique",
            format!("{} of 100, pass at 70", assessment.technique_score),
        ),
        line("  Skills", assessment.skills.to_string()),
        line("  Order", assessment.order.to_string()),
        line("  Timing", assessment.timing.to_string()),
        line("  Pitfalls", pitfalls(session, assessment)),
        line(
            "Customer",
            format!(
                "{} of 100, {}",
                assessment.customer_result,
                assessment.standing.words()
            ),
        ),
    ];
    let verdict = match assessment.verdict {
        Verdict::Passed => "Passed".to_owned(),
        other => verdict_words(scenario, other),
    };
    lines.push(line("Verdict", verdict));
    lines
}

fn pitfalls(session: &Session, assessment: &Assessment) -> String {
    let catalogue = &session.scenario().catalogue;
    let names: Vec<String> = assessment
        .pitfalls
        .iter()
        .map(|count| {
            let pitfall = catalogue.pitfall(count.pitfall);
            let severity = match pitfall.severity {
                Severity::Mild => "mild",
                Severity::Moderate => "moderate",
                Severity::Severe => "severe",
            };
            format!("{} ({severity})", pitfall.name.to_lowercase())
        })
        .collect();
    match assessment.penalty {
        0 => "none".to_owned(),
        points => format!("−{points}: {}", names.join(", ")),
    }
}

/// What was said, what was answered, what that did.
fn move_parts(session: &Session, review: Option<&Review>, index: usize, parts: &mut Vec<Part>) {
    let scenario = session.scenario();
    let turn = &session.transcript().turns[index];
    let weighed = review.and_then(|review| review.moves.get(index)?.as_ref());
    let label = weighed.map_or_else(String::new, |weighed| match weighed.cost.0 {
        0 => format!(": {}", weighed.label.word()),
        _ => format!(": {}, {} points", weighed.label.word(), weighed.cost),
    });
    parts.push(Part::Lesser(format!("Move {}{label}", index + 1)));
    let offer = session.offer_before(index);
    if let Some(offer) = &offer {
        let name = scenario.customer.first_name();
        let line = match (turn.step.answer.timing, turn.clauses_heard) {
            (Timing::Interrupted, heard) => {
                let clauses = &offer.line.clauses;
                let count = heard.unwrap_or(1).min(clauses.len());
                format!("{} …", clauses[..count].join(" "))
            }
            _ => offer.line.text(),
        };
        if !line.is_empty() {
            parts.push(Part::Voice(format!("{name}: “{line}”")));
        }
    }
    let option = &scenario.node(turn.step.node).options[turn.step.answer.option];
    let said = match (option.act.is_empty(), option.say.is_empty()) {
        (true, _) => format!("“{}”", option.say),
        (false, true) => option.act.clone(),
        (false, false) => format!("{} “{}”", option.act, option.say),
    };
    parts.push(Part::Text(format!("You: {said}")));
    let timing = answered_words(scenario, turn.step.answer.timing);
    let degrees = Gauge::Temperature.show(turn.step.after.kettle.temperature);
    let word = turn.step.after.kettle.heat().word();
    let changes: Vec<String> = brief(scenario, turn)
        .into_iter()
        .map(|(value, words)| format!("{value} {words}"))
        .collect();
    let changes = if changes.is_empty() {
        String::new()
    } else {
        format!(" {}.", changes.join("; "))
    };
    parts.push(Part::Small(format!(
        "{timing} Then {degrees} degrees, {word}.{changes}"
    )));
}
