//! Turns a customer and a mood into a person.
//!
//! Units: the head is about 200 high, its centre at 0,0; y grows downwards. Painted from back to
//! front, so that nothing needs a clip path: back hair, body, crossed arms, head, front hair.
//! Never decides what the mood is.

mod arms;
mod customers;
mod eyes;
mod hair_back;
mod hair_front;
mod hands;
mod head;
mod mood;
mod mouth;
mod pose;
mod presence;
mod torso;

pub use customers::{Customer, customer};
pub use mood::Mood;
pub use pose::{Gesture, Pose, gesture_words};
pub use presence::{Arms, Bearing, Presence};

use presence::Layers;

use super::canvas::Canvas;

pub(super) use arms::COUNTER;

/// How much of the person is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Framing {
    /// Head and shoulders, for round frames and cards.
    Bust,
    /// The person behind the counter, with arms.
    Counter,
}

/// How far a full breath lifts the shoulders, in drawing units.
const BREATH: f32 = 3.0;

/// A person about to be drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person<'a> {
    pub customer: &'a Customer,
    pub pose: Pose,
    pub gestures: Layers,
    pub framing: Framing,
    /// 0 to 1.
    pub breath: f32,
}

impl<'a> Person<'a> {
    /// A person whose pose lies on the grid that drawings are kept by.
    pub fn new(customer: &'a Customer, presence: &Presence, framing: Framing, breath: f32) -> Self {
        let breath = if breath.is_finite() {
            breath.clamp(0.0, 1.0)
        } else {
            0.0
        };
        Self {
            customer,
            pose: presence.pose().rounded(),
            gestures: presence.arms.layers(),
            framing,
            breath: (breath * 64.0).round() / 64.0,
        }
    }

    /// All that the drawing depends on.
    pub fn key(&self) -> (&'a str, [i32; 15], Layers, Framing, u32) {
        let Self {
            customer,
            pose,
            gestures,
            framing,
            breath,
        } = self;
        (
            customer.id,
            pose.steps(),
            *gestures,
            *framing,
            breath.to_bits(),
        )
    }

    /// Everything that the counter hides in part.
    pub fn paint_body(&self, canvas: &mut Canvas) {
        let Self { customer, pose, .. } = *self;
        let lift = self.breath * BREATH;
        let sink = pose.lean * 16.0;
        let near = 1.0 + pose.lean * 0.05;
        let head = |space: super::transform::Transform| {
            space
                .translate(0.0, sink)
                .rotate_around(pose.tilt, 0.0, 90.0)
                .scale(near, near)
        };
        canvas.group(head, |canvas| hair_back::paint(canvas, customer));
        canvas.group(
            |space| space.translate(0.0, sink * 0.35),
            |canvas| {
                let armed = self.framing == Framing::Counter;
                torso::paint(canvas, customer, &pose, armed, [sink * 0.35, lift]);
            },
        );
        self.arms(canvas, |gesture| gesture == Gesture::Crossed);
        canvas.group(head, |canvas| {
            head::paint(canvas, customer, &pose);
            hair_front::paint(canvas, customer);
        });
    }

    /// The arms that lie on the counter.
    pub fn paint_arms(&self, canvas: &mut Canvas) {
        self.arms(canvas, |gesture| gesture != Gesture::Crossed);
    }

    fn arms(&self, canvas: &mut Canvas, wanted: impl Fn(Gesture) -> bool) {
        if self.framing != Framing::Counter {
            return;
        }
        let lift = self.breath * BREATH;
        for (gesture, cover) in self.gestures {
            if cover > 0 && wanted(gesture) {
                canvas.faded(f32::from(cover) / 16.0, |canvas| {
                    arms::paint(canvas, self.customer, &self.pose, gesture, lift);
                });
            }
        }
    }
}
