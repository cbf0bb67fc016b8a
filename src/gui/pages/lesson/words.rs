//! What each step says.

use crate::app::{LessonPage, LessonStep};
use crate::scenario::Gauge;

/// What a step says before it is done.
pub(super) struct Told {
    pub(super) title: &'static str,
    pub(super) about: &'static str,
    pub(super) press: &'static str,
}

pub(super) fn of(step: LessonStep) -> Told {
    match step {
        LessonStep::Flame => Told {
            title: "The flame is the reason",
            about: "A customer is a kettle on a flame. The water is how upset they are now; the flame is what they \
                    are upset about. The water goes where the flame sends it.",
            press: "Own the mistake",
        },
        LessonStep::Puff => Told {
            title: "A kind tone lets off a little heat",
            about: "Staying calm takes some heat out of the water at once. It does not touch the reason.",
            press: "Stay calm",
        },
        LessonStep::Steam => Told {
            title: "Steam is patience used up",
            about: "Steam builds while the water is hot. At 80 the kettle whistles; at 100 the customer has had \
                    enough and leaves.",
            press: "Talk over them",
        },
    }
}

/// What came of it, with its figures.
pub(super) fn happened(lesson: &LessonPage) -> String {
    let stills = lesson.stills();
    let degrees = |kettle: crate::customer::Kettle| Gauge::Temperature.show(kettle.temperature);
    let (before, at_once, later) = (stills.before, stills.at_once, stills.later);
    match lesson.step {
        LessonStep::Flame => format!(
            "Flame {} to {}. Two moves later the water is at {} and still cooling. This lasts.",
            Gauge::Flame.show(before.flame),
            Gauge::Flame.show(at_once.flame),
            degrees(later)
        ),
        LessonStep::Puff => format!(
            "{} at once, and back at {} two moves later: the flame still burns. Good, and not enough.",
            degrees(at_once),
            degrees(later)
        ),
        LessonStep::Steam => format!(
            "Steam {} to {}, and the flame is up as well. Let them finish first. Two more gauges stand beside the \
             kettle: how far they feel heard, and how far they trust you.",
            Gauge::Steam.show(before.steam),
            Gauge::Steam.show(at_once.steam)
        ),
    }
}

/// The way on.
pub(super) fn onwards(lesson: &LessonPage) -> &'static str {
    match (lesson.step, lesson.newcomer) {
        (LessonStep::Steam, true) => "Meet your first customer",
        (LessonStep::Steam, false) => "Back to the library",
        _ => "Next",
    }
}
