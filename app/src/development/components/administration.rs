//! Components that only administration uses.

use leptos::prelude::*;

use super::state::State;
use crate::{
    components::{
        Entry, Facts, Gauge, Items, Kind, NamedButton, OptionalField, Select, TableFoot, TablePanel, Task,
        Tasks, TextArea, Tools,
    },
    form::{Field, submission},
    message::{fact::Fact, words},
};

pub(super) fn states() -> Vec<State> {
    vec![
        ("entries with links", entries()),
        ("facts", facts()),
        ("a list to choose from", {
            let options = vec![("internal", words::internal()), ("external", words::external())];
            view! { <Select field=Field::new("choice") label=words::kind() options chosen="external" /> }
                .into_any()
        }),
        ("a search", optional("search", Kind::Search, "ada")),
        ("a day", optional("day", Kind::Day, "2026-11-24")),
        ("a file", optional("file", Kind::Table, "")),
        ("a file with an error", {
            let field = Field::new("wrong-file");
            field.error.set(words::csv_not_utf8().to_owned());
            view! { <OptionalField field label=words::csv_file() kind=Kind::Table /> }.into_any()
        }),
        ("several lines", {
            view! { <TextArea field=Field::new("lines") label=words::csv_text() /> }.into_any()
        }),
        ("what there is to do", tasks()),
        ("a panel with a table", table_panel()),
        ("progress", {
            let words = words::invitations_left(30, "100");
            view! { <Gauge done=70 of=100 words /> }.into_any()
        }),
    ]
}

fn entries() -> AnyView {
    let (name, nothing) = (words::remove_named("grace@example.com"), submission(|| async {}));
    let remove = view! { <NamedButton label=words::remove() name submission=nothing /> }.into_any();
    let facts = |username: &str| vec![username.to_owned(), [username, "@example.com"].concat()];
    view! {
        <Items items=vec![
            view! {
                <Entry title="Ada Lovelace".to_owned() to="/components".to_owned() marks=vec![words::administrator()] facts=facts("ada") />
            }
                .into_any(),
            view! {
                <Entry title="عمر الخيّام".to_owned() to="/components".to_owned() marks=vec![words::disabled(), words::locked()] facts=facts("omar") />
            }
                .into_any(),
            view! {
                <Entry
                    title="grace@example.com".to_owned()
                    facts=vec![words::email_notice().to_owned()]
                    reason=Some("smtp.example.com:587 refused the recipient: 550 5.1.1 No such user".to_owned())
                    actions=vec![remove]
                />
            }
                .into_any(),
            view! { <Entry title=words::kind_signed_in().to_owned() facts=facts("ada") id=Some("entry-0".into()) /> }.into_any(),
        ] />
    }
    .into_any()
}

fn tasks() -> AnyView {
    let task = |count: &str, text: String, quote: Option<&str>| Task {
        count: count.to_owned(),
        text,
        quote: quote.map(str::to_owned),
        to: "/components".to_owned(),
        label: words::review(),
    };
    let tasks = vec![
        task("2", words::attention_locked(2), None),
        task("1,284", words::attention_codes(1284), None),
        task(
            "1",
            words::attention_mail(1),
            Some("smtp.example.com:587 refused the recipient: 550 No such user"),
        ),
    ];
    view! { <Tasks tasks /> }.into_any()
}

fn table_panel() -> AnyView {
    view! {
        <TablePanel>
            <Tools>{optional("panel-search", Kind::Search, "")}</Tools>
            <Items items=vec![] />
            <TableFoot>{words::accounts_range("51", "100", "1,284")}</TableFoot>
        </TablePanel>
    }
    .into_any()
}

fn facts() -> AnyView {
    let fact = |name: &str, value: &str, is_user_text| Fact {
        name: name.to_owned(),
        value: value.to_owned(),
        is_user_text,
        dots: None,
    };
    let facts = vec![
        fact(words::person_name(), "عمر الخيّام", true),
        fact(words::email(), "ada@example.com", true),
        fact(words::mfa(), words::mfa_required(), false),
    ];
    view! { <Facts facts /> }.into_any()
}

fn optional(id: &'static str, kind: Kind, value: &'static str) -> AnyView {
    view! { <OptionalField field=Field::new(id) label=words::search_accounts() kind value /> }.into_any()
}
