//! Slips that show in the words and tags alone.

use simmer::catalog::{Channel, Class};
use simmer::diag::Edit;
use simmer::lint::Spot;
use simmer::scenario::{Fit, KeyDraft, PlaceDraft};

use super::spots::{Answer, before, cut, last_target, put};
use super::{Original, Slip};

const ALL: usize = 11;

pub const SLIPS: &[Slip] = &[
    Slip {
        what: "a target is misspelt",
        caught_by: "missing-target",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let first = &it.answers()[0];
            Some(vec![put(it, &last_target(first), "\"nowhere_at_all\"")])
        },
    },
    Slip {
        what: "a why is taken out",
        caught_by: "missing-field",
        may_join: &[],
        at_least: ALL,
        make: |it| Some(vec![cut(it, &it.answers()[1].spot.field("why"))]),
    },
    Slip {
        what: "a why is left empty",
        caught_by: "blank-text",
        may_join: &[],
        at_least: ALL,
        make: |it| Some(vec![put(it, &it.answers()[1].spot.field("why"), "\" \"")]),
    },
    Slip {
        what: "an ending is there twice",
        caught_by: "duplicate-key",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let last = it.draft().nodes.0.len() - 1;
            let twin = format!(
                "{:?}: Ending(fit: Missed, text: \"Twice.\"), ",
                it.draft().nodes.0[last].0
            );
            Some(vec![before(it, &Spot::of("nodes").entry(last), &twin)])
        },
    },
    Slip {
        what: "an ending that nothing leads to",
        caught_by: "unreachable-node",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let twin = "\"attic\": Ending(fit: Missed, text: \"Dust.\"), ";
            Some(vec![before(it, &Spot::of("nodes").entry(0), twin)])
        },
    },
    Slip {
        what: "the start is an ending",
        caught_by: "missing-start",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let mut places = it.draft().nodes.0.iter();
            let ending = places.find(|(_, place)| matches!(place, PlaceDraft::Ending(_)))?;
            Some(vec![put(
                it,
                &Spot::of("start"),
                &format!("{:?}", ending.0),
            )])
        },
    },
    Slip {
        what: "a technique is misspelt",
        caught_by: "unknown-technique",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let spot = shown(it)?.spot.field("shows").item(0);
            Some(vec![put(it, &spot, "\"hear_owt\"")])
        },
    },
    Slip {
        what: "a fact is needed that is none",
        caught_by: "unknown-fact",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let why = it.answers()[0].spot.field("why");
            Some(vec![before(it, &why, "needs: Knows(\"no_such_fact\"), ")])
        },
    },
    Slip {
        what: "the first key technique is shown nowhere",
        caught_by: "unused-key",
        may_join: &[],
        at_least: ALL,
        make: |it| forget_key(it, 0),
    },
    Slip {
        what: "the third key technique is shown nowhere",
        caught_by: "unused-key",
        may_join: &[],
        at_least: ALL - 2,
        make: |it| forget_key(it, 2),
    },
    Slip {
        what: "a trap that nobody falls into",
        caught_by: "unused-trap",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let text = &it.reading.source.text;
            let mut pitfalls = ["overshare", "scapegoat", "label_customer"].into_iter();
            let trap = pitfalls.find(|name| !text.contains(&format!("{name:?}")))?;
            let first = Spot::of("traps").item(0);
            let both = format!("{}, {trap:?}", it.text(&first));
            Some(vec![put(it, &first, &both)])
        },
    },
    Slip {
        what: "the hidden want is the demand",
        caught_by: "want-is-the-demand",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let says = it.answers()[0].node.says.replace(" |", "");
            Some(vec![put(
                it,
                &Spot::of("hidden_want"),
                &format!("{says:?}"),
            )])
        },
    },
    Slip {
        what: "somebody's number",
        caught_by: "personal-data",
        may_join: &[],
        at_least: ALL,
        make: |it| Some(add_to_want(it, "She can be reached at +44 7700 123456.")),
    },
    Slip {
        what: "a real company",
        caught_by: "real-name",
        may_join: &[],
        at_least: ALL,
        make: |it| Some(add_to_want(it, "Or she will go to Amazon.")),
    },
    Slip {
        what: "no contrast",
        caught_by: "missing-debrief",
        may_join: &[],
        at_least: ALL - 1,
        make: |it| {
            it.draft().contrast.as_ref()?;
            Some(vec![cut(it, &Spot::of("contrast"))])
        },
    },
    Slip {
        what: "four techniques in one answer",
        caught_by: "kitchen-sink",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let answer = shown(it)?;
            let more = [
                "go_extra",
                "share_feedback",
                "adjust_retry",
                "right_channel",
            ];
            let four = [&[answer.draft.shows[0].as_str()], &more[..3]].concat();
            let spot = answer.spot.field("shows");
            Some(vec![put(it, &spot, &format!("{four:?}"))])
        },
    },
    Slip {
        what: "an answer of one word",
        caught_by: "uneven-options",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let answers = it.answers();
            let answer = answers.iter().find(|answer| spoken(answer))?;
            Some(vec![put(it, &answer.spot.field("say"), "\"Yes.\"")])
        },
    },
    Slip {
        what: "two answers in the same words",
        caught_by: "near-duplicate-options",
        may_join: &[],
        at_least: ALL,
        make: |it| {
            let answers = it.answers();
            let pair = answers.windows(2).find(|pair| {
                pair[0].node == pair[1].node && pair.iter().all(|answer| spoken(answer))
            })?;
            let say = format!("{:?}", pair[0].draft.say);
            Some(vec![put(it, &pair[1].spot.field("say"), &say)])
        },
    },
    Slip {
        what: "no ending that goes wrong",
        caught_by: "no-failing-ending",
        may_join: &[],
        at_least: ALL - 1,
        make: |it| {
            let missed = it.endings(Fit::Missed);
            let half = missed
                .iter()
                .map(|spot| put(it, &spot.field("fit"), "Partial"));
            it.draft().reconcilable.then(|| half.collect())
        },
    },
    Slip {
        what: "an allowance for nothing",
        caught_by: "stale-allowance",
        may_join: &[],
        at_least: ALL,
        make: |it| Some(allow(it, r#"(rule: "slur", reason: "She swears.")"#)),
    },
    Slip {
        what: "an allowance of a misspelt rule",
        caught_by: "unknown-rule",
        may_join: &[],
        at_least: ALL,
        make: |it| Some(allow(it, r#"(rule: "slurr", reason: "She swears.")"#)),
    },
    Slip {
        what: "a line without a breath",
        caught_by: "long-line",
        may_join: &[],
        at_least: ALL - 1,
        make: |it| {
            let says = "It rang, and nobody came, and then it rang again.";
            let says = [says; 6].join(" ");
            let spot = Spot::of("nodes").entry(0).field("says");
            let spoken = it.scenario().channel != Channel::Email;
            spoken.then(|| vec![put(it, &spot, &format!("{says:?}"))])
        },
    },
];

/// An answer that shows something.
fn shown(it: &Original) -> Option<Answer<'_>> {
    let mut answers = it.answers().into_iter();
    answers.find(|answer| !answer.draft.shows.is_empty())
}

/// Whether an answer has a technique and is words alone.
fn spoken(answer: &Answer) -> bool {
    let (say, act) = (&answer.draft.say, &answer.draft.act);
    !answer.played.tags.is_empty() && act.is_empty() && !say.is_empty()
}

/// Puts something else in place of a key technique wherever it is shown.
fn forget_key(it: &Original, index: usize) -> Option<Vec<Edit>> {
    let KeyDraft::One(key) = it.draft().key.get(index)? else {
        return None;
    };
    let catalogue = &it.scenario().catalogue;
    let class = catalogue.technique(catalogue.technique_id(key)?).class;
    if matches!(class, Class::Timing | Class::Order) {
        return None;
    }
    let mut edits = Vec::new();
    for answer in it.answers() {
        let shows = answer.spot.field("shows");
        for (at, name) in answer.draft.shows.iter().enumerate() {
            if name == key {
                let tags = [&answer.draft.shows, &answer.draft.hints];
                let mut others = ["go_extra", "adjust_retry", "share_feedback"].into_iter();
                let other =
                    others.find(|other| tags.iter().all(|list| !list.iter().any(|it| it == other)));
                edits.push(put(it, &shows.item(at), &format!("{:?}", other?)));
            }
        }
    }
    Some(edits)
}

fn add_to_want(it: &Original, words: &str) -> Vec<Edit> {
    let want = format!("{:?}", format!("{} {words}", it.draft().hidden_want));
    vec![put(it, &Spot::of("hidden_want"), &want)]
}

fn allow(it: &Original, entry: &str) -> Vec<Edit> {
    let list = Spot::of("allow");
    if it.draft().allow.is_empty() {
        let field = format!("allow: [{entry}], ");
        return vec![before(it, &Spot::of("start"), &field)];
    }
    let first = list.item(0);
    vec![put(it, &first, &format!("{entry}, {}", it.text(&first)))]
}
