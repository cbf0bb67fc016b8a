//! A play whose program is killed at any point loses no answer that the customer has replied to, and goes on.
//!
//! `SIMMER_KILLS` says how often, `SIMMER_UNDER` what the program runs under: a planted fault, for instance, that
//! this test has to catch.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::support::dice::{Dice, rounds};
use crate::support::program::Program;
use crate::support::typist::Typist;

const SCENARIO: &str = "sc04";
const PLAY: &str = "sc04-the-wrong-blue.good";
const WORKERS: usize = 4;
/// How many kills one history goes through.
const EACH: usize = 25;

/// What a killed run had printed.
struct Killed {
    /// The number of the last move that the customer replied to.
    acknowledged: usize,
    /// Whether it said that something is not kept.
    complained: bool,
    /// How many lines it had printed a little after the last reply.
    lines: usize,
}

/// Starts the program, types everything, and kills it once it has printed so many lines and a little later.
fn kill_after(mut command: Command, typed: &str, lines: usize, later: Duration) -> Killed {
    let mut child = command.spawn().unwrap();
    // What it runs under may have begun a process that would outlive it and keep its output open.
    let group = under().map(|_| format!("-{}", child.id()));
    let mut input = child.stdin.take().unwrap();
    let typed = typed.to_owned();
    let typist = thread::spawn(move || {
        // Whoever is killed reads no more.
        let _ = input.write_all(typed.as_bytes());
    });
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut printed = String::new();
    for _ in 0..lines {
        if output.read_line(&mut printed).unwrap() == 0 {
            break;
        }
    }
    let since = Instant::now();
    while since.elapsed() < later {
        thread::yield_now();
    }
    // It may have ended by itself.
    if let Some(group) = &group {
        let _ = Command::new("kill").args(["-KILL", "--", group]).output();
    }
    let _ = child.kill();
    output.read_to_string(&mut printed).unwrap();
    child.wait().unwrap();
    typist.join().unwrap();
    let whole = printed.rfind('\n').map_or("", |end| &printed[..=end]);
    let replied = whole.lines().filter_map(|line| {
        let rest = line.strip_prefix("Move ")?;
        rest.split_once(", ")?.0.parse().ok()
    });
    let talk = whole
        .lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with("Move "))
        .map(|(at, _)| at)
        .last();
    Killed {
        acknowledged: replied.max().unwrap_or(0),
        complained: printed.contains("not kept"),
        lines: talk.map_or(0, |last| last + 5),
    }
}

fn under() -> Option<String> {
    std::env::var("SIMMER_UNDER").ok()
}

/// The program, under whatever it is to run under, in a group of its own.
fn program(place: &Program, words: &[&str]) -> Command {
    let Some(under) = under() else {
        return place.command(words);
    };
    let mut under = under.split_whitespace();
    let mut command = Command::new(under.next().unwrap());
    command.args(under).arg(env!("CARGO_BIN_EXE_simmer"));
    command.args(words);
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    place.at_home(&mut command);
    command
}

#[derive(Default)]
struct Tally {
    kills: usize,
    acknowledged: usize,
    finished: usize,
    in_the_middle: usize,
}

impl Tally {
    fn and(self, more: &Self) -> Self {
        Self {
            kills: self.kills + more.kills,
            acknowledged: self.acknowledged + more.acknowledged,
            finished: self.finished + more.finished,
            in_the_middle: self.in_the_middle + more.in_the_middle,
        }
    }
}

/// Plays, kills and goes on in one history until there were so many kills.
fn history(seed: u64, kills: usize) -> Tally {
    let typist = Typist::of(PLAY);
    let written = typist.written();
    let place = Program::new();
    let begin = ["play", SCENARIO, "--seed", "1", "--of", "Anna"];
    let goes_on = ["play", "--continue"];
    let mut dice = Dice::new(seed);
    let mut tally = Tally::default();
    let mut over = BTreeSet::new();
    let mut longest = 100;
    let mut before = place.kept();
    while tally.kills < kills {
        let open = before.iter().find(|it| it["outcome"].is_null());
        let had = open.map_or(0, |it| it["moves"].as_array().unwrap().len());
        let (command, typed) = match open {
            Some(_) => (program(&place, &goes_on), typist.keys(had)),
            None => (program(&place, &begin), format!("\n{}", typist.keys(0))),
        };
        let later = Duration::from_micros(dice.below(4000) as u64);
        let killed = kill_after(command, &typed, dice.below(longest), later);
        longest = longest.max(killed.lines);
        tally.kills += 1;
        tally.acknowledged += killed.acknowledged.saturating_sub(had);
        assert!(!killed.complained, "nothing was in the way");

        let after = place.kept();
        let known: BTreeSet<&str> = before.iter().map(id).collect();
        let mine = match open {
            Some(open) => after.iter().find(|it| id(it) == id(open)),
            None => after.iter().find(|it| !known.contains(id(it))),
        };
        let kept = mine.map_or(String::new(), Program::moves);
        let count = kept.split_whitespace().count();
        assert!(
            count >= killed.acknowledged,
            "{} answers had a reply, {count} are kept: {kept}",
            killed.acknowledged
        );
        assert_eq!(kept, written[..count].join(" "), "as they were made");
        for it in &over {
            assert!(after.iter().any(|kept| id(kept) == it), "{it} is lost");
        }
        tally.in_the_middle += usize::from(count > had && count < written.len());
        if let Some(mine) = mine.filter(|it| !it["outcome"].is_null()) {
            assert_eq!(
                (count, &mine["outcome"]["passed"]),
                (written.len(), &true.into())
            );
            over.insert(id(mine).to_owned());
        }
        before = after;
    }
    tally.finished = over.len();
    tally
}

fn id(attempt: &Value) -> &str {
    attempt["attempt"].as_str().unwrap()
}

#[test]
fn a_killed_play_has_every_answer_that_was_replied_to_and_goes_on() {
    let kills = rounds("SIMMER_KILLS", 16);
    let each = EACH.min(kills.div_ceil(WORKERS));
    let histories = kills.div_ceil(each);
    let worker = |number: usize| {
        let mine = (number..histories).step_by(WORKERS);
        mine.map(|seed| history(seed as u64, each))
            .fold(Tally::default(), |all, one| all.and(&one))
    };
    let all = thread::scope(|scope| {
        let workers: Vec<_> = (0..WORKERS)
            .map(|number| scope.spawn(move || worker(number)))
            .collect();
        let tallies = workers.into_iter().map(|worker| worker.join().unwrap());
        tallies.fold(Tally::default(), |all, one| all.and(&one))
    });
    println!(
        "{} kills, {} of them in the middle of a play; {} answers replied to, 0 lost; {} plays went on to their end",
        all.kills, all.in_the_middle, all.acknowledged, all.finished
    );
    assert!(all.acknowledged > 0, "something was played");
}
