//! A value to read or to copy.

use leptos::prelude::*;

use super::button::Button;
use crate::{browser, form::submission, message::words};

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueFormat {
    /// Unchanged.
    Plain,
    /// In groups of four, for reading; a copy has no spaces.
    Grouped,
}

/// A label, its value and a button that copies it: one row of a description list.
#[component]
pub fn CopyRow(
    /// What the value is called.
    label: &'static str,
    /// The accessible name of the button.
    copy_name: &'static str,
    /// The value.
    value: String,
    /// The id of the value, for selecting it.
    id: &'static str,
    /// How it is written.
    format: ValueFormat,
    /// Where to report the result.
    status: RwSignal<String>,
) -> AnyView {
    // In right-to-left text, the groups would be read from the wrong end.
    let direction = if format == ValueFormat::Grouped { "ltr" } else { "auto" };
    let groups: Vec<AnyView> = match format {
        ValueFormat::Plain => vec![value.clone().into_any()],
        ValueFormat::Grouped => {
            let symbols: Vec<char> = value.chars().collect();
            symbols.chunks(4).map(|four| group(four.iter().collect())).collect()
        }
    };
    let copy = submission(move || {
        let value = value.clone();
        async move {
            // Cleared first, so that a second copy is announced too.
            status.set(String::new());
            status.set(browser::copy_or_select(&value, id).await.to_owned());
        }
    });
    view! {
        <div class="copy-row">
            <dt class="copy-row__label">{label}</dt>
            <dd class="copy-row__value" id=id dir=direction>
                {groups}
            </dd>
            <dd class="copy-row__action">
                <Button label=words::copy() name=Some(copy_name) submission=copy class="button button--small" />
            </dd>
        </div>
    }
    .into_any()
}

/// Separated by style, not by spaces, so that text selected by hand has no spaces either.
fn group(symbols: String) -> AnyView {
    view! { <span class="copy-row__group">{symbols}</span> }.into_any()
}
