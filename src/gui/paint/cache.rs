//! Keeps the meshes of finished drawings in egui's memory.
//!
//! A key holds all that a drawing depends on except its place, so that an idle repaint hashes some
//! numbers and passes on a shared mesh; a drawing that only moved is copied and shifted. A face
//! that changes over 420 ms leaves some 25 meshes behind; the longest unused go first.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Id, Mesh, Painter, Pos2, Shape};

/// About twice what the fullest page shows, each of some 40 kB.
const MOST_DRAWINGS: usize = 96;

#[derive(Clone, Default)]
struct Drawings(Arc<Mutex<Shelf>>);

#[derive(Default)]
struct Shelf {
    clock: u64,
    drawings: BTreeMap<u64, Drawing>,
}

struct Drawing {
    /// Drawn with its corner at 0,0.
    model: Arc<Mesh>,
    placed: (Pos2, Arc<Mesh>),
    used: u64,
}

/// Paints the drawing of this key with its corner at `at`, building it only if it is not kept.
pub(super) fn paint(painter: &Painter, at: Pos2, key: impl Hash, build: impl FnOnce() -> Mesh) {
    let key = egui::util::hash(key);
    let Drawings(shelf) = painter.ctx().data_mut(|data| {
        data.get_temp_mut_or_default::<Drawings>(Id::unique("simmer drawings"))
            .clone()
    });
    let mut shelf = shelf.lock();
    shelf.clock += 1;
    let used = shelf.clock;
    if shelf.drawings.len() >= MOST_DRAWINGS && !shelf.drawings.contains_key(&key) {
        shelf.forget_half();
    }
    let drawing = shelf.drawings.entry(key).or_insert_with(|| {
        let model = Arc::new(build());
        Drawing {
            placed: (Pos2::ZERO, Arc::clone(&model)),
            model,
            used,
        }
    });
    drawing.used = used;
    if drawing.placed.0 != at {
        let mut mesh = Mesh::clone(&drawing.model);
        mesh.translate(at.to_vec2());
        drawing.placed = (at, Arc::new(mesh));
    }
    if !drawing.placed.1.is_empty() {
        painter.add(Shape::Mesh(Arc::clone(&drawing.placed.1)));
    }
}

impl Shelf {
    fn forget_half(&mut self) {
        let mut ages: Vec<u64> = self.drawings.values().map(|drawing| drawing.used).collect();
        ages.sort_unstable();
        let middle = ages.get(ages.len() / 2).copied().unwrap_or_default();
        self.drawings.retain(|_, drawing| drawing.used >= middle);
    }
}
