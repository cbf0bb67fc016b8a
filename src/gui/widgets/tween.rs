//! Movement that ends. Asks for repaints until it has arrived, and for none afterwards.

use egui::{Color32, Context, Id, Response};

/// A value under way.
#[derive(Clone, Copy, Debug)]
struct Tween {
    from: f32,
    to: f32,
    start: f64,
}

/// `target`, approached over `seconds` with a cubic ease-out when it changes.
/// Jumps on first sight, and always when motion is reduced (egui's animation time is 0).
pub fn tween(ctx: &Context, id: Id, target: f32, seconds: f32) -> f32 {
    eased(ctx, id, target, seconds, |t| 1.0 - (1.0 - t).powi(3))
}

/// As [`tween`], but it starts as gently as it ends: for faces, which have weight.
pub fn tween_in_out(ctx: &Context, id: Id, target: f32, seconds: f32) -> f32 {
    eased(ctx, id, target, seconds, |t| {
        if t < 0.5 {
            4.0 * t.powi(3)
        } else {
            1.0 - (2.0 - 2.0 * t).powi(3) / 2.0
        }
    })
}

/// How far something that begins when `stamp` changes and takes `seconds` has come: 0 at its beginning,
/// evenly up to 1, and 1 at rest. At rest on first sight, and always when motion is reduced.
pub fn once(ctx: &Context, id: Id, stamp: u64, seconds: f32) -> f32 {
    let reduced = ctx.global_style().animation_time <= 0.0;
    let now = ctx.input(|input| input.time);
    let seen = ctx.data(|data| data.get_temp::<(u64, f64)>(id));
    let start = match seen {
        Some((before, start)) if before == stamp => start,
        Some(_) if !reduced => now,
        _ => f64::NEG_INFINITY,
    };
    ctx.data_mut(|data| data.insert_temp(id, (stamp, start)));
    if reduced || now - start >= f64::from(seconds) {
        return 1.0;
    }
    ctx.request_repaint();
    ((now - start) as f32 / seconds).clamp(0.0, 1.0)
}

fn eased(ctx: &Context, id: Id, target: f32, seconds: f32, ease: fn(f32) -> f32) -> f32 {
    let reduced = ctx.global_style().animation_time <= 0.0;
    let now = ctx.input(|input| input.time);
    let at_rest = Tween {
        from: target,
        to: target,
        start: now - f64::from(seconds),
    };
    let mut state = ctx
        .data(|data| data.get_temp::<Tween>(id))
        .filter(|_| !reduced)
        .unwrap_or(at_rest);
    let value = |state: &Tween| {
        let t = ((now - state.start) as f32 / seconds).clamp(0.0, 1.0);
        state.to + (state.from - state.to) * (1.0 - ease(t))
    };
    if (state.to - target).abs() > f32::EPSILON {
        state = Tween {
            from: value(&state),
            to: target,
            start: now,
        };
    }
    let shown = value(&state);
    if now - state.start < f64::from(seconds) {
        ctx.request_repaint();
    }
    ctx.data_mut(|data| data.insert_temp(id, state));
    shown
}

/// Between `calm` and `lively`, as far as the pointer or a press has brought `response`.
pub fn mix(response: &Response, calm: Color32, lively: Color32) -> Color32 {
    let on = response.enabled() && (response.hovered() || response.is_pointer_button_down_on());
    let t = response.ctx.animate_bool(response.id, on);
    calm.lerp_to_gamma(lively, t)
}
