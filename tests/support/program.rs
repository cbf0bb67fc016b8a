//! The real program, with a data folder of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// Three answers to the end.
pub const LAMP: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/scenarios/third-lamp.ron"
);

/// What is typed to play the lamp to its end: Enter to begin, then three answers, each after a breath.
pub const TO_THE_END: [&str; 6] = ["", "", "", "b 1", "b1", "b\n1"];

/// A place where the program keeps what is played.
pub struct Program {
    folder: TempDir,
}

/// What a run of the program did.
#[derive(Debug)]
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Program {
    /// Where nobody has ever played.
    pub fn new() -> Self {
        let folder = TempDir::new().unwrap();
        Self { folder }
    }

    /// Where Anna has played the lamp once, to its end.
    pub fn with_a_play() -> Self {
        let program = Self::new();
        program.play(&["--of", "Anna"], &TO_THE_END);
        program
    }

    /// The data folder.
    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The folder of settings and data.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program with these arguments.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_simmer"));
        command.args(words);
        self.at_home(&mut command);
        command
    }

    /// Lets a command find this place instead of the usual one.
    pub fn at_home(&self, command: &mut Command) {
        command
            .env("SIMMER_DATA", self.data())
            .env("XDG_CONFIG_HOME", self.folder.path().join("config"))
            .env("COLUMNS", "80")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
    }

    /// Runs a command that reads what is typed.
    pub fn finish(mut command: Command, typed: &str) -> Ran {
        let mut child = command.spawn().unwrap();
        // A program that ends before it has read everything breaks the pipe.
        let _ = child.stdin.take().unwrap().write_all(typed.as_bytes());
        let output = child.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Ran {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// Runs the program with these arguments.
    pub fn run(&self, words: &[&str], typed: &str) -> Ran {
        Self::finish(self.command(words), typed)
    }

    /// Plays the lamp with these lines typed.
    pub fn play(&self, more: &[&str], typed: &[&str]) -> Ran {
        let words = [&["play", LAMP, "--seed", "1"], more].concat();
        let ran = self.run(&words, &format!("{}\n", typed.join("\n")));
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran
    }

    /// Everything that is kept, as other programs get it; nothing where nothing is kept yet.
    pub fn kept(&self) -> Vec<Value> {
        let ran = self.run(&["attempts", "export", "--format", "jsonl"], "");
        if ran.code != Some(0) {
            return Vec::new();
        }
        let lines = ran.out.lines();
        lines
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    }

    /// The moves of an exported attempt, as they are written: `1p 2i`.
    pub fn moves(attempt: &Value) -> String {
        let moves = attempt["moves"].as_array().unwrap();
        let written = moves.iter().map(|made| {
            let timing = match made["timing"].as_str().unwrap() {
                "paused" => 'p',
                "rattled" => 'r',
                "interrupted" => 'i',
                "dead_air" => 'd',
                other => panic!("{other}"),
            };
            format!("{}{timing}", made["option"])
        });
        written.collect::<Vec<_>>().join(" ")
    }
}
