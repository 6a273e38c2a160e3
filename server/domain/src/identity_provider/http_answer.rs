//! The answer to a request that `vestibule doctor` makes, and why there is none.

use std::{fmt, io};

use openidconnect::http::HeaderMap;
use time::{PrimitiveDateTime, macros::format_description};

use crate::clock::{Millis, SECOND};

/// An answer.
#[derive(Clone, Debug)]
pub struct HttpAnswer {
    /// The status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
    /// The time on the other machine, in whole seconds.
    pub date: Option<Millis>,
    pub(super) headers: HeaderMap,
}

impl HttpAnswer {
    /// The value of a header, if it is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub struct HttpFailure {
    /// Whether the certificate is not trusted.
    pub certificate: bool,
    why: String,
}

impl From<io::Error> for HttpFailure {
    fn from(error: io::Error) -> Self {
        let why = match error.kind() {
            io::ErrorKind::TimedOut => "no answer in time".to_owned(),
            _ => format!("{:#}", anyhow::Error::from(error)),
        };
        Self { certificate: why.contains("invalid peer certificate"), why }
    }
}

impl fmt::Display for HttpFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)
    }
}

/// Reads the header `Date` (RFC 9110 §5.6.7).
pub(super) fn date(headers: &HeaderMap) -> Option<Millis> {
    let format = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    let text = headers.get("date")?.to_str().ok()?;
    Some(PrimitiveDateTime::parse(text, format).ok()?.assume_utc().unix_timestamp() * SECOND)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_of_an_answer_is_read() {
        let mut headers = HeaderMap::new();
        assert_eq!(date(&headers), None);
        headers.insert("date", "Sun, 06 Nov 1994 08:49:37 GMT".parse().unwrap());
        assert_eq!(date(&headers), Some(784_111_777_000));
    }
}
