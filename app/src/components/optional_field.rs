//! Fields that may stay empty: a search, a day, a file, several lines.

use leptos::prelude::*;

use super::{
    live::attribute,
    text_field::{described_by, invalid, labelled},
};
use crate::{browser, form::Field};

/// The kind of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A search term; the browser adds a button to clear it.
    Search,
    /// A day, with the browser's calendar; its text is like `2026-11-24`.
    Day,
    /// A file with a table (CSV).
    Table,
}

/// A labelled input that may stay empty.
#[component]
pub fn OptionalField(
    /// The field.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// The kind of an input.
    kind: Kind,
    /// The text to start with.
    #[prop(optional, into)]
    value: String,
    /// The id of the element that says what to enter.
    #[prop(optional)]
    hint: &'static str,
) -> AnyView {
    let (kind, accept) = match kind {
        Kind::Search => ("search", None),
        Kind::Day => ("date", None),
        Kind::Table => ("file", Some(".csv,.txt,text/csv")),
    };
    field.typed.set(value.clone());
    let value = (!value.is_empty()).then_some(value);
    let control = view! {
        <input
            class="text-field__input"
            id=field.id
            name=field.id
            type=kind
            accept=accept
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            value=value
            aria-invalid=attribute(move || invalid(field))
            aria-describedby=described_by(field, hint)
            on:input=move |_| field.typed.set(browser::value(field.id))
        />
    }
    .into_any();
    labelled(field, label, control)
}

/// A labelled field with several lines.
#[component]
pub fn TextArea(
    /// The field.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// The id of the element that says what to enter.
    #[prop(optional)]
    hint: &'static str,
) -> AnyView {
    let control = view! {
        <textarea
            class="text-field__input text-field__input--lines"
            id=field.id
            name=field.id
            rows="6"
            dir="ltr"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-invalid=attribute(move || invalid(field))
            aria-describedby=described_by(field, hint)
            // By themselves, browsers scroll only the line with the caret into view.
            on:focus=move |_| browser::reveal(field.id)
        ></textarea>
    }
    .into_any();
    labelled(field, label, control)
}
