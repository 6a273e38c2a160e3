//! The setting for how long browsers are remembered after a code.

use leptos::prelude::*;
use shared::{ParseError, api::admin::settings::Setting};

use super::page::{Parts, SettingsPage};
use crate::{
    components::{Text, TextField, live},
    form::{Field, FormReader},
    message::{fields, words},
};

/// Says how many browsers are remembered, and asks for the number of days.
pub fn remember(page: SettingsPage) -> AnyView {
    let days = Field::new("remember-days");
    let present = page.known.with_untracked(|known| known.map_or(0, |known| known.remember_days));
    live::effect(move || days.set_text(&present.to_string()));
    let effect = live::part(move || {
        let Some(settings) = page.now() else { return live::nothing() };
        view! {
            <Text words=words::remember_days_text() id="remember-hint" />
            <Text words=words::browsers_remembered(settings.remembered_browsers) />
        }
        .into_any()
    });
    let field = view! {
        <TextField field=days label=words::grace_days() autocomplete="off" inputmode="numeric" hint="remember-hint" />
    }
    .into_any();
    let parts = Parts { id: "remember", heading: words::remembered_browsers(), effect, field };
    page.section(parts, move || {
        FormReader::new().field(days, number, fields::remember_days).map(Setting::RememberDays)
    })
}

/// Parses a number of days.
fn number(typed: &str) -> Result<u8, ParseError> {
    let days = typed.trim().parse().map_err(|_| ParseError::Form)?;
    if days <= Setting::LONGEST_REMEMBERED { Ok(days) } else { Err(ParseError::TooLong) }
}
