//! The setting for the grace period.

use leptos::prelude::*;
use shared::{ParseError, api::admin::settings::Setting};

use super::page::{Parts, SettingsPage};
use crate::{
    components::{Text, TextField, live},
    form::{Field, FormReader},
    message::{fields, words},
};

/// Asks for the number of days.
pub fn grace(page: SettingsPage) -> AnyView {
    let days = Field::new("grace-days");
    let present = page.known.with_untracked(|known| known.map_or(0, |known| known.grace_days));
    live::effect(move || days.set_text(&present.to_string()));
    let effect = view! { <Text words=words::grace_text() id="grace-hint" /> }.into_any();
    let field = view! {
        <TextField field=days label=words::grace_days() autocomplete="off" inputmode="numeric" hint="grace-hint" />
    }
    .into_any();
    let parts = Parts { id: "grace", heading: words::grace(), effect, field };
    page.section(parts, move || {
        FormReader::new().field(days, number, fields::grace_days).map(Setting::GraceDays)
    })
}

/// Parses a number of days.
fn number(typed: &str) -> Result<u16, ParseError> {
    let typed = typed.trim();
    match typed.parse() {
        Ok(days) if days <= Setting::LONGEST_GRACE => Ok(days),
        Ok(_) => Err(ParseError::TooLong),
        Err(_) if typed.is_empty() => Err(ParseError::Empty),
        Err(_) => Err(ParseError::Form),
    }
}
