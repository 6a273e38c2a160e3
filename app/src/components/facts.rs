//! What there is to know of something, a line each.

use leptos::prelude::*;

/// What a line is called, and what it says; may be somebody's own words.
pub type Fact = (String, String);

/// A list of names and values: beside each other where there is room, and below where not.
#[component]
pub fn Facts(
    /// The lines.
    facts: Vec<Fact>,
) -> AnyView {
    let fact = |(name, value): Fact| {
        view! {
            <div class="facts__fact">
                <dt class="facts__name">{name}</dt>
                <dd class="facts__value">
                    // A name has a direction of its own.
                    <bdi>{value}</bdi>
                </dd>
            </div>
        }
        .into_any()
    };
    let facts: Vec<AnyView> = facts.into_iter().map(fact).collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}
