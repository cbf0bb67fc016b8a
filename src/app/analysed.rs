//! What is true of all plays of a trainer's own scenario: asked for while somebody looks at it, found beside the
//! window, taken in when it comes.
//!
//! Each question has a number of its own, and a new text is a new question. An answer with another number comes too
//! late and changes nothing.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::analysis::{Analysis, Analyst, BotResult, Budget, GoOn, analyse_while, moves_text};
use crate::assess::{Assessment, Ledger, Rubric, Verdict};
use crate::customer::{Timing, Untraced};
use crate::diag::near::listed;
use crate::scenario::Scenario;
use crate::session::{Move, Place, State, step};

use super::command::{Command, Task};
use super::library::Entry;
use super::page::Page;
use super::state::AppState;

/// Someone who chooses by chance may pass so often.
const LUCK: f64 = 0.08;

/// How far the analysis of a scenario has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Analysing {
    /// Nobody has been asked for it yet.
    #[default]
    Wanted,
    /// It is being made, under this number.
    Underway(u64),
    /// Here it is.
    Done(Analysed),
}

/// An analysis in plain words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Analysed {
    /// Whether skill decides, and neither luck nor a trick.
    pub fair: bool,
    /// The same in a sentence, with the reasons why not.
    pub verdict: String,
    /// What it rests on, a sentence each.
    pub lines: Vec<String>,
}

/// What an analysis is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct AnalysisJob {
    /// Its number.
    pub number: u64,
    /// What is analysed.
    pub scenario: Arc<Scenario>,
}

impl AnalysisJob {
    /// Makes the analysis, which may take seconds, and answers with it. `go_on` is asked now and then; once it says
    /// no, there is no answer.
    pub fn run(&self, go_on: impl Fn() -> bool) -> Option<Command> {
        let scenario = &self.scenario;
        let all = analyse_while(scenario, Budget::default(), &go_on)?;
        let second = second_best(scenario, &go_on);
        go_on().then(|| Command::Analysed {
            number: self.number,
            analysed: Box::new(Analysed::of(&all, second.as_ref())),
        })
    }
}

impl Analysed {
    /// An analysis, and what becomes of someone who always takes the second best answer, where that is known.
    pub fn of(all: &Analysis, second: Option<&Assessment>) -> Self {
        let best = &all.overall.highest_score;
        let tricks: Vec<&BotResult> = all.bots.iter().filter(|bot| bot.passed).collect();
        let can_pass = !all.exact || all.random.passes > 0.0;
        let mut against = Vec::new();
        if !can_pass {
            against.push("no play passes");
        }
        if all.random.passes > LUCK {
            against.push("chance passes too often");
        }
        if !tricks.is_empty() {
            against.push("a trick passes without reading");
        }
        if !all.stuck.is_empty() {
            against.push("a play can come to a node with every option locked");
        }
        let fair = against.is_empty();
        let verdict = if fair {
            "Fair: skill decides here, not luck and no trick.".to_owned()
        } else {
            format!("Not fair yet: {}.", against.join("; "))
        };
        let mut lines = vec![format!(
            "Best play: score {}, customer {}, moves {}.",
            best.technique_score,
            best.customer_result,
            moves_text(&best.moves)
        )];
        lines.push(match second {
            Some(second) => format!(
                "Always the second best answer: score {}, {}.",
                second.technique_score,
                passes(second.verdict == Verdict::Passed)
            ),
            None => "Always the second best answer: there are too many plays to tell.".to_owned(),
        });
        let about = if all.exact { "" } else { "about " };
        let luck = 100.0 * all.random.passes;
        lines.push(format!(
            "Choosing by chance passes {about}{luck:.1} times in 100."
        ));
        lines.push(if tricks.is_empty() {
            format!("None of {} tricks passes.", all.bots.len())
        } else {
            let names = tricks.iter().map(|trick| trick.bot.words());
            format!(
                "These tricks pass: always {}.",
                listed(names).replace('`', "'")
            )
        });
        if !all.exact {
            lines.push(
                "There are more plays than can be followed, so not all of this is exact.".into(),
            );
        }
        Self {
            fair,
            verdict,
            lines,
        }
    }
}

fn passes(passed: bool) -> &'static str {
    if passed { "passes" } else { "does not pass" }
}

/// What becomes of someone who takes at each node the answer that leaves the second best within reach: the second
/// highest technique score, then customer result, then place in the file. None where that cannot be told, or is not
/// wanted any longer.
fn second_best(scenario: &Scenario, go_on: GoOn) -> Option<Assessment> {
    let mut analyst = Analyst::going_on(scenario, Budget::default(), go_on);
    let (mut state, mut ledger) = (State::start(scenario), Ledger::default());
    while let Place::At(node) = state.place {
        let mut ways = Vec::new();
        for (option, answer) in scenario.node(node).options.iter().enumerate() {
            if answer
                .needs
                .as_ref()
                .is_some_and(|needs| !state.holds(needs))
            {
                continue;
            }
            if !go_on() {
                return None;
            }
            let timing = Timing::Paused;
            let made = step(scenario, &state, Move { option, timing }, &mut Untraced);
            let mut after = ledger;
            after.record(scenario, &made);
            let best = analyst.best_from(&made.after, &after)?;
            let worth = (best.score, best.witness.customer_result);
            ways.push((worth, made.after, after));
        }
        // Of equals the one that stands first in the file is the better.
        ways.sort_by_key(|(worth, ..)| Reverse(*worth));
        let second = ways.len().min(2).checked_sub(1)?;
        (_, state, ledger) = ways.swap_remove(second);
    }
    Some(ledger.judge(scenario, &Rubric::of(scenario), &state))
}

impl AppState {
    /// The person's own file that the page is about.
    fn looked_at(&self) -> Option<&Entry> {
        let mut page = &self.page;
        while let Page::Settings(behind) = page {
            page = behind;
        }
        let entry = match page {
            Page::Problems(file) => self.library.named(file),
            page => self.author_of(page),
        };
        entry.filter(|_| self.library.own)
    }

    /// Asks for the analysis of the file that is looked at, where it is not there, and gives up any other.
    pub(super) fn ask_for_analysis(&mut self) -> Option<Task> {
        let file = self.looked_at().map(|entry| entry.file.clone());
        let (mut given_up, mut task) = (None, None);
        for entry in &mut self.library.entries {
            let is_it = file.as_ref() == Some(&entry.file);
            match (&entry.analysis, &entry.scenario) {
                (Analysing::Underway(_), _) if !is_it => {
                    entry.analysis = Analysing::Wanted;
                    given_up = Some(Task::StopAnalysis);
                }
                (Analysing::Wanted, Some(scenario)) if is_it => {
                    self.analyses += 1;
                    let number = self.analyses;
                    let scenario = Arc::clone(scenario);
                    task = Some(Task::Analyse(AnalysisJob { number, scenario }));
                    entry.analysis = Analysing::Underway(number);
                }
                _ => {}
            }
        }
        task.or(given_up)
    }

    /// Takes in an analysis, unless it comes too late.
    pub(super) fn analysed(&mut self, number: u64, analysed: Analysed) {
        let mut entries = self.library.entries.iter_mut();
        let waits = |entry: &&mut Entry| entry.analysis == Analysing::Underway(number);
        if let Some(entry) = entries.find(waits) {
            entry.analysis = Analysing::Done(analysed);
        }
    }
}
