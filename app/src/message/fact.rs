//! One of several things to know of something.

/// What it is called, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is called.
    pub name: String,
    /// What it says.
    pub value: String,
    /// Whether that is somebody's own words, which have a direction of their own.
    pub own: bool,
}
