//! What the app shows for an address in a state of the session.

use shared::Screen;

use super::session_state::SessionState;

/// What the app shows for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteAccess {
    /// A placeholder while an answer is awaited.
    Loading,
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

impl RouteAccess {
    /// Whether it is the Login screen, or a redirect to it.
    #[must_use]
    pub fn is_login(&self) -> bool {
        matches!(self, Self::Screen { screen: Screen::Login, .. } | Self::Redirect(Screen::Login))
    }
}

/// What the app shows for a screen's address in a state of the session.
#[must_use]
pub fn route_access(screen: Screen, state: &SessionState) -> RouteAccess {
    if screen.is_public() {
        return RouteAccess::Screen { screen, step: screen };
    }
    match state {
        SessionState::Loading | SessionState::Leaving => RouteAccess::Loading,
        SessionState::Unreachable => RouteAccess::Unreachable,
        // The page that reports the end links to Login.
        SessionState::Expired if screen == Screen::Login => RouteAccess::Screen { screen, step: screen },
        SessionState::Expired => RouteAccess::Expired,
        SessionState::At(step) if screen.is_open_at(step) => {
            RouteAccess::Screen { screen, step: Screen::of(step) }
        }
        SessionState::At(step) => RouteAccess::Redirect(Screen::of(step)),
    }
}
