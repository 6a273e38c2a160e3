//! The table of everyone's activity.

use leptos::prelude::*;
use shared::api::admin::audit::AuditEvent;

use super::page::ActivityPage;
use crate::{
    components::{self, Column, Table},
    message::{admin, audit, audit_details::details, time::date_time, words},
};

/// The events that are shown.
pub fn table(page: ActivityPage) -> AnyView {
    let rows = Box::new(move || {
        page.shown.with(|shown| {
            shown.as_ref().map_or_else(Vec::new, |shown| shown.entries.iter().map(row).collect())
        })
    });
    view! { <Table caption=words::all_activity() columns=columns() rows /> }.into_any()
}

fn columns() -> Vec<Column> {
    let column = |label: &'static str, secondary: bool| Column { sort: "", label, secondary, number: false };
    vec![
        column(words::activity_what(), false),
        column(words::account(), false),
        column(words::activity_by(), false),
        column(words::activity_from(), true),
        column(words::activity_when(), false),
    ]
}

fn row(event: &AuditEvent) -> components::Row {
    let what = view! {
        <span class="table__main">{audit::kind(event.kind)}</span>
        {below(details(event))}
    };
    let account = event.account.as_ref().map(|account| {
        view! {
            <a class="link table__link" href=admin::account_address(&account.id)>
                <bdi>{account.username.clone()}</bdi>
            </a>
        }
    });
    let from = [&event.address, &event.browser].into_iter().flatten().filter(|text| !text.is_empty());
    let mut from = from.cloned();
    let place = view! {
        <bdi>{from.next()}</bdi>
        {below(from.collect())}
    };
    let cells = vec![
        what.into_any(),
        account.into_any(),
        view! { <bdi>{audit::actor(event)}</bdi> }.into_any(),
        place.into_any(),
        date_time(event.at).into_any(),
    ];
    components::Row { id: String::new(), name: String::new(), cells }
}

/// Further facts, a line each.
fn below(facts: Vec<String>) -> Vec<AnyView> {
    let line = |fact: String| {
        view! {
            <span class="table__sub">
                <bdi>{fact}</bdi>
            </span>
        }
        .into_any()
    };
    facts.into_iter().map(line).collect()
}
