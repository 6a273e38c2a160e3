//! Why a sign-in with an identity provider failed, and what to do.

use leptos::prelude::*;
use shared::{
    Screen,
    api::sso::{BEGIN, SsoError},
};

use crate::{
    browser,
    components::{Group, Link, Page, Text, live},
    message::{errors, words},
};

/// Gives the reason. The address names reason and provider by fixed codes only, never by a text to show.
#[must_use]
pub fn sso_failed() -> AnyView {
    let why = browser::query("why").and_then(|why| SsoError::find(&why)).unwrap_or(SsoError::Unavailable);
    let number = browser::query("provider").and_then(|number| number.parse::<u8>().ok()).unwrap_or(1);
    let again = match why {
        SsoError::NoAccount | SsoError::Disabled => live::nothing(),
        _ => {
            let to = BEGIN.replace("{provider}", &number.to_string());
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
