//! What may be filled in, and need not be: a search, a day, many lines, a file.

use leptos::prelude::*;

use super::{
    live::attribute,
    text_field::{described_by, invalid, labelled},
};
use crate::{browser, form::Field};

/// What kind of input it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text to search for, which the browser offers to empty.
    Search,
    /// A day, with the browser's own calendar; its text is like `2026-11-24`.
    Day,
    /// A file with a table (CSV).
    Table,
}

/// A labelled input that may stay empty.
#[component]
pub fn OptionalField(
    /// What stands in it.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// What kind of input it is.
    kind: Kind,
    /// What stands in it at first.
    #[prop(optional, into)]
    value: String,
    /// The element that says what to enter.
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

/// A labelled field of many lines.
#[component]
pub fn Lines(
    /// What stands in it.
    field: Field,
    /// The visible label.
    label: &'static str,
    /// The element that says what to enter.
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
            // Browsers bring no more of it than the line with the caret.
            on:focus=move |_| browser::reveal(field.id)
        ></textarea>
    }
    .into_any();
    labelled(field, label, control)
}
