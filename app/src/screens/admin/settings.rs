//! The run-time settings, each with the accounts it affects.

mod administrators;
mod backup_codes;
mod grace;
mod mfa;
mod page;
mod passkeys;
mod remember;

use leptos::prelude::*;
use shared::{Screen, api::admin::AccountKind};

use self::page::SettingsPage;
use super::page::admin_page;
use crate::{
    components::{Text, live},
    form::{submission, submit},
    message::words,
    screens::parts::placeholder,
    session::Session,
};

/// A section for each setting.
pub fn settings(session: Session) -> AnyView {
    let page = SettingsPage { session, known: RwSignal::new(None), alert: RwSignal::new(String::new()) };
    let load = submission(move || page.load());
    submit(load);
    let loaded = Memo::new(move |_| page.known.with(Option::is_some));
    let content = live::part(move || {
        if !loaded.get() {
            return placeholder("wide__skeleton", load);
        }
        view! {
            <Text words=words::settings_text() />
            {mfa::mfa(page, AccountKind::Internal)}
            {mfa::mfa(page, AccountKind::External)}
            {administrators::administrators(page)}
            {grace::grace(page)}
            {passkeys::passkeys(page)}
            {backup_codes::backup_codes(page)}
            {remember::remember(page)}
        }
        .into_any()
    });
    admin_page(session, words::mfa_settings(), Screen::Settings, page.alert, content)
}
