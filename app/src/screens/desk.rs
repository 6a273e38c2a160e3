//! The screens of the desk: what is done rarely.

mod confirm;
mod forgot_password;
mod proof;
mod reset_password;
mod security;

use leptos::prelude::*;

use super::not_found;
use crate::{
    route::{Part, Route},
    session::Session,
};

/// The screen of an address; none where it is the door's.
#[must_use]
pub fn desk(route: Route, session: Session) -> Option<AnyView> {
    match route {
        Route::ForgotPassword => Some(forgot_password::forgot_password()),
        Route::ResetPassword => Some(reset_password::reset_password()),
        Route::Security => Some(security::security(session)),
        Route::Confirm => Some(confirm::confirm(session)),
        Route::NotFound => Some(not_found::not_found()),
        route => {
            debug_assert_eq!(route.part(), Part::Door);
            None
        }
    }
}
