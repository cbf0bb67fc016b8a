//! Slips that show only in how a scenario plays.

use simmer::catalog::{Channel, Phase, Severity};
use simmer::diag::Edit;
use simmer::lint::Spot;
use simmer::scenario::{Fit, KeyDraft, Part, RouteDraft, Step};
use simmer::session::End;

use super::spots::{Answer, before, cut, put};
use super::{Original, Slip};

const ALL: usize = 6;

pub const SLIPS: &[Slip] = &[
    Slip {
        what: "the best answer is the longest everywhere",
        caught_by: "longest-answers",
        may_join: &["test-wise-pass"],
        at_least: ALL,
        make: |it| {
            let nodes = best_play(it).into_iter();
            let edits = nodes.map(|(best, others)| {
                let length = |answer: &Answer| {
                    let (say, act) = (&answer.draft.say, &answer.draft.act);
                    say.chars().count() + act.chars().count()
                };
                let longest = others.iter().map(length).max().unwrap_or_default();
                let lacks = (longest + 1).saturating_sub(length(&best));
                let field = if best.draft.say.is_empty() {
                    "act"
                } else {
                    "say"
                };
                let spot = best.spot.field(field);
                let text = it.text(&spot);
                let longer = format!("{}{}\"", text.trim_end_matches('"'), "!".repeat(lacks));
                put(it, &spot, &longer)
            });
            Some(edits.collect())
        },
    },
    Slip {
        what: "the best answer is the first everywhere, in a fixed order",
        caught_by: "best-in-one-place",
        may_join: &["test-wise-pass"],
        at_least: 4,
        make: |it| {
            let nodes = best_play(it);
            let mut edits = vec![before(it, &Spot::of("start"), "fixed_order: true, ")];
            // The rule does not judge short plays.
            if nodes.len() < 6 {
                return None;
            }
            for (best, others) in nodes {
                let first = &others[0];
                if first.place() < best.place() {
                    edits.push(put(it, &best.spot, &it.text(&first.spot)));
                    edits.push(put(it, &first.spot, &it.text(&best.spot)));
                }
            }
            Some(edits)
        },
    },
    Slip {
        what: "an answer that is never open",
        caught_by: "unreached-place",
        // One answer less helps whoever chooses by chance or by a trick.
        may_join: &["lucky-chance", "test-wise-pass"],
        at_least: ALL,
        make: |it| {
            let (_, others) = best_play(it).pop()?;
            let why = others.first()?.spot.field("why");
            Some(vec![before(it, &why, "needs: All([Hot, Calm]), ")])
        },
    },
    Slip {
        what: "owning is key, and the fault is another's",
        caught_by: "unearnable-key",
        may_join: &["cold-success"],
        at_least: 4,
        make: |it| {
            let put = || vec![put(it, &Spot::of("fault"), "ThirdParty")];
            is_key(it, "own_it").then(put)
        },
    },
    Slip {
        what: "the best answer owns what is nobody's fault",
        caught_by: "own-it-under-anothers-fault",
        may_join: &["cold-success"],
        at_least: 1,
        make: |it| {
            let owns = |answer: &Answer| answer.draft.shows.contains(&"own_it".to_owned());
            let owned = best_play(it).iter().any(|(best, _)| owns(best));
            let put = || vec![put(it, &Spot::of("fault"), "Nobody")];
            (owned && !is_key(it, "own_it")).then(put)
        },
    },
    Slip {
        what: "no way back after a slip",
        caught_by: "no-way-to-cool",
        may_join: &["lopsided-score"],
        at_least: 4,
        make: |it| {
            let nodes = best_play(it).into_iter();
            let mut slips = nodes.flat_map(|(_, others)| others);
            slips.find_map(|slip| {
                let RouteDraft::FirstOf(_) = slip.draft.to else {
                    return None;
                };
                let catalogue = &it.scenario().catalogue;
                let gravest = slip.played.breaks.iter();
                let gravest = gravest.map(|id| catalogue.pitfall(*id).severity).max();
                let to = slip.spot.field("to");
                let problem = it.text(&to.item(0).field("to"));
                let is_slip =
                    slip.node.phase == Phase::Tension && gravest == Some(Severity::Moderate);
                is_slip.then(|| vec![put(it, &to, &problem)])
            })
        },
    },
    Slip {
        what: "the best ending fits in part only",
        caught_by: "cold-success",
        may_join: &[],
        at_least: 5,
        make: |it| {
            let full = it.endings(Fit::Full);
            let half = full
                .iter()
                .map(|spot| put(it, &spot.field("fit"), "Partial"));
            it.draft().reconcilable.then(|| half.collect())
        },
    },
    Slip {
        what: "a patient customer at the highest level",
        caught_by: "unboilable",
        may_join: &[],
        at_least: 3,
        make: |it| {
            let mut ends = it.analysis.as_ref()?.endings.iter();
            let boils = ends.any(|report| report.end == End::BoiledOver);
            let put = || vec![put(it, &Spot::of("difficulty"), "5")];
            (!boils && it.draft().channel != Channel::Desk).then(put)
        },
    },
    Slip {
        what: "a node is drawn in the wrong phase",
        caught_by: "phase-mismatch",
        may_join: &[],
        at_least: 4,
        make: |it| {
            let nodes = best_play(it).into_iter().map(|(best, _)| best);
            let best = nodes
                .rev()
                .find(|best| best.node.phase == Phase::Solution)?;
            let node = Spot {
                path: best.spot.path[..2].to_vec(),
                part: Part::Whole,
            };
            Some(vec![put(it, &node.field("phase"), "Tension")])
        },
    },
    Slip {
        what: "nobody agrees on the facts",
        caught_by: "unmet-milestone",
        // The solution phase never opens, so what belongs there counts half.
        may_join: &[
            "cold-success",
            "competence-unrewarded",
            "phase-mismatch",
            "unearnable-key",
        ],
        at_least: 4,
        make: |it| {
            let sets = |answer: &&Answer| !answer.draft.sets.is_empty();
            let problem = |answer: &&Answer| answer.node.phase == Phase::Problem;
            let answers = it.answers();
            let all = answers.iter().filter(sets).filter(problem);
            let edits: Vec<Edit> = all.map(|it_| cut(it, &it_.spot.field("sets"))).collect();
            (!edits.is_empty()).then_some(edits)
        },
    },
    Slip {
        what: "an offer before anyone was heard",
        caught_by: "premature-best",
        may_join: &[],
        at_least: 5,
        make: |it| {
            let (best, others) = best_play(it).swap_remove(0);
            let all = others.iter().chain([&best]);
            let offer = |answer: &Answer| {
                let first = answer.spot.field("hints").item(0);
                if answer.draft.hints.is_empty() {
                    let why = answer.spot.field("why");
                    return before(it, &why, "hints: [\"offer_options\"], ");
                }
                put(
                    it,
                    &first,
                    &format!("{}, \"offer_options\"", it.text(&first)),
                )
            };
            (it.draft().channel != Channel::Desk).then(|| all.map(offer).collect())
        },
    },
    Slip {
        what: "every answer hints at what the best one shows",
        caught_by: "lucky-chance",
        may_join: &["test-wise-pass"],
        at_least: ALL,
        make: |it| {
            let mut edits = Vec::new();
            for (best, others) in best_play(it) {
                let hints = format!("{:?}", best.draft.shows);
                for other in others.iter().filter(|other| other.draft.shows.is_empty()) {
                    if other.draft.hints.is_empty() {
                        let why = other.spot.field("why");
                        edits.push(before(it, &why, &format!("hints: {hints}, ")));
                    } else {
                        edits.push(put(it, &other.spot.field("hints"), &hints));
                    }
                }
            }
            Some(edits)
        },
    },
    Slip {
        what: "one slip at the start ends it",
        caught_by: "lopsided-score",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let missed = it.endings(Fit::Missed).pop()?;
            let places = &it.draft().nodes.0;
            let Some(Step::Entry(at)) = missed.path.last() else {
                return None;
            };
            let (_, others) = best_play(it).swap_remove(0);
            let name = format!("{:?}", places[*at].0);
            let lost = others
                .iter()
                .map(|other| put(it, &other.spot.field("to"), &name));
            Some(lost.collect())
        },
    },
];

/// Whether a technique stands in `key`.
fn is_key(it: &Original, name: &str) -> bool {
    let mut key = it.draft().key.iter().flat_map(KeyDraft::names);
    key.any(|key| key == name)
}

impl Answer<'_> {
    /// Its place in the list.
    fn place(&self) -> usize {
        let options = &self.node.options;
        let at = options
            .iter()
            .position(|other| std::ptr::eq(other, self.draft));
        at.unwrap_or_default()
    }
}

/// The best answer at each node of the best play, and the others there.
fn best_play(it: &Original) -> Vec<(Answer<'_>, Vec<Answer<'_>>)> {
    let moves = it.analysis.iter().flat_map(|all| &all.best_play);
    let nodes = moves.map(|best| {
        let options = &it.scenario().node(best.node).options;
        let here = |answer: &Answer| options.iter().any(|it| std::ptr::eq(it, answer.played));
        let (own, others): (Vec<_>, Vec<_>) = it
            .answers()
            .into_iter()
            .filter(here)
            .partition(|answer| std::ptr::eq(&raw const options[best.option], answer.played));
        (own.into_iter().next().unwrap(), others)
    });
    nodes.collect()
}
