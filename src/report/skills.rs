//! What practice adds up to: every family and technique that was tried, and what is due.

use crate::catalog::Catalogue;
use crate::progress::{Attempt, Moment, Progress, Skill, Standing, Zone};

use super::attempt::Told;
use super::{Part, Report, Track};

const ABOUT: &str = "The dot is the estimate, the band is how sure we are. Past the line at 70 counts as mastered: \
                     with four tries at least, in two scenarios, on two days.";
/// The most attempts that are listed.
const LISTED: usize = 20;

/// All progress on paper.
pub fn skills_report(
    catalogue: &Catalogue,
    progress: &Progress,
    attempts: &[Attempt],
    zone: &Zone,
    now: Moment,
    told: &Told,
) -> Report {
    let mut tracks = Vec::new();
    let mut due = Vec::new();
    for family in catalogue.families() {
        let estimate = progress.family(catalogue, &family.id, now);
        tracks.push(Track {
            name: family.name.clone(),
            is_family: true,
            known: estimate.map(|it| [it.lower, it.mean, it.upper]),
            word: estimate
                .map_or("not tried", |it| it.standing.word())
                .to_owned(),
        });
        let members = catalogue.techniques();
        for (_, technique) in members.filter(|(_, it)| it.family == family.id) {
            let Some(skill) = progress.skill(&technique.id) else {
                continue;
            };
            if skill.schedule.is_due(now) {
                due.push(technique.name.clone());
            }
            tracks.push(track(&technique.name, skill, now));
        }
    }
    let mastered = progress
        .skills()
        .filter(|(_, it)| it.standing() == Standing::Mastered)
        .count();
    let mut parts = vec![
        Part::Text(format!(
            "{} techniques tried, {mastered} mastered, {} due today.",
            progress.skills().len(),
            due.len()
        )),
        Part::Heading("Skills".to_owned()),
        Part::Small(ABOUT.to_owned()),
        Part::Tracks(tracks),
    ];
    if !due.is_empty() {
        parts.push(Part::Heading("Due".to_owned()));
        parts.push(Part::Text(format!("{}.", due.join(", "))));
    }
    parts.push(Part::Heading("Attempts".to_owned()));
    let lines = attempts.iter().rev().filter_map(|it| {
        let outcome = it.outcome.as_ref()?;
        let passed = if outcome.passed {
            "passed"
        } else {
            "not passed"
        };
        let words = format!(
            "technique {}, customer {}, {passed}, {}",
            outcome.technique_score,
            outcome.customer_result,
            zone.date(outcome.ended)
        );
        Some((it.scenario.title.clone(), words))
    });
    parts.push(Part::Table(lines.take(LISTED).collect()));
    Report {
        title: "Skills and progress".to_owned(),
        about: format!("{}, {}", told.who, told.when),
        parts,
        foot: format!(
            "Written by Simmer {} on the machine that was practised on. It tells how somebody practised, not how \
             somebody works.",
            told.version
        ),
    }
}

fn track(name: &str, skill: &Skill, now: Moment) -> Track {
    let due = if skill.schedule.is_due(now) {
        ", due today"
    } else {
        ""
    };
    let belief = skill.belief;
    Track {
        name: name.to_owned(),
        is_family: false,
        known: Some([belief.lower(), belief.mean(), belief.upper()]),
        word: format!("{}{due}", skill.standing().word()),
    }
}
