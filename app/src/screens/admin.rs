//! Administration: everyone's accounts, settings and activity. The server decides who may see it; to everyone
//! else these addresses are not found.

mod account;
mod accounts;
mod activity;
mod add_account;
mod filtered_activity;
mod import;
mod mail;
mod overview;
mod page;
mod person_fields;
mod provider_field;
mod settings;

use leptos::prelude::*;
use shared::Screen;

use self::page::{admin_page, following, handle};
use crate::{components::live, screens::not_found::not_found, session::Session};

/// An administration screen.
pub fn admin(screen: Screen, session: Session) -> AnyView {
    if !session.is_administrator() {
        return not_found();
    }
    match screen {
        Screen::Overview => overview::overview(session),
        Screen::AddAccount => add_account::add_account(session),
        Screen::ImportAccounts => import::import(session),
        Screen::Settings => settings::settings(session),
        Screen::Mail => mail::mail(session),
        Screen::Activity => activity::activity(session),
        Screen::Account => {
            let id = following(session, screen, Session::path_suffix);
            live::part(move || {
                let id = id.get();
                untrack(|| account::account(session, id))
            })
        }
        _ => accounts::accounts(session),
    }
}
