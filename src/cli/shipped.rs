//! The scenarios that come with Simmer, by the names that people type.

use crate::diag::near;
use crate::store::library;

/// A shipped scenario.
#[derive(Debug, Clone, Copy)]
pub struct Shipped {
    /// Its path in the library.
    pub file: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
    /// Its number as it is shown, such as `sc02`, or the id where it has none.
    pub short: &'static str,
    /// Its id.
    pub id: &'static str,
}

/// All of them, in the order of their numbers.
pub fn all() -> impl Iterator<Item = Shipped> {
    library::shipped().filter_map(|(file, bytes)| {
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.strip_suffix(".ron")?;
        if stem == "techniques" {
            return None;
        }
        let numbered = stem
            .split_once('-')
            .filter(|(short, _)| number(short).is_some());
        let (short, id) = numbered.unwrap_or((stem, stem));
        Some(Shipped {
            file,
            bytes,
            short,
            id,
        })
    })
}

/// The one that is called `name`: by its id, or by its number as in `sc02`, `SC2` or `2`.
pub fn find(name: &str) -> Option<Shipped> {
    let wanted = near::folded(name);
    let count = number(&wanted);
    all().find(|shipped| {
        let same_number = count.is_some() && count == number(shipped.short);
        same_number || near::folded(shipped.id) == wanted
    })
}

fn number(short: &str) -> Option<u32> {
    short.strip_prefix("sc").unwrap_or(short).parse().ok()
}
