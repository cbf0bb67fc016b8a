//! Players who go by a trick and read nothing.

use std::cmp::Reverse;

use crate::assess::{Rubric, Verdict};
use crate::scenario::{ResponseOption, Scenario};
use crate::session::{Move, Place, State};

use super::best::Witness;
use super::play::{Ended, play};

/// A trick. Of equals the first in the file is taken, by [`Bot::Last`] the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bot {
    /// The longest answer.
    Longest,
    /// The shortest.
    Shortest,
    /// The first in the file.
    First,
    /// The last in the file.
    Last,
    /// The one that says "sorry" most often.
    MostSorry,
    /// The one with the most question marks.
    MostQuestions,
    /// The one with the most words of courtesy.
    MostPolite,
    /// The one that repeats most of the customer's own words.
    MostEcho,
    /// The one of middle length; of two the shorter.
    MiddleLength,
    /// The one with the fewest words a sentence.
    ShortestSentences,
    /// The one with the most sentences.
    MostSentences,
}

/// What a trick brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BotResult {
    /// Which.
    pub bot: Bot,
    /// The play, as far as it goes.
    pub witness: Witness,
    /// Whether it passes.
    pub passed: bool,
}

impl Bot {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Longest,
        Self::Shortest,
        Self::First,
        Self::Last,
        Self::MostSorry,
        Self::MostQuestions,
        Self::MostPolite,
        Self::MostEcho,
        Self::MiddleLength,
        Self::ShortestSentences,
        Self::MostSentences,
    ];

    /// What files and programs call it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Longest => "longest",
            Self::Shortest => "shortest",
            Self::First => "first",
            Self::Last => "last",
            Self::MostSorry => "most_sorry",
            Self::MostQuestions => "most_questions",
            Self::MostPolite => "most_polite",
            Self::MostEcho => "most_echo",
            Self::MiddleLength => "middle_length",
            Self::ShortestSentences => "shortest_sentences",
            Self::MostSentences => "most_sentences",
        }
    }

    /// What is shown: "always .."
    pub fn words(self) -> &'static str {
        match self {
            Self::Longest => "the longest",
            Self::Shortest => "the shortest",
            Self::First => "the first in the file",
            Self::Last => "the last in the file",
            Self::MostSorry => "the most \"sorry\"",
            Self::MostQuestions => "the most question marks",
            Self::MostPolite => "the most polite",
            Self::MostEcho => "the most of the customer's words",
            Self::MiddleLength => "the middle length",
            Self::ShortestSentences => "the shortest sentences",
            Self::MostSentences => "the most sentences",
        }
    }

    /// The option that it takes of those that are open, by place in the file.
    fn choose(self, scenario: &Scenario, state: &State, open: &[usize]) -> Option<usize> {
        let Place::At(id) = state.place else {
            return None;
        };
        let node = scenario.node(id);
        let option = |&place: &usize| &node.options[place];
        let most = |count: &dyn Fn(&ResponseOption) -> usize| {
            // Of equals `min_by_key` takes the first.
            let chosen = open
                .iter()
                .min_by_key(|place| Reverse(count(option(place))));
            chosen.copied()
        };
        match self {
            Self::First => open.first().copied(),
            Self::Last => open.last().copied(),
            Self::Longest => most(&length),
            Self::Shortest => most(&|option| usize::MAX - length(option)),
            Self::MostSorry => most(&|option| words(option).matches("sorry").count()),
            Self::MostQuestions => most(&|option| words(option).matches('?').count()),
            Self::MostPolite => most(&courtesies),
            Self::MostEcho => {
                let variant = node.variants.iter().find(|(guard, _)| state.holds(guard));
                let line = variant.map_or(&node.line, |(_, line)| line).text();
                let theirs: Vec<String> = telling(&line).collect();
                most(&|option| {
                    let ours = words(option);
                    let echoed = telling(&ours).filter(|word| theirs.contains(word));
                    echoed.count()
                })
            }
            Self::MiddleLength => {
                let mut sorted = open.to_vec();
                sorted.sort_by_key(|place| length(option(place)));
                sorted.get(sorted.len().saturating_sub(1) / 2).copied()
            }
            Self::ShortestSentences => most(&|option| {
                let (words, sentences) = spoken(option);
                usize::MAX - 1000 * words / sentences
            }),
            Self::MostSentences => most(&|option| spoken(option).1),
        }
    }
}

/// Unicode scalars of what is said and done.
fn length(option: &ResponseOption) -> usize {
    option.say.chars().count() + option.act.chars().count()
}

fn words(option: &ResponseOption) -> String {
    format!("{} {}", option.say, option.act).to_lowercase()
}

/// How many words and sentences are said; done, where nothing is said. At least one sentence.
fn spoken(option: &ResponseOption) -> (usize, usize) {
    let text = if option.say.is_empty() {
        &option.act
    } else {
        &option.say
    };
    let words = text.split_whitespace();
    let ends = words.clone().filter(|word| {
        let word = word.trim_end_matches(['"', '\'', '”', '’', ')']);
        word.ends_with(['.', '!', '?', '…'])
    });
    (words.count(), ends.count().max(1))
}

fn courtesies(option: &ResponseOption) -> usize {
    const WORDS: [&str; 6] = ["please", "thank", "sorry", "may i", "kind", "glad"];
    let text = words(option);
    WORDS.iter().map(|word| text.matches(word).count()).sum()
}

/// Words that tell something: of four letters and more.
fn telling(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= 4)
        .map(str::to_lowercase)
}

/// What each trick brings.
pub(super) fn results(scenario: &Scenario, rubric: &Rubric) -> Vec<BotResult> {
    let result = |bot: Bot| {
        let Ended {
            witness, verdict, ..
        } = play(scenario, rubric, |state, open| {
            bot.choose(scenario, state, open)
        });
        BotResult {
            bot,
            witness,
            passed: verdict == Verdict::Passed,
        }
    };
    Bot::ALL.map(result).into()
}

/// Moves as the command line takes them.
pub fn moves_text(moves: &[Move]) -> String {
    let words: Vec<String> = moves.iter().map(|mv| (mv.option + 1).to_string()).collect();
    words.join(" ")
}
