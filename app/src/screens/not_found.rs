//! Not Found: no screen has the address.

use leptos::prelude::*;
use shared::Screen;

use crate::{
    components::{Link, Page, Text},
    message::words,
};

/// Says so, and links to the start.
#[must_use]
pub fn not_found() -> AnyView {
    view! {
        <Page title=words::not_found()>
            <Text words=words::not_found_text() />
            <Link to=Screen::Home.path() label=words::to_start() class="button button--primary" />
        </Page>
    }
    .into_any()
}
