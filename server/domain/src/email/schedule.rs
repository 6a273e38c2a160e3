//! When an email that was not delivered is tried again, and for how long.

use std::time::Duration;

use crate::clock::{DAY, MINUTE, Millis, SECOND};

/// How often the queue is checked without a wake-up, for messages that are due again, and for those that another process
/// queued.
pub(super) const POLL: Duration = Duration::from_secs(2);

/// How often one of the messages that wait for the mail server is tried, due or not. When it is delivered, the others
/// follow.
pub(super) const PROBE: Duration = Duration::from_secs(30);

/// The number of messages that are delivered at once, so that a connection that is stuck holds up none but its own.
pub(super) const AT_ONCE: usize = 8;

/// How long a message belongs to its worker after it was taken, and after each renewal: the longest that the message of a
/// worker that has died waits for another.
pub(super) const LEASE: Millis = 45 * SECOND;

/// How long attempts are made.
pub const GIVE_UP: Millis = 3 * DAY;

/// How long messages that were given up are kept for operators to see.
pub const FAILED_MAIL_RETENTION: Millis = 7 * DAY;

/// The wait after so many attempts: 1, 2, 5, 15, then 60 minutes.
pub(super) fn pause(attempts: i64) -> Millis {
    MINUTE
        * match attempts {
            ..=1 => 1,
            2 => 2,
            3 => 5,
            4 => 15,
            _ => 60,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::email::config::SmtpLimits;

    #[test]
    fn the_waits_grow_to_an_hour() {
        let minutes: Vec<i64> = [0, 1, 2, 3, 4, 5, 6, 99].map(|attempts| pause(attempts) / MINUTE).into();
        assert_eq!(minutes, [1, 1, 2, 5, 15, 60, 60, 60]);
    }

    #[test]
    fn the_limits_of_a_message_contain_each_other() {
        let SmtpLimits { connect, step, content, message } = SmtpLimits::default();
        assert!(connect <= step && step <= content && content <= message);
        assert!(PROBE < Duration::from_mins(1));
    }
}
