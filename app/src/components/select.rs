//! A list to choose from.

use leptos::prelude::*;

use super::text_field::{described_by, labelled};
use crate::{browser, form::Field};

/// A labelled list to choose from: the browser's own element, which every keyboard and screen reader
/// supports. [`Field::typed`] follows the choice.
#[component]
pub fn Select(
    /// The field; its text is the chosen value.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// The values with their labels.
    options: Vec<(&'static str, &'static str)>,
    /// The value to start with.
    #[prop(into)]
    chosen: String,
    /// The id of the element that describes it.
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
