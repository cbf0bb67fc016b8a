//! What a person has resolved to do the next time: a card of a debrief, kept beside the settings.

use serde::{Deserialize, Serialize};

use crate::scenario::{Card, Scenario};

use super::settings::Settings;

/// The most intentions that are kept; the oldest makes room.
pub const MOST_INTENTIONS: usize = 12;

/// "When .., do .., because .."
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intention {
    /// The id of the scenario whose card it is.
    pub scenario: String,
    /// The moment.
    pub when: String,
    /// What to do in it.
    #[serde(rename = "do")]
    pub act: String,
    /// Why it helps.
    pub because: String,
}

impl Intention {
    fn is_card(&self, card: &Card) -> bool {
        self.when == card.when && self.act == card.act
    }
}

impl Settings {
    /// Keeps a card of a scenario, or none, in the place of what was kept of it before.
    pub(super) fn keep(&mut self, scenario: &Scenario, card: Option<usize>) {
        self.intentions.retain(|kept| kept.scenario != scenario.id);
        if let Some(card) = card.and_then(|card| scenario.cards.get(card)) {
            let intention = Intention {
                scenario: scenario.id.clone(),
                when: card.when.clone(),
                act: card.act.clone(),
                because: card.because.clone(),
            };
            self.intentions.insert(0, intention);
            self.intentions.truncate(MOST_INTENTIONS);
        }
    }

    /// The card of a scenario that is kept, by its place among the cards.
    pub(super) fn kept_card(&self, scenario: &Scenario) -> Option<usize> {
        let mut own = self.intentions.iter();
        let kept = own.find(|kept| kept.scenario == scenario.id)?;
        scenario.cards.iter().position(|card| kept.is_card(card))
    }

    /// What was resolved for a scenario, or else what was resolved last.
    pub fn intention_for(&self, scenario: &str) -> Option<&Intention> {
        let mut own = self.intentions.iter();
        let own = own.find(|kept| kept.scenario == scenario);
        own.or(self.intentions.first())
    }
}
