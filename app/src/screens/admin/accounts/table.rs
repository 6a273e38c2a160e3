//! The table of accounts.

use leptos::prelude::*;
use shared::api::admin::accounts::{Row, SortKey};

use super::page::AccountsPage;
use crate::{
    components::{self, Column, Sort, Table, Tag, TagKind},
    message::{
        accounts as text,
        accounts::{TagText, Tone},
        admin, words,
    },
};

/// The accounts that are shown.
pub fn table(page: AccountsPage) -> AnyView {
    let sort = Signal::derive(move || {
        if page.shown.with(|shown| shown.as_ref().is_some_and(|(_, accounts)| accounts.by_match)) {
            return Sort { column: "", descending: false };
        }
        let sort = page.query.with(|query| query.sort);
        Sort { column: text::sort_value(sort.by), descending: sort.descending }
    });
    let on_sort = Callback::new(move |column: &'static str| {
        if let Some(key) = SortKey::ALL.into_iter().find(|key| text::sort_value(*key) == column) {
            page.session.go_to_address(&page.query.get_untracked().sorted(key).address());
        }
    });
    let rows = Box::new(move || {
        page.shown.with(|shown| {
            shown.as_ref().map_or_else(Vec::new, |(_, accounts)| {
                accounts.accounts.iter().map(|one| row(one, accounts.now)).collect()
            })
        })
    });
    view! {
        <Table
            caption=words::accounts()
            columns=columns()
            rows
            sort=Some(sort)
            on_sort=Some(on_sort)
            selection=Some(page.selection)
        />
    }
    .into_any()
}

fn columns() -> Vec<Column> {
    let column = |sort: Option<SortKey>, label: &'static str, secondary: bool| Column {
        sort: sort.map_or("", text::sort_value),
        label,
        secondary,
        number: false,
    };
    vec![
        column(Some(SortKey::Name), words::table_name(), false),
        column(Some(SortKey::Email), words::email(), true),
        column(None, words::kind(), true),
        column(None, words::second_step(), false),
        column(Some(SortKey::LastSignIn), words::last_sign_in(), true),
        column(None, words::account_status(), false),
    ]
}

fn row(row: &Row, now: i64) -> components::Row {
    let name = admin::display_name(&row.name, &row.username);
    let text = |words: String| view! { <bdi>{words}</bdi> }.into_any();
    let cells = vec![
        person(row, &name),
        text(row.email.clone()),
        admin::kind(row.kind).into_any(),
        tags(text::second_step(row)),
        text::last_sign_in(row, now).into_any(),
        tags(text::status(row, now)),
    ];
    components::Row { id: row.id.clone(), name, cells }
}

fn person(row: &Row, name: &str) -> AnyView {
    let username = (name != row.username).then(|| row.username.clone());
    let username =
        username.map(|username| view! { <span class="table__sub"><bdi>{username}</bdi></span> }.into_any());
    view! {
        <a class="link table__link" href=admin::account_address(&row.id)>
            <bdi>{name.to_owned()}</bdi>
        </a>
        {username}
    }
    .into_any()
}

/// Tags beside each other.
pub fn tags(tags: Vec<TagText>) -> AnyView {
    let tag = |(words, tone): TagText| {
        let kind = match tone {
            Tone::Plain => TagKind::Plain,
            Tone::Missing => TagKind::Missing,
            Tone::Bad => TagKind::Bad,
        };
        view! { <Tag words kind /> }.into_any()
    };
    if tags.is_empty() {
        return ().into_any();
    }
    let tags: Vec<AnyView> = tags.into_iter().map(tag).collect();
    view! { <span class="table__tags">{tags}</span> }.into_any()
}
