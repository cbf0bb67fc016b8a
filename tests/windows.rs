//! Several windows on one history at once.

use std::thread;

use crate::support::dice::rounds;
use crate::support::program::{Program, TO_THE_END};

#[test]
fn two_windows_that_play_at_once_keep_every_play_whole() {
    let starts = rounds("SIMMER_STARTS", 12);
    let program = Program::new();
    // Both begin where nothing is kept yet.
    thread::scope(|scope| {
        for alias in ["Anna", "Ben"] {
            let program = &program;
            scope.spawn(move || {
                for _ in 0..starts / 2 {
                    let ran = program.play(&["--of", alias], &TO_THE_END);
                    assert!(!ran.out.contains("not kept"), "{}", ran.out);
                    assert!(!ran.out.contains("cannot be kept"), "{}", ran.out);
                }
            });
        }
    });
    for alias in ["Anna", "Ben"] {
        let words = ["attempts", "list", "--of", alias];
        let list = program.run(&words, "").out;
        assert!(!list.contains("no longer reads"), "{list}");
        assert!(!list.contains("missing"), "{list}");
        let words = ["attempts", "export", "--of", alias, "--format", "jsonl"];
        let lines = program.run(&words, "").out;
        assert_eq!(lines.lines().count(), starts / 2);
        for line in lines.lines() {
            let attempt = serde_json::from_str(line).unwrap();
            assert_eq!(Program::moves(&attempt), "1p 1p 1p");
            assert_eq!(attempt["outcome"]["passed"], true);
        }
    }
    println!("{starts} starts, two at a time: {starts} whole plays, 0 bad rows");
}

#[test]
fn the_place_on_earth_changes_no_export() {
    let program = Program::with_a_play();
    let export = |zone: &str| {
        let mut command = program.command(&["attempts", "export", "--format", "csv-moves"]);
        command.env("TZ", zone);
        Program::finish(command, "").out
    };
    let utc = export("UTC");
    assert_eq!(utc.lines().count(), 4);
    for zone in ["Europe/Berlin", "Pacific/Chatham", "America/St_Johns"] {
        assert_eq!(export(zone), utc, "{zone}");
    }
}
