//! What was played before, as a person meets it: skills, attempts, people, and what is said on a bad day.

mod attempts;
mod people;
mod pictures;
mod reports;
mod skills;
mod trouble;

use std::path::Path;
use std::sync::Arc;

use egui::Role;
use egui::accesskit;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use simmer::app::{Beginning, Page};
use simmer::assess::{Verdict, assess};
use simmer::customer::Timing;
use simmer::progress::{
    Attempt, MadeMove, Moment, Opportunity, Outcome, Played, Stands, Trainee, fingerprint,
};
use simmer::session::{Mode, Seed, Session, parse_moves};
use simmer::store::attempts::{Store, open};
use simmer::store::open::shipped_library;
use tempfile::TempDir;

use crate::plays;
use crate::support::window::{NOW, Window};

const DAY: i64 = 24 * 60 * 60;
const ANNA: &str = "trainee-Anna";

/// A play that is kept: its name among the written plays, how many days ago, in which mode, and what it showed of
/// each of its key techniques.
pub struct Past {
    play: &'static str,
    days: i64,
    mode: Mode,
    shown: f64,
}

const fn past(play: &'static str, days: i64, mode: Mode, shown: f64) -> Past {
    Past {
        play,
        days,
        mode,
        shown,
    }
}

/// Eight plays over two weeks, the oldest first.
pub const WEEKS: [Past; 8] = [
    past("sc03-cold-soup.rude", 13, Mode::Coach, 0.0),
    past("sc03-cold-soup.clumsy", 12, Mode::Coach, 0.5),
    past("sc02-the-line-on-the-bill.clumsy", 9, Mode::Rehearsal, 0.4),
    past("sc04-the-wrong-blue.good", 7, Mode::Rehearsal, 1.0),
    past("sc02-the-line-on-the-bill.good", 5, Mode::Rehearsal, 1.0),
    past("sc08-nobody-came.clumsy", 3, Mode::Exam, 0.6),
    past("sc03-cold-soup.good", 1, Mode::Exam, 1.0),
    past("sc10-the-next-table.good", 1, Mode::Rehearsal, 1.0),
];

/// A folder in which Anna has practised.
pub fn practised(plays: &[Past]) -> TempDir {
    let folder = TempDir::new().unwrap();
    let mut store = store(folder.path());
    store.keep_trainee(&trainee("Anna")).unwrap();
    for (number, past) in plays.iter().enumerate() {
        keep(&mut store, ANNA, &format!("attempt-{number}"), past);
    }
    folder
}

fn store(folder: &Path) -> Store {
    open(&folder.join("attempts.db"), NOW).unwrap().store
}

fn trainee(alias: &str) -> Trainee {
    Trainee {
        id: format!("trainee-{alias}"),
        alias: alias.to_owned(),
        since: Moment(NOW.0 - 20 * DAY),
    }
}

/// Keeps a finished play as the app would have kept it.
fn keep(store: &mut Store, trainee: &str, id: &str, past: &Past) {
    let play = plays::all().into_iter().find(|it| it.name == past.play);
    let play = play.unwrap_or_else(|| panic!("no play {}", past.play));
    let library = shipped_library();
    let entry = library.entries.iter();
    let entry = entry
        .clone()
        .find(|it| it.file.contains(&play.scenario))
        .unwrap();
    let scenario = entry.scenario.as_ref().unwrap();
    let text = library.text_of(scenario).unwrap();
    let moves = parse_moves(&play.moves).unwrap();
    let (session, refused) = Session::replay(Arc::clone(scenario), Seed(1), past.mode, &moves);
    assert_eq!(refused, None);
    let assessment = assess(scenario, session.transcript());
    let started = Moment(NOW.0 - past.days * DAY - 3 * 60 * 60);
    let made = moves.iter().enumerate().map(|(index, &answer)| MadeMove {
        answer,
        clauses: session
            .offer_before(index)
            .map_or(1, |offer| match answer.timing {
                Timing::Interrupted => 1,
                _ => offer.line.clauses.len() as u32,
            }),
        millis: 31_000 * (index as u64 + 1),
    });
    let attempt = Attempt {
        id: id.to_owned(),
        trainee: trainee.to_owned(),
        scenario: Played {
            id: scenario.id.clone(),
            title: scenario.title.clone(),
            difficulty: scenario.difficulty,
            fingerprint: fingerprint(&text),
        },
        seed: Seed(1),
        mode: past.mode,
        started,
        moves: made.collect(),
        stands: Stands::default(),
        outcome: None,
    };
    store.begin(&Beginning { attempt, text }).unwrap();
    let opportunities = scenario.key.iter().flatten().map(|&id| Opportunity {
        technique: scenario.catalogue.technique(id).id.clone(),
        credit: past.shown,
        chance: 0.0,
    });
    let outcome = Outcome {
        ended: Moment(started.0 + 300),
        technique_score: assessment.technique_score,
        customer_result: assessment.customer_result,
        passed: assessment.verdict == Verdict::Passed,
        ending: session.end().unwrap().name(scenario).to_owned(),
        engine: "0.1.0".to_owned(),
        opportunities: Some(opportunities.collect()),
    };
    store.finish(id, &outcome).unwrap();
}

/// Presses what has this role and a name that begins so, as a screen reader does: wherever it is scrolled to.
fn press(window: &mut Window, role: Role, begins: &str) {
    {
        let mut all = window.harness.get_all_by_role(role);
        let found = all.find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with(begins)
        });
        found
            .unwrap_or_else(|| panic!("no {role:?} begins with {begins:?}"))
            .click_accesskit();
    }
    window.harness.run();
}

/// The names of a role that begin so, in order.
fn named(window: &Window, role: Role, begins: &str) -> Vec<String> {
    let all = window.harness.query_all_by_role(role);
    all.filter_map(|node| node.accesskit_node().label())
        .filter(|label| label.starts_with(begins))
        .collect()
}

fn page(window: &Window) -> &Page {
    &window.harness.state().state.page
}

/// Whether what begins so is announced when it appears.
fn is_announced(window: &Window, begins: &str) -> bool {
    let all = window.harness.root().children_recursive();
    all.into_iter().any(|node| {
        let node = node.accesskit_node();
        let said = node.label().or(node.value());
        let says = said.is_some_and(|said| said.starts_with(begins));
        says && node.live() != accesskit::Live::Off
    })
}
