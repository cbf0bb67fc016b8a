//! Turns curves into meshes.

mod cache;
mod canvas;
mod clip;
mod colour;
mod path;
mod stroke;
mod transform;
mod triangulate;

pub use canvas::Canvas;
pub use path::{Path, Polyline};
pub use transform::Transform;
