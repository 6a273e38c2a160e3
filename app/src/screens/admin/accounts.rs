//! The accounts: a search that follows the typing, page by page.

use std::time::Duration;

use leptos::prelude::*;
use shared::{
    Screen,
    api::admin::accounts::{Accounts, Filter, ListAccounts, ListAccountsRequest, Page, Row, Sort},
};

use super::page::{admin_page, following};
use crate::{
    api::{self, CallError},
    browser,
    components::{Entry, Form, Group, Items, Kind, Link, OptionalField, Section, Select, Status, live},
    form::{Field, Submission, submission, submit},
    message::{admin as text, words},
    screens::parts::placeholder,
    session::Session,
};

/// The id of the section's heading.
const ID: &str = "accounts";
/// How long typing must pause before the search starts.
const PAUSE: Duration = Duration::from_millis(250);

/// What to list. The address carries it, so that a reload and Back return to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Query {
    search: String,
    filter: Filter,
    page: Page,
}

impl Query {
    fn read(session: Session) -> Self {
        let parameters = session.query();
        let value = |name| browser::parameter(&parameters, name);
        let page = match (value("after"), value("before")) {
            (after, _) if !after.is_empty() => Page::After(after),
            (_, before) if !before.is_empty() => Page::Before(before),
            _ => Page::First,
        };
        Self { search: value("search"), filter: text::filter_of_value(&value("filter")), page }
    }

    /// What the fields say, from the first page on.
    fn typed(search: Field, filter: Field) -> Self {
        let typed = search.typed.get_untracked();
        let search = typed.trim().chars().take(ListAccountsRequest::SEARCH).collect();
        Self { search, filter: text::filter_of_value(&filter.typed.get_untracked()), page: Page::First }
    }

    fn with(&self, page: Page) -> Self {
        Self { page, ..self.clone() }
    }

    fn address(&self) -> String {
        let (after, before) = match &self.page {
            Page::First => ("", ""),
            Page::After(name) => (name.as_str(), ""),
            Page::Before(name) => ("", name.as_str()),
        };
        let filter = if self.filter == Filter::All { "" } else { text::filter_value(self.filter) };
        let pairs =
            [("search", self.search.as_str()), ("filter", filter), ("after", after), ("before", before)];
        browser::address(Screen::Accounts.path(), &pairs)
    }
}

/// The search, and the list of what it finds.
pub fn accounts(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let status = RwSignal::new(String::new());
    let query = following(session, Screen::Accounts, Query::read);
    let shown = RwSignal::new(None::<(Query, Accounts)>);
    let load = submission(move || load(session, query, shown, alert, status));
    live::effect(move || {
        query.track();
        submit(load);
    });

    let list = live::part(move || {
        shown.with(|shown| match shown {
            Some((query, accounts)) => list(query, accounts),
            None => placeholder("wide__skeleton", load),
        })
    });
    let content = view! {
        <Section id=ID heading=words::accounts()>
            {search(session, query)}
            <Status words=status />
            {list}
            <Group>
                <Link to=Screen::AddAccount.path() label=words::add_account() class="button button--small" />
                <Link to=Screen::ImportAccounts.path() label=words::import_accounts() class="button button--small" />
            </Group>
        </Section>
    };
    admin_page(session, words::administration(), Screen::Accounts, alert, content.into_any())
}

/// Loads what the address names, and again when that changed before the answer arrived: there is never more
/// than one request at a time, and the last one counts.
async fn load(
    session: Session,
    query: Memo<Query>,
    shown: RwSignal<Option<(Query, Accounts)>>,
    alert: RwSignal<String>,
    status: RwSignal<String>,
) {
    while let Some(now) = query.try_get_untracked() {
        let Query { search, filter, page } = now.clone();
        let answer = api::call::<ListAccounts>(&ListAccountsRequest {
            search,
            filter,
            sort: Sort::default(),
            page,
        })
        .await;
        if query.try_get_untracked().as_ref() != Some(&now) {
            continue;
        }
        alert.set(String::new());
        match answer {
            Ok(accounts) => {
                status.set(text::found(accounts.accounts.len()));
                let turned = shown.with_untracked(|shown| {
                    shown
                        .as_ref()
                        .is_some_and(|(before, _)| before.page != now.page && before.search == now.search)
                });
                shown.set(Some((now, accounts)));
                // After a change of page, reader continues at the top.
                if turned {
                    browser::focus(ID);
                }
            }
            Err(CallError::Common(error)) => {
                shown.set(None);
                status.set(String::new());
                alert.set(session.handle(error).await);
            }
        }
        return;
    }
}

/// The fields. Their values go into the address when typing pauses.
fn search(session: Session, query: Memo<Query>) -> AnyView {
    let search = Field::new("search");
    let filter = Field::new("filter");
    let initial = query.get_untracked();
    let apply = move || {
        let typed = Query::typed(search, filter);
        let now = query.get_untracked();
        if (&typed.search, typed.filter) != (&now.search, now.filter) {
            session.replace_address(&typed.address());
        }
    };
    let submit_now: Submission = submission(move || {
        apply();
        async {}
    });
    live::effect(move || {
        search.typed.track();
        filter.typed.track();
        if let Ok(timer) = set_timeout_with_handle(apply, PAUSE) {
            on_cleanup(move || timer.clear());
        }
    });
    let filters = Filter::ALL.map(|filter| (text::filter_value(filter), text::filter_label(filter))).to_vec();
    view! {
        <div role="search">
            <Form submission=submit_now>
                <div class="fields">
                    <OptionalField field=search label=words::search_accounts() kind=Kind::Search value=initial.search />
                    <Select field=filter label=words::show_only() options=filters chosen=text::filter_value(initial.filter) />
                </div>
            </Form>
        </div>
    }
    .into_any()
}

fn list(query: &Query, accounts: &Accounts) -> AnyView {
    let items: Vec<AnyView> = accounts.accounts.iter().map(row).collect();
    let page_link = |to: &Option<String>, page: fn(String) -> Page, label: &'static str| {
        let to = to.clone().map(|name| query.with(page(name)).address());
        to.map(|to| view! { <Link to label class="button button--small" /> })
    };
    view! {
        {(!items.is_empty()).then(|| view! { <Items items /> })}
        <nav class="card__links" aria-label=words::pages()>
            {page_link(&accounts.previous, Page::Before, words::previous())}
            {page_link(&accounts.next, Page::After, words::next())}
        </nav>
    }
    .into_any()
}

fn row(row: &Row) -> AnyView {
    let facts = text::row_facts(row);
    view! {
        <Entry title=text::display_name(&row.name, &row.username) to=text::account_address(&row.id) marks=text::marks(row) facts />
    }
    .into_any()
}
