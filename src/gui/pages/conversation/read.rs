//! What is read and may be longer than its place. It opens where the newest begins, says when it goes on
//! below, and is turned by wheel, page keys and the mark itself.

use egui::accesskit::Live;
use egui::epaint::Mesh;
use egui::{
    Color32, CursorIcon, Id, Pos2, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::{Scene, main_keys};
use crate::gui::icons::{Icon, icon};
use crate::gui::pages::frame::follow_focus;
use crate::gui::theme::Text;
use crate::gui::widgets::{focus_ring, galley, scroll};

/// Right of the text: the scroll bar and white space before it.
pub(super) const BESIDE: f32 = 14.0;
/// What is out of sight by less than this is white space.
const LEAST: f32 = 6.0;
/// How far text fades where it goes on.
const FADE: f32 = 28.0;
/// How much of a page stays in view when it is turned.
const KEPT: f32 = 0.2;

/// Where it stands, and the scroll position that it is to take next.
#[derive(Clone, Copy, Default)]
struct Kept {
    opened: Option<Id>,
    wanted: Option<f32>,
    goes_on: bool,
}

/// Draws what is read, called `name` to whoever cannot see it; `add` gives where the newest of it is. `margin` is the white space that the text
/// keeps on its own, where the scroll bar has room already.
pub(super) fn read_ui(
    ui: &mut Ui,
    scene: &Scene,
    name: &str,
    margin: f32,
    add: impl FnOnce(&mut Ui) -> Rect,
) {
    let turns = scene.talk.session.transcript().turns.len();
    let mut kept = kept(ui, scene);
    let mut area = ScrollArea::vertical()
        .id_salt(("read", turns))
        .auto_shrink(false);
    if let Some(wanted) = kept.wanted.take() {
        area = area.vertical_scroll_offset(wanted);
    }
    let output = scroll(ui, area, name, |ui| {
        let beside = (BESIDE - margin).max(0.0);
        ui.set_max_width(ui.available_width() - beside);
        let newest = add(ui);
        follow_focus(ui);
        main_keys(ui, scene);
        newest.top() - ui.min_rect().top()
    });
    let view = output.inner_rect;
    let all = output.content_size.y;
    let most = (all - view.height()).max(0.0);
    let at = output.state.clamped_offset().y;
    // Once for each clause: whoever scrolls after that is left alone.
    let opened = opening(scene, view, turns);
    if kept.opened != Some(opened) {
        kept.opened = Some(opened);
        let newest = output.inner;
        let whole = scene.talk.said() <= 1 || scene.talk.is_letter() || scene.talk.is_over();
        let to = if whole || all - newest <= view.height() {
            newest.min(most)
        } else {
            most
        };
        if (to - at).abs() > 0.5 {
            kept.wanted = Some(to);
        }
    }
    let shown = kept.wanted.unwrap_or(at);
    if shown > LEAST {
        fade(ui, scene, view.with_max_y(view.top() + FADE), false);
    }
    let below = most - shown > LEAST;
    if below {
        fade(ui, scene, view.with_min_y(view.bottom() - FADE), true);
        if more_ui(ui, scene, view) {
            kept.wanted = Some((shown + view.height() * (1.0 - KEPT)).min(most));
        }
    }
    if kept.wanted.is_some() || kept.goes_on != below {
        ui.request_repaint();
    }
    kept.goes_on = below;
    ui.data_mut(|data| data.insert_temp(id(scene), kept));
}

/// Whether some of what is to be read is out of sight.
pub(super) fn goes_on(ui: &Ui, scene: &Scene) -> bool {
    kept(ui, scene).goes_on
}

fn kept(ui: &Ui, scene: &Scene) -> Kept {
    ui.data(|data| data.get_temp(id(scene))).unwrap_or_default()
}

fn id(scene: &Scene) -> Id {
    let session = &scene.talk.session;
    Id::unique(("read", &session.scenario().id, session.seed.0))
}

/// What has just come to be read, in a place of this size.
fn opening(scene: &Scene, view: Rect, turns: usize) -> Id {
    let size = (view.width() as i32, view.height() as i32);
    let over = scene.talk.is_over();
    Id::unique((turns, scene.talk.said(), over, size))
}

/// The text runs out into the paper.
fn fade(ui: &Ui, scene: &Scene, rect: Rect, below: bool) {
    let paper = scene.theme.surface;
    let (top, bottom) = if below {
        (Color32::TRANSPARENT, paper)
    } else {
        (paper, Color32::TRANSPARENT)
    };
    let mut mesh = Mesh::default();
    let corners: [(Pos2, Color32); 4] = [
        (rect.left_top(), top),
        (rect.right_top(), top),
        (rect.left_bottom(), bottom),
        (rect.right_bottom(), bottom),
    ];
    for (corner, colour) in corners {
        mesh.colored_vertex(corner, colour);
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(2, 1, 3);
    ui.painter().add(Shape::mesh(mesh));
}

/// The mark that it goes on; gives whether it was pressed.
fn more_ui(ui: &mut Ui, scene: &Scene, view: Rect) -> bool {
    let theme = scene.theme;
    let words = "More below";
    let text = galley(
        ui,
        theme,
        Text::SmallMedium,
        theme.accent,
        words,
        f32::INFINITY,
    );
    let size = vec2(text.size().x + 44.0, 26.0);
    let middle = pos2(view.center().x, view.bottom() - size.y / 2.0 - 1.0);
    let mark = Rect::from_center_size(middle, size);
    let response = ui.interact(mark, Id::unique("more below"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
    let fill = if response.hovered() {
        theme.accent_soft
    } else {
        theme.surface
    };
    let radius = mark.height() / 2.0;
    let border = Stroke::new(1.0, theme.edge);
    ui.painter()
        .rect(mark, radius, fill, border, StrokeKind::Inside);
    focus_ring(ui, theme, &response, theme.radius().button, 1.0);
    ui.painter()
        .galley(mark.min + vec2(14.0, 4.0), text, theme.accent);
    let place = Rect::from_center_size(pos2(mark.right() - 18.0, middle.y), vec2(14.0, 14.0));
    icon(ui.painter(), place, Icon::Chevron, theme.accent);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
