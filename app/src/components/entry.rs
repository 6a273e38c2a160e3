//! List items that are mostly read.

use leptos::prelude::*;

/// An item of [`super::Items`]: its title, which may link to its page, its marks and facts, and often no actions.
#[component]
pub fn Entry(
    /// Its title; may be a user's text.
    title: String,
    /// The address of its page.
    #[prop(default = None, into)]
    to: Option<String>,
    /// Its marks, such as "Disabled".
    #[prop(optional)]
    marks: Vec<&'static str>,
    /// What is known about it; each may be a user's text. Empty ones are left out.
    facts: Vec<String>,
    /// Its id, with which it can take the focus.
    #[prop(default = None)]
    id: Option<String>,
    /// A line of another server's, in English.
    #[prop(default = None)]
    reason: Option<String>,
    /// Its buttons.
    #[prop(optional)]
    actions: Vec<AnyView>,
) -> AnyView {
    let title = view! { <bdi>{title}</bdi> }.into_any();
    let title = match to {
        Some(to) => view! {
            <a class="link" href=to>
                {title}
            </a>
        }
        .into_any(),
        None => title,
    };
    let marks: Vec<AnyView> =
        marks.into_iter().map(|mark| view! { <span class="tag">{mark}</span> }.into_any()).collect();
    let reason = reason.map(|reason| {
        view! {
            <p class="item__facts" lang="en" dir="ltr">
                {reason}
            </p>
        }
        .into_any()
    });
    let actions =
        (!actions.is_empty()).then(|| view! { <div class="item__actions">{actions}</div> }.into_any());
    let tabindex = id.is_some().then_some("-1");
    view! {
        <li class="item" id=id tabindex=tabindex>
            <div class="item__text">
                <p class="item__title">{title} {marks}</p>
                <p class="item__facts">{separated(facts)}</p>
                {reason}
            </div>
            {actions}
        </li>
    }
    .into_any()
}

/// The facts in one line, each with a direction of writing of its own.
#[must_use]
pub fn separated(facts: Vec<String>) -> Vec<AnyView> {
    let facts = facts.into_iter().filter(|fact| !fact.is_empty()).enumerate();
    let fact = |(place, fact): (usize, String)| {
        let dot = if place == 0 { "" } else { " · " };
        view! {
            {dot}
            <bdi>{fact}</bdi>
        }
        .into_any()
    };
    facts.map(fact).collect()
}
