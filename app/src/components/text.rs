//! What is to be read: what went wrong, what went well, and the rest.

use leptos::prelude::*;

use super::live;

/// A message that a screen reader speaks as soon as it appears.
#[component]
pub fn Alert(
    /// The words; empty while all is well.
    words: RwSignal<String>,
) -> AnyView {
    live::part(move || match words.get() {
        words if words.is_empty() => live::nothing(),
        words => paragraph("notice notice--alert", None, Some("alert"), words),
    })
}

/// A message that is spoken when there is a pause. The place for it is there before the words are,
/// or some screen readers miss them.
#[component]
pub fn Status(
    /// The words; empty while there is nothing to tell.
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

/// Something to know that is neither wrong nor new.
#[component]
pub fn Notice(
    /// The words.
    #[prop(into)]
    words: String,
    /// A button, where something can be done about it.
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

/// What a screen says.
#[component]
pub fn Text(
    /// The words.
    #[prop(into)]
    words: String,
    /// Its name on the page, for fields that it describes.
    #[prop(optional)]
    id: Option<&'static str>,
) -> AnyView {
    paragraph("card__text", id.map(str::to_owned), None, words)
}

/// Parts that belong together; without a class, a line of links.
#[component]
pub fn Group(
    /// Its looks.
    #[prop(default = "card__links")]
    class: &'static str,
    /// The parts.
    children: Children,
) -> AnyView {
    view! { <div class=class>{children()}</div> }.into_any()
}

/// A word for those who do not see what style shows.
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
