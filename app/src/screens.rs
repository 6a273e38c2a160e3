//! The screens, one a file, in a folder for each flow. A screen is a function of the session: it says what is
//! sent to the server and what follows from the answer, and takes its appearance from the components.

mod account;
mod admin;
mod loading;
mod not_found;
mod parts;
mod recovery;
mod session_expired;
mod set_up;
mod sign_in;
mod unreachable;

use leptos::prelude::*;
use shared::{Program, Screen};

pub use self::{loading::loading, session_expired::session_expired, unreachable::unreachable};
use crate::session::Session;

/// The screens of a program: the view of a screen, or nothing where another program has it.
pub type Screens = fn(Screen, Session) -> Option<AnyView>;

/// The screens of the Login program: those of an ordinary sign-in.
#[must_use]
pub fn of_login_program(screen: Screen, session: Session) -> Option<AnyView> {
    Some(match screen {
        Screen::Home => sign_in::signed_in::signed_in(session),
        Screen::Login => sign_in::login::login(session),
        Screen::Verify => sign_in::verify::verify(session),
        Screen::BackupCode => sign_in::backup_code::backup_code(session),
        Screen::NotFound => not_found::not_found(),
        _ => return None,
    })
}

/// The screens of the account program, which has those of Login too.
#[must_use]
pub fn of_account_program(screen: Screen, session: Session) -> Option<AnyView> {
    Some(match screen {
        Screen::Home => account::home::home(session),
        Screen::SetUp => set_up::authenticator::set_up(session),
        Screen::BackupCodes => set_up::backup_codes::backup_codes(session),
        Screen::ForgotPassword => recovery::forgot_password::forgot_password(),
        Screen::ResetPassword => recovery::reset_password::reset_password(),
        Screen::NotMe => recovery::not_me::not_me(),
        Screen::SsoFailed => sign_in::sso_failed::sso_failed(),
        Screen::Reauthenticate => account::reauthenticate::reauthenticate(session),
        Screen::ChangePassword => account::change_password::change_password(session),
        Screen::Security => account::security::security(session),
        _ => return of_login_program(screen, session),
    })
}

/// The screens of administration.
#[must_use]
pub fn of_admin_program(screen: Screen, session: Session) -> Option<AnyView> {
    Some(match screen {
        Screen::Overview
        | Screen::Accounts
        | Screen::Account
        | Screen::AddAccount
        | Screen::ImportAccounts
        | Screen::Settings
        | Screen::Mail
        | Screen::Activity => admin::admin(screen, session),
        Screen::NotFound => not_found::not_found(),
        _ => return None,
    })
}

/// Every screen, for development.
#[must_use]
pub fn of_every_program(screen: Screen, session: Session) -> Option<AnyView> {
    match screen.program() {
        Program::Admin => of_admin_program(screen, session),
        Program::Account | Program::Login => of_account_program(screen, session),
    }
}
