//! Cards, forms and links.

use leptos::prelude::*;

use super::{buttons::endless, state::State};
use crate::{
    components::{Button, Form, Group, Link, SubmitButton, TextField},
    form::{Field, submission},
    message::words,
    screens,
};

pub(super) fn states() -> Vec<State> {
    vec![
        ("a form", {
            let send = submission(|| async {});
            let field = Field::new("form-field");
            view! {
                <Form submission=send>
                    <TextField field label=words::username() autocomplete="off" />
                    <SubmitButton label=words::sign_in() submission=send />
                </Form>
            }
            .into_any()
        }),
        ("a form whose answer takes long", {
            let send = endless();
            view! {
                <Form submission=send>
                    <SubmitButton label=words::sign_in() submission=send />
                </Form>
            }
            .into_any()
        }),
        ("links", {
            view! {
                <Group>
                    <Link to="/components" label=words::back_to_login() />
                    <Link to="/components" label=words::use_backup_code() />
                </Group>
            }
            .into_any()
        }),
        ("the foot of a card", {
            let leave = submission(|| async {});
            view! {
                <Group class="card__foot">
                    <Button label=words::another_account() submission=leave class="link" />
                </Group>
            }
            .into_any()
        }),
        ("a card while loading", screens::loading()),
    ]
}
