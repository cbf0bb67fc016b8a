//! The case in the rail of the manager's desk: insight, the colleague's trust, praise and criticism, and
//! the customer who waits.

use egui::{Sense, Ui, vec2};

use super::{Scene, Size, clock, rail};
use crate::gui::icons::{Icon, icon};
use crate::gui::theme::Text;
use crate::gui::widgets::{card, gauge};

pub(super) fn case_rail_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let space = theme.space();
    if scene.talk.tells() {
        card(ui, theme, |ui| {
            ui.set_width(ui.available_width());
            case_gauges_ui(ui, scene);
            contact_ui(ui, scene);
        });
        ui.add_space(space.snug);
        card(ui, theme, |ui| {
            waits_ui(ui, scene);
            rail::gauges_ui(ui, scene);
            rail::last_move_ui(ui, scene);
        });
    } else {
        card(ui, theme, |ui| rail::quiet_ui(ui, scene));
    }
    if !scene.talk.tells() {
        ui.add_space(space.snug);
        clock::clock_card_ui(ui, scene);
    }
}

/// Insight and the colleague's trust.
pub(super) fn case_gauges_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let case = scene.talk.session.state().case;
    rail::head_ui(ui, scene, "The case", |ui| {
        theme.label(ui, Text::Small, theme.ink2, clock::head_words(scene));
        let (place, _) = ui.allocate_exact_size(vec2(15.0, 15.0), Sense::hover());
        icon(ui.painter(), place, Icon::Clock, theme.ink2);
    });
    ui.add_space(theme.space().tight);
    let insight = match case.insight {
        0 => "nothing yet",
        1..30 => "a first clue",
        30..60 => "pieces",
        60..90 => "a picture",
        _ => "clear",
    };
    let trust = match case.staff_trust {
        ..30 => "shut",
        30..60 => "careful",
        60..80 => "open",
        _ => "confiding",
    };
    ui.spacing_mut().item_spacing.y = theme.space().tight;
    gauge(
        ui,
        theme,
        Icon::Search,
        "Insight",
        insight,
        &case.insight.to_string(),
        f32::from(case.insight) / 100.0,
        Some(0.6),
    );
    gauge(
        ui,
        theme,
        Icon::Person,
        if scene.size == Size::Compact {
            "Colleague"
        } else {
            "Colleague's trust"
        },
        trust,
        &case.staff_trust.to_string(),
        f32::from(case.staff_trust) / 100.0,
        Some(0.3),
    );
    ui.spacing_mut().item_spacing.y = 0.0;
}

/// Praise against criticism. Advice, and not scored.
pub(super) fn contact_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let case = scene.talk.session.state().case;
    let (good, bad) = (case.positives, case.negatives);
    let advice = match (good, bad) {
        (0, 0) => "None of either yet. Name what is good and true before it is needed.",
        _ if good >= bad => "More was named good than bad. That carries criticism.",
        _ => "More criticism than praise so far. Name what is good and true.",
    };
    ui.add_space(theme.space().snug);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (place, _) = ui.allocate_exact_size(vec2(16.0, 18.0), Sense::hover());
        icon(ui.painter(), place, Icon::Half, theme.ink2);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            let head = format!("Praise {good}, criticism {bad}");
            theme.label(ui, Text::SmallMedium, theme.ink, head);
            theme.label(ui, Text::Small, theme.ink2, format!("{advice} Not scored."));
        });
    });
}

fn waits_ui(ui: &mut Ui, scene: &Scene) {
    let theme = scene.theme;
    let name = scene.talk.session.scenario().customer.first_name();
    ui.set_width(ui.available_width());
    let head = if scene.talk.is_over() {
        name.to_owned()
    } else {
        format!("{name} waits")
    };
    theme.label(ui, Text::CardTitle, theme.ink, head);
    rail::small_kettle_ui(ui, scene);
    ui.add_space(theme.space().tight);
}
