//! The addresses with their screens, and the guard before each.

use std::time::Duration;

use leptos::{mount::mount_to, prelude::*};
use shared::Screen;
use wasm_bindgen::JsCast;

use crate::{
    api, browser,
    components::{Button, Notice, adopted, live},
    form::submission,
    message::words,
    screens::{self, Screens, login},
    session::{Answer, Ending, Session, Shown, ask, shown},
};

/// How long to wait before asking again for the words, without which nothing can be shown.
const RETRY: Duration = Duration::from_secs(3);

/// Puts the app in its place on the page, for good.
pub async fn start(screens: Screens) {
    load_words().await;
    // The page brings the answer along; a development server's page has none.
    let answer = match browser::take_text("state") {
        Some(body) => api::read_unlabelled(&body),
        None => ask().await,
    };
    browser::remove("loading");
    browser::remove("late");
    if let Some(place) = document().get_element_by_id(screens::PLACE) {
        mount_to(place.unchecked_into(), move || view! { <Frame answer screens /> }).forget();
    }
}

async fn load_words() {
    let path = browser::link("words").unwrap_or_default();
    while !api::file(&path).await.is_some_and(|table| words::load(&table)) {
        browser::pause(RETRY).await;
    }
}

/// What is told above the card, and the card.
///
/// One closure chooses the screen. The router's own `FlatRoutes` would do the same at a price of 12
/// KB (brotli), a tenth of what the Login page loads.
#[component]
fn Frame(
    /// Where the person stands, as far as is known.
    answer: Answer,
    /// This program's screens.
    screens: Screens,
) -> AnyView {
    let session = Session::start(answer);
    // A memo, so that news which change nothing here leave what is typed alone.
    let shown = Memo::new(move |_| shown(session.screen(), &session.standing()));
    adopted::keep_card(login::CARD, shown.with_untracked(Shown::is_login));
    let notices = view! {
        {live::part(move || match session.notice(session.screen()) {
            words if words.is_empty() => live::nothing(),
            words => view! { <Notice words /> }.into_any(),
        })}
        {ending(session)}
        {offline()}
    };
    adopted::fill("notices", notices.into_any());
    live::part(move || screen(screens, session, shown.get()))
}

/// The screen of an address where the person may be there, and otherwise what is in the way or the
/// way to the right place.
fn screen(screens: Screens, session: Session, shown: Shown) -> AnyView {
    match shown {
        Shown::Waiting => screens::loading(),
        Shown::Expired => screens::session_expired(),
        Shown::Unreachable => screens::unreachable(session),
        // The screens follow the session where they want to, and are not made anew by it.
        Shown::Screen { screen, .. } => untrack(|| screens(screen, session)).unwrap_or_else(|| {
            browser::go(screen.path());
            screens::loading()
        }),
        Shown::Redirect(to) => {
            session.lead(to);
            live::nothing()
        }
    }
}

/// A warning before the session or sign-in ends (WCAG 2.2.1), and how to stay.
fn ending(session: Session) -> AnyView {
    let stay = submission(move || session.ask());
    live::part(move || match session.ending() {
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

/// A word while the network is gone.
fn offline() -> AnyView {
    let offline = RwSignal::new(!browser::online());
    for event in ["online", "offline"] {
        let listener = window_event_listener_untyped(event, move |_| offline.set(!browser::online()));
        on_cleanup(move || listener.remove());
    }
    live::when(move || offline.get(), || view! { <Notice words=words::offline() /> }.into_any())
}
