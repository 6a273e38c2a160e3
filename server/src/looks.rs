//! The operator's own look: an accent colour, whose contrast is checked before the start, and a logo.

mod accent;
mod colour;
mod logo;

pub use accent::{Accent, Theme};
pub use colour::Colour;
pub use logo::Logo;

/// What an operator may choose of the look.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    /// The colour of what acts, where it is not Vestibule's.
    pub accent: Option<Accent>,
    /// What stands in the place of Vestibule's mark.
    pub logo: Option<Logo>,
}
