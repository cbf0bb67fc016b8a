//! What a scenario asks for: the key techniques and the order rules that apply to it.

use crate::catalog::{Catalogue, Channel, Phase, RuleWeight, TechniqueId};
use crate::scenario::{Credit, Scenario};

/// The fixed part of the score of one scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rubric {
    /// The order rules that apply, by their place in the catalogue (O1 is 0), with their weight in halves.
    pub rules: Vec<(u8, u8)>,
}

/// The order rules by their place in the catalogue.
pub(super) mod rule {
    pub(in crate::assess) const O1: u8 = 0;
    pub(in crate::assess) const O2: u8 = 1;
    pub(in crate::assess) const O3: u8 = 2;
    pub(in crate::assess) const O4: u8 = 3;
    pub(in crate::assess) const O5: u8 = 4;
    pub(in crate::assess) const O6: u8 = 5;
    pub(in crate::assess) const O7: u8 = 6;
    pub(in crate::assess) const O8: u8 = 7;
    pub(in crate::assess) const O9: u8 = 8;
    pub(in crate::assess) const O10: u8 = 9;
    pub(in crate::assess) const O11: u8 = 10;
    pub(in crate::assess) const O12: u8 = 11;
    pub(in crate::assess) const O13: u8 = 12;
    pub(in crate::assess) const O14: u8 = 13;
}

impl Rubric {
    /// What `scenario` asks for. A rule applies by the scenario, never by the play.
    pub fn of(scenario: &Scenario) -> Self {
        let catalogue = &scenario.catalogue;
        let rules = (0..14)
            .filter(|&number| applies(scenario, number))
            .map(|number| (number, halves(catalogue, number)))
            .collect();
        Self { rules }
    }

    /// The weight of all rules that apply, in halves.
    pub fn total_halves(&self) -> i64 {
        self.rules
            .iter()
            .map(|(_, halves)| i64::from(*halves))
            .sum()
    }
}

fn halves(catalogue: &Catalogue, number: u8) -> u8 {
    match catalogue
        .order_rules
        .get(usize::from(number))
        .map(|rule| rule.weight)
    {
        Some(RuleWeight::Half) => 1,
        _ => 2,
    }
}

fn applies(scenario: &Scenario, number: u8) -> bool {
    use rule::{O1, O2, O3, O4, O5, O6, O7, O8, O9, O10, O11, O12, O13, O14};
    let known = scenario.catalogue.known();
    let shown = |id: TechniqueId| {
        let clearly =
            |tag: &crate::scenario::Tag| tag.technique == id && tag.credit == Credit::Full;
        scenario
            .options()
            .any(|option| option.tags.iter().any(clearly))
    };
    let any_shown = |ids: &[TechniqueId]| ids.iter().any(|&id| shown(id));
    let is_key = |id: TechniqueId| scenario.key.iter().any(|group| group.contains(&id));
    let pair = |first: &[TechniqueId], then: &[TechniqueId]| {
        any_shown(first) && any_shown(then) && first.iter().chain(then).any(|&id| is_key(id))
    };
    let at_desk = scenario.channel == Channel::Desk;
    match number {
        O1 => !at_desk && !is_key(known.tension_first),
        O2 => scenario.node(scenario.start).options.iter().any(|option| {
            option.tags.iter().any(|tag| {
                tag.credit == Credit::Full
                    && (tag.technique == known.hear_out || tag.technique == known.show_listening)
            })
        }),
        O3 => shown(known.apologise) && is_key(known.apologise),
        O4 => {
            let resolve = scenario
                .options()
                .flat_map(|option| &option.tags)
                .any(|tag| tag.credit == Credit::Full && scenario.catalogue.is_step(tag.technique));
            shown(known.apologise) && is_key(known.apologise) && resolve
        }
        O5 => pair(
            &[known.restate, known.agree_facts],
            &[known.offer_options, known.action_plan],
        ),
        O6 => pair(&[known.agree_facts], &[known.confirm_acceptance]),
        O7 => pair(&[known.ask_outcome], &[known.offer_options]),
        O8 => shown(known.confirm_acceptance) && is_key(known.confirm_acceptance),
        O9 => pair(
            &[known.turn_around],
            &[known.action_plan, known.confirm_acceptance],
        ),
        O10 => {
            let contacts = [known.follow_24h, known.keep_promise, known.keep_informed];
            let later = scenario
                .nodes
                .iter()
                .any(|node| node.phase == Phase::FollowUp);
            scenario.promise.is_some()
                && later
                && any_shown(&contacts)
                && contacts.iter().any(|&id| is_key(id))
        }
        O11 | O12 => at_desk,
        O13 => pair(
            &[known.level_honestly],
            &[known.weigh_goodwill, known.part_ways],
        ),
        O14 => is_key(known.right_channel),
        _ => false,
    }
}
