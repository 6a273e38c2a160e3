//! Short marks of states, and rows of dots.

use leptos::prelude::*;

/// What a tag stands for, which its form shows too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// Something that is there.
    Plain,
    /// Something that is missing: a dashed outline.
    Missing,
    /// Something that is wrong.
    Bad,
}

/// A short mark, such as "Administrator".
#[component]
pub fn Tag(
    /// Its word or words.
    #[prop(into)]
    words: String,
    /// What it stands for.
    #[prop(default = TagKind::Plain)]
    kind: TagKind,
) -> AnyView {
    let class = match kind {
        TagKind::Plain => "tag",
        TagKind::Missing => "tag tag--missing",
        TagKind::Bad => "tag tag--bad",
    };
    view! { <span class=class>{words}</span> }.into_any()
}

/// A dot for each of a few things: filled for those that are left, a ring for those that are used. The words
/// beside it say the same.
#[component]
pub fn Dots(
    /// How many are left.
    left: u8,
    /// How many there were.
    of: u8,
) -> AnyView {
    let dot = |place: u8| {
        let class = if place < left { "dots__dot" } else { "dots__dot dots__dot--used" };
        view! { <span class=class></span> }.into_any()
    };
    let dots: Vec<AnyView> = (0..of.max(left)).map(dot).collect();
    view! {
        <span class="dots" aria-hidden="true">
            {dots}
        </span>
    }
    .into_any()
}
