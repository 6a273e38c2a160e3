//! A list of facts.

use leptos::prelude::*;

use super::tag::Dots;
use crate::message::fact::Fact;

/// Names and values: side by side where there is room, otherwise below each other.
#[component]
pub fn Facts(
    /// The rows.
    facts: Vec<Fact>,
) -> AnyView {
    let fact = |Fact { name, value, is_user_text, dots }: Fact| {
        let value = if is_user_text { view! { <bdi>{value}</bdi> }.into_any() } else { value.into_any() };
        let dots = dots.map(|(left, of)| view! { <Dots left of /> " " });
        view! {
            <div class="facts__fact">
                <dt class="facts__name">{name}</dt>
                <dd class="facts__value">
                    {dots}
                    {value}
                </dd>
            </div>
        }
        .into_any()
    };
    let facts: Vec<AnyView> = facts.into_iter().map(fact).collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}
