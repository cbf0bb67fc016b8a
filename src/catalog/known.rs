//! The techniques and pitfalls that the rules of the play speak of by name.

use super::build::{Catalogue, CatalogueFault};
use super::entry::{PitfallId, TechniqueId};

macro_rules! known {
    ($(#[$doc:meta])* $name:ident: $id:ty, $find:ident { $($field:ident),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each field is the id of the same name")]
        pub struct $name {
            $(pub $field: $id,)+
        }

        impl $name {
            pub(super) fn find(catalogue: &Catalogue) -> Result<Self, CatalogueFault> {
                Ok(Self {
                    $($field: catalogue
                        .$find(stringify!($field))
                        .ok_or(CatalogueFault::Missing(stringify!($field)))?,)+
                })
            }
        }
    };
}

known! {
    /// Techniques with a part of their own in the model, the score or the order rules.
    KnownTechniques: TechniqueId, technique_id {
        accommodate,  action_plan, agree_facts, apologise, ask_outcome, check_happy,
        confirm_acceptance, follow_24h, full_attention, go_extra, hear_out, keep_informed,
        keep_promise, level_honestly, offer_options, own_it, part_ways, pause_first, restate,
        right_channel, see_person, set_limit, show_listening, tension_first, turn_around,
        weigh_goodwill, close_loop, hear_employee, dig_records,
        prevent_recurrence,
    }
}

known! {
    /// Pitfalls that a play can fall into without the author tagging them.
    KnownPitfalls: PitfallId, pitfall_id {
        assume_satisfied, blame_customer, blame_employee, break_promise, criticism_only,
        empty_apology, endless_appeasing, false_confession, fix_before_heard, fix_once_only,
        go_silent, hasty_reply, impose_fix, interrupt, keep_waiting, let_it_go, multitask,
        stop_at_promise, trust_tidy_records,
    }
}
