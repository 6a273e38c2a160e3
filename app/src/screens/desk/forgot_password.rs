//! Without a password. Asking for a new one by email comes later; until then an administrator helps.

use leptos::prelude::*;

use crate::{
    components::{Group, Link, Page, Text},
    message::words,
    route::Route,
};

/// Says whom to ask.
#[must_use]
pub fn forgot_password() -> AnyView {
    view! {
        <Page title=words::forgot_password()>
            <Text words=words::ask_administrator() />
            <Group>
                <Link to=Route::Login.path() label=words::back_to_login() external=true />
            </Group>
        </Page>
    }
    .into_any()
}
