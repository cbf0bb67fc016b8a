//! How a play ended, in words.

use crate::assess::{Assessment, Verdict};
use crate::catalog::Channel;
use crate::scenario::Scenario;
use crate::session::{End, Transcript};

/// What the customer does now.
pub fn ending_text(scenario: &Scenario, end: End) -> String {
    let name = scenario.customer.first_name();
    match end {
        End::Ending(id) => scenario.ending(id).text.clone(),
        End::BoiledOver => scenario
            .boil_over
            .clone()
            .unwrap_or_else(|| format!("{name} {}", run_out_of_patience(scenario.channel))),
        End::WalkedOut => {
            format!("After forty answers {name} is no further than at the start, and stops trying.")
        }
    }
}

fn run_out_of_patience(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace | Channel::Desk => {
            "has run out of patience and leaves in the middle of the conversation. Others will hear about it."
        }
        Channel::Phone => {
            "has run out of patience and hangs up in the middle of the call. Others will hear about it."
        }
        Channel::Email => {
            "has run out of patience. No answer comes any more, and the whole exchange is soon to be read in public."
        }
    }
}

/// The move that raised the flame most, from 0, where any raised it noticeably.
pub fn hottest_move(transcript: &Transcript) -> Option<usize> {
    let rises = transcript
        .turns
        .iter()
        .map(|turn| turn.step.after.kettle.flame - turn.step.before.flame);
    rises
        .enumerate()
        .filter(|(_, rise)| *rise >= NOTICEABLE)
        .max_by_key(|(index, rise)| (*rise, std::cmp::Reverse(*index)))
        .map(|(index, _)| index)
}

/// A change of the flame, in hundredths, that a customer shows.
const NOTICEABLE: i32 = 30;

/// One plain sentence about what became of the customer.
pub fn came_of_it(scenario: &Scenario, assessment: &Assessment) -> String {
    let name = scenario.customer.first_name();
    match assessment.customer_result.0 {
        750.. => format!("{name} stays."),
        500..750 => format!("{name} is satisfied for now."),
        _ if matches!(assessment.verdict, Verdict::CustomerLeft) => format!("{name} left."),
        _ if !scenario.reconcilable => format!("You and {name} parted."),
        _ => format!("{name} will not be back."),
    }
}

/// Two plain sentences about the play: what became of the customer, and which move brought the most heat.
pub fn headline(scenario: &Scenario, transcript: &Transcript, assessment: &Assessment) -> String {
    let came_of_it = came_of_it(scenario, assessment);
    match hottest_move(transcript) {
        Some(index) => format!("{came_of_it} Move {} brought the most heat.", index + 1),
        None => format!("{came_of_it} No move brought new heat."),
    }
}

/// Whether it was passed, and if not, why, in one sentence.
pub fn verdict_words(scenario: &Scenario, verdict: Verdict) -> String {
    match verdict {
        Verdict::Passed => "Passed".to_owned(),
        Verdict::Unfinished => "Not finished".to_owned(),
        Verdict::BelowPassMark => "Not yet passed: the technique score is below 70".to_owned(),
        Verdict::SeverePitfall(pitfall) => {
            let name = scenario.catalogue.pitfall(pitfall).name.to_lowercase();
            format!("Not yet passed: one severe pitfall, {name}")
        }
        Verdict::CustomerLeft => "Not yet passed: the customer left".to_owned(),
        Verdict::NoAcceptedParting => {
            "Not yet passed: this customer needed a decent parting or one final offer".to_owned()
        }
        Verdict::RealityNotExplained => {
            "Not yet passed: what is possible was not explained before the parting or the gesture"
                .to_owned()
        }
    }
}
