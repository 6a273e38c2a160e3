//! The session or sign-in has ended.

use leptos::prelude::*;
use shared::Screen;

use crate::{
    components::{Link, Page, Text},
    message::words,
};

/// Says so, and links to Login.
#[must_use]
pub fn session_expired() -> AnyView {
    view! {
        <Page title=words::expired()>
            <Text words=words::expired_text() />
            <Link to=Screen::Login.path() label=words::sign_in_again() class="button button--primary" />
        </Page>
    }
    .into_any()
}
