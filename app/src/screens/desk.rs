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
use shared::Screen;

use super::door;
use crate::session::Session;

/// The screen of an address. There is no other program that could have it.
#[must_use]
pub fn desk(screen: Screen, session: Session) -> Option<AnyView> {
    match screen {
        Screen::SetUp => Some(set_up::set_up(session)),
        Screen::BackupCodes => Some(backup_codes::backup_codes(session)),
        Screen::ChangePassword => Some(change_password::change_password(session)),
        Screen::ForgotPassword => Some(forgot_password::forgot_password()),
        Screen::ResetPassword => Some(reset_password::reset_password()),
        Screen::Security => Some(security::security(session)),
        Screen::Reauthenticate => Some(confirm::confirm(session)),
        Screen::SsoFailed => Some(sso::sso()),
        Screen::Accounts
        | Screen::Account
        | Screen::AddAccount
        | Screen::ImportAccounts
        | Screen::Settings
        | Screen::Activity => Some(administration::administration(screen, session)),
        Screen::Home | Screen::Login | Screen::Verify | Screen::BackupCode | Screen::NotFound => {
            door(screen, session)
        }
    }
}
