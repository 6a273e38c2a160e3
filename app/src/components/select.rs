//! A list to choose from.

use std::borrow::Cow;

use leptos::prelude::*;

use super::text_field::{described_by, labelled};
use crate::{browser, form::Field};

type Words = Cow<'static, str>;

/// The values of a list with their labels.
pub struct Choices(Vec<(Words, Words)>);

impl From<Vec<(&'static str, &'static str)>> for Choices {
    fn from(choices: Vec<(&'static str, &'static str)>) -> Self {
        Self(choices.into_iter().map(|(value, label)| (value.into(), label.into())).collect())
    }
}

impl From<Vec<(String, String)>> for Choices {
    fn from(choices: Vec<(String, String)>) -> Self {
        Self(choices.into_iter().map(|(value, label)| (value.into(), label.into())).collect())
    }
}

/// A labelled list to choose from: the browser's own element, which every keyboard and screen reader
/// supports. [`Field::typed`] follows the choice.
#[component]
pub fn Select(
    /// The field; its text is the chosen value.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// The values with their labels.
    #[prop(into)]
    options: Choices,
    /// The value to start with.
    #[prop(into)]
    chosen: String,
    /// The id of the element that describes it.
    #[prop(optional)]
    hint: &'static str,
) -> AnyView {
    let option = |(value, words): (Words, Words)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {words}
            </option>
        }
        .into_any()
    };
    let options: Vec<AnyView> = options.0.into_iter().map(option).collect();
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
