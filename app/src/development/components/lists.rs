//! Lists, sections and dialogs.

use leptos::prelude::*;

use super::state::State;
use crate::{
    components::{Button, Dialog, Entry, Item, Items, NamedButton, Section, Text, TextField, live},
    form::{Field, submission},
    message::words,
};

pub(super) fn states() -> Vec<State> {
    vec![
        ("a button of an item", button("Work phone")),
        ("items with actions", items()),
        ("entries to read", {
            let item = |title: &str| {
                let facts = ["24 Nov 2026, 12:00", "192.0.2.7"].map(str::to_owned).into();
                view! { <Entry title=title.to_owned() facts id=Some("activity-0".into()) /> }.into_any()
            };
            view! { <Items items=vec![item(words::event_signed_in_by_code())] /> }.into_any()
        }),
        ("a section", {
            view! {
                <Section id="section" heading=words::password()>
                    <Text words=words::security_password_text() />
                </Section>
            }
            .into_any()
        }),
        ("a dialog, behind a button", dialog()),
    ]
}

fn button(name: &str) -> AnyView {
    let (name, rename) = (words::rename_named(name), submission(|| async {}));
    view! { <NamedButton label=words::rename() name submission=rename /> }.into_any()
}

fn items() -> AnyView {
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

fn dialog() -> AnyView {
    let open = RwSignal::new(false);
    let ask = submission(move || {
        open.set(true);
        async {}
    });
    let dialog = move || {
        let closed = Callback::new(move |()| open.set(false));
        let field = Field::new("new-name");
        view! {
            <Dialog title=words::rename_named("Work phone") closed>
                <TextField field label=words::authenticator_name() autocomplete="off" />
            </Dialog>
        }
        .into_any()
    };
    view! {
        <Button label=words::rename() submission=ask />
        {live::when(move || open.get(), dialog)}
    }
    .into_any()
}
