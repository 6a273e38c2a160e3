//! Why a sign-in with an identity provider failed, and what to do.

use leptos::prelude::*;
use shared::{
    ProviderId, Screen,
    api::sso::{AGAIN, BEGIN, SsoError},
};

use crate::{
    browser,
    components::{Group, Link, Page, Text, live},
    message::{errors, words},
};

/// Gives the reason. The address names reason and provider by codes that are checked, never by a text to show.
#[must_use]
pub fn sso_failed() -> AnyView {
    let why = browser::query("why").and_then(|why| SsoError::find(&why)).unwrap_or(SsoError::Unavailable);
    let provider = browser::query("provider").filter(|id| id == AGAIN || ProviderId::parse(id).is_ok());
    let again = match (why, provider) {
        (SsoError::NoAccount | SsoError::Disabled, _) | (_, None) => live::nothing(),
        (_, Some(provider)) => {
            let to = BEGIN.replace("{provider}", &provider);
            view! { <Link to label=words::try_again() external=true class="button button--primary" /> }
                .into_any()
        }
    };
    view! {
        <Page title=words::login_with_provider()>
            <Text words=errors::sso(why) />
            {again}
            <Group>
                <Link to=Screen::Login.path() label=words::back_to_login() />
            </Group>
        </Page>
    }
    .into_any()
}
