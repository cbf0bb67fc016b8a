//! The real binary: exit codes, colours and closed pipes.

use std::process::{Command, Output, Stdio};

use super::LAMP;

fn binary(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_simmer"));
    command.args(words).stdin(Stdio::null());
    // What is kept of whoever runs these tests is none of their business.
    command.env(
        "SIMMER_DATA",
        concat!(env!("CARGO_TARGET_TMPDIR"), "/nobody"),
    );
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

fn code(words: &[&str]) -> (Option<i32>, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = binary(words).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code(), text(stdout), text(stderr))
}

#[test]
fn help_has_examples_and_exit_codes() {
    for words in [
        &["--help"][..],
        &["-h"],
        &["play", "--help"],
        &["techniques", "--help"],
    ] {
        let (code, out, err) = code(words);
        assert_eq!((code, err.as_str()), (Some(0), ""));
        assert!(out.contains("Examples:\n  simmer"), "{out}");
    }
    assert!(code(&["--help"]).1.contains("Exit codes:"));
    assert_eq!(
        code(&["--version"]).1,
        concat!("simmer ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[test]
fn exit_codes_tell_passed_failed_and_unusable_apart() {
    for (words, expected) in [
        (&["play", LAMP, "--moves", "1 1 1"][..], 0),
        (&["play", LAMP, "--moves", "2i 1p 1"], 1),
        (&["play", LAMP, "--moves", "1"], 1),
        (&["play", LAMP, "--moves", "9"], 2),
        (&["play", LAMP], 0),
        (&["play", "no/such.ron"], 2),
        (&["play"], 2),
        (&["play", LAMP, "--mode", "easy"], 2),
        (&["--no-such-flag"], 2),
        (&["plya"], 2),
        (&["list"], 0),
        (&["check", "tests/lint/base.ron"], 0),
        (&["check", LAMP], 1),
        (&["rules", "false-choice"], 0),
        (&["rules", "no-such-rule"], 2),
        (&["check", "Cargo.toml"], 1),
        (&["techniques", "nothing-like-it"], 2),
    ] {
        let (code, _, err) = code(words);
        assert_eq!(code, Some(expected), "{words:?}: {err}");
        assert!(!err.contains("panicked"), "{err}");
    }
}

#[test]
fn an_unknown_command_meets_the_nearest() {
    let (_, out, err) = code(&["plya"]);
    assert_eq!(out, "");
    assert_eq!(
        err.replace('\n', " ").trim_end(),
        "There is no file, scenario or command called `plya`. Did you mean `simmer play`?"
    );
}

#[test]
fn colours_follow_the_environment() {
    let words = ["play", LAMP, "--moves", "2i"];
    let coloured = |name: Option<&str>| {
        let mut command = binary(&words);
        command.env("CLICOLOR_FORCE", "1");
        command.envs(name.map(|name| (name, "1")));
        command.output().unwrap().stdout.contains(&0x1b)
    };
    assert!(coloured(None));
    assert!(!coloured(Some("NO_COLOR")));
    assert!(
        !binary(&words).output().unwrap().stdout.contains(&0x1b),
        "a pipe gets plain text"
    );
}

#[test]
fn a_closed_pipe_is_no_panic() {
    for words in [
        &["techniques"][..],
        &["--help"],
        &["play", LAMP, "--moves", "1 1 1"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = binary(words);
        command.stdout(writer).stderr(Stdio::piped());
        let output = command.spawn().unwrap().wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{words:?}");
        assert_eq!(output.status.code(), Some(0), "{words:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_one_sentence_says_why() {
    let mut command = binary(&[]);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        command.env_remove(name);
    }
    let output = command.output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert_eq!(err.lines().count(), 1, "{err}");
    assert!(output.stdout.is_empty());
}
