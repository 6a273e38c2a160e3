//! Things in lists and sections, and what is asked over the page.

use leptos::prelude::*;

use super::State;
use crate::{
    components::{Button, Dialog, Item, Items, NamedButton, Section, Text, TextField, live},
    form::{Field, submission},
    message::words,
};

pub(super) fn states() -> Vec<State> {
    vec![
        ("a button of one of several things", button("Work phone")),
        ("things with something to do to each", things()),
        ("things to read", {
            let item = |title: &str| {
                let (title, facts) = (title.to_owned(), "24 Nov 2026, 12:00 · 192.0.2.7".to_owned());
                view! { <Item title facts id=Some("act-0".into()) /> }.into_any()
            };
            view! { <Items items=vec![item(words::act_signed_in_by_code())] /> }.into_any()
        }),
        ("a section", {
            view! {
                <Section id="section" heading=words::password()>
                    <Text words=words::security_password_text() />
                </Section>
            }
            .into_any()
        }),
        ("a dialogue, behind a button", dialogue()),
    ]
}

fn button(name: &str) -> AnyView {
    let (name, rename) = (words::rename_it(name), submission(|| async {}));
    view! { <NamedButton label=words::rename() name submission=rename /> }.into_any()
}

fn things() -> AnyView {
    let item = |title: &str, mark, facts: &str| {
        let (title, facts, actions) = (title.to_owned(), facts.to_owned(), vec![button(title)]);
        view! { <Item title mark facts actions /> }.into_any()
    };
    let items = vec![
        item("Firefox, Windows", Some(words::session_this()), "From 192.0.2.7, since 24 Nov 2026, 12:00."),
        item("A name that goes on for as long as names may, 40", None, "Set up on 24 November 2026."),
    ];
    view! { <Items items /> }.into_any()
}

fn dialogue() -> AnyView {
    let open = RwSignal::new(false);
    let ask = submission(move || {
        open.set(true);
        async {}
    });
    let dialogue = move || {
        let closed = Callback::new(move |()| open.set(false));
        let field = Field::new("asked");
        view! {
            <Dialog title=words::rename_it("Work phone") closed>
                <TextField field label=words::authenticator_name() autocomplete="off" />
            </Dialog>
        }
        .into_any()
    };
    view! {
        <Button label=words::rename() submission=ask />
        {live::when(move || open.get(), dialogue)}
    }
    .into_any()
}
