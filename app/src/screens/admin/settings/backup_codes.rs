//! The setting whether backup codes are in use.

use leptos::prelude::*;
use shared::api::admin::settings::Setting;

use super::page::{Parts, SettingsPage, is_on, on_off};
use crate::{
    components::{Text, live},
    form::Field,
    message::words,
};

/// Says how many accounts have backup codes, and asks.
pub fn backup_codes(page: SettingsPage) -> AnyView {
    let field = Field::new("backup-codes-used");
    let on = page.known.with_untracked(|known| known.is_some_and(|known| known.backup_codes));
    let effect = live::part(move || {
        let Some(settings) = page.now() else { return live::nothing() };
        view! {
            <Text words=words::backup_codes_setting() />
            <Text words=words::accounts_with_codes(settings.accounts_with_backup_codes) />
        }
        .into_any()
    });
    let select = on_off(field, words::backup_codes(), on);
    let parts = Parts { id: "backup-codes", heading: words::backup_codes(), effect, field: select };
    page.section(parts, move || Some(Setting::BackupCodes(is_on(field))))
}
