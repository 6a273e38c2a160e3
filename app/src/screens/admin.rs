//! Administration: everyone's accounts, settings and activity. The server decides who may see it; to everyone
//! else these addresses are not found.

mod account;
mod accounts;
mod activity;
mod add_account;
mod filtered_activity;
mod import;
mod person_fields;
mod settings;

use leptos::prelude::*;
use shared::Screen;

use crate::{
    api::CommonCallError,
    components::{Alert, Group, Link, Tabs, WidePage, live},
    message::words,
    screens::{not_found::not_found, parts::sign_out_link},
    session::Session,
};

/// An administration screen.
pub fn admin(screen: Screen, session: Session) -> AnyView {
    if !session.is_administrator() {
        return not_found();
    }
    match screen {
        Screen::AddAccount => add_account::add_account(session),
        Screen::ImportAccounts => import::import(session),
        Screen::Settings => settings::settings(session),
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

/// The page around a screen, with links to the others.
fn admin_page(
    session: Session,
    title: &'static str,
    current: Screen,
    alert: RwSignal<String>,
    content: AnyView,
) -> AnyView {
    let tab = |screen: Screen, words| (screen.path(), words);
    let tabs = vec![
        tab(Screen::Accounts, words::accounts()),
        tab(Screen::Settings, words::mfa_settings()),
        tab(Screen::Activity, words::all_activity()),
    ];
    view! {
        <WidePage title>
            <Tabs label=words::administration() tabs current=current.path() />
            <Alert words=alert />
            {content}
            <Group>
                <Link to=Screen::Home.path() label=words::back() />
            </Group>
            {sign_out_link(session, alert)}
        </WidePage>
    }
    .into_any()
}

/// Something that is read from a screen's address, as long as that screen is shown.
fn following<T>(session: Session, screen: Screen, read: fn(Session) -> T) -> Memo<T>
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |known: Option<&T>| {
        // When the address changes to another screen, keep the value until this screen is removed.
        let known = known.cloned();
        if session.screen() == screen { read(session) } else { known.unwrap_or_default() }
    })
}

/// Handles an error of an action on an account.
async fn handle(session: Session, error: CommonCallError) -> String {
    match error {
        CommonCallError::NotFound => words::account_gone().to_owned(),
        error => session.handle(error).await,
    }
}
