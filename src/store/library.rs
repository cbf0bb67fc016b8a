//! The scenarios that travel in the binary.

use include_dir::{Dir, DirEntry, include_dir};

static SCENARIOS: Dir = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// The shipped scenarios as paths and contents, sorted by path.
pub fn shipped() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let mut found = Vec::new();
    let mut open = vec![&SCENARIOS];
    while let Some(folder) = open.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(folder) => open.push(folder),
                DirEntry::File(file) => {
                    let is_scenario = file.path().extension().is_some_and(|it| it == "ron");
                    let name = file.path().to_str().filter(|_| is_scenario);
                    found.extend(name.map(|name| (name, file.contents())));
                }
            }
        }
    }
    found.sort_unstable();
    found.into_iter()
}
