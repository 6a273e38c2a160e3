//! What the screens of administration share.

use leptos::prelude::*;
use shared::Screen;

use super::accounts::known;
use crate::{
    api::CommonCallError,
    components::{Alert, WidePage},
    message::words,
    screens::parts::frame::frame,
    session::Session,
};

/// The page around a screen, below the header.
pub fn admin_page(
    session: Session,
    title: &'static str,
    current: Screen,
    alert: RwSignal<String>,
    content: AnyView,
) -> AnyView {
    admin_page_with(session, Head { title: title.to_owned(), ..Head::default() }, current, alert, content)
}

/// What is at the top of a page.
#[derive(Default)]
pub struct Head {
    /// The title; may be a user's text.
    pub title: String,
    /// A line below it.
    pub sub: Option<AnyView>,
    /// Tags, buttons and links beside it.
    pub actions: Vec<AnyView>,
}

/// The same with more at the top. A page that the header does not link to has a link to the one above it.
pub fn admin_page_with(
    session: Session,
    head: Head,
    current: Screen,
    alert: RwSignal<String>,
    content: AnyView,
) -> AnyView {
    let Head { title, sub, actions } = head;
    let above = match current {
        Screen::Account | Screen::AddAccount | Screen::ImportAccounts => Screen::Accounts,
        screen => screen,
    };
    let up = (above != current).then(|| (known::address(), words::accounts().to_owned()));
    let frame = frame(session, above);
    view! {
        <WidePage title up sub actions>
            <Alert words=alert />
            {content}
            {frame}
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
