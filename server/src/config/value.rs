//! A value as the operator gave it.

/// A value and its source, such as a flag or a line of the file.
pub struct Value {
    /// The text.
    pub text: String,
    /// Where it came from, for messages.
    pub source: String,
}
