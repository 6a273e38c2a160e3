//! What multi-factor authentication is to accounts of a kind.

use leptos::prelude::*;
use shared::api::{
    admin::{AccountKind, settings::Setting},
    security::Mfa,
};

use super::{Held, Parts};
use crate::{
    components::{Select, Text, live},
    form::Field,
    message::settings as said,
};

/// Says what holds and what would, and asks which it shall be.
pub fn mfa(held: Held, kind: AccountKind) -> AnyView {
    let (id, name) = match kind {
        AccountKind::Internal => ("mfa-internal", "internal"),
        AccountKind::External => ("mfa-external", "external"),
    };
    let field = Field::new(name);
    let now = held.known.with_untracked(|known| known.map(|known| said::of(&known, kind).mfa));
    let effect = live::part(move || {
        let Some(settings) = held.now() else { return live::nothing() };
        let wanted = said::mfa_of(&field.typed.get());
        let would = (wanted != said::of(&settings, kind).mfa).then(|| said::would(&settings, kind, wanted));
        view! {
            <Text words=said::holds(&settings, kind) />
            {would.map(|words| view! { <Text words /> })}
        }
        .into_any()
    });
    let options = Mfa::ALL.map(|mfa| (mfa.name(), said::mfa(mfa))).into();
    let chosen = now.unwrap_or(Mfa::Required).name();
    let heading = said::heading(kind);
    let select = view! { <Select field label=heading options chosen /> }.into_any();
    held.section(Parts { id, heading, effect, field: select }, move || {
        Some(Setting::Mfa(kind, said::mfa_of(&field.text())))
    })
}
