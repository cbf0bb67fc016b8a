//! Turns customers, moods and the state of the kettle into meshes.
//!
//! Everything is drawn from curves in code: there are no picture files, no clip paths and no
//! textures. Colours of skin, cloth and enamel belong to the drawings and are written here; all
//! others are handed in by the caller. Nothing here reads input, asks for a repaint or keeps time.
//!
//! Start reading at [`scene()`] and `portrait`; the pen is `canvas`. Finished meshes stay in egui's
//! memory, so that drawing the same thing again costs next to nothing.

mod cache;
mod canvas;
mod clip;
mod colour;
mod frame;
mod kettle;
mod kettle_air;
mod kettle_glyph;
mod path;
mod portrait;
mod scene;
mod stroke;
mod transform;
mod triangulate;

pub use canvas::Canvas;
pub use frame::{bust, cover_corners, round_bust};
pub use kettle::{KettleState, kettle};
pub use kettle_glyph::kettle_glyph;
pub use path::{Path, Polyline};
pub use portrait::{
    Arms, Bearing, Customer, Framing, Gesture, Mood, Pose, Presence, customer, gesture_words,
};
pub use scene::{SceneColours, empty_scene, scene};
pub use transform::Transform;
