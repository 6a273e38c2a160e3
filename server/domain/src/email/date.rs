//! Times in emails.

use crate::{
    clock::{Millis, SECOND},
    language::{Language, Value, plain},
};

/// A time in words, such as `24 November 2026 at 03:49 UTC`.
pub(super) fn date(language: Language, at: Millis) -> String {
    let Ok(at) = time::OffsetDateTime::from_unix_timestamp(at.div_euclid(SECOND)) else {
        return String::new();
    };
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    let values = [
        ("day", Value::Number(at.day().into())),
        ("month", Value::Number(u8::from(at.month()).into())),
        ("year", Value::Number(at.year().into())),
        ("time", Value::Text(&time)),
    ];
    // It becomes a value in another message, which isolates it as a whole.
    plain(&language.say("mail-date", &values).unwrap_or_default())
}
