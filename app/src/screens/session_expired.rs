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
        <Page title=words::EXPIRED>
            <Text words=words::EXPIRED_TEXT />
            <Link to=Route::Login.path() label=words::SIGN_IN_AGAIN class="button button--primary" />
        </Page>
    }
    .into_any()
}
