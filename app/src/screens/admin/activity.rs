//! Everyone's activity: a table with filters in the address, and the same as a file.

mod filters;
mod newer;
mod page;
mod query;
mod table;

use leptos::prelude::*;
use shared::Screen;

use self::{page::ActivityPage, query::Query};
use super::page::{Head, admin_page_with, following};
use crate::{
    components::{Button, Link, TableFoot, TablePanel, Text, live},
    form::{Submission, submission, submit},
    message::words,
    screens::parts::placeholder,
    session::Session,
};

/// The filters, and the events that they select.
pub fn activity(session: Session) -> AnyView {
    let page = ActivityPage {
        session,
        query: following(session, Screen::Activity, Query::read),
        shown: RwSignal::new(None),
        newer: RwSignal::new(0),
        alert: RwSignal::new(String::new()),
    };
    let latest = submission(move || page.latest());
    live::effect(move || {
        page.query.track();
        submit(latest);
    });
    let file = live::part(move || {
        let to = page.query.with(Query::export_address);
        view! { <Link to label=words::download_csv() external=true class="button" /> }.into_any()
    });
    let content = view! {
        {newer::newer(page)}
        <TablePanel>
            {filters::filters(page)}
            {list(page, latest)}
        </TablePanel>
    };
    let head = Head { title: words::all_activity().to_owned(), actions: vec![file], ..Head::default() };
    admin_page_with(session, head, Screen::Activity, page.alert, content.into_any())
}

fn list(page: ActivityPage, latest: Submission) -> AnyView {
    let is_empty =
        Memo::new(move |_| page.shown.with(|shown| shown.as_ref().map(|shown| shown.entries.is_empty())));
    let more = submission(move || page.earlier());
    let table = live::part(move || match is_empty.get() {
        None => placeholder("wide__skeleton", latest),
        Some(true) => view! { <Text words=words::no_activity() /> }.into_any(),
        Some(false) => untrack(|| table::table(page)),
    });
    let is_more = move || page.shown.with(|shown| shown.as_ref().is_some_and(|shown| shown.before.is_some()));
    view! {
        {table}
        {live::when(is_more, move || {
            view! {
                <TableFoot>
                    <Button label=words::show_more() submission=more class="button button--small" />
                </TableFoot>
            }
            .into_any()
        })}
    }
    .into_any()
}
