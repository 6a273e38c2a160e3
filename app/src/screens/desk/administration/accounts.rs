//! Everyone's accounts: looked for as one types, a page at a time.

use std::time::Duration;

use leptos::prelude::*;
use shared::{
    Screen,
    api::admin::accounts::{Accounts, Filter, ListAccounts, ListAccountsRequest, Page, Row},
};

use super::{following, page};
use crate::{
    api::{self, CallError},
    browser,
    components::{Entry, Form, Group, Items, Kind, Link, OptionalField, Section, Select, Status, live},
    form::{Field, Submission, submission, submit},
    message::{administration as said, words},
    screens::waiting,
    session::Session,
};

/// The section's name on the page.
const ID: &str = "accounts";
/// How long to wait for the next key before the server is asked.
const PAUSE: Duration = Duration::from_millis(250);

/// What is looked for: it stands in the address, so that a reload and Back lead to it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Asked {
    search: String,
    filter: Filter,
    page: Page,
}

impl Asked {
    fn read(session: Session) -> Self {
        let query = session.query();
        let of = |name| browser::parameter(&query, name);
        let page = match (of("after"), of("before")) {
            (after, _) if !after.is_empty() => Page::After(after),
            (_, before) if !before.is_empty() => Page::Before(before),
            _ => Page::First,
        };
        Self { search: of("search"), filter: said::filter(&of("filter")), page }
    }

    /// What stands in the fields, from the first page on.
    fn typed(search: Field, filter: Field) -> Self {
        let typed = search.typed.get_untracked();
        let search = typed.trim().chars().take(ListAccountsRequest::SEARCH).collect();
        Self { search, filter: said::filter(&filter.typed.get_untracked()), page: Page::First }
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
        let filter = if self.filter == Filter::All { "" } else { said::filter_value(self.filter) };
        let pairs =
            [("search", self.search.as_str()), ("filter", filter), ("after", after), ("before", before)];
        browser::address(Screen::Accounts.path(), &pairs)
    }
}

/// The list, with what finds an account in it.
pub fn accounts(session: Session) -> AnyView {
    let alert = RwSignal::new(String::new());
    let told = RwSignal::new(String::new());
    let asked = following(session, Screen::Accounts, Asked::read);
    let shown = RwSignal::new(None::<(Asked, Accounts)>);
    let load = submission(move || load(session, asked, shown, alert, told));
    live::effect(move || {
        asked.track();
        submit(load);
    });

    let list = live::part(move || {
        shown.with(|shown| match shown {
            Some((asked, accounts)) => list(asked, accounts),
            None => waiting("wide__skeleton", load),
        })
    });
    let content = view! {
        <Section id=ID heading=words::accounts()>
            {search(session, asked)}
            <Status words=told />
            {list}
            <Group>
                <Link to=Screen::AddAccount.path() label=words::add_account() class="button button--small" />
                <Link to=Screen::ImportAccounts.path() label=words::import_accounts() class="button button--small" />
            </Group>
        </Section>
    };
    page(session, words::administration(), Screen::Accounts, alert, content.into_any())
}

/// Asks for what is wanted now, and again when that changed while the answer was on its way: there is never
/// more than one question at a time, and the last one counts.
async fn load(
    session: Session,
    asked: Memo<Asked>,
    shown: RwSignal<Option<(Asked, Accounts)>>,
    alert: RwSignal<String>,
    told: RwSignal<String>,
) {
    while let Some(now) = asked.try_get_untracked() {
        let Asked { search, filter, page } = now.clone();
        let answer = api::call::<ListAccounts>(&ListAccountsRequest { search, filter, page }).await;
        if asked.try_get_untracked().as_ref() != Some(&now) {
            continue;
        }
        alert.set(String::new());
        match answer {
            Ok(accounts) => {
                told.set(said::found(accounts.accounts.len()));
                let turned = shown.with_untracked(|shown| {
                    shown
                        .as_ref()
                        .is_some_and(|(before, _)| before.page != now.page && before.search == now.search)
                });
                shown.set(Some((now, accounts)));
                // Who turned a page reads on from its top.
                if turned {
                    browser::focus(ID);
                }
            }
            Err(CallError::Common(trouble)) => {
                shown.set(None);
                told.set(String::new());
                alert.set(session.settle(trouble).await);
            }
            Err(CallError::Endpoint(never)) => match never {},
        }
        return;
    }
}

/// The fields; what stands in them becomes the address as soon as nobody types any more.
fn search(session: Session, asked: Memo<Asked>) -> AnyView {
    let search = Field::new("search");
    let filter = Field::new("filter");
    let begun = asked.get_untracked();
    let look = move || {
        let wanted = Asked::typed(search, filter);
        let now = asked.get_untracked();
        if (&wanted.search, wanted.filter) != (&now.search, now.filter) {
            session.refine(&wanted.address());
        }
    };
    let at_once: Submission = submission(move || {
        look();
        async {}
    });
    live::effect(move || {
        search.typed.track();
        filter.typed.track();
        if let Ok(timer) = set_timeout_with_handle(look, PAUSE) {
            on_cleanup(move || timer.clear());
        }
    });
    let filters = Filter::ALL.map(|filter| (said::filter_value(filter), said::filter_words(filter))).into();
    view! {
        <div role="search">
            <Form submission=at_once>
                <div class="fields">
                    <OptionalField field=search label=words::search_accounts() kind=Kind::Search value=begun.search />
                    <Select field=filter label=words::show_only() options=filters chosen=said::filter_value(begun.filter) />
                </div>
            </Form>
        </div>
    }
    .into_any()
}

fn list(asked: &Asked, accounts: &Accounts) -> AnyView {
    let items: Vec<AnyView> = accounts.accounts.iter().map(row).collect();
    let turn = |to: &Option<String>, page: fn(String) -> Page, label: &'static str| {
        let to = to.clone().map(|name| asked.with(page(name)).address());
        to.map(|to| view! { <Link to label class="button button--small" /> })
    };
    view! {
        {(!items.is_empty()).then(|| view! { <Items items /> })}
        <nav class="card__links" aria-label=words::pages()>
            {turn(&accounts.previous, Page::Before, words::previous())}
            {turn(&accounts.next, Page::After, words::next())}
        </nav>
    }
    .into_any()
}

fn row(row: &Row) -> AnyView {
    let facts = vec![row.username.clone(), row.email.clone(), said::kind(row.kind).to_owned()];
    view! {
        <Entry title=said::called(&row.name, &row.username) to=said::account_page(&row.id) marks=said::marks(row) facts />
    }
    .into_any()
}
