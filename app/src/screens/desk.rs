//! The screens of the desk: what is done rarely.

mod forgot_password;
mod reset_password;

use leptos::prelude::*;

use super::not_found;
use crate::{
    route::{Part, Route},
    session::Session,
};

/// The screen of an address; none where it is the door's.
#[must_use]
pub fn desk(route: Route, _session: Session) -> Option<AnyView> {
    match route {
        Route::ForgotPassword => Some(forgot_password::forgot_password()),
        Route::ResetPassword => Some(reset_password::reset_password()),
        Route::NotFound => Some(not_found::not_found()),
        route => {
            debug_assert_eq!(route.part(), Part::Door);
            None
        }
    }
}
