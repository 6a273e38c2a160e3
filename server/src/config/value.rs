//! A value as the operator gave it.

use std::path::PathBuf;

/// A value and its source, such as a flag or a line of the file.
pub struct Value {
    /// The text.
    pub text: String,
    /// Where it came from, for messages.
    pub source: String,
}

/// Reads a path.
pub(super) fn path(text: &str) -> Result<PathBuf, String> {
    if text.is_empty() { Err("is empty".into()) } else { Ok(PathBuf::from(text)) }
}
