//! What there is to know of something, a line each.

use leptos::prelude::*;

use crate::message::fact::Fact;

/// A list of names and values: beside each other where there is room, and below where not.
#[component]
pub fn Facts(
    /// The lines.
    facts: Vec<Fact>,
) -> AnyView {
    let fact = |Fact { name, value, own }: Fact| {
        let value = if own { view! { <bdi>{value}</bdi> }.into_any() } else { value.into_any() };
        view! {
            <div class="facts__fact">
                <dt class="facts__name">{name}</dt>
                <dd class="facts__value">{value}</dd>
            </div>
        }
        .into_any()
    };
    let facts: Vec<AnyView> = facts.into_iter().map(fact).collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}
