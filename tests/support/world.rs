//! A small world in a few words: a customer, what is answered, and what came of it.
//!
//! A play is a straight road: each [`Answer`] stands at a node of its own and leads to the next. Tests
//! that need forks change the scenario of [`World::road`], whose fields are public.

use std::sync::{Arc, LazyLock};

use simmer::assess::{Assessment, assess};
use simmer::catalog::{Catalogue, Channel, Phase, TechniqueId};
use simmer::customer::Timing;
use simmer::scenario::{
    Briefing, Cause, Credit, Customer, Ending, EndingId, Fault, Fit, Gauge, Line, Milestones, Node,
    NodeId, Promise, Pronouns, ResponseOption, Route, Scenario, Tag, Takes, Target, Temperament,
};
use simmer::session::{Mode, Move, Seed, Session, Turn};

static CATALOGUE: LazyLock<Arc<Catalogue>> = LazyLock::new(|| Arc::new(Catalogue::shipped()));

pub fn catalogue() -> Arc<Catalogue> {
    Arc::clone(&CATALOGUE)
}

pub fn technique(name: &str) -> TechniqueId {
    let id = CATALOGUE.technique_id(name);
    id.unwrap_or_else(|| panic!("there is no technique {name}"))
}

/// What is answered, and where.
#[derive(Debug, Clone, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one word of the builder"
)]
pub struct Answer {
    pub shows: String,
    pub hints: String,
    pub breaks: String,
    timing: Option<Timing>,
    takes: Option<Takes>,
    sets: Milestones,
    parting: bool,
    later: bool,
    watched: bool,
    ends: bool,
    contact: bool,
    then: Option<fn(&mut ResponseOption)>,
}

pub fn shows(techniques: &str) -> Answer {
    Answer::default().shows(techniques)
}

pub fn hints(techniques: &str) -> Answer {
    Answer::default().hints(techniques)
}

pub fn breaks(pitfalls: &str) -> Answer {
    Answer::default().breaks(pitfalls)
}

/// An answer without a tag, after a breath.
pub fn nothing() -> Answer {
    Answer::default()
}

impl Answer {
    pub fn shows(mut self, techniques: &str) -> Self {
        techniques.clone_into(&mut self.shows);
        self
    }

    pub fn hints(mut self, techniques: &str) -> Self {
        techniques.clone_into(&mut self.hints);
        self
    }

    pub fn breaks(mut self, pitfalls: &str) -> Self {
        pitfalls.clone_into(&mut self.breaks);
        self
    }

    pub fn at(mut self, timing: Timing) -> Self {
        self.timing = Some(timing);
        self
    }

    pub fn interrupted(self) -> Self {
        self.at(Timing::Interrupted)
    }

    pub fn rattled(self) -> Self {
        self.at(Timing::Rattled)
    }

    pub fn dead_air(self) -> Self {
        self.at(Timing::DeadAir)
    }

    pub fn minutes(mut self, minutes: u32) -> Self {
        self.takes = Some(Takes::Minutes(minutes));
        self
    }

    pub fn hours(mut self, hours: u32) -> Self {
        self.takes = Some(Takes::Hours(hours));
        self
    }

    pub fn facts(mut self) -> Self {
        self.sets.facts = true;
        self
    }

    pub fn accepted(mut self) -> Self {
        self.sets.accepted = true;
        self
    }

    pub fn promises(mut self) -> Self {
        self.sets.promise = true;
        self
    }

    /// At a node where the conversation is being ended.
    pub fn parting(mut self) -> Self {
        self.parting = true;
        self
    }

    /// At a node drawn as follow-up.
    pub fn later(mut self) -> Self {
        self.later = true;
        self
    }

    /// With people watching.
    pub fn watched(mut self) -> Self {
        self.watched = true;
        self
    }

    /// Leads to the ending.
    pub fn ends(mut self) -> Self {
        self.ends = true;
        self
    }

    /// Reaches the waiting customer, at the desk.
    pub fn contact(mut self) -> Self {
        self.contact = true;
        self
    }

    /// With anything else that an option can have.
    pub fn with(mut self, then: fn(&mut ResponseOption)) -> Self {
        self.then = Some(then);
        self
    }

    fn option(&self, used: &mut Vec<TechniqueId>, to: Target) -> ResponseOption {
        let mut option = ResponseOption {
            subject: None,
            say: String::from("Well."),
            act: String::new(),
            tags: tags(&self.shows, Credit::Full, used),
            breaks: words(&self.breaks)
                .map(|name| {
                    let id = CATALOGUE.pitfall_id(name);
                    id.unwrap_or_else(|| panic!("there is no pitfall {name}"))
                })
                .collect(),
            route: Route {
                branches: Vec::new(),
                otherwise: to,
            },
            why: String::from("Because."),
            reply: String::new(),
            needs: None,
            learns: Vec::new(),
            sets: self.sets,
            takes: self.takes,
            grants: Vec::new(),
            delivery: Vec::new(),
            contact: self.contact,
            staff: None,
            remark: None,
            verdict: Vec::new(),
            countermeasure: None,
        };
        option.tags.extend(tags(&self.hints, Credit::Half, used));
        if let Some(then) = self.then {
            then(&mut option);
        }
        option
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
}

fn tags(names: &str, credit: Credit, used: &mut Vec<TechniqueId>) -> Vec<Tag> {
    words(names)
        .map(|name| {
            let technique = technique(name);
            let slot = used.iter().position(|&id| id == technique);
            let slot = slot.unwrap_or_else(|| {
                used.push(technique);
                used.len() - 1
            });
            Tag {
                technique,
                credit,
                slot: slot as u8,
            }
        })
        .collect()
}

/// A customer and the circumstances.
#[derive(Debug, Clone)]
pub struct World {
    temperament: Temperament,
    channel: Channel,
    fault: Fault,
    key: String,
    promise: Option<u32>,
    reconcilable: bool,
    fit: Fit,
    accepted: bool,
    also: String,
}

/// On the phone, our fault, an ending that meets the want.
pub fn customer(temperament: Temperament) -> World {
    World {
        temperament,
        channel: Channel::Phone,
        fault: Fault::Company,
        key: String::from("stay_calm"),
        promise: None,
        reconcilable: true,
        fit: Fit::Full,
        accepted: false,
        also: String::new(),
    }
}

impl World {
    pub fn by_mail(mut self) -> Self {
        self.channel = Channel::Email;
        self
    }

    pub fn at_the_desk(mut self) -> Self {
        self.channel = Channel::Desk;
        self
    }

    pub fn fault(mut self, fault: Fault) -> Self {
        self.fault = fault;
        self
    }

    /// Key techniques; alternatives are joined by bars.
    pub fn key(mut self, techniques: &str) -> Self {
        techniques.clone_into(&mut self.key);
        self
    }

    /// A promise can be made, due so many hours later.
    pub fn promise(mut self, due_hours: u32) -> Self {
        self.promise = Some(due_hours);
        self
    }

    pub fn irreconcilable(mut self) -> Self {
        self.reconcilable = false;
        self
    }

    pub fn fit(mut self, fit: Fit) -> Self {
        self.fit = fit;
        self
    }

    /// The ending is a right parting.
    pub fn accepted_parting(mut self) -> Self {
        self.accepted = true;
        self
    }

    /// Techniques that another option, never chosen, shows.
    pub fn also_shows(mut self, techniques: &str) -> Self {
        techniques.clone_into(&mut self.also);
        self
    }

    /// The scenario in which these answers can be given one after the other.
    pub fn road(&self, answers: &[Answer]) -> Scenario {
        let mut used = Vec::new();
        let done = Target::Ending(EndingId(0));
        let mut nodes: Vec<Node> = answers
            .iter()
            .enumerate()
            .map(|(index, answer)| {
                let next = Target::Node(NodeId(index as u16 + 1));
                let to = if answer.ends { done } else { next };
                node(index, answer, vec![answer.option(&mut used, to)])
            })
            .collect();
        let rest = Answer::default().shows(&self.also);
        nodes.push(node(
            nodes.len(),
            &nothing(),
            vec![rest.option(&mut used, done)],
        ));
        Scenario {
            id: String::from("small-world"),
            title: String::from("A small world"),
            channel: self.channel,
            industry: String::from("shop"),
            cause: Cause::GenuineError,
            fault: self.fault,
            difficulty: 1,
            customer: Customer {
                name: String::from("Ada Poe"),
                portrait: String::from("ada"),
                temperament: self.temperament,
                pronouns: Pronouns::She,
            },
            hidden_want: String::from("To be asked."),
            briefing: Briefing {
                you_are: String::from("At the desk"),
                situation: String::new(),
                you_may: Vec::new(),
                case_file: Vec::new(),
                aim: String::new(),
            },
            key: words(&self.key)
                .map(|group| group.split('|').map(technique).collect())
                .collect(),
            traps: Vec::new(),
            start: NodeId(0),
            nodes,
            endings: vec![Ending {
                name: String::from("done"),
                fit: self.fit,
                text: String::from("That was it."),
                accepted: self.accepted,
            }],
            boil_over: None,
            facts: Vec::new(),
            promise: self.promise.map(|due_hours| Promise {
                what: String::from("A call"),
                due_hours,
            }),
            reconcilable: self.reconcilable,
            content_note: None,
            prior_failures: 0,
            continues: None,
            causes: Vec::new(),
            true_causes: 0,
            contrast: None,
            cards: Vec::new(),
            fixed_order: false,
            lang: String::from("en"),
            used,
            catalogue: catalogue(),
        }
    }

    /// Gives the answers one after the other.
    pub fn plays(&self, answers: &[Answer]) -> Play {
        Play::of(
            self.road(answers),
            answers.iter().map(|answer| Move {
                option: 0,
                timing: answer.timing.unwrap_or(Timing::Paused),
            }),
        )
    }
}

fn node(index: usize, answer: &Answer, options: Vec<ResponseOption>) -> Node {
    Node {
        name: format!("n{index}"),
        phase: match (answer.later, answer.parting) {
            (true, _) => Phase::FollowUp,
            (_, true) => Phase::PartWays,
            _ => Phase::Tension,
        },
        line: Line {
            clauses: vec![String::from("So?")],
            cues: Vec::new(),
        },
        variants: Vec::new(),
        event: None,
        speaker: None,
        audience: answer.watched,
        exit: answer.parting,
        probe: false,
        options,
    }
}

/// A play and questions about it. Moves count from 1.
#[derive(Debug)]
pub struct Play {
    pub session: Session,
}

impl Play {
    /// Plays the moves until it is over.
    pub fn of(scenario: Scenario, moves: impl IntoIterator<Item = Move>) -> Self {
        let mut session = Session::start(Arc::new(scenario), Seed(0), Mode::Coach);
        for answer in moves {
            if session.end().is_some() {
                break;
            }
            session
                .play(answer)
                .expect("nothing is locked on a straight road");
        }
        Self { session }
    }

    pub fn turn(&self, number: usize) -> &Turn {
        &self.session.transcript().turns[number - 1]
    }

    pub fn length(&self) -> usize {
        self.session.transcript().turns.len()
    }

    /// Temperature, flame, steam, heard and trust after a move, as they are shown.
    pub fn after(&self, number: usize) -> String {
        let kettle = self.turn(number).step.after.kettle;
        let gauges = [
            Gauge::Temperature,
            Gauge::Flame,
            Gauge::Steam,
            Gauge::Heard,
            Gauge::Trust,
        ];
        gauges
            .map(|gauge| gauge.show(kettle.gauge(gauge)))
            .join(" ")
    }

    /// The gauges after the last move.
    pub fn now(&self) -> String {
        self.after(self.length())
    }

    pub fn steam(&self, number: usize) -> String {
        Gauge::Steam.show(self.turn(number).step.after.kettle.steam)
    }

    /// What a move did to a gauge, in the unit of the gauge.
    pub fn change(&self, number: usize, gauge: Gauge) -> i32 {
        let step = &self.turn(number).step;
        step.after.kettle.gauge(gauge) - step.before.gauge(gauge)
    }

    pub fn phase(&self) -> Phase {
        self.session.state().phase
    }

    /// The phase after each move.
    pub fn phases(&self) -> Vec<Phase> {
        let turns = &self.session.transcript().turns;
        turns.iter().map(|turn| turn.step.after.phase).collect()
    }

    /// The pitfalls that a move fell into.
    pub fn fell(&self, number: usize) -> Vec<String> {
        let step = &self.turn(number).step;
        let names = step.pitfalls.iter(&CATALOGUE);
        let mut names: Vec<String> = names.map(|id| CATALOGUE.pitfall(id).id.clone()).collect();
        names.sort();
        names
    }

    /// Whether any move fell into this pitfall.
    pub fn ever_fell(&self, pitfall: &str) -> bool {
        assert!(CATALOGUE.pitfall_id(pitfall).is_some(), "{pitfall}");
        (1..=self.length()).any(|number| self.fell(number).iter().any(|name| name == pitfall))
    }

    pub fn assessment(&self) -> Assessment {
        assess(self.session.scenario(), self.session.transcript())
    }

    /// The technique score as it is shown.
    pub fn score(&self) -> String {
        self.assessment().technique_score.to_string()
    }

    /// The customer result as it is shown.
    pub fn result(&self) -> String {
        self.assessment().customer_result.to_string()
    }

    /// Whether order rule `O1` to `O14` was earned; `None` where it does not apply.
    pub fn rule(&self, number: usize) -> Option<bool> {
        let rules = self.assessment().rules;
        let rule = rules.iter().find(|rule| rule.rule + 1 == number)?;
        Some(rule.earned)
    }

    /// Credit for the key techniques in quarters, in the author's order.
    pub fn credits(&self) -> Vec<u8> {
        let evidence = self.assessment().evidence;
        evidence.iter().map(|evidence| evidence.quarters).collect()
    }
}
