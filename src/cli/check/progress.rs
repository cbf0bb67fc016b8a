//! How far a long check is, for those who watch it in a terminal.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// A check that is over sooner shows nothing.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often the time is drawn anew.
const TICK: Duration = Duration::from_millis(250);

/// A bar that comes after a second and goes when all is done.
#[derive(Debug)]
pub struct Progress {
    watched: bool,
    patience: Duration,
    target: fn() -> ProgressDrawTarget,
}

impl Progress {
    /// On standard error, where somebody watches it there; otherwise nowhere.
    pub fn new(watched: bool) -> Self {
        Self {
            watched,
            patience: PATIENCE,
            target: ProgressDrawTarget::stderr,
        }
    }

    /// Shows how many of `all` files are done, until nobody sends news any longer.
    pub(super) fn follow(&self, all: usize, news: &Receiver<usize>) {
        if !self.watched {
            return;
        }
        let start = Instant::now();
        let (mut done, mut bar) = (0, None);
        loop {
            match news.recv_timeout(TICK.min(self.patience)) {
                Ok(_) => done += 1,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            if start.elapsed() >= self.patience {
                let bar = bar.get_or_insert_with(|| self.bar(all));
                bar.set_position(done);
                bar.tick();
            }
        }
        if let Some(bar) = bar {
            bar.finish_and_clear();
        }
    }

    fn bar(&self, all: usize) -> ProgressBar {
        let bar = ProgressBar::with_draw_target(u64::try_from(all).ok(), (self.target)());
        let style =
            ProgressStyle::with_template("Checking {wide_bar} {pos} of {len} files, {elapsed}");
        // The template is ours; a bar of another look does as well.
        bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::{Mutex, mpsc};

    use indicatif::TermLike;

    use super::*;

    static SHOWN: Mutex<String> = Mutex::new(String::new());

    #[derive(Debug)]
    struct Screen;

    impl TermLike for Screen {
        fn width(&self) -> u16 {
            60
        }
        fn move_cursor_up(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> io::Result<()> {
            Ok(())
        }
        fn write_line(&self, line: &str) -> io::Result<()> {
            self.write_str(line)
        }
        fn write_str(&self, text: &str) -> io::Result<()> {
            SHOWN.lock().unwrap().push_str(text);
            Ok(())
        }
        fn clear_line(&self) -> io::Result<()> {
            self.write_str("<cleared>")
        }
        fn flush(&self) -> io::Result<()> {
            Ok(())
        }
    }

    fn shown(watched: bool, patience: Duration) -> String {
        let (done, news) = mpsc::channel();
        done.send(1).unwrap();
        done.send(0).unwrap();
        drop(done);
        SHOWN.lock().unwrap().clear();
        let progress = Progress {
            watched,
            patience,
            target: || ProgressDrawTarget::term_like(Box::new(Screen)),
        };
        progress.follow(3, &news);
        SHOWN.lock().unwrap().clone()
    }

    #[test]
    fn a_bar_is_shown_and_taken_away_again_where_somebody_waits() {
        let text = shown(true, Duration::ZERO);
        assert!(text.contains("1 of 3 files"), "{text}");
        assert!(text.ends_with("<cleared>"), "{text}");
        assert_eq!(shown(true, Duration::from_hours(1)), "");
        assert_eq!(shown(false, Duration::ZERO), "");
    }
}
