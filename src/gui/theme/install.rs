//! Hands a theme to egui: fonts, colours, spacing. Never draws; call it before the first frame
//! and again when the theme changes.

use egui::{
    Context, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals,
    style::{ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets},
    vec2,
};

use super::{Text, Theme, fonts};

/// Seconds of the change on hover, focus and press.
const HOVER: f32 = 0.09;

/// Makes egui look like `theme`; the other set stands ready under egui's other theme.
pub fn install(ctx: &Context, theme: &Theme) {
    ctx.set_fonts(fonts::definitions());
    ctx.set_style_of(egui::Theme::Light, style(&Theme::light()));
    ctx.set_style_of(egui::Theme::Dark, style(&Theme::dark()));
    ctx.set_theme(if theme.dark {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
}

fn style(theme: &Theme) -> Style {
    let space = theme.space();
    let mut style = Style {
        visuals: visuals(theme),
        animation_time: HOVER,
        ..Style::default()
    };
    style.text_styles = [
        (TextStyle::Heading, Text::Heading.font()),
        (TextStyle::Body, Text::Body.font()),
        (TextStyle::Button, Text::Button.font()),
        (TextStyle::Small, Text::Caption.font()),
        (TextStyle::Monospace, Text::Code.font()),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(space.tight, space.tight);
    spacing.button_padding = vec2(14.0, space.tight);
    spacing.interact_size = vec2(36.0, 36.0);
    spacing.window_margin = Margin::same(space.margin as i8);
    spacing.menu_margin = Margin::same(space.tight as i8);
    spacing.icon_width = 20.0;
    spacing.icon_width_inner = 10.0;
    spacing.icon_spacing = space.tight;
    spacing.tooltip_width = 320.0;
    spacing.scroll = ScrollStyle {
        bar_width: 10.0,
        floating_width: 3.0,
        floating_allocated_width: 0.0,
        // A thin bar always says that there is more to see, and how much.
        dormant_handle_opacity: 0.3,
        ..ScrollStyle::floating()
    };
    // Labels that can be selected take the pointer and the arrow keys away from the options.
    style.interaction.selectable_labels = false;
    style
}

fn visuals(theme: &Theme) -> Visuals {
    let base = if theme.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    // A soft ring for what floats, and for nothing else.
    let floating = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: theme
            .shadow
            .gamma_multiply(if theme.dark { 0.35 } else { 0.1 }),
    };
    Visuals {
        dark_mode: theme.dark,
        widgets: widgets(theme),
        weak_text_color: Some(theme.ink3),
        selection: Selection {
            bg_fill: theme.accent_soft,
            stroke: Stroke::new(1.0, theme.accent),
        },
        hyperlink_color: theme.accent,
        faint_bg_color: theme.sunken,
        extreme_bg_color: theme.surface,
        text_edit_bg_color: Some(theme.surface),
        code_bg_color: theme.sunken,
        warn_fg_color: theme.costly,
        error_fg_color: theme.very,
        window_fill: theme.surface,
        window_stroke: Stroke::new(1.0, theme.line),
        window_shadow: floating,
        popup_shadow: floating,
        window_corner_radius: CornerRadius::same(theme.radius().card),
        menu_corner_radius: CornerRadius::same(theme.radius().option),
        panel_fill: theme.canvas,
        text_cursor: TextCursorStyle {
            stroke: Stroke::new(2.0, theme.accent),
            // A blinking cursor would wake an idle window twice a second.
            blink: false,
            ..TextCursorStyle::default()
        },
        indent_has_left_vline: false,
        slider_trailing_fill: true,
        // Half transparent text would fall under the contrast that ink3 keeps.
        disabled_alpha: 1.0,
        ..base
    }
}

fn widgets(theme: &Theme) -> Widgets {
    let state = |fill, border, width, ink| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(width, border),
        corner_radius: CornerRadius::same(theme.radius().button),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(theme.surface, theme.line, 1.0, theme.ink),
        inactive: state(theme.surface, theme.edge, 1.0, theme.ink),
        hovered: state(theme.surface, theme.accent, 1.0, theme.accent_hover),
        // Focus counts as active for egui: the same ring as everywhere.
        active: state(theme.surface, theme.accent, 2.0, theme.accent_hover),
        open: state(theme.accent_soft, theme.accent, 1.0, theme.ink),
    }
}
