//! Turns egui's triangles into a picture on the processor alone: no window, no graphics driver,
//! and the same bytes on every machine. Never filters any way but linearly.

use std::{collections::HashMap, path::Path};

use egui::{
    Rect, TextureId, TexturesDelta,
    epaint::{ImageData, ImageDelta, Mesh, Primitive, Vertex},
};
use egui_kittest::{Harness, TestRenderer};
use image::RgbaImage;

/// Premultiplied channels, as egui has them.
type Rgba = [u8; 4];

/// Renders `harness` into `target/pictures/<name>.png` if `SIMMER_PICTURES` is set.
pub fn picture<State>(harness: &mut Harness<'_, State>, name: &str) {
    if std::env::var_os("SIMMER_PICTURES").is_none() {
        return;
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&folder).unwrap();
    let image = harness.render().unwrap();
    image.save(folder.join(format!("{name}.png"))).unwrap();
}

/// The renderer; hand it to `Harness::builder().renderer(Soft::default())`.
#[derive(Default)]
pub struct Soft {
    textures: HashMap<TextureId, Texture>,
}

impl TestRenderer for Soft {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in std::mem::take(&mut delta.set) {
            for change in &changes {
                self.textures.entry(id).or_default().change(change);
            }
        }
        for id in std::mem::take(&mut delta.free) {
            self.textures.remove(&id);
        }
    }

    fn render(
        &mut self,
        ctx: &egui::Context,
        output: &egui::FullOutput,
    ) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as i32, size.y.round() as i32);
        for part in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = &part.primitive
                && let Some(texture) = self.textures.get(&mesh.texture_id)
            {
                canvas.clip(part.clip_rect, scale);
                canvas.mesh(mesh, texture, scale);
            }
        }
        RgbaImage::from_raw(canvas.width as u32, canvas.height as u32, canvas.bytes)
            .ok_or_else(|| "the buffer has another size".to_owned())
    }
}

#[derive(Default)]
struct Texture {
    width: i32,
    height: i32,
    texels: Vec<Rgba>,
}

impl Texture {
    fn change(&mut self, change: &ImageDelta) {
        let ImageData::Color(image) = &change.image;
        let [width, height] = image.size;
        let full_width = self.width as usize;
        let texels = image.pixels.iter().map(egui::Color32::to_array);
        if let Some([left, top]) = change.pos {
            for (i, texel) in texels.enumerate() {
                self.texels[(top + i / width) * full_width + left + i % width] = texel;
            }
        } else {
            *self = Self {
                width: i32::try_from(width).unwrap(),
                height: i32::try_from(height).unwrap(),
                texels: texels.collect(),
            };
        }
    }

    /// The colour at a place given in 1/256 texels from the middle of the first one.
    fn at(&self, x: i32, y: i32) -> Rgba {
        let x = x.clamp(0, (self.width - 1) << 8);
        let y = y.clamp(0, (self.height - 1) << 8);
        let (fx, fy) = ((x & 255) as u32, (y & 255) as u32);
        let first = ((y >> 8) * self.width + (x >> 8)) as usize;
        if fx == 0 && fy == 0 {
            return self.texels[first];
        }
        let right = usize::from(fx > 0);
        let below = if fy > 0 { self.width as usize } else { 0 };
        let (a, b) = (self.texels[first], self.texels[first + right]);
        let (c, d) = (
            self.texels[first + below],
            self.texels[first + below + right],
        );
        let (wa, wb) = ((256 - fx) * (256 - fy), fx * (256 - fy));
        let (wc, wd) = ((256 - fx) * fy, fx * fy);
        let mix = |i: usize| {
            let sum = u32::from(a[i]) * wa
                + u32::from(b[i]) * wb
                + u32::from(c[i]) * wc
                + u32::from(d[i]) * wd;
            ((sum + 0x8000) >> 16) as u8
        };
        [mix(0), mix(1), mix(2), mix(3)]
    }
}

/// The picture under way, and the pixels that may be drawn on.
struct Canvas {
    width: i32,
    height: i32,
    bytes: Vec<u8>,
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Canvas {
    fn new(width: i32, height: i32) -> Self {
        Self {
            width,
            height,
            bytes: [0, 0, 0, 255].repeat((width * height) as usize),
            left: 0,
            top: 0,
            right: 0,
            bottom: 0,
        }
    }

    fn clip(&mut self, rect: Rect, scale: f32) {
        let pixel = |points: f32| (points * scale).round() as i32;
        self.left = pixel(rect.min.x).max(0);
        self.top = pixel(rect.min.y).max(0);
        self.right = pixel(rect.max.x).min(self.width);
        self.bottom = pixel(rect.max.y).min(self.height);
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, scale: f32) {
        for corners in mesh.indices.chunks_exact(3) {
            let mut v = [corners[0], corners[1], corners[2]].map(|i| {
                let mut vertex = mesh.vertices[i as usize];
                vertex.pos = (vertex.pos.to_vec2() * scale).to_pos2();
                vertex
            });
            // One order for every edge, so that neighbours share it to the last bit.
            v.sort_by(|a, b| (a.pos.y.total_cmp(&b.pos.y)).then(a.pos.x.total_cmp(&b.pos.x)));
            self.triangle(&v, texture);
        }
    }

    /// Fills the pixels whose middle lies inside. Left and top edges belong to the triangle, right
    /// and bottom ones to its neighbour, so that no pixel is blended twice.
    fn triangle(&mut self, v: &[Vertex; 3], texture: &Texture) {
        let first = (v[0].pos.y - 0.5).ceil() as i32;
        let last = (v[2].pos.y - 0.5).ceil() as i32;
        let mut fill: Option<Fill> = None;
        for y in first.max(self.top)..last.min(self.bottom) {
            let middle = y as f32 + 0.5;
            let long = crossing(&v[0], &v[2], middle);
            let short = if middle < v[1].pos.y {
                crossing(&v[0], &v[1], middle)
            } else {
                crossing(&v[1], &v[2], middle)
            };
            let from = ((long.min(short) - 0.5).ceil() as i32).max(self.left);
            let to = ((long.max(short) - 0.5).ceil() as i32).min(self.right);
            if from >= to {
                continue;
            }
            // Most triangles are thin and touch no pixel: the slopes are worth it only now.
            let fill = fill.get_or_insert_with(|| Fill::new(v, texture));
            let start = (y * self.width + from) as usize * 4;
            let end = start + (to - from) as usize * 4;
            fill.row(&mut self.bytes[start..end], from, y, texture);
        }
    }
}

/// Where an edge crosses the middle of a row.
fn crossing(a: &Vertex, b: &Vertex, y: f32) -> f32 {
    let (a, b) = (a.pos, b.pos);
    a.x + (b.x - a.x) * ((y - a.y) / (b.y - a.y))
}

/// What a triangle is filled with.
enum Fill {
    Even(Rgba),
    /// Red, green, blue, alpha and the place in the texture, each a plane over the screen.
    Varied {
        planes: [Plane; 6],
        even_colour: bool,
        texel: Option<Rgba>,
    },
}

/// A value that grows evenly along x and y.
#[derive(Clone, Copy, Default)]
struct Plane {
    origin: f32,
    along_x: f32,
    along_y: f32,
}

impl Fill {
    fn new(v: &[Vertex; 3], texture: &Texture) -> Self {
        let even_colour = v[0].color == v[1].color && v[1].color == v[2].color;
        let even_place = v[0].uv == v[1].uv && v[1].uv == v[2].uv;
        let place = |v: &Vertex| {
            let x = (v.uv.x * texture.width as f32 - 0.5) * 256.0;
            let y = (v.uv.y * texture.height as f32 - 0.5) * 256.0;
            (x, y)
        };
        let texel = even_place.then(|| {
            let (x, y) = place(&v[0]);
            texture.at(x as i32, y as i32)
        });
        if let (true, Some(texel)) = (even_colour, texel) {
            return Self::Even(product(texel, v[0].color.to_array()));
        }
        let mut planes = [Plane::default(); 6];
        let values = v.map(|v| {
            let [r, g, b, a] = v.color.to_array().map(f32::from);
            let (x, y) = place(&v);
            [r, g, b, a, x, y]
        });
        for (i, plane) in planes.iter_mut().enumerate() {
            *plane = Plane::through(v, values.map(|values| values[i]));
        }
        Self::Varied {
            planes,
            even_colour,
            texel,
        }
    }

    fn row(&self, row: &mut [u8], x: i32, y: i32, texture: &Texture) {
        match self {
            Self::Even([0, 0, 0, 0]) => {}
            Self::Even(colour) => {
                if colour[3] == 255 {
                    fill(row, *colour);
                } else {
                    for pixel in row.chunks_exact_mut(4) {
                        blend(pixel, *colour);
                    }
                }
            }
            Self::Varied {
                planes,
                even_colour,
                texel,
            } => {
                // In 1/65536, so that a step is one addition.
                let fixed = |value: f32| (value * 65536.0) as i64;
                let mut now = planes.map(|plane| fixed(plane.at(x, y)));
                let step = planes.map(|plane| fixed(plane.along_x));
                let channel = |value: i64| ((value + 0x8000) >> 16).clamp(0, 255) as u8;
                let mut colour = [now[0], now[1], now[2], now[3]].map(channel);
                for pixel in row.chunks_exact_mut(4) {
                    let texel = texel.unwrap_or_else(|| {
                        texture.at(
                            ((now[4] + 0x8000) >> 16) as i32,
                            ((now[5] + 0x8000) >> 16) as i32,
                        )
                    });
                    if texel != [0; 4] {
                        if !even_colour {
                            colour = [now[0], now[1], now[2], now[3]].map(channel);
                        }
                        blend(pixel, product(texel, colour));
                    }
                    for (now, step) in now.iter_mut().zip(step) {
                        *now += step;
                    }
                }
            }
        }
    }
}

impl Plane {
    fn through(v: &[Vertex; 3], values: [f32; 3]) -> Self {
        let (a, b) = (v[1].pos - v[0].pos, v[2].pos - v[0].pos);
        let (da, db) = (values[1] - values[0], values[2] - values[0]);
        let area = a.x * b.y - a.y * b.x;
        let along_x = (da * b.y - db * a.y) / area;
        let along_y = (db * a.x - da * b.x) / area;
        let origin = values[0] - along_x * v[0].pos.x - along_y * v[0].pos.y;
        Self {
            origin,
            along_x,
            along_y,
        }
    }

    /// The value in the middle of a pixel.
    fn at(&self, x: i32, y: i32) -> f32 {
        self.origin + self.along_x * (x as f32 + 0.5) + self.along_y * (y as f32 + 0.5)
    }
}

fn product(a: Rgba, b: Rgba) -> Rgba {
    if a == [255; 4] {
        return b;
    }
    let times = |i: usize| ((u32::from(a[i]) * u32::from(b[i]) + 127) / 255) as u8;
    [times(0), times(1), times(2), times(3)]
}

fn blend(pixel: &mut [u8], source: Rgba) {
    let rest = 255 - u32::from(source[3]);
    if rest == 0 {
        pixel.copy_from_slice(&source);
        return;
    }
    let over = |i: usize| {
        let below = (u32::from(pixel[i]) * rest + 127) / 255;
        (u32::from(source[i]) + below).min(255) as u8
    };
    let mixed = [over(0), over(1), over(2), over(3)];
    pixel.copy_from_slice(&mixed);
}

/// Doubles a run of one colour until the row is full.
fn fill(row: &mut [u8], colour: Rgba) {
    row[..4].copy_from_slice(&colour);
    let mut done = 4;
    while done < row.len() {
        let run = done.min(row.len() - done);
        row.copy_within(..run, done);
        done += run;
    }
}
