//! The operator's branding: an accent colour, whose contrast is checked at start-up, and a logo.

mod accent;
mod colour;
mod logo;

pub use accent::{Accent, Theme};
pub use colour::Colour;
pub use logo::Logo;

/// What an operator can change about the appearance.
#[derive(Clone, Debug, Default)]
pub struct Branding {
    /// The accent, if it is not Vestibule's own.
    pub accent: Option<Accent>,
    /// The logo instead of Vestibule's mark.
    pub logo: Option<Logo>,
}
