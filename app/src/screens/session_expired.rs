//! The session or sign-in has run out.

use leptos::prelude::*;

use crate::{
    components::{Link, Page, Text},
    message::words,
    route::Route,
};

/// Says so, and leads to Login.
#[must_use]
pub fn session_expired() -> AnyView {
    view! {
        <Page title=words::expired()>
            <Text words=words::expired_text() />
            <Link to=Route::Login.path() label=words::sign_in_again() class="button button--primary" />
        </Page>
    }
    .into_any()
}
