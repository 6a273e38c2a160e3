//! The fields of the settings, with what they mean and whom they affect at present.

use leptos::prelude::*;
use shared::api::{
    admin::{
        AccountKind,
        settings::{AdministratorMfa, Settings},
    },
    security::Mfa,
};

use super::{
    fields::{OFF, ON, on_off},
    page::SettingsPage,
};
use crate::{
    components::{Group, Notice, Section, Select, Text, TextField, live},
    form::Field,
    message::{settings as text, words},
};

/// A panel for each theme.
pub fn panels(page: SettingsPage) -> AnyView {
    let Some(settings) = page.known.get_untracked() else { return live::nothing() };
    let fields = page.fields();
    // The fields are on the page first.
    live::effect(move || fields.show(&settings));
    view! {
        {second_step(page, settings)}
        {methods(page, settings)}
        {unused(page)}
    }
    .into_any()
}

fn second_step(page: SettingsPage, settings: Settings) -> AnyView {
    let fields = page.fields();
    let mfa = move |field: Field, kind: AccountKind, hint: &'static str| {
        let options = Mfa::ALL.map(|mfa| (mfa.name(), text::mfa(mfa))).to_vec();
        let chosen = text::setting_of(&settings, kind).mfa.name();
        let present = page.hint(hint, move |settings| text::present(settings, kind));
        view! {
            <Group class="setting">
                <Select field label=text::heading(kind) options chosen hint />
                {present}
            </Group>
        }
        .into_any()
    };
    let options = AdministratorMfa::ALL.map(|mfa| (mfa.name(), text::administrators(mfa))).to_vec();
    view! {
        <Section id="second-step" heading=words::second_step()>
            {mfa(fields.internal, AccountKind::Internal, "internal-hint")}
            {mfa(fields.external, AccountKind::External, "external-hint")}
            <Group class="setting">
                <Select
                    field=fields.administrators
                    label=words::mfa_administrators()
                    options
                    chosen=settings.administrators.mfa.name()
                    hint="administrators-hint"
                />
                {page.hint("administrators-hint", text::administrators_now)}
            </Group>
            <Group class="setting">
                {days(fields.grace_days, words::grace_days(), words::grace_text(), "grace-hint")}
            </Group>
            <Group class="setting">
                {days(fields.remind_days, words::remind_days(), words::remind_days_text(), "remind-hint")}
                {page.hint("in-grace", |settings| words::in_grace(settings.accounts_in_grace))}
            </Group>
        </Section>
    }
    .into_any()
}

fn methods(page: SettingsPage, settings: Settings) -> AnyView {
    let fields = page.fields();
    let impossible =
        (!settings.passkeys_possible).then(|| view! { <Notice words=words::passkeys_impossible() /> });
    let switch = |field: Field, label: &'static str, on: bool, hint: &'static str| {
        let options = vec![(ON, words::backup_codes_on()), (OFF, words::backup_codes_off())];
        view! { <Select field label options chosen=on_off(on) hint /> }.into_any()
    };
    view! {
        <Section id="methods" heading=words::settings_methods()>
            {impossible}
            <Group class="setting">
                {switch(fields.passkeys, words::passkeys(), settings.passkeys, "passkeys-hint")}
                {page.hint("passkeys-hint", |settings| {
                    let accounts = words::accounts_with_passkeys(settings.accounts_with_passkeys);
                    [words::passkeys_setting(), &accounts].join(" ")
                })}
            </Group>
            <Group class="setting">
                {switch(fields.backup_codes, words::backup_codes(), settings.backup_codes, "codes-hint")}
                {page.hint("codes-hint", |settings| {
                    let accounts = words::accounts_with_codes(settings.accounts_with_backup_codes);
                    [words::backup_codes_setting(), &accounts].join(" ")
                })}
            </Group>
            <Group class="setting">
                {days(fields.remember_days, words::remember_days(), words::remember_days_text(), "remember-hint")}
                {page.hint("remembered", |settings| words::browsers_remembered(settings.remembered_browsers))}
            </Group>
        </Section>
    }
    .into_any()
}

fn unused(page: SettingsPage) -> AnyView {
    let fields = page.fields();
    view! {
        <Section id="unused" heading=words::unused_accounts()>
            <Group class="setting">
                {days(fields.unused_days, words::unused_days(), words::unused_days_text(), "unused-hint")}
                {page.hint("warned", |settings| words::unused_warned(settings.unused_accounts_warned))}
            </Group>
        </Section>
    }
    .into_any()
}

fn days(field: Field, label: &'static str, text: &'static str, hint: &'static str) -> AnyView {
    view! {
        <TextField field label autocomplete="off" inputmode="numeric" hint />
        <Text words=text id=hint />
    }
    .into_any()
}

impl SettingsPage {
    /// A text about the present settings.
    fn hint(self, id: &'static str, words: impl Fn(&Settings) -> String + Send + 'static) -> AnyView {
        live::part(move || {
            let words = self.known.with(|known| known.as_ref().map(&words)).unwrap_or_default();
            view! { <Text words id /> }.into_any()
        })
    }
}
