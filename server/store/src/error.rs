//! What an error of the database means.

use std::{borrow::Cow, io::ErrorKind};

/// Returns whether an error came from the database or from the connection to it.
#[must_use]
pub fn is_database(error: &anyhow::Error) -> bool {
    causes(error).next().is_some()
}

/// Returns whether the database could not be reached, or the connection to it was lost.
#[must_use]
pub fn is_unreachable(error: &anyhow::Error) -> bool {
    causes(error).any(|cause| match cause {
        error if is_lost(error) => true,
        _ => code(cause)
            .is_some_and(|code| code.len() == 5 && (code.starts_with("08") || code.starts_with("57P"))),
    })
}

/// Returns whether an error means that there is no connection. A proxy without a server behind it accepts a connection and
/// closes it at once, which sqlx reports as an answer that it does not understand.
fn is_lost(error: &sqlx::Error) -> bool {
    matches!(
        error,
        sqlx::Error::Io(_) | sqlx::Error::Protocol(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed
    )
}

/// Returns whether a new connection was refused only for now, because the database is starting or busy.
pub(crate) fn is_refused_for_now(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(error) => error.kind() == ErrorKind::ConnectionRefused,
        _ => code(error).is_some_and(|code| is_temporary(&code)),
    }
}

/// Returns whether an error is temporary: the database is locked, busy, full or cannot be reached.
#[must_use]
pub fn is_unavailable(error: &anyhow::Error) -> bool {
    causes(error).any(|cause| match cause {
        error if is_lost(error) => true,
        _ => code(cause).is_some_and(|code| is_temporary(&code)),
    })
}

/// Why the database cannot write, for operators. None for other errors.
#[must_use]
pub fn write_problem(error: &anyhow::Error) -> Option<&'static str> {
    causes(error).find_map(|cause| match &*code(cause)? {
        "53100" => Some("the disk is full"),
        "53300" => Some("it accepts no more connections"),
        "42501" => Some("its role lacks a right"),
        "25006" => Some("it is read-only"),
        login if login.len() == 5 && login.starts_with("28") => Some("it refuses the role or its password"),
        sqlite if sqlite.len() < 5 => match sqlite.parse::<u32>().ok()? & 0xff {
            5 | 6 => Some("another process has locked it"),
            8 => Some("it is read-only"),
            10 => Some("the disk reports an error"),
            11 | 26 => Some("its file is damaged"),
            13 => Some("the disk is full"),
            14 => Some("its file or folder cannot be opened"),
            _ => None,
        },
        _ => None,
    })
}

/// Returns whether an error shows that the database is configured wrongly: a password that the server does not accept,
/// a database that does not exist, a missing right, or a failed TLS handshake.
#[must_use]
pub fn is_misconfigured(error: &anyhow::Error) -> bool {
    causes(error).any(|cause| match cause {
        sqlx::Error::Tls(_) | sqlx::Error::Configuration(_) => true,
        // A certificate that is not valid.
        sqlx::Error::Io(error) => error.kind() == ErrorKind::InvalidData,
        // Invalid authorization, invalid catalog, insufficient privilege.
        _ => code(cause).is_some_and(|code| code.starts_with("28") || matches!(&*code, "3D000" | "42501")),
    })
}

/// Returns whether the database rolled a transaction back because of another one, so that the same work can succeed
/// when it runs again.
#[must_use]
pub fn is_conflict(error: &anyhow::Error) -> bool {
    causes(error).any(|cause| {
        code(cause).is_some_and(|code| {
            // `serialization_failure` and `deadlock_detected`. Two transactions that insert the same key can also end
            // in `unique_violation`, although each looked for the key before, and one that refers to a row that was
            // just deleted in `foreign_key_violation` (PostgreSQL manual, 13.5).
            matches!(&*code, "40001" | "40P01" | "23505" | "23503")
        })
    })
}

/// Returns whether a statement failed because a table does not exist.
pub(crate) fn is_missing_table(error: &sqlx::Error) -> bool {
    code(error).is_some_and(|code| &*code == "42P01")
        || error.as_database_error().is_some_and(|error| error.message().contains("no such table"))
}

fn causes(error: &anyhow::Error) -> impl Iterator<Item = &sqlx::Error> {
    error.chain().filter_map(|cause| cause.downcast_ref())
}

/// The SQLSTATE of PostgreSQL, which has five characters, or the code of SQLite, which has at most four.
fn code(error: &sqlx::Error) -> Option<Cow<'_, str>> {
    error.as_database_error()?.code()
}

fn is_temporary(code: &str) -> bool {
    if code.len() < 5 {
        // SQLITE_BUSY and SQLITE_LOCKED with their extended codes.
        return code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6));
    }
    // A lost connection; not enough connections, memory or disk space; a server that is starting, stopping or taking over.
    let class = matches!(&code[..2], "08" | "53") || code.starts_with("57P");
    // Conflicts that did not end in time, `lock_not_available`, `query_canceled`, an ended idle transaction, and a server
    // that is not the primary any more.
    class || matches!(code, "40001" | "40P01" | "55P03" | "57014" | "25P03" | "25006")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_both_databases_are_told_apart() {
        for temporary in
            ["5", "6", "261", "517", "08006", "57P01", "57P03", "53300", "53100", "55P03", "40001", "25006"]
        {
            assert!(is_temporary(temporary), "{temporary}");
        }
        // 42501, insufficient privilege, would be SQLITE_BUSY if it were a code of SQLite.
        for other in ["1", "8", "13", "42501", "42P01", "23505", "22021", "28P01", "0A000"] {
            assert!(!is_temporary(other), "{other}");
        }
    }
}
