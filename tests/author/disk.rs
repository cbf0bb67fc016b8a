//! Real files, written in the ways in which editors write them.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use simmer::app::{Command, Lost};
use simmer::store::files::Files;
use simmer::store::watch::Watch;

use super::{TEXT, broken, with};

const SOON: Duration = Duration::from_secs(5);
/// Longer than a change is waited for.
const QUIET: Duration = Duration::from_millis(400);

fn watched(path: &Path) -> (Watch, Receiver<()>) {
    let (sender, wakes) = channel();
    let watch = Watch::new(path, move || {
        let _ = sender.send(());
    });
    (watch.unwrap(), wakes)
}

/// Exactly one wake comes, and no other after it.
#[track_caller]
fn one_wake((watch, wakes): &(Watch, Receiver<()>), how: &str) {
    assert!(wakes.recv_timeout(SOON).is_ok(), "{how}: no wake");
    assert!(wakes.recv_timeout(QUIET).is_err(), "{how}: two wakes");
    assert!(watch.has_stirred() && !watch.has_stirred(), "{how}");
}

#[test]
fn each_way_of_saving_is_one_wake() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("first.ron");
    fs::write(&file, TEXT).unwrap();
    let watch = watched(&file);

    fs::write(&file, broken()).unwrap();
    one_wake(&watch, "a plain write");

    let beside = folder.path().join(".first.ron.new");
    fs::write(&beside, TEXT).unwrap();
    fs::rename(&beside, &file).unwrap();
    one_wake(&watch, "a rename over it");

    let mut open = fs::File::create(&file).unwrap();
    open.write_all(TEXT.as_bytes()).unwrap();
    open.sync_all().unwrap();
    drop(open);
    one_wake(&watch, "truncated, then written");

    fs::rename(&file, folder.path().join("first.ron~")).unwrap();
    fs::write(&file, TEXT).unwrap();
    one_wake(&watch, "set aside and written anew");

    fs::remove_file(&file).unwrap();
    one_wake(&watch, "removed");
}

#[test]
fn neither_a_neighbour_nor_a_reader_wakes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("first.ron");
    fs::write(&file, TEXT).unwrap();
    let (watch, wakes) = watched(&file);
    fs::write(folder.path().join("other.ron"), TEXT).unwrap();
    fs::write(folder.path().join(".first.ron.swp"), "x").unwrap();
    fs::read(&file).unwrap();
    assert!(wakes.recv_timeout(QUIET).is_err());
    assert!(!watch.has_stirred());
    fs::write(folder.path().join("techniques.ron"), "(").unwrap();
    assert!(wakes.recv_timeout(SOON).is_ok());
}

#[cfg(unix)]
#[test]
fn a_file_behind_a_link_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("kept.ron");
    fs::write(&real, TEXT).unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let link = elsewhere.path().join("first.ron");
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let watch = watched(&link);
    fs::write(&real, broken()).unwrap();
    one_wake(&watch, "a write behind the link");
}

/// "first.ron changed", "second.ron gone".
fn told(news: &[Command]) -> Vec<String> {
    let name = |file: &str| Path::new(file).file_name().unwrap().display().to_string();
    news.iter()
        .map(|command| match command {
            Command::FileChanged { file, reading } => {
                format!("{} {}", name(file), reading.diagnostics.len())
            }
            Command::FileLost { file, why } => format!("{} {why:?}", name(file)),
            Command::Report(sentence) => sentence.clone(),
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_folder_is_told_file_by_file_and_only_once() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::write(at("first.ron"), TEXT).unwrap();
    let (mut files, library) = Files::open(folder.path()).unwrap();
    assert!(library.own);
    assert_eq!(library.entries.len(), 1);
    assert!(files.news().is_empty());

    fs::write(at("first.ron"), broken()).unwrap();
    fs::write(at("second.ron"), TEXT).unwrap();
    assert_eq!(told(&files.news()), ["first.ron 1", "second.ron 0"]);
    assert!(files.news().is_empty());

    fs::remove_file(at("second.ron")).unwrap();
    assert_eq!(
        told(&files.news()),
        [format!("second.ron {:?}", Lost::Gone)]
    );
    assert!(files.news().is_empty());
    fs::write(at("second.ron"), TEXT).unwrap();
    assert_eq!(told(&files.news()), ["second.ron 0"]);
}

#[test]
fn own_techniques_are_read_again_and_their_faults_told() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let text = with(
        TEXT,
        "\"hear_out\", \"show_listening\"]",
        "\"hear_out\", \"nod\"]",
    );
    fs::write(at("first.ron"), text).unwrap();
    let (mut files, _) = Files::open(&at("first.ron")).unwrap();
    fs::write(at("techniques.ron"), "(").unwrap();
    let news = told(&files.news());
    assert_eq!(news.len(), 1);
    assert!(
        news[0].starts_with("The techniques of before stay in use: "),
        "{news:?}"
    );
    assert!(files.news().is_empty());
    fs::remove_file(at("techniques.ron")).unwrap();
    assert_eq!(told(&files.news()), ["first.ron 1"]);
}
