//! The header of every signed-in page: the pages of administration for those who may see them, and a menu.

use leptos::prelude::*;
use shared::Screen;

use crate::{
    browser,
    components::{
        Button, Link, MENU_ITEM, Menu, Navigation, PersonFace, SkipLink, TITLE, Toast, adopted, live,
    },
    form::submission,
    message::words,
    session::Session,
};

/// The id of the menu's list.
const MENU: &str = "account-menu";

/// Fills the header of the page for as long as the screen is shown. `current` is the screen, or the one above it
/// that the header links to. Returns what belongs to the frame within the screen.
pub fn frame(session: Session, current: Screen) -> AnyView {
    let failed = RwSignal::new(String::new());
    adopted::fill_header(header(session, current, failed));
    view! { <Toast words=failed /> }.into_any()
}

fn header(session: Session, current: Screen, failed: RwSignal<String>) -> AnyView {
    let is_administrator = untrack(|| session.is_administrator());
    let pages = is_administrator.then(|| {
        let link = |screen: Screen, words| (screen.path(), words);
        let links = vec![
            link(Screen::Overview, words::overview()),
            link(Screen::Accounts, words::accounts()),
            link(Screen::Activity, words::all_activity()),
            link(Screen::Settings, words::settings()),
            link(Screen::Mail, words::email_queue()),
        ];
        view! { <Navigation label=words::administration() links current=current.path() /> }
    });
    view! {
        <SkipLink to=TITLE label=words::skip_to_content() />
        {menu(session, is_administrator, failed)}
        {pages}
    }
    .into_any()
}

/// The menu of the person who is signed in.
fn menu(session: Session, is_administrator: bool, failed: RwSignal<String>) -> AnyView {
    let Some(account) = untrack(|| session.profile()) else { return live::nothing() };
    let person = if account.name.is_empty() { account.username } else { account.name };
    let sign_out = submission(move || async move {
        failed.set(session.sign_out().await);
    });
    let link = |to: &str, label: String, external: bool| {
        view! { <Link to label external class=MENU_ITEM /> }.into_any()
    };
    let application =
        session.application_url().map(|url| link(&url, words::go_to(&browser::application_name()), true));
    let mut items: Vec<AnyView> = application.into_iter().collect();
    items.push(link(Screen::Security.path(), words::security().to_owned(), false));
    if is_administrator {
        items.push(link(Screen::Overview.path(), words::administration().to_owned(), false));
    }
    items.push(view! { <Button label=words::sign_out() submission=sign_out class=MENU_ITEM /> }.into_any());
    let name = words::account_menu(&person);
    let face = view! { <PersonFace name=person /> }.into_any();
    view! { <Menu id=MENU name face items /> }.into_any()
}
