//! Where one is in setting up, and how far a new password is.

use leptos::prelude::*;

use super::{State, fields::filled};
use crate::{
    components::{PasswordRules, Stage, Steps},
    form::Field,
};

pub(super) fn states() -> Vec<State> {
    let rules =
        |field, id| view! { <PasswordRules field id own_words=["northwind".to_owned()].into() /> }.into_any();
    vec![
        ("the first step", view! { <Steps current=Stage::SetUp /> }.into_any()),
        ("the second step", view! { <Steps current=Stage::Verify /> }.into_any()),
        ("the last step", view! { <Steps current=Stage::SaveCodes /> }.into_any()),
        ("no rule is kept", rules(Field::new("no-password"), "open-rules")),
        ("some rules are kept", rules(filled("short-password", "violet"), "some-rules")),
        ("all rules are kept", rules(filled("good-password", "violet kayak trombone"), "kept-rules")),
    ]
}
