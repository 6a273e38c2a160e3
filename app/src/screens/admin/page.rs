//! What the screens of administration share.

use leptos::prelude::*;
use shared::Screen;

use crate::{
    api::CommonCallError,
    components::{Alert, Group, Link, Tabs, WidePage},
    message::words,
    screens::parts::sign_out_link,
    session::Session,
};

/// The page around a screen, with links to the others.
pub fn admin_page(
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
        tab(Screen::Mail, words::email_queue()),
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
pub fn following<T>(session: Session, screen: Screen, read: fn(Session) -> T) -> Memo<T>
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
pub async fn handle(session: Session, error: CommonCallError) -> String {
    match error {
        CommonCallError::NotFound => words::account_gone().to_owned(),
        error => session.handle(error).await,
    }
}
