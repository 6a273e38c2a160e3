//! The progress of set-up, and the rules for a new password.

use leptos::prelude::*;

use super::{fields::filled, state::State};
use crate::{
    components::{PasswordRules, SetUpStep, Steps},
    form::Field,
};

pub(super) fn states() -> Vec<State> {
    let rules =
        |field, id| view! { <PasswordRules field id own_words=["northwind".to_owned()].into() /> }.into_any();
    vec![
        ("the first step", view! { <Steps current=SetUpStep::SetUp /> }.into_any()),
        ("the second step", view! { <Steps current=SetUpStep::Verify /> }.into_any()),
        ("the last step", view! { <Steps current=SetUpStep::SaveCodes /> }.into_any()),
        ("no rule is kept", rules(Field::new("no-password"), "open-rules")),
        ("some rules are kept", rules(filled("short-password", "violet"), "some-rules")),
        ("all rules are kept", rules(filled("good-password", "violet kayak trombone"), "kept-rules")),
    ]
}
