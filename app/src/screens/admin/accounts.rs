//! The accounts: a table with search, filters and order in the address, and actions on many.

mod act;
pub mod known;
mod outcome;
mod page;
pub mod query;
mod results;
mod selection;
pub mod table;

use std::time::Duration;

use leptos::prelude::*;
use shared::Screen;

use self::{page::AccountsPage, query::Query};
use super::page::{Head, admin_page_with, following};
use crate::{
    components::{
        Chips, Form, Kind, Link, OptionalField, Selection, Status, TableFoot, TablePanel, Tools, live,
    },
    form::{Field, Submission, submission, submit},
    message::{accounts as text, words},
    screens::parts::placeholder,
    session::Session,
};

/// How long typing must pause before the search starts.
const PAUSE: Duration = Duration::from_millis(200);

/// The search, the filters, and the table of what they find.
pub fn accounts(session: Session) -> AnyView {
    let query = following(session, Screen::Accounts, Query::read);
    let known = query.with_untracked(|query| Some((query.clone(), known::list(query)?)));
    let page = AccountsPage {
        session,
        query,
        shown: RwSignal::new(known),
        selection: Selection::new(),
        acting: RwSignal::new(None),
        outcome: RwSignal::new(None),
        alert: RwSignal::new(String::new()),
    };
    let load = submission(move || page.load());
    live::effect(move || {
        query.track();
        submit(load);
    });
    let dialog = live::part(move || {
        page.acting.get().map_or_else(live::nothing, |action| untrack(|| act::ask(page, action)))
    });
    let content = view! {
        {outcome::outcome(page)}
        <TablePanel>
            {tools(page)}
            {selection::selection(page)}
            {list(page, load)}
            {foot(page)}
        </TablePanel>
        {dialog}
    };
    let total = live::text(move || {
        page.shown.with(|shown| shown.as_ref().map_or_else(String::new, |(_, all)| text::summary(all)))
    });
    let action = |screen: Screen, label: &'static str, class: &'static str| {
        view! { <Link to=screen.path() label class /> }.into_any()
    };
    let head = Head {
        title: words::accounts().to_owned(),
        sub: Some(total),
        actions: vec![
            action(Screen::ImportAccounts, words::import_accounts(), "button"),
            action(Screen::AddAccount, words::add_account(), "button button--primary"),
        ],
    };
    admin_page_with(session, head, Screen::Accounts, page.alert, content.into_any())
}

/// The search and the filters.
fn tools(page: AccountsPage) -> AnyView {
    let field = Field::new("search");
    let initial = page.query.with_untracked(|query| query.search.clone());
    let apply = move || {
        let now = page.query.get_untracked();
        let next = now.searching(&field.typed.get_untracked());
        if next.search != now.search {
            page.session.replace_address(&next.address());
        }
    };
    let submit_now: Submission = submission(move || {
        apply();
        async {}
    });
    live::effect(move || {
        field.typed.track();
        if let Ok(timer) = set_timeout_with_handle(apply, PAUSE) {
            on_cleanup(move || timer.clear());
        }
    });
    // Back changes the search too.
    live::effect(move || {
        let search = page.query.with(|query| query.search.clone());
        if field.typed.with_untracked(|typed| typed.trim() != search) {
            field.set_text(&search);
            field.typed.set(search);
        }
    });
    let chips = live::part(move || {
        let query = page.query.get();
        let chips = text::FILTERS
            .map(|filter| (query.filtered(filter).address(), text::filter_label(filter).to_owned()))
            .to_vec();
        let chosen = text::FILTERS.into_iter().position(|filter| filter == query.filter);
        view! { <Chips label=words::filter() chips chosen /> }.into_any()
    });
    view! {
        <Tools>
            <div role="search">
                <Form submission=submit_now>
                    <OptionalField field label=words::search_accounts() kind=Kind::Search value=initial />
                </Form>
            </div>
            {chips}
        </Tools>
    }
    .into_any()
}

fn list(page: AccountsPage, load: Submission) -> AnyView {
    let is_loaded = Memo::new(move |_| page.shown.with(Option::is_some));
    let found = RwSignal::new(String::new());
    live::effect(move || {
        let count = page.shown.with(|shown| shown.as_ref().map(|(_, accounts)| text::found(accounts)));
        found.set(count.unwrap_or_default());
    });
    let table = live::part(move || {
        if is_loaded.get() { untrack(|| table::table(page)) } else { placeholder("wide__skeleton", load) }
    });
    view! {
        <div class="visually-hidden">
            <Status words=found />
        </div>
        {table}
    }
    .into_any()
}

/// Which accounts are shown, and the links to the pages before and after.
fn foot(page: AccountsPage) -> AnyView {
    live::part(move || {
        page.shown.with(|shown| {
            let Some((query, accounts)) = shown else { return live::nothing() };
            let link = |to: Option<Query>, label: &'static str| {
                let to = to.map(|query| query.address());
                to.map(|to| view! { <Link to label class="button button--small" /> })
            };
            let range = text::range(accounts, query.first);
            let previous = link(query.previous(accounts), words::previous());
            let next = link(query.next(accounts), words::next());
            view! {
                <TableFoot>
                    <span>{range}</span>
                    <nav class="table-foot__pages" aria-label=words::pages()>
                        {previous}
                        {next}
                    </nav>
                </TableFoot>
            }
            .into_any()
        })
    })
}
