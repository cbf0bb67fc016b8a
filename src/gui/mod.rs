//! The window: everything that is drawn. Never decides what a customer feels.

pub mod icons;
pub mod theme;
pub mod widgets;
