//! A scenario as a map: what leads where, and which way the best play takes.
//!
//! Turns a scenario and its [`Analysis`] into a [`Map`], and a map into a [`Drawing`] in
//! whole points that any canvas can paint. Never chooses colours or fonts. Start with [`Map::of`].

mod draw;
mod gutters;
mod heights;
mod label;
mod lanes;
mod pen;
mod route;
mod rows;
mod tracks;

pub use draw::{Band, Drawing, Frame, Line};

use std::collections::BTreeMap;

use crate::catalog::Phase;
use crate::customer::{Heat, Untraced};
use crate::scenario::{NodeId, Scenario, Target};
use crate::session::{End, Place, State, step};

use super::Analysis;

/// A column of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The nodes that the author drew in this phase.
    Phase(Phase),
    /// The endings.
    Endings,
}

impl Column {
    /// What stands above it.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Phase(Phase::Tension) => "Tension",
            Self::Phase(Phase::Problem) => "Problem",
            Self::Phase(Phase::Solution) => "Solution",
            Self::Phase(Phase::Close) => "Close",
            Self::Phase(Phase::FollowUp) => "Follow-up",
            Self::Phase(Phase::PartWays) => "Parting",
            Self::Phase(Phase::Manager) => "Desk",
            Self::Endings => "Endings",
        }
    }
}

/// How hot it is where the best play comes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Warmth {
    /// Tenths of a degree.
    pub tenths: i32,
    /// The word for it.
    pub heat: Heat,
}

/// A node or an ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its name in the file.
    pub name: String,
    /// Where the author drew it.
    pub column: Column,
    /// What the best play finds on its first visit, where it comes by at all.
    pub warmth: Option<Warmth>,
}

/// That one stop leads to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// From this one of [`Map::stops`].
    pub from: usize,
    /// To this one.
    pub to: usize,
    /// How many options may lead there.
    pub options: usize,
    /// Whether each of them leads there under conditions only.
    pub guarded: bool,
    /// Whether the best play takes it.
    pub best: bool,
}

/// A scenario as a graph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Map {
    /// The scenario's title.
    pub title: String,
    /// The nodes, then the endings, each in the order of the file.
    pub stops: Vec<Stop>,
    /// By the stops they come from, then by those they lead to.
    pub links: Vec<Link>,
    /// The stops of the best play, in its order.
    pub best: Vec<usize>,
    /// Whether the best play is the best of all, not of those that the budget allowed to see.
    pub exact: bool,
}

impl Map {
    /// Draws up the map.
    pub fn of(scenario: &Scenario, analysis: &Analysis) -> Self {
        let nodes = scenario.nodes.iter().map(|node| {
            let column = Column::Phase(node.phase);
            (&node.name, column)
        });
        let endings = scenario.endings.iter();
        let endings = endings.map(|ending| (&ending.name, Column::Endings));
        let stops = nodes.chain(endings).map(|(name, column)| Stop {
            name: name.clone(),
            column,
            warmth: None,
        });
        let mut map = Self {
            title: scenario.title.clone(),
            stops: stops.collect(),
            links: links(scenario),
            best: Vec::new(),
            exact: analysis.exact,
        };
        map.follow(scenario, analysis);
        map
    }

    /// The columns that hold anything, from left to right.
    pub fn columns(&self) -> Vec<Column> {
        let mut columns: Vec<Column> = self.stops.iter().map(|stop| stop.column).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }

    /// Marks what the best play comes by.
    fn follow(&mut self, scenario: &Scenario, analysis: &Analysis) {
        let mut state = State::start(scenario);
        self.visit(scenario, &state);
        for &answer in &analysis.overall.highest_score.moves {
            state = step(scenario, &state, answer, &mut Untraced).after;
            self.visit(scenario, &state);
        }
        for link in &mut self.links {
            let pair = [link.from, link.to];
            link.best = self.best.windows(2).any(|taken| taken == pair);
        }
    }

    fn visit(&mut self, scenario: &Scenario, state: &State) {
        let stop = match state.place {
            Place::At(id) => place_of(scenario, Target::Node(id)),
            Place::Over(End::Ending(id)) => place_of(scenario, Target::Ending(id)),
            Place::Over(End::BoiledOver | End::WalkedOut) => return,
        };
        self.best.push(stop);
        self.stops[stop].warmth.get_or_insert(Warmth {
            tenths: state.kettle.temperature,
            heat: state.kettle.heat(),
        });
    }
}

/// The place of a target among the stops.
fn place_of(scenario: &Scenario, target: Target) -> usize {
    match target {
        Target::Node(NodeId(id)) => usize::from(id),
        Target::Ending(id) => scenario.nodes.len() + usize::from(id.0),
    }
}

fn links(scenario: &Scenario) -> Vec<Link> {
    let mut links = BTreeMap::new();
    for (from, node) in scenario.nodes.iter().enumerate() {
        for option in &node.options {
            let free = option.needs.is_none() && option.route.branches.is_empty();
            let targets = option.route.targets();
            let mut targets: Vec<usize> = targets.map(|to| place_of(scenario, to)).collect();
            targets.sort_unstable();
            targets.dedup();
            for to in targets {
                let link = links.entry((from, to)).or_insert(Link {
                    from,
                    to,
                    options: 0,
                    guarded: true,
                    best: false,
                });
                link.options += 1;
                link.guarded &= !free;
            }
        }
    }
    links.into_values().collect()
}

/// A count in points.
fn whole(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
