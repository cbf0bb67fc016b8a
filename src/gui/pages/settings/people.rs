//! Who practises here: choose, add, give another name.

use egui::{Key, Ui, vec2};

use super::entry::entry_ui;
use super::rows::rule;
use crate::app::{AppState, Command, PeopleAct, PeopleForm};
use crate::gui::icons::Icon;
use crate::gui::theme::{Text, Theme};
use crate::gui::widgets::{Kind, Tone, button, card_padded, chip, text_field};

const FIELD: f32 = 220.0;

/// Everybody who practises here, and the ways to change that.
pub(super) fn people_ui(ui: &mut Ui, theme: &Theme, state: &AppState, out: &mut Vec<Command>) {
    let history = &state.history;
    card_padded(ui, theme, 0.0, |ui| {
        if let Some(me) = history.trainee() {
            entry_ui(ui, theme, "You", |ui| {
                me_ui(ui, theme, &me.alias, &state.people_form, out);
            });
            rule(ui, theme);
        }
        let others = history.trainees.iter();
        let others: Vec<_> = others
            .filter(|it| Some(&it.id) != history.me.as_ref())
            .collect();
        if !others.is_empty() {
            entry_ui(ui, theme, "Others here", |ui| {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = spacing(theme);
                    for other in others {
                        let label = format!("Practise as {}", other.alias);
                        let glyph = Some(Icon::Person);
                        if button(ui, theme, Kind::Plain, glyph, &label, None).clicked() {
                            out.push(Command::BecomeTrainee(other.id.clone()));
                        }
                    }
                });
            });
            rule(ui, theme);
        }
        entry_ui(ui, theme, "Somebody new", |ui| {
            add_ui(ui, theme, &state.people_form, out);
        });
    });
}

fn me_ui(ui: &mut Ui, theme: &Theme, alias: &str, form: &PeopleForm, out: &mut Vec<Command>) {
    let change = |form: PeopleForm| Command::People(PeopleAct::Form(form));
    // What is lower than a button stands in its middle.
    ui.spacing_mut().interact_size.y = 36.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = spacing(theme);
        let Some(name) = &form.rename else {
            chip(ui, theme, Tone::Accent, Some(Icon::Person), alias);
            if button(ui, theme, Kind::Plain, None, "Change the name", None).clicked() {
                let rename = Some(alias.to_owned());
                let form = form.clone();
                out.push(change(PeopleForm { rename, ..form }));
            }
            return;
        };
        let mut name = name.clone();
        let field = text_field(ui, theme, &mut name, "Your name here", FIELD);
        let entered = entered(ui, &field);
        if field.changed() {
            let rename = Some(name);
            let form = form.clone();
            out.push(change(PeopleForm { rename, ..form }));
        }
        if button(ui, theme, Kind::Plain, None, "Keep this name", None).clicked() || entered {
            out.push(Command::People(PeopleAct::Rename));
        }
        if button(ui, theme, Kind::Quiet, None, "Leave it", None).clicked() {
            let rename = None;
            let form = form.clone();
            out.push(change(PeopleForm { rename, ..form }));
        }
    });
}

fn add_ui(ui: &mut Ui, theme: &Theme, form: &PeopleForm, out: &mut Vec<Command>) {
    let about = "Any name will do. Attempts are kept under a random number; the name stands in one place, on this \
                 machine.";
    theme.label(ui, Text::Small, theme.ink2, about);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = spacing(theme);
        let mut name = form.add.clone().unwrap_or_default();
        let field = text_field(ui, theme, &mut name, "A name or alias", FIELD);
        let entered = entered(ui, &field);
        if field.changed() {
            let add = Some(name.clone());
            let form = form.clone();
            let act = PeopleAct::Form(PeopleForm { add, ..form });
            out.push(Command::People(act));
        }
        let pressed = button(ui, theme, Kind::Plain, Some(Icon::Plus), "Add", None).clicked();
        if (pressed || entered) && !name.trim().is_empty() {
            out.push(Command::People(PeopleAct::Add));
        }
    });
}

/// Whether Enter was pressed in a field.
fn entered(ui: &Ui, field: &egui::Response) -> bool {
    field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

fn spacing(theme: &Theme) -> egui::Vec2 {
    vec2(theme.space().tight, theme.space().tight)
}
