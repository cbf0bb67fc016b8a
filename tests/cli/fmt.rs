//! `simmer fmt`: what it writes, what it leaves alone, and what it says.

use std::fs;

use simmer::cli::Outcome;

use super::simmer;

const UNTIDY: &str = "A(b:1, // note\r\n c:[2,],\r\n)";
const TIDY: &str = "A(\r\n    b: 1, // note\r\n    c: [2],\r\n)\r\n";

#[test]
fn only_untidy_files_are_written_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("more")).unwrap();
    fs::write(path("more/untidy.ron"), UNTIDY).unwrap();
    fs::write(path("tidy.ron"), TIDY).unwrap();
    fs::write(path("other.txt"), UNTIDY).unwrap();
    let all = folder.path().to_str().unwrap();
    let untidy = path("more/untidy.ron").display().to_string() + "\n";

    let done = simmer(&["fmt", "--check", all], "");
    assert_eq!(
        (done.outcome, done.out.as_str()),
        (Outcome::Failed, untidy.as_str())
    );
    assert_eq!(done.err, "2 files, 1 would change\n");
    assert_eq!(fs::read_to_string(path("more/untidy.ron")).unwrap(), UNTIDY);

    let done = simmer(&["fmt", all], "");
    assert_eq!(
        (done.outcome, done.out.as_str()),
        (Outcome::Fine, untidy.as_str())
    );
    assert_eq!(fs::read_to_string(path("more/untidy.ron")).unwrap(), TIDY);
    assert_eq!(fs::read_to_string(path("other.txt")).unwrap(), UNTIDY);
    assert_eq!(
        fs::read_dir(path("more")).unwrap().count(),
        1,
        "no leftovers"
    );

    let done = simmer(&["fmt", "--check", all], "");
    assert_eq!((done.outcome, done.out.as_str()), (Outcome::Fine, ""));
}

#[test]
fn a_file_that_cannot_be_parsed_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.ron");
    fs::write(&path, "Scenario(\n  id: \"x\"\n  title: 7,\n)").unwrap();
    let done = simmer(&["fmt", path.to_str().unwrap()], "");
    assert_eq!((done.outcome, done.out.as_str()), (Outcome::Unusable, ""));
    assert!(done.err.contains("a comma is missing here"), "{}", done.err);
    assert!(
        done.err.ends_with("1 file, 0 changed, 1 left alone\n"),
        "{}",
        done.err
    );
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .starts_with("Scenario(\n  id")
    );

    let done = simmer(&["fmt", "no/such.ron"], "");
    assert_eq!(done.outcome, Outcome::Unusable);
    assert!(done.err.starts_with("error: `no/such.ron` cannot be read"));
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (real, link) = (
        folder.path().join("real.ron"),
        folder.path().join("link.ron"),
    );
    fs::write(&real, UNTIDY).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o644)).unwrap();
    symlink(&real, &link).unwrap();
    assert_eq!(
        simmer(&["fmt", link.to_str().unwrap()], "").outcome,
        Outcome::Fine
    );
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read_to_string(&real).unwrap(), TIDY);
    assert_eq!(
        fs::metadata(&real).unwrap().permissions().mode() & 0o777,
        0o644
    );
}
