//! How far an export or import is, in one line on the terminal.

use std::{
    io::{IsTerminal as _, Write as _},
    time::Duration,
};

use tokio::time::Instant;

/// How often the line is written.
const PAUSE: Duration = Duration::from_millis(100);

/// Counts rows. Prints nothing unless standard error is a terminal.
pub struct Progress {
    label: &'static str,
    rows: u64,
    of_all: u64,
    printed: Option<Instant>,
    visible: bool,
}

impl Progress {
    pub fn new(label: &'static str, of_all: u64, silent: bool) -> Self {
        let visible = !silent && std::io::stderr().is_terminal();
        Self { label, rows: 0, of_all, printed: None, visible }
    }

    pub fn add(&mut self, rows: usize) {
        self.rows += u64::try_from(rows).unwrap_or(u64::MAX);
        if self.visible && self.printed.is_none_or(|printed| printed.elapsed() >= PAUSE) {
            self.printed = Some(Instant::now());
            print(&format!("{}: {} of {} rows", self.label, self.rows, self.of_all));
        }
    }
}

/// Removes the line.
impl Drop for Progress {
    fn drop(&mut self) {
        if self.printed.is_some() {
            print("");
        }
    }
}

/// Replaces the line.
fn print(line: &str) {
    drop(write!(std::io::stderr(), "\r\x1b[K{line}"));
}
