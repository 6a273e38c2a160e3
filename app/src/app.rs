//! The addresses with their screens, and the guard before each.

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    NavigateOptions,
    components::{Redirect, Router},
    hooks::use_location,
    location::{BrowserUrl, LocationProvider},
};
use web_sys::HtmlElement;

use crate::{
    components::{Notice, live},
    message::words,
    route::Route,
    screens,
    session::{Session, Shown, shown},
};

/// Puts the app in a place on the page, for good.
pub fn start(place: HtmlElement) {
    mount_to(place, App).forget();
}

/// The app.
#[component]
fn App() -> impl IntoView {
    view! {
        <Router>
            <Door />
        </Router>
    }
}

/// Everything inside the router: what is told above the card, and the card.
///
/// One closure chooses the screen. The router's own `FlatRoutes` would do the same at a price of 12
/// KB (brotli), a tenth of what the Login page loads.
#[component]
fn Door() -> AnyView {
    let path = use_location().pathname;
    let session = Session::start(Route::at(&path.get_untracked()));
    let notice = live::part(move || match session.notice(Route::at(&path.read())) {
        words if words.is_empty() => live::nothing(),
        words => view! { <Notice words /> }.into_any(),
    });
    let ends_soon =
        live::when(move || session.ends_soon(), || view! { <Notice words=words::ENDS_SOON /> }.into_any());
    // A memo, so that news which change nothing here leave what is typed alone.
    let shown = Memo::new(move |_| shown(Route::at(&path.read()), &session.standing()));
    let screen = live::part(move || screen(session, shown.get()));
    complete_navigation();
    view! {
        <main class="door">
            <div class="door__notices" aria-live="polite">
                {notice}
                {ends_soon}
            </div>
            {screen}
        </main>
    }
    .into_any()
}

/// The screen of an address where the person may be there, and otherwise what is in the way or the
/// way to the right place.
fn screen(session: Session, shown: Shown) -> AnyView {
    match shown {
        Shown::Waiting => screens::loading(),
        Shown::Expired => screens::session_expired(),
        Shown::Unreachable => screens::unreachable(session),
        // The screens follow the session where they want to, and are not made anew by it.
        Shown::Page { route, .. } => untrack(|| screens::of(route, session)),
        Shown::Elsewhere(to) => {
            let options = NavigateOptions { replace: true, ..NavigateOptions::default() };
            view! { <Redirect path=to.path() options /> }.into_any()
        }
    }
}

/// The router writes an address that was clicked into the address bar once the page for it is
/// there. Here it is there at once.
fn complete_navigation() {
    let path = use_location().pathname;
    let Some(browser) = use_context::<BrowserUrl>() else { return };
    live::effect(move || {
        path.track();
        browser.ready_to_complete();
    });
}
