//! Administration: everyone's accounts, settings and activity. Whether a person may see any of it, the
//! server decides; to who may not, there is nothing at these addresses.

mod account;
mod accounts;
mod activity;
mod add;
mod entries;
mod import;
mod person;
mod settings;

use leptos::prelude::*;
use shared::Screen;

use crate::{
    api::CommonCallError,
    components::{Alert, Group, Link, Tabs, WidePage, live},
    message::words,
    screens::{not_found::not_found, way_out},
    session::Session,
};

/// The screen of an address.
pub fn administration(screen: Screen, session: Session) -> AnyView {
    if !session.administers() {
        return not_found();
    }
    match screen {
        Screen::AddAccount => add::add(session),
        Screen::ImportAccounts => import::import(session),
        Screen::Settings => settings::settings(session),
        Screen::Activity => activity::activity(session),
        Screen::Account => {
            let id = following(session, screen, Session::behind);
            live::part(move || {
                let id = id.get();
                untrack(|| account::account(session, id))
            })
        }
        _ => accounts::accounts(session),
    }
}

/// The page around a screen, with the ways to the others.
fn page(
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
            {way_out(session, words::sign_out(), alert)}
        </WidePage>
    }
    .into_any()
}

/// Something that a page's address says, for as long as that page is shown.
fn following<T>(session: Session, screen: Screen, read: fn(Session) -> T) -> Memo<T>
where
    T: Clone + Default + PartialEq + Send + Sync + 'static,
{
    Memo::new(move |known: Option<&T>| {
        // An address that belongs to the next page already is not this one's.
        let known = known.cloned();
        if session.screen() == screen { read(session) } else { known.unwrap_or_default() }
    })
}

/// What to tell about trouble with an act on a page that stays.
async fn settle(session: Session, trouble: CommonCallError) -> String {
    match trouble {
        CommonCallError::Gone => words::account_gone().to_owned(),
        trouble => session.settle(trouble).await,
    }
}
