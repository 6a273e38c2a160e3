//! How many days a set-up may be put off.

use leptos::prelude::*;
use shared::{ParseError, api::admin::settings::Setting};

use super::{Held, Parts};
use crate::{
    browser,
    components::{Text, TextField, live},
    form::{Field, Reading},
    message::{fields, words},
};

/// Asks for their number.
pub fn grace(held: Held) -> AnyView {
    let days = Field::new("grace-days");
    let begun = held.known.with_untracked(|known| known.map_or(0, |known| known.grace_days));
    live::effect(move || {
        if let Some(input) = browser::input(days.id) {
            input.set_value(&begun.to_string());
        }
    });
    let effect = view! { <Text words=words::grace_text() id="grace-hint" /> }.into_any();
    let field = view! {
        <TextField field=days label=words::grace_days() autocomplete="off" inputmode="numeric" hint="grace-hint" />
    }
    .into_any();
    let parts = Parts { id: "grace", heading: words::grace(), effect, field };
    held.section(parts, move || {
        Reading::new().field(days, number, fields::grace_days).map(Setting::GraceDays)
    })
}

/// Days as they are typed.
fn number(typed: &str) -> Result<u16, ParseError> {
    let typed = typed.trim();
    match typed.parse() {
        Ok(days) if days <= Setting::LONGEST_GRACE => Ok(days),
        Ok(_) => Err(ParseError::TooLong),
        Err(_) if typed.is_empty() => Err(ParseError::Empty),
        Err(_) => Err(ParseError::Form),
    }
}
