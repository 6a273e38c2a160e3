//! One of several values.

use leptos::prelude::*;

use super::text_field::{described_by, labelled};
use crate::{browser, form::Field};

/// A labelled list to choose from: the browser's own, which every keyboard and screen reader knows. Typing and
/// choosing are told alike, by [`Field::typed`].
#[component]
pub fn Select(
    /// Its place on the page; its text is the value that was chosen.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// The values, each with what it is called.
    options: Vec<(&'static str, &'static str)>,
    /// The value to begin with.
    #[prop(into)]
    chosen: String,
    /// The element that says more of it.
    #[prop(optional)]
    hint: &'static str,
) -> AnyView {
    let option = |(value, words): (&'static str, &'static str)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {words}
            </option>
        }
        .into_any()
    };
    let options: Vec<AnyView> = options.into_iter().map(option).collect();
    field.typed.set(chosen);
    let control = view! {
        <select
            class="text-field__input text-field__input--select"
            id=field.id
            name=field.id
            aria-describedby=described_by(field, hint)
            on:change=move |_| field.typed.set(browser::value(field.id))
        >
            {options}
        </select>
    }
    .into_any();
    labelled(field, label, control)
}
