//! What a page shows, where the person stands so.

use super::Standing;
use crate::route::{Decision, Route};

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A sign that something is on its way.
    Waiting,
    /// That the session has ended.
    Expired,
    /// That the server cannot be reached.
    Unreachable,
    /// The page itself.
    Page {
        /// Which.
        route: Route,
        /// Whose step it is; the page is made anew when that changes.
        at: Route,
    },
    /// Nothing: another page is the place to be.
    Elsewhere(Route),
}

impl Shown {
    /// Whether it is the Login page, or the way there.
    #[must_use]
    pub fn is_login(&self) -> bool {
        matches!(self, Self::Page { route: Route::Login, .. } | Self::Elsewhere(Route::Login))
    }
}

/// What a page shows, where the person stands so.
#[must_use]
pub fn shown(route: Route, standing: &Standing) -> Shown {
    if route.is_public() {
        return Shown::Page { route, at: route };
    }
    match standing {
        Standing::Asking | Standing::Leaving => Shown::Waiting,
        Standing::Unreachable => Shown::Unreachable,
        // The way on from the page that tells it.
        Standing::Expired if route == Route::Login => Shown::Page { route, at: route },
        Standing::Expired => Shown::Expired,
        Standing::At(step) => match route.guard(step) {
            Decision::Show => Shown::Page { route, at: Route::of(step) },
            Decision::Redirect(to) => Shown::Elsewhere(to),
        },
    }
}
