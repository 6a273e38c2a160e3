//! The screens of the desk: those of the door, and what is done rarely.

mod administration;
mod backup_codes;
mod change_password;
mod confirm;
mod forgot_password;
mod new_password;
mod pages;
mod reauthenticate;
mod reset_password;
mod secret;
mod security;
mod set_up;
mod sso;

use leptos::prelude::*;

use super::door;
use crate::{route::Route, session::Session};

/// The screen of an address. There is no other program that could have it.
#[must_use]
pub fn desk(route: Route, session: Session) -> Option<AnyView> {
    match route {
        Route::SetUp => Some(set_up::set_up(session)),
        Route::BackupCodes => Some(backup_codes::backup_codes(session)),
        Route::ChangePassword => Some(change_password::change_password(session)),
        Route::ForgotPassword => Some(forgot_password::forgot_password()),
        Route::ResetPassword => Some(reset_password::reset_password()),
        Route::Security => Some(security::security(session)),
        Route::Confirm => Some(confirm::confirm(session)),
        Route::Sso => Some(sso::sso()),
        Route::Accounts
        | Route::Account
        | Route::AddAccount
        | Route::Import
        | Route::Settings
        | Route::AllActivity => Some(administration::administration(route, session)),
        Route::Home | Route::Login | Route::Verify | Route::BackupCode | Route::NotFound => {
            door(route, session)
        }
    }
}
