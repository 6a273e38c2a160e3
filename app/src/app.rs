//! Starts the app, and shows the screen that the address and the state of the session call for.

use std::time::Duration;

use leptos::{mount::mount_to, prelude::*};
use wasm_bindgen::JsCast;

use crate::{
    api, browser,
    components::{Button, Notice, adopted, live},
    form::submission,
    index_html,
    message::words,
    screens::{self, Screens},
    session::{Answer, Ending, RouteAccess, Session, fetch_state, route_access},
};

/// How long to wait before loading the words again. Without them nothing can be shown.
const RETRY: Duration = Duration::from_secs(3);

/// Mounts the app in the page, for good.
pub async fn start(screens: Screens) {
    load_words().await;
    // The page carries the answer; a development server's page has none.
    let answer = match browser::take_text(index_html::STATE) {
        Some(body) => api::read_unlabelled(&body),
        None => fetch_state().await,
    };
    browser::remove(index_html::LOADING);
    browser::remove(index_html::LATE);
    if let Some(mount_point) = document().get_element_by_id(index_html::SCREEN) {
        mount_to(mount_point.unchecked_into(), move || view! { <Frame answer screens /> }).forget();
    }
}

async fn load_words() {
    let path = browser::link(index_html::WORDS).unwrap_or_default();
    while !api::file(&path).await.is_some_and(|table| words::load(&table)) {
        browser::pause(RETRY).await;
    }
}

/// The notices above the card, and the card.
///
/// One closure chooses the screen. The router's own `FlatRoutes` would do the same and add 12 KB (brotli), a
/// tenth of what the Login page loads.
#[component]
fn Frame(
    /// The server's first answer.
    answer: Answer,
    /// The screens of this program.
    screens: Screens,
) -> AnyView {
    let session = Session::start(answer);
    // A memo, so that an answer which changes nothing here leaves the fields as they are.
    let access = Memo::new(move |_| route_access(session.screen(), &session.state()));
    adopted::keep_card(index_html::LOGIN, access.with_untracked(RouteAccess::is_login));
    let notices = view! {
        {live::part(move || match session.notice(session.screen()) {
            words if words.is_empty() => live::nothing(),
            words => view! { <Notice words /> }.into_any(),
        })}
        {ends_soon(session)}
        {offline()}
    };
    adopted::fill(index_html::NOTICES, notices.into_any());
    live::part(move || screen(screens, session, access.get()))
}

/// The screen of the address, what is shown instead of it, or the redirect to the step's own screen.
fn screen(screens: Screens, session: Session, access: RouteAccess) -> AnyView {
    match access {
        RouteAccess::Loading => screens::loading(),
        RouteAccess::Expired => screens::session_expired(),
        RouteAccess::Unreachable => screens::unreachable(session),
        // The screens follow the session themselves, and are not built again by its changes.
        RouteAccess::Screen { screen, .. } => untrack(|| screens(screen, session)).unwrap_or_else(|| {
            // Another program has it: load that one's page.
            browser::go(screen.path());
            screens::loading()
        }),
        RouteAccess::Redirect(to) => {
            session.redirect(to);
            live::nothing()
        }
    }
}

/// A warning before the session or sign-in ends (WCAG 2.2.1), with a button to stay signed in.
fn ends_soon(session: Session) -> AnyView {
    let stay = submission(move || session.refresh());
    live::part(move || match session.ends_soon() {
        None => live::nothing(),
        Some(Ending::SignIn) => view! { <Notice words=words::sign_in_ends_soon() /> }.into_any(),
        Some(Ending::Session) => view! {
            <Notice words=words::session_ends_soon()>
                <Button label=words::stay_signed_in() submission=stay class="button button--small" />
            </Notice>
        }
        .into_any(),
    })
}

/// A notice while the device is offline.
fn offline() -> AnyView {
    let offline = RwSignal::new(!browser::online());
    for event in ["online", "offline"] {
        let listener = window_event_listener_untyped(event, move |_| offline.set(!browser::online()));
        on_cleanup(move || listener.remove());
    }
    live::when(move || offline.get(), || view! { <Notice words=words::offline() /> }.into_any())
}
