//! Buttons, and links that look like them.

use std::future::pending;

use leptos::prelude::*;

use super::state::State;
use crate::{
    components::{Button, Group, Link, SubmitButton},
    form::{Submission, submission, submit},
    message::words,
};

/// A submission that never ends.
pub(super) fn endless() -> Submission {
    let endless = submission(pending);
    submit(endless);
    endless
}

pub(super) fn states() -> Vec<State> {
    let idle = submission(|| async {});
    let busy = endless();
    vec![
        ("primary", view! { <SubmitButton label=words::sign_in() submission=idle /> }.into_any()),
        ("primary, busy", view! { <SubmitButton label=words::sign_in() submission=busy /> }.into_any()),
        ("plain", view! { <Button label=words::skip() submission=idle /> }.into_any()),
        ("plain, busy", view! { <Button label=words::try_again() submission=busy /> }.into_any()),
        ("plain, with a label of two lines", {
            view! { <Button label=words::backup_codes_intro() submission=idle /> }.into_any()
        }),
        ("small, with an accessible name", {
            let name = Some(words::copy_key());
            view! { <Button label=words::copy() name submission=idle class="button button--small" /> }
                .into_any()
        }),
        ("three side by side", {
            view! {
                <Group class="backup-codes__ways">
                    <Button label=words::copy() submission=idle />
                    <Button label=words::download() submission=idle />
                    <Button label=words::print() submission=idle />
                </Group>
            }
            .into_any()
        }),
        ("looks like a link", {
            view! { <Button label=words::another_account() submission=idle class="link" /> }.into_any()
        }),
        ("a link that looks like a button", {
            let label = words::go_to("Northwind Cases");
            view! { <Link to="/components" label external=true class="button button--primary" /> }.into_any()
        }),
    ]
}
