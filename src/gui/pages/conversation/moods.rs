//! The customer's state as it is drawn, eased from move to move. Nothing here moves for ever: every
//! movement begins with a move or a breath, and ends.

use egui::{Id, Ui};

use super::{Scene, cues, desk};
use crate::customer::Kettle;
use crate::gui::paint::{Arms, Bearing, Gesture, KettleState, Mood, Presence};
use crate::gui::widgets::{once, tween, tween_in_out};
use crate::session::{End, Event};

const FACE: f32 = 0.42;
const GAUGES: f32 = 0.28;
const BREATH: f32 = 1.6;
const RATTLE: f32 = 0.27;
const STEAM: f32 = 0.9;
const WHISTLE: f32 = 0.56;
const BOIL_OVER: f32 = 0.9;
const CLAUSE: f32 = 0.12;

/// What the face shows.
pub(in crate::gui::pages) fn mood_of(kettle: Kettle) -> Mood {
    Mood {
        temperature: kettle.temperature as f32 / 10.0,
        steam: kettle.steam as f32 / 10.0,
        heard: kettle.heard as f32 / 100.0,
        trust: kettle.trust as f32 / 10.0,
    }
}

/// Names a movement of this play, so that the next play does not begin with the end of the last one.
fn id(scene: &Scene, name: &str) -> Id {
    let session = &scene.talk.session;
    Id::unique(("moods", &session.scenario().id, session.seed.0, name))
}

/// Whether the last move was the one with which they came over to your side.
pub(super) fn switched_sides(scene: &Scene) -> bool {
    let turns = &scene.talk.session.transcript().turns;
    let last = turns.last();
    last.is_some_and(|turn| turn.events.contains(&Event::SwitchedSides))
}

/// Whether people watch.
pub(super) fn watched(scene: &Scene) -> bool {
    let offer = scene.talk.session.offer();
    offer.is_some_and(|offer| offer.node.audience)
}

/// The person on the way to the state they are in.
pub(super) fn presence(ui: &Ui, scene: &Scene) -> Presence {
    let kettle = scene.talk.kettle();
    let target = mood_of(kettle);
    let ease = |name: &str, value| tween_in_out(ui.ctx(), id(scene, name), value, FACE);
    let sided = switched_sides(scene);
    let bearing = cues::bearing(&line_cues(scene));
    let mood = Mood {
        temperature: ease("temperature", target.temperature),
        steam: ease("steam", target.steam),
        heard: ease("heard", target.heard),
        trust: ease("trust", target.trust),
    };
    Presence {
        mood,
        flame: ease("flame", kettle.flame as f32 / 100.0),
        sided: ease("sided", if sided { 1.0 } else { 0.0 }),
        bearing: Bearing {
            held: ease("held", bearing.held),
            grave: ease("grave", bearing.grave),
        },
        arms: arms(ui, scene, gesture(scene)),
        watched: watched(scene),
    }
}

/// The arms on the way to a gesture: they stay until half-way, and cross-fade there.
fn arms(ui: &Ui, scene: &Scene, to: Gesture) -> Arms {
    let kept = id(scene, "arms");
    let seen = ui.data(|data| data.get_temp::<(Gesture, Gesture, u64)>(kept));
    let (from, to, stamp) = match seen {
        Some((from, now, stamp)) if now == to => (from, to, stamp),
        Some((_, now, stamp)) => (now, to, stamp + 1),
        None => (to, to, 0),
    };
    ui.data_mut(|data| data.insert_temp(kept, (from, to, stamp)));
    let share = once(ui.ctx(), id(scene, "arms under way"), stamp, FACE);
    Arms { from, to, share }
}

/// What the arms come to, in words.
pub(super) fn gesture_words(scene: &Scene) -> &'static str {
    gesture(scene).words()
}

/// What the arms come to: what the heat has them do, as far as the line's cues let it.
fn gesture(scene: &Scene) -> Gesture {
    let mood = mood_of(scene.talk.kettle());
    let heat = Presence::gesture(&mood, switched_sides(scene));
    cues::gesture(&line_cues(scene), heat)
}

/// The cues of the line that is being said. A colleague's are not the customer's.
fn line_cues(scene: &Scene) -> Vec<String> {
    let offer = scene.talk.session.offer();
    let own = offer.filter(desk::customer_speaks);
    own.map_or_else(Vec::new, |offer| offer.line.cues.clone())
}

/// One rise of the shoulders after a move and with a breath: 0 at rest, 1 at the top.
pub(super) fn breath(ui: &Ui, scene: &Scene) -> f32 {
    let stamp = moves(scene) * 2 + u64::from(scene.talk.breathed);
    let progress = once(ui.ctx(), id(scene, "breath"), stamp, BREATH);
    (progress * std::f32::consts::PI).sin().max(0.0)
}

/// How much of the clause that was said last is there already, 0 to 1.
pub(super) fn clause_there(ui: &Ui, scene: &Scene) -> f32 {
    let stamp = moves(scene) * 1000 + scene.talk.said() as u64;
    once(ui.ctx(), id(scene, "clause"), stamp, CLAUSE)
}

fn moves(scene: &Scene) -> u64 {
    scene.talk.session.transcript().turns.len() as u64
}

/// How often something has happened.
fn times(scene: &Scene, event: Event) -> u64 {
    let turns = &scene.talk.session.transcript().turns;
    let count = turns.iter().filter(|turn| turn.events.contains(&event));
    count.count() as u64
}

/// The kettle on its way to the state it is in.
pub(super) fn kettle(ui: &Ui, scene: &Scene) -> KettleState {
    let session = &scene.talk.session;
    let kettle = scene.talk.kettle();
    let ease = |name: &str, value, seconds| tween(ui.ctx(), id(scene, name), value, seconds);
    let since = |name: &str, stamp, seconds| once(ui.ctx(), id(scene, name), stamp, seconds);
    let turn = std::f32::consts::TAU;
    let rattling = since("rattle", times(scene, Event::LidRattled), RATTLE);
    let whistling = since("whistle", times(scene, Event::Whistled), WHISTLE);
    let before = session.transcript().turns.last();
    let before = before.map_or(kettle.steam, |turn| turn.step.before.steam);
    let risen = since("puffs", moves(scene), STEAM);
    let boiled_over = session.end() == Some(End::BoiledOver);
    KettleState {
        temperature: ease("degrees", kettle.temperature as f32 / 10.0, GAUGES),
        flame: ease("gas", kettle.flame as f32 / 100.0, GAUGES),
        steam: kettle.steam as f32 / 10.0,
        lid_shake: 4.0 * (3.0 * turn * rattling).sin(),
        steam_rise: 1.0 - (1.0 - risen).powi(3),
        steam_before: before as f32 / 10.0,
        whistle_pulse: (turn * whistling).sin().abs(),
        boil_over: ease("over", if boiled_over { 1.0 } else { 0.0 }, BOIL_OVER),
    }
}
