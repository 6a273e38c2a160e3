//! No page has this address.

use leptos::prelude::*;

use crate::{
    components::{Link, Page, Text},
    message::words,
    route::Route,
};

/// Says so, and leads to the start.
#[must_use]
pub fn not_found() -> AnyView {
    view! {
        <Page title=words::NOT_FOUND>
            <Text words=words::NOT_FOUND_TEXT />
            <Link to=Route::Home.path() label=words::TO_START class="button button--primary" />
        </Page>
    }
    .into_any()
}
