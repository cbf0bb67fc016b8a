//! Whether text is well-formed XML: as much of the rules as a picture of ours can break.

/// Fails where it is not.
pub fn is_well_formed(text: &str) {
    let mut open = Vec::new();
    let mut rest = text.trim_end();
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('<') {
            let (tag, after) = tag(after);
            rest = after;
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
                assert!(!open.is_empty() || rest.is_empty(), "one root");
            } else if !tag.ends_with('/') {
                let name = tag.split_whitespace().next().unwrap();
                open.push(name);
            }
        } else {
            let end = rest.find('<').expect("text stands within an element");
            plain(&rest[..end]);
            rest = &rest[end..];
        }
    }
    assert!(open.is_empty());
}

/// A tag without its brackets, and what comes after it.
fn tag(text: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, character) in text.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '<' => panic!("a bracket in a tag"),
            '>' if !quoted => {
                attributes(&text[..at]);
                return (&text[..at], &text[at + 1..]);
            }
            _ => {}
        }
    }
    panic!("a tag that never ends")
}

fn attributes(tag: &str) {
    let mut names = Vec::new();
    let parts: Vec<&str> = tag.split('"').collect();
    assert!(parts.len() % 2 == 1, "quotes come in pairs");
    for pair in parts.chunks_exact(2) {
        let name = pair[0].split_whitespace().last().unwrap();
        assert!(name.ends_with('='));
        assert!(!names.contains(&name), "{name} twice");
        names.push(name);
        plain(pair[1]);
    }
}

fn plain(text: &str) {
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
    for (at, _) in text.match_indices('&') {
        let entity = &text[at + 1..];
        let known = ["amp;", "lt;", "gt;", "quot;"];
        assert!(known.iter().any(|one| entity.starts_with(one)), "{entity}");
    }
}
