//! Security: what people look after themselves, a section each.

mod activity;
mod authenticators;
mod backup_codes;
mod enrol;
mod page;
mod passkeys;
mod remembered_browsers;
mod remove;
mod rename;
mod sessions;

use leptos::prelude::*;
use shared::Screen;

use self::page::SecurityPage;
use crate::{
    components::{Alert, Group, Link, Section, Text, WidePage, live},
    form::{submission, submit},
    message::words,
    screens::parts::{frame::frame, placeholder},
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
                {passkeys::passkeys(page)}
                {authenticators::authenticators(page)}
                {backup_codes::backup_codes(page)}
            }
            .into_any()
        };
        view! {
            {if at_provider { provider() } else { local() }}
            {sessions::sessions(page)}
            {remembered_browsers::remembered_browsers(page)}
            {activity::activity(page)}
        }
        .into_any()
    });
    let frame = frame(session, Screen::Security);
    view! {
        <WidePage title=words::security()>
            <Alert words=page.alert />
            {sections}
            {frame}
        </WidePage>
    }
    .into_any()
}

/// In place of password, passkeys, authenticators and backup codes, where an identity provider manages them.
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
