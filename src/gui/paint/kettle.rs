//! The kettle: water in a sight glass, a flame under it, steam from its spout.
//!
//! Drawn on a canvas of 240 x 300 units of which the part with something in it fills the rectangle.
//! A kettle shows numbers it is given; which heat has which colour is for the theme to say.

use egui::{Align2, Color32, FontId, Mesh, Painter, Rect, pos2};

use super::cache;
use super::canvas::Canvas;
use super::colour::rgb;
use super::kettle_air::{flame, spill, steam, whistle};
use super::path::Path;
use super::scene::drawable;
use super::transform::Transform;

/// The kettle as it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct KettleState {
    /// Degrees, 30 to 100.
    pub temperature: f32,
    /// 0 to 10.
    pub flame: f32,
    /// 0 to 100.
    pub steam: f32,
    /// How far the lid is tilted aside, in degrees; 0 at rest.
    pub lid_shake: f32,
    /// How far new puffs have risen, 0 to 1; 1 at rest.
    pub steam_rise: f32,
    /// The steam before, 0 to 100: its puffs stand still while new ones rise.
    pub steam_before: f32,
    /// How far the arcs of the whistle reach beyond their place, 0 to 1; 0 at rest.
    pub whistle_pulse: f32,
    /// How far it has boiled over, 0 to 1.
    pub boil_over: f32,
}

impl Default for KettleState {
    /// Cold, with everything at rest.
    fn default() -> Self {
        Self {
            temperature: 30.0,
            flame: 0.0,
            steam: 0.0,
            lid_shake: 0.0,
            steam_rise: 1.0,
            steam_before: 0.0,
            whistle_pulse: 0.0,
            boil_over: 0.0,
        }
    }
}

/// The part of the drawing that fills the rectangle: the widest cloud above, the stove's feet below.
const VIEW: Rect = Rect {
    min: pos2(0.0, 18.0),
    max: pos2(214.0, 298.0),
};

/// The lid lifts from here, the whistle blows from there.
const RATTLES_AT: f32 = 95.0;
const WHISTLES_AT: f32 = 80.0;

/// Enamel shades off over the right part only.
const SHADE_FROM: f32 = 0.62;

const RIM: f32 = 3.0;

pub(super) struct Enamel {
    pub(super) body: Color32,
    pub(super) shade: Color32,
    pub(super) rim: Color32,
    pub(super) ink: Color32,
    pub(super) steam: Color32,
    pub(super) stove: Color32,
    pub(super) flame: Color32,
    pub(super) flame_core: Color32,
    pub(super) brass: Color32,
    pub(super) glass: Color32,
    pub(super) glass_edge: Color32,
    pub(super) label: Color32,
}

const LIGHT: Enamel = Enamel {
    body: rgb(0xFF_FF_FF),
    shade: rgb(0xDD_E5_EE),
    rim: rgb(0x1D_3F_8F),
    ink: rgb(0x17_20_2E),
    steam: rgb(0x8F_A0_B5),
    stove: rgb(0x3B_47_59),
    flame: rgb(0xD8_68_1A),
    flame_core: rgb(0xFF_C4_5C),
    brass: rgb(0x9A_5B_00),
    glass: rgb(0xFF_FF_FF),
    glass_edge: rgb(0x5B_66_76),
    label: rgb(0x4A_55_66),
};

const DARK: Enamel = Enamel {
    body: rgb(0xDC_E4_EE),
    shade: rgb(0xB4_C0_D0),
    rim: rgb(0x7F_A6_F5),
    ink: rgb(0xE9_EE_F6),
    steam: rgb(0xC9_D5_E4),
    stove: rgb(0x55_62_7A),
    flame: rgb(0xF0_8A_3C),
    flame_core: rgb(0xFF_D2_7A),
    brass: rgb(0xF0_B9_3A),
    glass: rgb(0x1A_21_2C),
    glass_edge: rgb(0x4E_5B_70),
    label: rgb(0x39_45_5A),
};

impl KettleState {
    /// The state within its ranges; a number that is none becomes a cold kettle's.
    fn sane(&self) -> Self {
        let within = |value: f32, low: f32, high: f32, rest: f32| {
            // On the grid that drawings are kept by.
            let value = if value.is_nan() {
                rest
            } else {
                value.clamp(low, high)
            };
            (value * 64.0).round() / 64.0
        };
        Self {
            temperature: within(self.temperature, 30.0, 100.0, 30.0),
            flame: within(self.flame, 0.0, 10.0, 0.0),
            steam: within(self.steam, 0.0, 100.0, 0.0),
            lid_shake: within(self.lid_shake, -20.0, 20.0, 0.0),
            steam_rise: within(self.steam_rise, 0.0, 1.0, 1.0),
            steam_before: within(self.steam_before, 0.0, 100.0, 0.0),
            whistle_pulse: within(self.whistle_pulse, 0.0, 1.0, 0.0),
            boil_over: within(self.boil_over, 0.0, 1.0, 0.0),
        }
    }
}

/// Paints the kettle in the middle of `rect`, as large as fits.
pub fn kettle(
    painter: &Painter,
    rect: Rect,
    state: &KettleState,
    dark: bool,
    heat_colour: Color32,
) {
    if !drawable(rect) {
        return;
    }
    let state = state.sane();
    let (unit, space) = fit(VIEW, rect);
    let pixel = painter.pixels_per_point().recip();
    let numbers = [
        state.temperature,
        state.flame,
        state.steam,
        state.lid_shake,
        state.steam_rise,
        state.steam_before,
        state.whistle_pulse,
        state.boil_over,
    ];
    let size = [rect.width(), rect.height(), pixel];
    let key = (
        "kettle",
        numbers.map(f32::to_bits),
        size.map(f32::to_bits),
        dark,
        heat_colour,
    );
    let enamel = if dark { &DARK } else { &LIGHT };
    cache::paint(painter, rect.min, key, || {
        build(&state, space, pixel, enamel, heat_colour)
    });
    // Below this the word beside the kettle is enough.
    if unit >= 0.6 {
        painter.text(
            rect.min + space.apply(pos2(161.0, level(70.0))).to_vec2(),
            Align2::LEFT_CENTER,
            "70",
            FontId::proportional((11.0 * unit).max(12.0)),
            enamel.label,
        );
    }
}

/// Where `view` goes when it is fitted into a rectangle of this size with its corner at 0,0.
pub(super) fn fit(view: Rect, rect: Rect) -> (f32, Transform) {
    let unit = (rect.width() / view.width()).min(rect.height() / view.height());
    let margin = (rect.size() - view.size() * unit) / 2.0;
    let space = Transform::IDENTITY
        .translate(margin.x, margin.y)
        .scale(unit, unit)
        .translate(-view.min.x, -view.min.y);
    (unit, space)
}

fn build(
    state: &KettleState,
    space: Transform,
    pixel: f32,
    enamel: &Enamel,
    heat: Color32,
) -> Mesh {
    let mut canvas = Canvas::new(space, pixel);
    steam(&mut canvas, state, enamel.steam);
    flame(&mut canvas, state.flame, enamel);
    stove(&mut canvas, enamel.stove);
    body(&mut canvas, enamel);
    let rattles = state.temperature >= RATTLES_AT;
    lid(&mut canvas, rattles, state, enamel);
    if state.boil_over > 0.0 {
        spill(&mut canvas, state.boil_over, enamel);
    } else if state.steam >= WHISTLES_AT {
        whistle(&mut canvas, state.whistle_pulse, enamel.brass);
    }
    sight_glass(&mut canvas, state.temperature, enamel, heat);
    canvas.into_mesh()
}

fn stove(canvas: &mut Canvas, colour: Color32) {
    canvas.fill(
        &Path::new().rounded_rect(62.0, 274.0, 132.0, 7.0, 3.5),
        colour,
    );
    for side in [-1.0, 1.0] {
        let foot = Path::at(128.0 + side * 54.0, 281.0).line_by(side * 6.0, 13.0);
        canvas.stroke(&foot, 5.0, colour);
    }
}

fn spout_path() -> Path {
    Path::at(74.0, 196.0)
        .cubic_to(52.0, 190.0, 50.0, 150.0, 34.0, 130.0)
        .line_to(24.0, 122.0)
        .quad_to(20.0, 117.0, 26.0, 115.0)
        .line_to(46.0, 112.0)
        .quad_to(51.0, 113.0, 52.0, 119.0)
        .cubic_to(60.0, 136.0, 78.0, 150.0, 92.0, 158.0)
        .close()
}

fn body_path() -> Path {
    Path::at(84.0, 128.0)
        .line_to(172.0, 128.0)
        .cubic_to(196.0, 150.0, 208.0, 190.0, 204.0, 222.0)
        .quad_to(202.0, 238.0, 186.0, 238.0)
        .line_to(70.0, 238.0)
        .quad_to(54.0, 238.0, 52.0, 222.0)
        .cubic_to(48.0, 190.0, 60.0, 150.0, 84.0, 128.0)
        .close()
}

fn handle_path() -> Path {
    Path::at(76.0, 128.0).cubic_to(66.0, 58.0, 190.0, 58.0, 180.0, 128.0)
}

fn lid_path() -> Path {
    Path::at(88.0, 127.0)
        .cubic_to(92.0, 108.0, 164.0, 108.0, 168.0, 127.0)
        .close()
}

fn body(canvas: &mut Canvas, enamel: &Enamel) {
    enamelled(canvas, &spout_path(), enamel);
    canvas.stroke(&handle_path(), 9.0, enamel.rim);
    enamelled(canvas, &body_path(), enamel);
    let band = Path::at(54.0, 224.0)
        .quad_to(56.0, 236.5, 70.0, 236.5)
        .line_to(186.0, 236.5)
        .quad_to(200.0, 236.5, 202.0, 224.0)
        .close();
    canvas.fill(&band, enamel.rim);
}

fn enamelled(canvas: &mut Canvas, path: &Path, enamel: &Enamel) {
    canvas.fill_shaded(path, SHADE_FROM, enamel.body, enamel.shade);
    canvas.stroke(path, RIM, enamel.rim);
}

fn lid(canvas: &mut Canvas, rattles: bool, state: &KettleState, enamel: &Enamel) {
    let (lift, tilt) = if rattles { (-7.0, 5.0) } else { (0.0, 0.0) };
    // Thrown up by what comes over the rim.
    let over = state.boil_over;
    let (lift, tilt) = (lift - 13.0 * over, tilt + 9.0 * over);
    let shake = state.lid_shake;
    canvas.group(
        |space| {
            space
                .translate(0.0, lift)
                .rotate_around(tilt + shake, 128.0, 124.0)
        },
        |canvas| {
            enamelled(canvas, &lid_path(), enamel);
            canvas.circle(128.0, 105.0, 7.0, enamel.rim);
        },
    );
    if rattles {
        for side in [-1.0, 1.0] {
            let ticks = Path::at(128.0 + side * 62.0, 108.0)
                .line_by(side * 9.0, -5.0)
                .move_to(128.0 + side * 58.0, 98.0)
                .line_by(side * 6.0, -8.0);
            canvas.stroke(&ticks, 2.6, enamel.ink);
        }
    }
}

/// The height of the water at a temperature.
fn level(temperature: f32) -> f32 {
    222.0 - (temperature - 30.0) / 70.0 * 80.0
}

fn sight_glass(canvas: &mut Canvas, temperature: f32, enamel: &Enamel, heat: Color32) {
    let glass = Path::new().rounded_rect(116.0, 138.0, 24.0, 88.0, 12.0);
    canvas.fill(&glass, enamel.glass);
    canvas.stroke(&glass, 2.0, enamel.glass_edge);
    let top = level(temperature);
    if top < 221.0 {
        // A low column is flatter than its round foot.
        let foot = 214.0_f32.max(top);
        let water = Path::at(120.0, top)
            .line_to(136.0, top)
            .line_to(136.0, foot)
            .quad_to(136.0, 222.0, 128.0, 222.0)
            .quad_to(120.0, 222.0, 120.0, foot)
            .close();
        canvas.fill(&water, heat);
    }
    for (mark, length) in [(60.0, 7.0), (70.0, 12.0), (80.0, 7.0), (95.0, 7.0)] {
        let tick = Path::at(145.0, level(mark)).line_by(length, 0.0);
        canvas.stroke(&tick, 2.0, enamel.glass_edge);
    }
}
