//! Things in a list to read about or to go to.

use leptos::prelude::*;

/// An item of [`super::Items`]: what it is called, with a link to its own page where it has one, what sets it apart, and
/// what there is to know of it.
#[component]
pub fn Entry(
    /// What it is called; may be somebody's own words.
    title: String,
    /// Its page.
    #[prop(optional, into)]
    to: Option<String>,
    /// What sets it apart from the others.
    #[prop(optional)]
    marks: Vec<&'static str>,
    /// What there is to know of it; each may be somebody's own words.
    facts: Vec<String>,
    /// Its name on the page, with which it can take the focus.
    #[prop(default = None)]
    id: Option<String>,
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
        marks.into_iter().map(|mark| view! { <span class="item__mark">{mark}</span> }.into_any()).collect();
    let tabindex = id.is_some().then_some("-1");
    view! {
        <li class="item" id=id tabindex=tabindex>
            <div class="item__text">
                <p class="item__title">{title} {marks}</p>
                <p class="item__facts">{set_apart(facts)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The facts in a line, each with a direction of its own.
fn set_apart(facts: Vec<String>) -> Vec<AnyView> {
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
