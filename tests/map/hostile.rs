//! Names that mean something to the languages of the maps.

use super::xml;
use crate::cli::{LAMP, simmer};

/// The lamp with other names for its title, a node and an ending.
fn drawn(format: &str) -> String {
    let lamp = std::fs::read_to_string(LAMP).unwrap();
    let lamp = lamp
        .replace("\"The third lamp\"", r#""<b>&\"lamp\\\" [x] %%""#)
        .replace("\"story\"", r#""st\"o]r<y & \\""#)
        .replace("\"gone\"", r#""göne 去了 #1; \"|\" end""#);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hostile.ron");
    std::fs::write(&path, lamp).unwrap();
    let done = simmer(&["map", path.to_str().unwrap(), "--format", format], "");
    assert_eq!(done.err, "");
    done.out
}

#[test]
fn a_picture_takes_any_name() {
    let svg = drawn("svg");
    xml::is_well_formed(&svg);
    assert!(svg.contains("Map of &lt;b&gt;&amp;&quot;lamp\\&quot; [x] %%</title>"));
    assert!(svg.contains("<title>node st&quot;o]r&lt;y &amp; \\</title>"));
    assert!(svg.contains("<title>ending göne 去了 #1; &quot;|&quot; end</title>"));
}

#[test]
fn dot_takes_any_name() {
    let dot = drawn("dot");
    assert!(dot.contains(r#"label="<b>&amp;\"lamp\\\" [x] %%; green: best line""#));
    assert!(dot.contains(r#"[label="st\"o]r<y &amp; \\\n"#));
}

#[test]
fn mermaid_takes_any_name() {
    let chart = drawn("mermaid");
    assert!(chart.starts_with("---\ntitle: \"<b>&\\\"lamp\\\\\\\" [x] %%\"\n---\n"));
    assert!(chart.contains("[\"st#34;o#93;r#60;y #38; #92;<br/>"));
    assert!(chart.contains("([\"göne 去了 #35;1#59; #34;#124;#34; end\"])"));
}
