//! Why an email was not delivered.

use std::fmt;

/// The longest reason that is kept, in characters.
const LONGEST: usize = 300;

/// Why an email was not delivered, and what follows from that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryError {
    /// What follows.
    pub cause: Cause,
    /// The reason for operators: one line, without anything from the message.
    pub reason: String,
}

/// What follows when an email was not delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// The mail server took no message at all. All of them wait until it takes one.
    Server,
    /// The mail server did not take this message, but may do so later.
    Message,
    /// The mail server will never take this message.
    Permanent,
}

impl DeliveryError {
    /// An error with a reason of any text: control characters are replaced, and the end is cut off.
    pub(super) fn new(cause: Cause, reason: impl fmt::Display) -> Self {
        let text = reason.to_string();
        let words = text.split(|c: char| c.is_control() || c.is_whitespace());
        let line = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let mut characters = line.chars();
        let mut reason: String = characters.by_ref().take(LONGEST).collect();
        if characters.next().is_some() {
            reason.push('…');
        }
        Self { cause, reason }
    }
}

impl fmt::Display for DeliveryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.reason)
    }
}

impl std::error::Error for DeliveryError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_one_short_line() {
        let error = DeliveryError::new(Cause::Message, "550 no\r\n550  such\u{1b}[31m user");
        assert_eq!(error.reason, "550 no 550 such [31m user");
        let long = DeliveryError::new(Cause::Message, "é".repeat(1_000));
        assert_eq!(long.reason.chars().count(), LONGEST + 1);
    }
}
