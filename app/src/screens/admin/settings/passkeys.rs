//! The setting whether passkeys are in use.

use leptos::prelude::*;
use shared::api::admin::settings::Setting;

use super::page::{Parts, SettingsPage, is_on, on_off};
use crate::{
    components::{Notice, Text, live},
    form::Field,
    message::words,
};

/// Says how many accounts have a passkey, and asks.
pub fn passkeys(page: SettingsPage) -> AnyView {
    let field = Field::new("passkeys-used");
    let on = page.known.with_untracked(|known| known.is_some_and(|known| known.passkeys));
    let effect = live::part(move || {
        let Some(settings) = page.now() else { return live::nothing() };
        let impossible =
            (!settings.passkeys_possible).then(|| view! { <Notice words=words::passkeys_impossible() /> });
        view! {
            {impossible}
            <Text words=words::passkeys_setting() />
            <Text words=words::accounts_with_passkeys(settings.accounts_with_passkeys) />
        }
        .into_any()
    });
    let select = on_off(field, words::passkeys(), on);
    let parts = Parts { id: "passkeys", heading: words::passkeys(), effect, field: select };
    page.section(parts, move || Some(Setting::Passkeys(is_on(field))))
}
