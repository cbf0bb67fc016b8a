//! `simmer check` over files and folders.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use clap::Parser;
use simmer::cli::check::{self, CheckArgs};
use simmer::diag::{Severity, concise};

const TIN: &str = include_str!("lint/base.ron");

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: CheckArgs,
}

/// The exit code and what was written, colours taken away.
fn run(folder: &Path, words: &[&str]) -> (u8, String, String) {
    let words = words.iter().map(|word| match word.strip_prefix("./") {
        Some(path) => folder.join(path).display().to_string(),
        None => (*word).to_owned(),
    });
    let line = Line::parse_from(["check".to_owned()].into_iter().chain(words));
    let (mut out, mut err) = (anstream::StripStream::new(Vec::new()), Vec::new());
    let code = check::run(&line.args, &mut out, &mut err, false);
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let strip = format!("{}/", folder.display());
    (
        code,
        text(out.into_inner()).replace(&strip, ""),
        text(err).replace(&strip, ""),
    )
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    fs::create_dir_all(folder.path().join("b/deep")).unwrap();
    write("a.ron", TIN);
    write("b/bad.ron", &TIN.replace("title", "titel"));
    write(
        "b/deep/own.ron",
        &TIN.replace("shows: [\"turn_around\"]", "shows: [\"sing\"]")
            .replace("read-tin", "read-song")
            .replace("read tin", "read song"),
    );
    write("notes.txt", "not a scenario");
    folder
}

#[test]
fn folders_are_searched_in_order() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["./", "--format", "concise"]);
    assert_eq!(code, 1);
    assert_eq!(
        out,
        "b/bad.ron:5:5: error[unknown-field]: `Scenario` has no field called `titel`\n\
         b/deep/own.ron:294:29: error[unknown-technique]: no technique is called `sing`\n"
    );
    assert_eq!(err, "3 files, 2 errors, 0 warnings\n");
}

/// Several files are judged at once, and the longest takes the longest.
#[test]
fn many_files_are_told_in_the_order_of_their_names() {
    const PATTERN: &str = include_str!("../assets/patterns/irreconcilable.ron");
    let folder = tempfile::tempdir().unwrap();
    let mut expected = String::new();
    for index in 0..12_usize {
        let name = format!("{index:02}.ron");
        let allow =
            format!("allow: [(rule: \"slip-{index}\", reason: \"None.\")],\n    start: \"rain\"");
        let text = PATTERN
            .replacen("id: \"", &format!("id: \"a{index}-"), 1)
            .replacen("title: \"", &format!("title: \"{index} "), 1)
            .replacen("start: \"rain\"", &allow, 1)
            + &"// A word more.\n".repeat(12_usize.abs_diff(2 * index) * 20);
        fs::write(folder.path().join(&name), text).unwrap();
        writeln!(expected, "{name}: no rule is called `slip-{index}`").unwrap();
    }
    let words = ["./", "--format", "concise", "--allow", "telltale-word"];
    let (code, out, err) = run(folder.path(), &words);
    let told = out.lines().map(|line| {
        let (name, rest) = line.split_once(':').unwrap();
        let (_, message) = rest.rsplit_once(": ").unwrap();
        format!("{name}: {message}\n")
    });
    assert_eq!(told.collect::<String>(), expected);
    assert_eq!(
        (code, err.as_str()),
        (1, "12 files, 12 errors, 0 warnings\n")
    );
}

#[test]
fn files_that_are_named_one_by_one_are_not_compared() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["one.ron", "other.ron"] {
        fs::write(folder.path().join(name), TIN).unwrap();
    }
    let one_by_one = ["./one.ron", "./other.ron", "--format", "concise"];
    let (_, out, err) = run(folder.path(), &one_by_one);
    assert_eq!(
        (out.as_str(), err.as_str()),
        ("", "2 files, 0 errors, 0 warnings\n")
    );
    let (_, out, _) = run(folder.path(), &["./", "--format", "concise"]);
    let twins = |rule: &str| out.matches(rule).count();
    assert_eq!(
        (twins("duplicate-id"), twins("duplicate-title")),
        (1, 1),
        "{out}"
    );
}

#[test]
fn techniques_of_a_folder_extend_the_catalogue() {
    let folder = folder();
    let own = r#"(format: 1, techniques: [(id: "sing", name: "Sing", family: "listen", class: Release,
        weights: (tension: Right, problem: Right, solution: Right, close: Right, follow_up: Right),
        channels: [Phone], sources: [], about: "a", seen: "b", missed: "c", violated_by: [], full: None,
        partial: None, try_saying: [], cause: "d")])"#;
    let shipped = simmer::catalog::Catalogue::shipped();
    let own = own.replace("\"listen\"", &format!("{:?}", shipped.families[0].id));
    fs::write(folder.path().join("b/techniques.ron"), own).unwrap();
    let (code, out, err) = run(folder.path(), &["./b/deep/", "./a.ron"]);
    assert_eq!(
        (code, err.as_str()),
        (1, "2 files, 1 error, 0 warnings\n"),
        "{out}"
    );
    let (code, out, _) = run(folder.path(), &["./b", "--format", "concise"]);
    assert_eq!((code, out.lines().count()), (1, 1), "{out}");

    fs::write(
        folder.path().join("b/techniques.ron"),
        "(format: 1, techniques: [(id: 7)])",
    )
    .unwrap();
    let (code, out, _) = run(folder.path(), &["./b", "--format", "concise"]);
    assert_eq!(code, 1);
    assert!(out.starts_with("b/techniques.ron:1:"), "{out}");
}

#[test]
fn a_line_of_json_holds_a_fault() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["./b/bad.ron", "--format", "json"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let line: serde_json::Value = serde_json::from_str(out.trim()).unwrap();
    assert_eq!(line["v"], 1);
    assert_eq!(line["rule"], "unknown-field");
    assert_eq!(line["severity"], "error");
    assert_eq!(line["help"][0], "did you mean `title`?");
    let start = &line["labels"][0]["start"];
    assert_eq!((&start["line"], &start["column"]), (&5.into(), &5.into()));
    let byte = usize::try_from(start["byte"].as_u64().unwrap()).unwrap();
    assert!(TIN[byte..].starts_with("title"));
}

#[test]
fn a_path_that_is_not_there_is_another_matter_than_a_fault() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["./a.ron", "./missing.ron"]);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(
        err.starts_with("error: `missing.ron` cannot be read: "),
        "{err}"
    );
    assert!(
        err.ends_with("1 file, 0 errors, 0 warnings, 1 not readable\n"),
        "{err}"
    );
}

#[cfg(unix)]
#[test]
fn symbolic_links_in_folders_are_left_alone() {
    let folder = folder();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("b/round")).unwrap();
    std::os::unix::fs::symlink(
        folder.path().join("a.ron"),
        folder.path().join("b/link.ron"),
    )
    .unwrap();
    let (_, _, err) = run(folder.path(), &["./"]);
    assert_eq!(err, "3 files, 2 errors, 0 warnings\n");
}

#[test]
fn the_scenarios_that_come_with_simmer_have_no_fault() {
    let shipped = simmer::store::library::shipped();
    let read = |(name, bytes)| simmer::scenario::read(name, bytes, &crate::faults::CATALOGUE);
    let readings: Vec<_> = shipped.map(read).collect();
    let inputs: Vec<_> = readings.iter().map(|reading| (reading, None)).collect();
    let linted = simmer::lint::lint_library(&inputs).scenarios;
    let told = readings.iter().zip(&linted).map(|(reading, found)| {
        let found = found.iter().filter(|it| it.severity != Severity::Note);
        let found: Vec<_> = reading.diagnostics.iter().chain(found).cloned().collect();
        concise::render(&reading.source, &found)
    });
    let out: String = told.collect();
    assert_eq!(out, "");
}

/// A folder with one scenario that can be corrected, in the line ends of another system.
fn slips() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("\u{FEFF}// Mine.\n{TIN}")
        .replacen(
            "[\"validate\"]",
            "[\"valdiate\", /* twice */ \"valdiate\"]",
            1,
        )
        .replacen(
            "\"impose_fix\"",
            "\"impose_fix\", \"scapegoat\" /* no longer */",
            1,
        )
        .replace('\n', "\r\n");
    fs::write(folder.path().join("tin.ron"), &text).unwrap();
    (folder, text)
}

#[test]
fn corrections_touch_nothing_else() {
    let (folder, text) = slips();
    let (code, out, err) = run(folder.path(), &["./", "--fix", "--format", "concise"]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.starts_with("1 file, 0 errors, 0 warnings, "), "{err}");
    let better = text
        .replace(
            "[\"valdiate\", /* twice */ \"valdiate\"]",
            "[\"validate\", /* twice */ ]",
        )
        .replace(", \"scapegoat\" /* no longer */", " /* no longer */");
    assert_eq!(
        fs::read_to_string(folder.path().join("tin.ron")).unwrap(),
        better
    );
}

#[test]
fn a_denied_warning_fails_the_check_and_an_allowed_one_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let text = TIN.replacen("\"impose_fix\"", "\"scapegoat\"", 1);
    fs::write(folder.path().join("tin.ron"), text).unwrap();
    let level = |words: &[&str]| {
        let words = [&["./tin.ron", "--format", "concise"], words].concat();
        let (code, out, err) = run(folder.path(), &words);
        (
            code,
            out.split('[')
                .next()
                .unwrap_or_default()
                .rsplit(' ')
                .next()
                .map(str::to_owned),
            err,
        )
    };
    let warned = |word: &str| Some(word.to_owned());
    assert_eq!(
        level(&[]),
        (
            0,
            warned("warning"),
            "1 file, 0 errors, 1 warning\n".to_owned()
        )
    );
    assert_eq!(level(&["--deny", "unused-trap"]).0, 1);
    let denied = level(&["--deny", "warnings"]);
    assert_eq!(
        denied,
        (
            1,
            warned("error"),
            "1 file, 1 error, 0 warnings\n".to_owned()
        )
    );
    assert_eq!(
        level(&["--deny", "warnings", "--allow", "unused-trap"]).0,
        0
    );
    let words = ["check", "--deny", "unused-trp"];
    let refused = Line::try_parse_from(words).err().unwrap().to_string();
    assert!(
        refused.contains("no rule is called `unused-trp`; did you mean `unused-trap`?"),
        "{refused}"
    );
}

#[test]
fn notes_are_told_on_demand() {
    let folder = folder();
    let words = [
        "./a.ron",
        "--allow",
        "missing-debrief",
        "--format",
        "concise",
    ];
    let (_, quiet, _) = run(folder.path(), &words);
    let (_, told, _) = run(folder.path(), &["./", "--notes", "--format", "concise"]);
    assert!(!quiet.contains("note["), "{quiet}");
    assert!(told.contains("note[uncovered-catalogue]"), "{told}");
}

#[test]
fn a_sarif_document_holds_everything() {
    let folder = folder();
    let (code, out, err) = run(folder.path(), &["./b/bad.ron", "--format", "sarif"]);
    assert_eq!((code, err.as_str()), (1, ""));
    let document: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["version"], "2.1.0");
    let run = &document["runs"][0];
    let result = &run["results"][0];
    assert_eq!(result["ruleId"], "unknown-field");
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "unknown-field");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 5);
    let change = &result["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["insertedContent"]["text"], "title");
}

#[test]
fn a_workflow_is_told_the_place() {
    let folder = folder();
    let (_, out, _) = run(folder.path(), &["./b/bad.ron", "--format", "github"]);
    assert_eq!(
        out,
        "::error file=b/bad.ron,line=5,col=5,endColumn=10,title=unknown-field::`Scenario` has no field \
         called `titel`%0Adid you mean `title`?\n"
    );
}
