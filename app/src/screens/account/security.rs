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
mod second_step;
mod sessions;

use leptos::prelude::*;
use shared::{Screen, api::security::Security};

use self::page::SecurityPage;
use crate::{
    components::{Alert, Link, Notice, Section, SingleItem, Split, Text, WidePage, live, separated},
    form::{submission, submit},
    message::{codes, time::date, words},
    screens::parts::{frame::frame, placeholder},
    session::Session,
};

/// What needs attention, and a panel for each part of the account's security.
#[must_use]
pub fn security(session: Session) -> AnyView {
    let page = SecurityPage {
        session,
        known: RwSignal::new(None),
        regenerates: RwSignal::new(false),
        alert: RwSignal::new(String::new()),
    };
    let load = submission(move || page.load());
    submit(load);
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let sections =
        live::part(
            move || {
                if loaded.get() { untrack(|| panels(page)) } else { placeholder("wide__skeleton", load) }
            },
        );
    let account = untrack(|| session.profile());
    let sub = account.map(|account| separated(vec![account.username, account.email]).into_any());
    let frame = frame(session, Screen::Security);
    view! {
        <WidePage title=words::security() sub>
            <Alert words=page.alert />
            {page.part(move |security| attention(page, security))}
            {sections}
            {frame}
        </WidePage>
    }
    .into_any()
}

fn panels(page: SecurityPage) -> AnyView {
    let at_provider = page.session.profile().is_some_and(|account| account.sso);
    let main = if at_provider {
        provider()
    } else {
        view! {
            {second_step::second_step(page)}
            {backup_codes::backup_codes(page)}
            {password(page)}
        }
        .into_any()
    };
    let main = view! {
        {main}
        {remembered_browsers::remembered_browsers(page)}
    }
    .into_any();
    let aside = view! {
        {sessions::sessions(page)}
        {activity::activity(page)}
    }
    .into_any();
    view! { <Split main aside even=true /> }.into_any()
}

/// What the owner should do soon.
fn attention(page: SecurityPage, security: &Security) -> AnyView {
    let deadline = security
        .set_up_until
        .map(|until| view! { <Notice words=codes::set_up_within(until, security.now) /> }.into_any());
    let few = security.backup_codes_left.filter(|left| *left <= codes::FEW_CODES).map(|left| {
        view! {
            <Notice words=words::codes_left(left.into())>
                {backup_codes::regenerate_button(page)}
            </Notice>
        }
        .into_any()
    });
    view! {
        {deadline}
        {few}
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

fn password(page: SecurityPage) -> AnyView {
    let row = page.part(|security| {
        let link = view! {
            <Link to=Screen::ChangePassword.path() label=words::change_password_link() class="button button--small" />
        };
        let title = security.password_changed_at.map_or_else(
            || words::security_password_text().to_owned(),
            |at| words::password_changed_on(&date(at)),
        );
        view! { <SingleItem title facts=String::new() actions=vec![link.into_any()] /> }.into_any()
    });
    view! {
        <Section id="password" heading=words::password()>
            {row}
        </Section>
    }
    .into_any()
}
