//! How long from the start of the program until its first frame is on the screen, and how many frames it draws
//! at rest. Needs a display; `xvfb-run -a cargo bench --bench window` brings one with OpenGL in software.
//!
//! The baseline is an empty window by the same libraries, started in the same way in the same run.

#![expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Starts of each, in turns.
const STARTS: usize = 7;
/// The word that makes this program the empty window.
const EMPTY: &str = "empty-window";

/// A window with nothing in it that tells its frames as the app does.
struct Empty(u64);

impl eframe::App for Empty {
    fn ui(&mut self, _ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.0 += 1;
        eprintln!("frame {}", self.0);
    }
}

fn start(mut command: Command) -> std::io::Result<Child> {
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()
}

/// Milliseconds until the second frame begins, which is when the first one has been shown, and how many frames follow
/// within three seconds of rest after the first second.
fn first_frame(command: Command) -> std::io::Result<(f64, usize)> {
    let begun = Instant::now();
    let mut child = start(command)?;
    let lines = child.stderr.take().map(BufReader::new);
    let (said, told) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let lines = lines.into_iter().flat_map(BufReader::lines);
        for line in lines.map_while(Result::ok) {
            if line.starts_with("frame ") && said.send(begun.elapsed()).is_err() {
                return;
            }
        }
    });
    let mut shown = None;
    for _ in 0..2 {
        shown = told.recv_timeout(Duration::from_secs(20)).ok();
    }
    sleep(Duration::from_secs(1));
    let _settling = told.try_iter().count();
    sleep(Duration::from_secs(3));
    let at_rest = told.try_iter().count();
    child.kill()?;
    child.wait()?;
    let _ = reader.join();
    let shown =
        shown.ok_or_else(|| std::io::Error::other("no window came up; is there a display?"))?;
    Ok((shown.as_secs_f64() * 1000.0, at_rest))
}

fn main() -> std::io::Result<()> {
    if std::env::args().any(|word| word == EMPTY) {
        let open = |_: &eframe::CreationContext| Ok(Box::new(Empty(0)) as Box<dyn eframe::App>);
        let options = eframe::NativeOptions {
            renderer: eframe::Renderer::Glow,
            ..Default::default()
        };
        let ran = eframe::run_native(EMPTY, options, Box::new(open));
        return ran.map_err(|error| std::io::Error::other(error.to_string()));
    }
    let home = tempfile::tempdir()?;
    let app = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_simmer"));
        command
            .arg("--count-frames")
            .env("SIMMER_DATA", home.path());
        command
    };
    let this = std::env::current_exe()?;
    let empty = || {
        let mut command = Command::new(&this);
        command.arg(EMPTY);
        command
    };
    let (mut ours, mut theirs, mut drawn) = (Vec::new(), Vec::new(), 0);
    for _ in 0..STARTS {
        theirs.push(first_frame(empty())?.0);
        let (shown, at_rest) = first_frame(app())?;
        ours.push(shown);
        drawn += at_rest;
    }
    let middle = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    let (ours, theirs) = (middle(&mut ours), middle(&mut theirs));
    println!("start to first frame | median of {STARTS}, ms | of the empty window");
    println!("empty window | {theirs:.0} | 1.00");
    println!(
        "Simmer, newcomer's first page | {ours:.0} | {:.2}",
        ours / theirs
    );
    println!("frames drawn at rest, {STARTS} times 3 s: {drawn}");
    Ok(())
}
