//! The rules for a new password, checked while it is typed.

use std::sync::Arc;

use leptos::prelude::*;
use shared::PasswordRule;

use super::{
    live::{self, attribute},
    text::hidden_word,
};
use crate::{
    form::Field,
    message::{fields, words},
};

/// The list of rules, each marked as kept or not.
#[component]
pub fn PasswordRules(
    /// The field of the new password.
    field: Field,
    /// The id of the list.
    id: &'static str,
    /// The account's own words, which a password must not be made of.
    own_words: Arc<[String]>,
) -> AnyView {
    let rules: Vec<AnyView> =
        PasswordRule::ALL.into_iter().map(move |rule| item(field, rule, Arc::clone(&own_words))).collect();
    view! {
        <div class="password-rules" id=id>
            <p class="password-rules__title">{words::rules()}</p>
            <ul class="password-rules__list" aria-live="polite">
                {rules}
            </ul>
        </div>
    }
    .into_any()
}

fn item(field: Field, rule: PasswordRule, own_words: Arc<[String]>) -> AnyView {
    // A memo, so that a screen reader announces changes only, not every key.
    let kept = Memo::new(move |_| {
        let own: Vec<&str> = own_words.iter().map(String::as_str).collect();
        field.typed.with(|typed| rule.is_met_by(typed, &own))
    });
    let state =
        live::part(move || hidden_word(if kept.get() { words::rule_met() } else { words::rule_not_met() }));
    view! {
        <li class="password-rules__rule" aria-atomic="true" data-kept=attribute(move || kept.get().then_some("true"))>
            {state}
            {fields::rule(rule)}
        </li>
    }
    .into_any()
}
