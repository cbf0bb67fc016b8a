//! What an answer takes in simulated time, and what that costs the customer's patience.

use super::Scene;
use crate::catalog::Channel;
use crate::customer::Wait;
use crate::scenario::{Gauge, ResponseOption, Takes};

/// "2 minutes on hold: steam +3.0". What it costs is told in Coach only.
pub(super) fn takes_words(scene: &Scene, option: &ResponseOption) -> Option<String> {
    let scenario = scene.talk.session.scenario();
    let promised = scene.talk.session.state().promise.is_some() || option.sets.promise;
    let (words, wait) = match option.takes? {
        Takes::Minutes(minutes) => {
            let span = super::clock::duration(minutes);
            let words = match scenario.channel {
                Channel::Phone => format!("{span} on hold"),
                Channel::FaceToFace => format!("{span} of waiting"),
                Channel::Email | Channel::Desk => format!("Takes {span}"),
            };
            let felt = scenario.channel != Channel::Desk || option.contact;
            (words, felt.then_some(Wait::Hold(minutes)))
        }
        Takes::Hours(hours) => {
            let words = format!("Takes {}", super::clock::duration(hours * 60));
            let felt = scenario.channel == Channel::Email && !promised;
            (words, felt.then_some(Wait::Mail(hours)))
        }
    };
    let costs = wait.filter(|wait| scene.talk.tells() && wait.over() > 0);
    Some(match costs {
        Some(wait) => {
            let steam = i32::try_from(wait.steam()).unwrap_or(i32::MAX);
            format!("{words}: steam +{}", Gauge::Steam.show(steam))
        }
        None => words,
    })
}
