//! The setting for multi-factor authentication of a kind of account.

use leptos::prelude::*;
use shared::api::{
    admin::{AccountKind, settings::Setting},
    security::Mfa,
};

use super::page::{Parts, SettingsPage};
use crate::{
    components::{Select, Text, live},
    form::Field,
    message::settings as text,
};

/// Says what the present value does and what the chosen one would, and asks.
pub fn mfa(page: SettingsPage, kind: AccountKind) -> AnyView {
    let (id, name) = match kind {
        AccountKind::Internal => ("mfa-internal", "internal"),
        AccountKind::External => ("mfa-external", "external"),
    };
    let field = Field::new(name);
    let now = page.known.with_untracked(|known| known.map(|known| text::setting_of(&known, kind).mfa));
    let effect = live::part(move || {
        let Some(settings) = page.now() else { return live::nothing() };
        let chosen = text::mfa_of_name(&field.typed.get());
        let preview =
            (chosen != text::setting_of(&settings, kind).mfa).then(|| text::preview(&settings, kind, chosen));
        view! {
            <Text words=text::present(&settings, kind) />
            {preview.map(|words| view! { <Text words /> })}
        }
        .into_any()
    });
    let options = Mfa::ALL.map(|mfa| (mfa.name(), text::mfa(mfa))).to_vec();
    let chosen = now.unwrap_or(Mfa::Required).name();
    let heading = text::heading(kind);
    let select = view! { <Select field label=heading options chosen /> }.into_any();
    page.section(Parts { id, heading, effect, field: select }, move || {
        Some(Setting::Mfa(kind, text::mfa_of_name(&field.text())))
    })
}
