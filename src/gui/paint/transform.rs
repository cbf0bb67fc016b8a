//! Drawing units to screen points: translate, rotate, scale.

use egui::{Pos2, Vec2, pos2, vec2};

/// An affine map. Each method adds a step *inside* the ones before it, as nested groups do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Transform {
    x: Vec2,
    y: Vec2,
    origin: Vec2,
}

impl Transform {
    /// Leaves everything where it is.
    pub const IDENTITY: Self = Self {
        x: vec2(1.0, 0.0),
        y: vec2(0.0, 1.0),
        origin: Vec2::ZERO,
    };

    /// Moves, in the units of the inner space.
    #[must_use]
    pub fn translate(self, x: f32, y: f32) -> Self {
        Self {
            origin: self.origin + self.x * x + self.y * y,
            ..self
        }
    }

    /// Stretches along both axes; 1 changes nothing.
    #[must_use]
    pub fn scale(self, x: f32, y: f32) -> Self {
        Self {
            x: self.x * x,
            y: self.y * y,
            ..self
        }
    }

    /// Turns clockwise on the screen, around the origin of the inner space.
    #[must_use]
    pub fn rotate(self, degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self {
            x: self.x * cos + self.y * sin,
            y: self.y * cos - self.x * sin,
            ..self
        }
    }

    /// Turns clockwise on the screen, around a point of the inner space.
    #[must_use]
    pub fn rotate_around(self, degrees: f32, x: f32, y: f32) -> Self {
        self.translate(x, y).rotate(degrees).translate(-x, -y)
    }

    /// Where a point of the inner space lies on the outside.
    pub fn apply(&self, point: Pos2) -> Pos2 {
        let v = self.x * point.x + self.y * point.y + self.origin;
        pos2(v.x, v.y)
    }

    /// How much longer a length gets, on average over the directions.
    pub fn magnification(&self) -> f32 {
        (self.x.x * self.y.y - self.x.y * self.y.x).abs().sqrt()
    }
}
