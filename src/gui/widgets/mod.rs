//! The small widgets that every page shares. Each has an accessible name and role, is worked by
//! keyboard, and wears the same focus ring. Never holds a colour or a size of its own theme.

mod button;
mod card;
mod chip;
mod gauge;
mod menu;
mod option_row;
mod paint;
mod radio_card;
mod scroll;
mod search_field;
mod segments;
mod switch;
mod tab_bar;
mod text_field;
mod tween;

pub use button::{Kind, button, button_sized, icon_button, menu_button, menu_button_sized};
pub use card::{LEVEL_WIDTH, card, card_padded, level_dots, level_marks};
pub use chip::{Tone, chip, heat_chip};
pub use gauge::gauge;
pub use menu::menu;
pub use option_row::{Aside, option_row};
pub use paint::{focus_ring, galley, keycap};
pub use radio_card::radio_card;
pub use scroll::{KEPT, reading, scroll};
pub use search_field::search_field;
pub use segments::segments;
pub use switch::switch;
pub use tab_bar::tab_bar;
pub use text_field::text_field;
pub use tween::{mix, once, tween, tween_in_out};
