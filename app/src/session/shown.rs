//! What the app shows for an address and a session state.

use shared::Screen;

use super::Standing;

/// What the app shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A placeholder while an answer is awaited.
    Waiting,
    /// That the session has ended.
    Expired,
    /// That the server cannot be reached.
    Unreachable,
    /// The screen of the address.
    Screen {
        /// Which one.
        screen: Screen,
        /// The screen of the current step; when that changes, the screen is built again.
        step: Screen,
    },
    /// Nothing: the step belongs to another screen.
    Redirect(Screen),
}

impl Shown {
    /// Whether it is the Login screen, or a redirect to it.
    #[must_use]
    pub fn is_login(&self) -> bool {
        matches!(self, Self::Screen { screen: Screen::Login, .. } | Self::Redirect(Screen::Login))
    }
}

/// What the app shows for a screen's address in a session state.
#[must_use]
pub fn shown(screen: Screen, standing: &Standing) -> Shown {
    if screen.is_public() {
        return Shown::Screen { screen, step: screen };
    }
    match standing {
        Standing::Asking | Standing::Leaving => Shown::Waiting,
        Standing::Unreachable => Shown::Unreachable,
        // The notice of an expired session links to Login.
        Standing::Expired if screen == Screen::Login => Shown::Screen { screen, step: screen },
        Standing::Expired => Shown::Expired,
        Standing::At(step) if screen.is_open_at(step) => Shown::Screen { screen, step: Screen::of(step) },
        Standing::At(step) => Shown::Redirect(Screen::of(step)),
    }
}
