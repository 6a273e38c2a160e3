//! The page behind the link in a security notice: "This wasn't me". Opening it does nothing, since mail scanners open
//! links too; only the button does.

use leptos::prelude::*;
use shared::{
    ResetCode, Screen,
    api::not_me::{Disavow, DisavowRequest, Disavowed},
};

use crate::{
    api::{self, CallError},
    browser,
    components::{self, Alert, Button, Group, Link, Page, Status, Text, live},
    form::submission,
    message::{errors, words},
};

/// Says what the button does. After it was pressed, says what comes next.
#[must_use]
pub fn not_me() -> AnyView {
    let code = browser::take_fragment().and_then(|code| ResetCode::parse(&code).ok());
    let alert =
        RwSignal::new(if code.is_none() { words::not_me_no_code().to_owned() } else { String::new() });
    let held = RwSignal::new(None::<Disavowed>);
    let open = RwSignal::new(code.is_some());
    let code = StoredValue::new(code);
    let press = submission(move || async move {
        alert.set(String::new());
        let Some(code) = code.get_value() else { return };
        match api::call::<Disavow>(&DisavowRequest { code }).await {
            Ok(disavowed) => {
                held.set(Some(disavowed));
                open.set(false);
                // The button disappears, and it has the focus.
                browser::focus(components::TITLE);
            }
            Err(CallError::Endpoint(_)) => {
                alert.set(words::not_me_ended().to_owned());
                open.set(false);
            }
            Err(CallError::Common(error)) => alert.set(errors::common(error)),
        }
    });
    let button = move || {
        view! {
            <Text words=words::not_me_intro() />
            <Button label=words::not_me() submission=press class="button button--primary" />
            <Text words=words::not_me_nothing() />
        }
        .into_any()
    };
    let done = RwSignal::new(String::new());
    live::effect(move || done.set(held.get().map_or("", |_| words::not_me_held()).to_owned()));
    let password = || view! { <Text words=words::not_me_next_password() /> }.into_any();
    let review = || view! { <Text words=words::not_me_next_review() /> }.into_any();
    view! {
        <Page title=words::not_me_title()>
            <Alert words=alert />
            <Status words=done />
            {live::when(move || held.get().is_some_and(|held| held.password), password)}
            {live::when(move || held.get().is_some_and(|held| held.review), review)}
            {live::when(move || open.get(), button)}
            <Group>
                <Link to=Screen::Login.path() label=words::login() />
            </Group>
        </Page>
    }
    .into_any()
}
