//! What a frame costs: layout and tessellation of a page that rests, on one core, without a screen.
//! `cargo bench --bench frame`
//!
//! The baseline of the transcripts is the same text as plain labels of egui in a plain scroll area.

#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use egui::{Context, RawInput, Rect, ScrollArea, Ui, pos2, vec2};
use simmer::app::{AppState, Conversation, DebriefPage, Drawer, Settings};
use simmer::catalog::Catalogue;
use simmer::customer::Timing;
use simmer::gui::pages::{conversation_ui, debrief_ui, library_ui};
use simmer::gui::theme::{Theme, install};
use simmer::scenario::{ResponseOption, Scenario, Target, Temperament, read};
use simmer::session::{Mode, Move, Seed, Session};
use simmer::store::library::shipped;
use simmer::store::open::shipped_library;

/// Frames that are measured, after some that fill the caches.
const FRAMES: usize = 400;
const WARM: usize = 60;

/// A customer who stays, and to whom the same is said again and again, in texts `times` as long. Of all answers of the
/// scenario the one that lasts longest.
fn round_and_round(times: usize) -> Session {
    let catalogue = Arc::new(Catalogue::shipped());
    let (name, bytes) = shipped().next().expect("there are shipped scenarios");
    let reading = read(name, bytes, &catalogue);
    let scenario = reading.scenario.expect("the shipped scenarios are sound");
    let answers = scenario.nodes.iter().flat_map(|node| &node.options);
    answers
        .map(|answer| saying(&scenario, answer, times))
        .max_by_key(|session| session.transcript().turns.len())
        .expect("there are answers")
}

fn saying(scenario: &Scenario, answer: &ResponseOption, times: usize) -> Session {
    let (mut scenario, mut option) = (scenario.clone(), answer.clone());
    scenario.customer.temperament = Temperament::Steady;
    option.needs = None;
    option.breaks.clear();
    option.route.branches.clear();
    option.route.otherwise = Target::Node(scenario.start);
    option.say = option.say.repeat(times);
    option.reply = "That is what I have been saying since Monday. ".repeat(2 * times);
    let start = scenario.start.0 as usize;
    scenario.nodes[start].options[0] = option;
    let mut session = Session::start(Arc::new(scenario), Seed(1), Mode::Coach);
    for _ in 0..39 {
        let answer = Move {
            option: 0,
            timing: Timing::Paused,
        };
        if session.play(answer).is_err() {
            break;
        }
    }
    session
}

/// Everything that the transcript says, as plain text.
fn lines(session: &Session) -> Vec<String> {
    let turns = &session.transcript().turns;
    let texts = turns.iter().enumerate().flat_map(|(index, turn)| {
        let node = session.offer_before(index);
        node.into_iter().flat_map(move |offer| {
            let option = &offer.node.options[turn.step.answer.option];
            [
                "The customer".to_owned(),
                offer.line.text(),
                format!("You, move {}", index + 1),
                option.say.clone(),
                option.reply.clone(),
            ]
        })
    });
    texts.collect()
}

/// Milliseconds of a frame of 1280 by 800: the middle one, and the one that only one in a hundred exceeds.
fn measure(mut page: impl FnMut(&mut Ui)) -> (f64, f64) {
    let context = Context::default();
    install(&context, &Theme::light());
    let mut frame = |number: usize| {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(number as f64 / 60.0),
            ..RawInput::default()
        };
        let begun = Instant::now();
        let output = context.run_ui(input, &mut page);
        black_box(context.tessellate(output.shapes, output.pixels_per_point));
        begun.elapsed().as_secs_f64() * 1000.0
    };
    for number in 0..WARM {
        frame(number);
    }
    let mut times: Vec<f64> = (WARM..WARM + FRAMES).map(&mut frame).collect();
    times.sort_by(f64::total_cmp);
    (times[FRAMES / 2], times[FRAMES * 99 / 100])
}

fn main() {
    let theme = Theme::light();
    let settings = Settings::default();
    let (short, long) = (round_and_round(1), round_and_round(10));
    let talking = |session: &Session, drawer| {
        let mut talk = Conversation::new(session.clone());
        talk.drawer = drawer;
        measure(|ui| conversation_ui(ui, &theme, &talk, &settings, &mut Vec::new()))
    };
    let plain = |session: &Session| {
        let lines = lines(session);
        measure(|ui| {
            ScrollArea::vertical().show(ui, |ui| {
                for line in &lines {
                    ui.label(line);
                }
            });
        })
    };
    let fresh = Session::start(Arc::clone(short.scenario()), Seed(1), Mode::Coach);
    let state = AppState::new(shipped_library(), Settings::default());
    let debrief = DebriefPage::new(short.clone(), false);
    println!("page | median ms | 99 of 100 below ms");
    let tell = |name: &str, (median, most): (f64, f64)| {
        println!("{name} | {median:.3} | {most:.3}");
        median
    };
    tell(
        "library",
        measure(|ui| library_ui(ui, &theme, &state, &mut Vec::new())),
    );
    tell("conversation, first move", talking(&fresh, None));
    for (size, session) in [("", &short), (", texts ten times as long", &long)] {
        let moves = session.transcript().turns.len();
        let base = tell(
            &format!("plain labels, {moves} moves{size}"),
            plain(session),
        );
        let page = tell(
            &format!("conversation after {moves} moves{size}"),
            talking(session, None),
        );
        let open = talking(session, Some(Drawer::Transcript));
        let open = tell(&format!("the same, transcript open{size}"), open);
        println!(
            "of the plain labels: {:.2} and {:.2}",
            page / base,
            open / base
        );
    }
    tell(
        "debrief",
        measure(|ui| debrief_ui(ui, &theme, &debrief, true, &mut Vec::new())),
    );
}
