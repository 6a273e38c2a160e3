//! A value to read or to copy.

use leptos::prelude::*;

use super::button::Button;
use crate::{browser, form::submission, message::words};

/// How a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// As it is.
    Plain,
    /// In groups of four for reading; a copy has no spaces.
    Grouped,
}

/// A label, its value and a button that copies it: one row of a description list.
#[component]
pub fn CopyRow(
    /// What the value is.
    label: &'static str,
    /// The name of the button that copies it.
    copy_name: &'static str,
    /// The value.
    value: String,
    /// The value's name on the page, for selecting it.
    id: &'static str,
    /// How it is written.
    manner: Manner,
    /// Told what came of copying.
    told: RwSignal<String>,
) -> AnyView {
    // In a page from right to left, groups would otherwise be read from the wrong end.
    let direction = if manner == Manner::Grouped { "ltr" } else { "auto" };
    let groups: Vec<AnyView> = match manner {
        Manner::Plain => vec![value.clone().into_any()],
        Manner::Grouped => {
            let symbols: Vec<char> = value.chars().collect();
            symbols.chunks(4).map(|four| group(four.iter().collect())).collect()
        }
    };
    let copy = submission(move || {
        let value = value.clone();
        async move {
            // Emptied first, so that copying a second time is told again.
            told.set(String::new());
            told.set(browser::copy_or_select(&value, id).await.to_owned());
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

/// Set apart by style, not by spaces: what is selected by hand has none either.
fn group(symbols: String) -> AnyView {
    view! { <span class="copy-row__group">{symbols}</span> }.into_any()
}
