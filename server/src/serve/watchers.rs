//! Watches the machine while the server runs, and warns in the log: when the disk of the database is nearly full, and
//! when the clock jumps.

use std::time::{Duration, Instant};

use crate::{disk, state::Server};
use domain::clock::{Clock, Millis, SECOND};

/// How often the disk is looked at.
const DISK: Duration = Duration::from_secs(30);
/// How often the clock is compared.
const CLOCK: Duration = Duration::from_secs(1);
/// How much further than the time that has passed the clock must move to have jumped.
const JUMP: Millis = 5 * SECOND;

/// Warns when the disk of the database becomes nearly full.
pub(super) async fn watch_disk(server: Server) {
    let Some(file) = server.config.database.file() else { return };
    let folder = disk::folder_of(file).to_owned();
    let mut was_low = false;
    loop {
        if let Ok(free) = disk::free(&folder) {
            let is_low = free < disk::LOW;
            if is_low && !was_low {
                tracing::warn!(
                    target: "database",
                    event = "disk_nearly_full",
                    folder = %folder.display(),
                    free_mib = free / disk::MIB,
                    "the disk of the database is nearly full; free space, because without it nobody can sign in",
                );
            }
            was_low = is_low;
        }
        tokio::time::sleep(DISK).await;
    }
}

/// Warns when the clock jumps.
pub(super) async fn watch_clock(clock: Clock) {
    let mut watch = ClockWatch::new(clock.now(), Instant::now());
    loop {
        tokio::time::sleep(CLOCK).await;
        if let Some(by) = watch.jump(clock.now(), Instant::now()) {
            tracing::warn!(
                target: "server",
                event = "clock_jumped",
                by_ms = by,
                "the clock jumped; synchronise it (NTP), because sessions, waits and codes depend on it",
            );
        }
    }
}

/// Compares the clock with time that only moves forward.
struct ClockWatch {
    clock: Millis,
    at: Instant,
}

impl ClockWatch {
    fn new(clock: Millis, at: Instant) -> Self {
        Self { clock, at }
    }

    /// By how many milliseconds the clock jumped since the last call.
    fn jump(&mut self, clock: Millis, at: Instant) -> Option<Millis> {
        let passed = Millis::try_from((at - self.at).as_millis()).unwrap_or(Millis::MAX);
        let by = clock - self.clock - passed;
        *self = Self { clock, at };
        (by.abs() >= JUMP).then_some(by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_moves_with_time_does_not_jump_and_each_jump_is_reported_once() {
        let (begin, mut clock) = (Instant::now(), 1_700_000_000_000);
        let mut watch = ClockWatch::new(clock, begin);
        for (passed, moved, jump) in [
            (5, 5_000, None),
            // Slewed by NTP.
            (10, 5_400, None),
            (15, 65_000, Some(60_000)),
            (20, 5_000, None),
            (25, -3_595_000, Some(-3_600_000)),
            (30, 5_000, None),
        ] {
            clock += moved;
            assert_eq!(watch.jump(clock, begin + Duration::from_secs(passed)), jump, "after {passed} s");
        }
    }
}
