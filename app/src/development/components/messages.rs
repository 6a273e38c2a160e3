//! Messages: alerts, statuses and notices.

use leptos::prelude::*;

use super::state::State;
use crate::{
    components::{Alert, Button, Notice, Status, Text},
    form::submission,
    message::{codes, words},
};

pub(super) fn states() -> Vec<State> {
    let message = |words: &str| RwSignal::new(words.to_owned());
    vec![
        ("text", view! { <Text words=words::scan() /> }.into_any()),
        ("an alert", view! { <Alert words=message(words::wrong_credentials()) /> }.into_any()),
        ("an empty alert", view! { <Alert words=message("") /> }.into_any()),
        ("a status", view! { <Status words=message(words::copied()) /> }.into_any()),
        ("an empty status", view! { <Status words=message("") /> }.into_any()),
        ("a notice", view! { <Notice words=codes::accepted(2) /> }.into_any()),
        ("a notice with a button", {
            let stay = submission(|| async {});
            view! {
                <Notice words=words::session_ends_soon()>
                    <Button label=words::stay_signed_in() submission=stay class="button button--small" />
                </Notice>
            }
            .into_any()
        }),
        ("two notices above a card", {
            view! {
                <div class="main__notices">
                    <Notice words=words::sign_in_ends_soon() />
                    <Notice words=words::offline() />
                </div>
            }
            .into_any()
        }),
    ]
}
