//! The languages of Vestibule, one for each file of `shared/words`, and the choice of one for a person: the one chosen
//! before (a cookie), else the best of those that the browser prefers.

mod accept_language;
mod catalogue;
mod words;

pub use accept_language::preferred;
pub use catalogue::Language;
pub use words::{Value, html, plain};

#[cfg(test)]
mod tests;
