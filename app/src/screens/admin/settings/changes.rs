//! What the changes would do, and the buttons to save or discard them.

use leptos::prelude::*;

use super::page::SettingsPage;
use crate::{
    components::{Button, Section, SubmitButton, Text, live},
    form::Submission,
    message::{
        setting_effects::{self, EffectText},
        words,
    },
};

/// The changes, each with whom it affects.
pub fn changes(page: SettingsPage, save: Submission) -> AnyView {
    let discard = page.discard();
    let unsaved = live::text(move || words::unsaved_changes(page.unsaved()));
    let buttons = move || view! { <Button label=words::discard_changes() submission=discard /> }.into_any();
    view! {
        <div class="sticky">
            <Section id="changes" heading=words::what_changes()>
                <p class="card__text">{unsaved}</p>
                {effects(page)}
                <SubmitButton label=words::save() submission=save />
                {live::when(move || page.unsaved() > 0, buttons)}
            </Section>
        </div>
    }
    .into_any()
}

fn effects(page: SettingsPage) -> AnyView {
    live::part(move || match page.changes.get() {
        None => view! { <Text words=words::changes_wrong() /> }.into_any(),
        Some(changes) if changes.is_empty() => view! { <Text words=words::no_changes() /> }.into_any(),
        Some(_) => {
            let settings = page.known.get();
            let effects = page.preview.with(|preview| {
                let (_, preview) = preview.as_ref()?;
                Some(setting_effects::effects(settings.as_ref()?, preview))
            });
            list(effects.unwrap_or_default())
        }
    })
}

fn list(effects: Vec<EffectText>) -> AnyView {
    let item = |EffectText { change, text }: EffectText| {
        view! {
            <li class="effects__effect">
                <strong>{change}</strong>
                <p class="card__text">{text}</p>
            </li>
        }
        .into_any()
    };
    let items: Vec<AnyView> = effects.into_iter().map(item).collect();
    // Announced when the reader has paused: it follows the typing.
    view! { <ul class="effects" aria-live="polite">{items}</ul> }.into_any()
}
