//! The catalogue for people.

use std::io;

use super::Entry;
use crate::catalog::{
    Catalogue, OrderRule, Phase, PhaseWeight, Pitfall, Severity, SourceArticle, Technique,
};
use crate::cli::page::{ASIDE, BODY, HEADING, Page};

pub(super) fn list(catalogue: &Catalogue, page: &mut Page) -> io::Result<()> {
    for (index, family) in catalogue.families.iter().enumerate() {
        if index > 0 {
            page.gap()?;
        }
        page.styled(HEADING, &family.name)?;
        page.styled(ASIDE, &family.about)?;
        for (_, technique) in catalogue.techniques() {
            if technique.family == family.id {
                row(page, &technique.id, &technique.name)?;
            }
        }
    }
    page.heading("Pitfalls")?;
    for (_, pitfall) in catalogue.pitfalls() {
        row(page, &pitfall.id, &pitfall.name)?;
    }
    page.heading("Order rules")?;
    for rule in &catalogue.order_rules {
        row(page, &rule.id, &rule.about)?;
    }
    page.gap()?;
    page.styled(ASIDE, "More about one of them: simmer techniques NAME")
}

fn row(page: &mut Page, id: &str, name: &str) -> io::Result<()> {
    page.hang(&format!("  {id:<20} "), BODY, name)
}

pub(super) fn entry(catalogue: &Catalogue, entry: Entry, page: &mut Page) -> io::Result<()> {
    match entry {
        Entry::Technique(it) => technique(catalogue, it, page),
        Entry::Pitfall(it) => pitfall(catalogue, it, page),
        Entry::Rule(it) => rule(catalogue, it, page),
    }
}

fn technique(catalogue: &Catalogue, it: &Technique, page: &mut Page) -> io::Result<()> {
    let family = catalogue.family(&it.family);
    let family = family.map_or(it.family.as_str(), |family| family.name.as_str());
    page.styled(HEADING, &it.name)?;
    page.styled(ASIDE, &format!("Technique `{}`, family {family}", it.id))?;
    page.gap()?;
    page.text(&it.about)?;
    section(page, "What counts as evidence", &it.seen)?;
    if let Some(full) = &it.full {
        page.hang("  In full: ", BODY, full)?;
    }
    if let Some(partial) = &it.partial {
        page.hang("  In part: ", BODY, partial)?;
    }
    section(page, "What violates it", &it.missed)?;
    if !it.try_saying.is_empty() {
        page.heading("Lines to try")?;
        for line in &it.try_saying {
            page.bullet(&format!("“{line}”"))?;
        }
    }
    page.heading("When it is in place")?;
    for (weight, words) in WEIGHTS {
        let phases = phases(it, weight);
        if !phases.is_empty() {
            page.hang(&format!("  {words}: "), BODY, &phases)?;
        }
    }
    let pitfalls = it.violated_by.iter().filter_map(|id| {
        let (_, pitfall) = catalogue.pitfalls().find(|(_, other)| other.id == *id)?;
        Some((id.as_str(), pitfall.about.as_str()))
    });
    rows(page, "Pitfalls that are its opposite", pitfalls)?;
    sources(catalogue, &it.sources, page)
}

const WEIGHTS: [(PhaseWeight, &str); 3] = [
    (PhaseWeight::Right, "In place"),
    (PhaseWeight::Tolerated, "Counts half"),
    (PhaseWeight::Premature, "Too early, and heats"),
];

fn phases(technique: &Technique, wanted: PhaseWeight) -> String {
    let weights = technique.weights;
    let all = [
        (Phase::Tension, weights.tension),
        (Phase::Problem, weights.problem),
        (Phase::Solution, weights.solution),
        (Phase::Close, weights.close),
        (Phase::FollowUp, weights.follow_up),
    ];
    let fitting = all.iter().filter(|(_, weight)| *weight == wanted);
    let words: Vec<&str> = fitting.map(|(phase, _)| phase.word()).collect();
    words.join(", ")
}

fn pitfall(catalogue: &Catalogue, it: &Pitfall, page: &mut Page) -> io::Result<()> {
    page.styled(HEADING, &it.name)?;
    let points = it.severity.points();
    let also = if it.severity == Severity::Severe {
        " and the pass"
    } else {
        ""
    };
    page.styled(
        ASIDE,
        &format!("Pitfall `{}`, costs {points} points{also}", it.id),
    )?;
    page.gap()?;
    page.text(&it.about)?;
    section(page, "What helps instead", &it.instead)?;
    let techniques = it.violates.iter().filter_map(|id| {
        let technique = catalogue.technique(catalogue.technique_id(id)?);
        Some((id.as_str(), technique.name.as_str()))
    });
    rows(page, "Techniques that it is the opposite of", techniques)?;
    sources(catalogue, &it.sources, page)
}

fn rule(catalogue: &Catalogue, it: &OrderRule, page: &mut Page) -> io::Result<()> {
    let mut name = it.name.replace('-', " ");
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    page.styled(HEADING, &name)?;
    page.styled(ASIDE, &format!("Order rule `{}`, `{}`", it.id, it.name))?;
    page.gap()?;
    page.text(&it.about)?;
    page.gap()?;
    page.hang("  Kept: ", BODY, &it.earned)?;
    page.hang("  Not kept: ", BODY, &it.lost)?;
    sources(catalogue, &it.sources, page)
}

fn section(page: &mut Page, title: &str, text: &str) -> io::Result<()> {
    page.heading(title)?;
    page.hang("  ", BODY, text)
}

fn rows<'a>(
    page: &mut Page,
    title: &str,
    rows: impl Iterator<Item = (&'a str, &'a str)>,
) -> io::Result<()> {
    for (index, (id, text)) in rows.enumerate() {
        if index == 0 {
            page.heading(title)?;
        }
        row(page, id, text)?;
    }
    Ok(())
}

fn sources(catalogue: &Catalogue, names: &[String], page: &mut Page) -> io::Result<()> {
    page.heading("Sources")?;
    if names.is_empty() {
        return page.bullet("An addition of ours");
    }
    let articles = names.iter().filter_map(|name| catalogue.source(name));
    for citation in articles.map(SourceArticle::citation) {
        page.bullet(&citation)?;
    }
    Ok(())
}
