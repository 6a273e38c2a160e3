//! Texts: alerts, status messages, notices and paragraphs.

use leptos::prelude::*;

use super::live;

/// An error message, which a screen reader announces immediately.
#[component]
pub fn Alert(
    /// The message; empty while there is none.
    words: RwSignal<String>,
) -> AnyView {
    live::part(move || match words.get() {
        words if words.is_empty() => live::nothing(),
        words => paragraph("notice notice--alert", None, Some("alert"), words),
    })
}

/// A status message, which a screen reader announces at the next pause. The element is there before the
/// message is, because some screen readers miss it otherwise.
#[component]
pub fn Status(
    /// The message; empty while there is none.
    words: RwSignal<String>,
) -> AnyView {
    let words = live::text(move || words.get());
    view! {
        <p class="card__status" role="status">
            {words}
        </p>
    }
    .into_any()
}

/// A notice: neither an error nor a result.
#[component]
pub fn Notice(
    /// The words.
    #[prop(into)]
    words: String,
    /// A button, where the user can do something about it.
    #[prop(optional)]
    children: Option<Children>,
) -> AnyView {
    let Some(children) = children else { return paragraph("notice", None, None, words) };
    let words = paragraph("notice__words", None, None, words);
    view! {
        <div class="notice notice--offer">
            {words}
            {children()}
        </div>
    }
    .into_any()
}

/// A paragraph of a screen.
#[component]
pub fn Text(
    /// The words.
    #[prop(into)]
    words: String,
    /// Its id, for the fields that it describes.
    #[prop(optional)]
    id: Option<&'static str>,
) -> AnyView {
    paragraph("card__text", id.map(str::to_owned), None, words)
}

/// Parts that belong together; by default a line of links.
#[component]
pub fn Group(
    /// Its CSS classes.
    #[prop(default = "card__links")]
    class: &'static str,
    /// The parts.
    children: Children,
) -> AnyView {
    view! { <div class=class>{children()}</div> }.into_any()
}

/// A word for screen readers, where style shows the same.
pub(super) fn hidden_word(word: &str) -> AnyView {
    let word = [word, " "].concat();
    view! { <span class="visually-hidden">{word}</span> }.into_any()
}

pub(super) fn paragraph(
    class: &'static str,
    id: Option<String>,
    role: Option<&'static str>,
    words: String,
) -> AnyView {
    view! {
        <p class=class id=id role=role>
            {words}
        </p>
    }
    .into_any()
}
