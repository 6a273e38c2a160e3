//! Security: what people look after themselves, a section each.

mod activity;
mod authenticators;
mod backup_codes;
mod enrol;
mod remove;
mod rename;
mod sessions;

use leptos::prelude::*;
use shared::{
    Empty, Screen,
    api::{
        NextStep, Progress,
        security::{GetSecurity, Security},
    },
};

use crate::{
    api::{self, CallError, CommonCallError},
    browser,
    components::{Alert, Group, Link, Section, Text, WidePage, close_dialog, live},
    form::{submission, submit},
    message::words,
    screens::parts::{placeholder, sign_out_link},
    session::Session,
};

/// A section for each part of the account's security.
#[must_use]
pub fn security(session: Session) -> AnyView {
    let page = SecurityPage { session, known: RwSignal::new(None), alert: RwSignal::new(String::new()) };
    let load = submission(move || page.load());
    submit(load);
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let sections = live::part(move || {
        if !loaded.get() {
            return placeholder("wide__skeleton", load);
        }
        let at_provider = untrack(|| session.profile()).is_some_and(|account| account.sso);
        let local = || {
            view! {
                {password()}
                {authenticators::authenticators(page)}
                {backup_codes::backup_codes(page)}
            }
            .into_any()
        };
        view! {
            {if at_provider { provider() } else { local() }}
            {sessions::sessions(page)}
            {activity::activity(page)}
        }
        .into_any()
    });
    view! {
        <WidePage title=words::security()>
            <Alert words=page.alert />
            {sections}
            <Group>
                <Link to=Screen::Home.path() label=words::back() />
            </Group>
            {sign_out_link(session, page.alert)}
        </WidePage>
    }
    .into_any()
}

/// In place of password, authenticators and backup codes, where an identity provider manages them.
fn provider() -> AnyView {
    view! {
        <Section id="password" heading=words::identity_provider()>
            <Text words=words::security_provider_text() />
        </Section>
    }
    .into_any()
}

fn password() -> AnyView {
    view! {
        <Section id="password" heading=words::password()>
            <Text words=words::security_password_text() />
            <Group>
                <Link to=Screen::ChangePassword.path() label=words::change_password_link() />
            </Group>
        </Section>
    }
    .into_any()
}

/// What the sections share: the session, and what the server said about the account.
#[derive(Clone, Copy)]
struct SecurityPage {
    session: Session,
    known: RwSignal<Option<Security>>,
    /// What went wrong with the screen as a whole.
    alert: RwSignal<String>,
}

impl SecurityPage {
    /// A part that shows what is known.
    fn part(self, view: impl Fn(&Security) -> AnyView + Send + 'static) -> AnyView {
        live::part(move || self.known.with(|known| known.as_ref().map_or_else(live::nothing, &view)))
    }

    /// Loads the account.
    async fn load(self) {
        self.alert.set(String::new());
        match api::call::<GetSecurity>(&Empty {}).await {
            Ok(security) => self.known.set(Some(security)),
            Err(CallError::Common(error)) => self.alert.set(self.session.handle(error).await),
        }
    }

    /// After an action: closes its dialog, loads the account again, and reports in the section what was done.
    async fn done(self, section: &'static str, status: RwSignal<String>, words: &str) {
        status.set(String::new());
        close_dialog();
        self.load().await;
        status.set(words.to_owned());
        // The button that was pressed may be gone, or belong to another item by now.
        browser::focus(section);
    }

    /// The same after an action that may have led to another step.
    async fn advance(self, progress: Progress, section: &'static str, status: RwSignal<String>, words: &str) {
        let stays = matches!(progress.step, NextStep::SignedIn { .. });
        self.session.set_progress(progress);
        if stays {
            self.done(section, status, words).await;
        }
    }

    /// Handles an error of an action. Loads the account again where it has changed meanwhile.
    async fn handle(self, error: CommonCallError) -> String {
        match error {
            CommonCallError::NotFound | CommonCallError::WrongStep => {
                let words = self.session.handle(CommonCallError::WrongStep).await;
                if !words.is_empty() {
                    self.load().await;
                }
                words
            }
            error => self.session.handle(error).await,
        }
    }
}
