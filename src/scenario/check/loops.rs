//! Rounds that can be gone for ever because nothing changes on the way.

use super::graph::targets;
use super::names::Names;
use crate::scenario::draft::{Draft, OptionDraft, PlaceDraft};
use crate::scenario::fault::{At, FaultKind, Faults};

/// A way from one node to another that leaves no trace.
#[derive(Debug, Clone, Copy)]
struct FreeWay {
    option: usize,
    to: usize,
}

/// Looks for rounds made of options that change nothing.
pub fn check(draft: &Draft, names: &Names, faults: &mut Faults) {
    let mut ways = free_ways(draft, names);
    loop {
        prune(&mut ways);
        let Some(round) = round(&ways) else {
            return;
        };
        let first = round.iter().copied().min().unwrap_or_default();
        let nodes = At::ROOT.field("nodes");
        let node = nodes.entry(first);
        let options = node.field("options");
        let way = ways[first].iter().find(|way| round.contains(&way.to));
        let option = options.item(way.map_or(0, |way| way.option));
        faults.at(&option.field("to"), || FaultKind::EndlessLoop {
            names: round.iter().map(|i| draft.nodes.0[*i].0.clone()).collect(),
        });
        for index in round {
            ways[index].clear();
        }
    }
}

fn free_ways(draft: &Draft, names: &Names) -> Vec<Vec<FreeWay>> {
    let place_ways = |(_, place): &(String, PlaceDraft)| match place {
        PlaceDraft::Ending(_) => Vec::new(),
        PlaceDraft::Node(node) => {
            let free = node.options.iter().enumerate().filter(|(_, o)| is_free(o));
            free.flat_map(|(option, o)| {
                let to = targets(o).filter_map(|name| names.index(name));
                to.map(move |to| FreeWay { option, to })
            })
            .collect()
        }
    };
    draft.nodes.0.iter().map(place_ways).collect()
}

fn is_free(option: &OptionDraft) -> bool {
    let OptionDraft {
        shows,
        hints,
        breaks,
        learns,
        sets,
        takes,
        staff,
        remark,
        verdict,
        countermeasure,
        ..
    } = option;
    let names = [shows, hints, breaks, learns, verdict];
    names.iter().all(|names| names.is_empty())
        && sets.is_empty()
        && takes.is_none()
        && staff.is_none()
        && remark.is_none()
        && countermeasure.is_none()
}

/// Takes away the ways that lead out of all rounds.
fn prune(ways: &mut [Vec<FreeWay>]) {
    let mut before = vec![Vec::new(); ways.len()];
    for (from, next) in ways.iter().enumerate() {
        for way in next {
            before[way.to].push(from);
        }
    }
    let mut left: Vec<usize> = ways.iter().map(Vec::len).collect();
    let mut done: Vec<usize> = (0..ways.len()).filter(|index| left[*index] == 0).collect();
    let mut ended = vec![false; ways.len()];
    while let Some(index) = done.pop() {
        ended[index] = true;
        for from in &before[index] {
            left[*from] -= 1;
            if left[*from] == 0 {
                done.push(*from);
            }
        }
    }
    for next in ways {
        next.retain(|way| !ended[way.to]);
    }
}

/// Where every remaining way leads on, whoever follows the first ones must come round.
fn round(ways: &[Vec<FreeWay>]) -> Option<Vec<usize>> {
    let mut at = ways.iter().position(|next| !next.is_empty())?;
    let mut seen = vec![false; ways.len()];
    let mut trail = Vec::new();
    while !std::mem::replace(&mut seen[at], true) {
        trail.push(at);
        at = ways[at].first()?.to;
    }
    let begin = trail.iter().position(|index| *index == at)?;
    Some(trail.split_off(begin))
}
