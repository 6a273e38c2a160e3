//! Security: what people look after by themselves, a section each.

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
    screens::{waiting, way_out},
    session::Session,
};

/// The account, a section for each of its parts.
#[must_use]
pub fn security(session: Session) -> AnyView {
    let own = Own { session, known: RwSignal::new(None), alert: RwSignal::new(String::new()) };
    let load = submission(move || own.load());
    submit(load);
    let loaded = Memo::new(move |_| own.known.with(Option::is_some));
    let sections = live::part(move || {
        if !loaded.get() {
            return waiting("wide__skeleton", load);
        }
        let elsewhere = untrack(|| session.profile()).is_some_and(|account| account.sso);
        let here = || {
            view! {
                {password()}
                {authenticators::authenticators(own)}
                {backup_codes::backup_codes(own)}
            }
            .into_any()
        };
        view! {
            {if elsewhere { provider() } else { here() }}
            {sessions::sessions(own)}
            {activity::activity(own)}
        }
        .into_any()
    });
    view! {
        <WidePage title=words::security()>
            <Alert words=own.alert />
            {sections}
            <Group>
                <Link to=Screen::Home.path() label=words::back() />
            </Group>
            {way_out(session, words::sign_out(), own.alert)}
        </WidePage>
    }
    .into_any()
}

/// What an identity provider has in its care.
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

/// What the sections share: where the person stands, and what is known of the account.
#[derive(Clone, Copy)]
struct Own {
    session: Session,
    known: RwSignal<Option<Security>>,
    /// What went wrong with the page as a whole.
    alert: RwSignal<String>,
}

impl Own {
    /// A part that follows what is known.
    fn part(self, view: impl Fn(&Security) -> AnyView + Send + 'static) -> AnyView {
        live::part(move || self.known.with(|known| known.as_ref().map_or_else(live::nothing, &view)))
    }

    /// Asks the server what there is.
    async fn load(self) {
        self.alert.set(String::new());
        match api::call::<GetSecurity>(&Empty {}).await {
            Ok(security) => self.known.set(Some(security)),
            Err(CallError::Common(trouble)) => self.alert.set(self.session.settle(trouble).await),
            Err(CallError::Endpoint(never)) => match never {},
        }
    }

    /// After an act: closes its dialogue, shows what there is now, and tells what was done in its section.
    async fn done(self, section: &'static str, told: RwSignal<String>, words: &str) {
        told.set(String::new());
        close_dialog();
        self.load().await;
        told.set(words.to_owned());
        // The button that was pressed is gone with its thing, or is another thing's by now.
        browser::focus(section);
    }

    /// The same after an act that may have led to another step.
    async fn advanced(self, progress: Progress, section: &'static str, told: RwSignal<String>, words: &str) {
        let stays = matches!(progress.step, NextStep::SignedIn { .. });
        self.session.stand(progress);
        if stays {
            self.done(section, told, words).await;
        }
    }

    /// What to tell about trouble with an act. What is shown may be old by then.
    async fn settle(self, trouble: CommonCallError) -> String {
        match trouble {
            CommonCallError::Gone | CommonCallError::WrongStep => {
                let words = self.session.settle(CommonCallError::WrongStep).await;
                if !words.is_empty() {
                    self.load().await;
                }
                words
            }
            trouble => self.session.settle(trouble).await,
        }
    }
}
