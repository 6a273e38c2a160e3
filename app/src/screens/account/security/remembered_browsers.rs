//! The browsers that are not asked for a code, and how to forget them.

use leptos::prelude::*;
use shared::{
    Empty,
    api::remembered_browsers::{ForgetBrowser, ForgetBrowserRequest, ForgetBrowsers, RememberedBrowser},
};

use super::page::SecurityPage;
use crate::{
    api::{self, CallError},
    components::{Alert, Button, Item, Items, NamedButton, Section, Status, Text, live},
    form::{Submission, submission},
    message::{security, words},
};

/// The id of the section's heading.
const ID: &str = "remembered-browsers";

/// The messages of the section.
#[derive(Clone, Copy)]
struct Messages {
    done: RwSignal<String>,
    alert: RwSignal<String>,
}

/// The list of remembered browsers, the last remembered first. No section where there has been none.
pub fn remembered_browsers(page: SecurityPage) -> AnyView {
    let messages = Messages { done: RwSignal::new(String::new()), alert: RwSignal::new(String::new()) };
    let any = Memo::new(move |_| {
        // The section stays for its message after the last browser was forgotten.
        let any = page
            .known
            .with(|known| known.as_ref().is_some_and(|known| !known.remembered_browsers.is_empty()));
        any || messages.done.with(|words| !words.is_empty())
    });
    live::when(
        move || any.get(),
        move || {
            let all = page.part(move |security| {
                if security.remembered_browsers.is_empty() {
                    return live::nothing();
                }
                let forget = forget_all(page, messages);
                view! { <Button label=words::forget_all() submission=forget class="link" /> }.into_any()
            });
            view! {
                <Section id=ID heading=words::remembered_browsers() aside=Some(all)>
                    <Text words=words::remembered_browsers_text() />
                    <Alert words=messages.alert />
                    <Status words=messages.done />
                    {page.part(move |security| list(page, messages, &security.remembered_browsers))}
                </Section>
            }
            .into_any()
        },
    )
}

fn list(page: SecurityPage, messages: Messages, browsers: &[RememberedBrowser]) -> AnyView {
    if browsers.is_empty() {
        return live::nothing();
    }
    let items = browsers.iter().map(|browser| item(page, messages, browser)).collect();
    view! { <Items items /> }.into_any()
}

fn item(page: SecurityPage, messages: Messages, browser: &RememberedBrowser) -> AnyView {
    let title = security::browser_name(&browser.browser);
    let name = words::forget_named(&title);
    let button =
        view! { <NamedButton label=words::forget() name submission=forget(page, messages, browser) /> };
    view! {
        <Item
            title
            mark=browser.this.then(words::session_this)
            facts=security::remembered_browser_facts(browser)
            actions=vec![button.into_any()]
        />
    }
    .into_any()
}

fn forget(page: SecurityPage, messages: Messages, browser: &RememberedBrowser) -> Submission {
    let id = browser.id.clone();
    submission(move || {
        let id = id.clone();
        async move {
            messages.alert.set(String::new());
            match api::call::<ForgetBrowser>(&ForgetBrowserRequest { id }).await {
                Ok(Empty {}) => page.done(ID, messages.done, words::browser_forgotten()).await,
                Err(CallError::Common(error)) => messages.alert.set(page.handle(error).await),
            }
        }
    })
}

fn forget_all(page: SecurityPage, messages: Messages) -> Submission {
    submission(move || async move {
        messages.alert.set(String::new());
        match api::call::<ForgetBrowsers>(&Empty {}).await {
            Ok(Empty {}) => page.done(ID, messages.done, words::browsers_forgotten()).await,
            Err(CallError::Common(error)) => messages.alert.set(page.handle(error).await),
        }
    })
}
