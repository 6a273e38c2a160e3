//! A sign-in with the identity provider came to nothing: why, and what to do.

use leptos::prelude::*;
use shared::{
    Screen,
    api::sso::{BEGIN, SsoError},
};

use crate::{
    browser,
    components::{Group, Link, Page, Text, live},
    message::{trouble, words},
};

/// Tells it. The address names the reason and the provider; what it says is ours in any case.
#[must_use]
pub fn sso() -> AnyView {
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
            <Text words=trouble::sso(why) />
            {again}
            <Group>
                <Link to=Screen::Login.path() label=words::back_to_login() />
            </Group>
        </Page>
    }
    .into_any()
}
