//! How wide and high things are in a window of a given size.

use egui::Vec2;

use crate::gui::theme::Theme;

/// The measures of one window.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measures {
    /// The height of the bar at the top.
    pub(super) bar: f32,
    /// The margin at the sides.
    pub(super) margin: f32,
    /// All columns together.
    pub(super) content: f32,
    /// The column of the tabs.
    pub(super) main: f32,
    /// The column of the results; without one they stand below.
    pub(super) rail: Option<f32>,
    /// The height of the curve with its labels.
    pub(super) curve: f32,
    /// Whether the bar holds the title, or the page does.
    pub(super) title_in_bar: bool,
    /// Whether the tabs stand in a row of their own.
    pub(super) tabs_below: bool,
}

/// Below this the page is one column.
const COLUMN: f32 = 800.0;
/// Below this, wide or high, the window is small.
const SMALL: Vec2 = Vec2::new(1120.0, 720.0);
/// From here on the window is large.
const LARGE: f32 = 1600.0;
/// Below this the tabs do not fit between the buttons.
const TABS: f32 = 608.0;

impl Measures {
    pub(super) fn of(window: Vec2, theme: &Theme) -> Self {
        let space = theme.space();
        let column = window.x < COLUMN;
        let small = window.x < SMALL.x || window.y < SMALL.y;
        let margin = if small { space.snug } else { space.margin };
        let rail = match (column, small) {
            (true, _) => None,
            (_, true) => Some(240.0),
            _ if window.x >= LARGE => Some(356.0),
            _ => Some(316.0),
        };
        let content = (window.x - 2.0 * margin).min(LARGE);
        let tabs_below = window.x < TABS;
        Self {
            bar: match (small, tabs_below) {
                (_, true) => 88.0,
                (true, _) => 48.0,
                _ => 56.0,
            },
            margin,
            content,
            main: rail.map_or(content, |rail| content - rail - space.gutter),
            rail,
            curve: (window.y * 0.265).clamp(180.0, 340.0),
            title_in_bar: !column,
            tabs_below,
        }
    }
}
