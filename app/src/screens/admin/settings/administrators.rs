//! The setting for the second factor of administrators.

use leptos::prelude::*;
use shared::api::admin::settings::{AdministratorMfa, Setting};

use super::page::{Parts, SettingsPage};
use crate::{
    components::{Select, Text, live},
    form::Field,
    message::{settings as text, words},
};

/// Says how many administrators have no passkey and what requiring one would do, and asks.
pub fn administrators(page: SettingsPage) -> AnyView {
    let field = Field::new("administrators");
    let now = page.known.with_untracked(|known| known.map(|known| known.administrators.mfa));
    let effect = live::part(move || {
        let Some(settings) = page.now() else { return live::nothing() };
        let chosen = text::administrators_of_name(&field.typed.get());
        let is_new = chosen == AdministratorMfa::Passkey && chosen != settings.administrators.mfa;
        let preview = is_new.then(|| text::administrators_preview(&settings));
        view! {
            <Text words=text::administrators_now(&settings) />
            {preview.map(|words| view! { <Text words /> })}
        }
        .into_any()
    });
    let options = AdministratorMfa::ALL.map(|mfa| (mfa.name(), text::administrators(mfa))).to_vec();
    let chosen = now.unwrap_or(AdministratorMfa::Required).name();
    let heading = words::mfa_administrators();
    let select = view! { <Select field label=heading options chosen /> }.into_any();
    page.section(Parts { id: "mfa-administrators", heading, effect, field: select }, move || {
        Some(Setting::Administrators(text::administrators_of_name(&field.text())))
    })
}
