//! A name with its value.

/// A row of a list of facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
    /// Whether the value is a user's own text, which may have another direction of writing.
    pub is_user_text: bool,
    /// Dots that show the value, such as backup codes: how many are left, and of how many.
    pub dots: Option<(u8, u8)>,
}
