//! What the table of accounts lists, as the address has it.

use shared::{
    Screen,
    api::admin::accounts::{Accounts, Filter, ListAccountsRequest, Page, Sort, SortKey},
};

use crate::{browser, message::accounts as text, session::Session};

/// What to list. The address carries it, so that it can be shared, and a reload and Back return to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub search: String,
    pub filter: Filter,
    pub sort: Sort,
    pub page: Page,
    /// The place of the first account of the page among all, from 1 on.
    pub first: u32,
}

/// By name, which people look for.
const SORT: Sort = Sort { by: SortKey::Name, descending: false };

impl Default for Query {
    fn default() -> Self {
        Self { search: String::new(), filter: Filter::All, sort: SORT, page: Page::First, first: 1 }
    }
}

impl Query {
    pub fn read(session: Session) -> Self {
        let parameters = session.query();
        let value = |name| browser::parameter(&parameters, name);
        let page = match (value("after"), value("before")) {
            (after, _) if !after.is_empty() => Page::After(after),
            (_, before) if !before.is_empty() => Page::Before(before),
            _ => Page::First,
        };
        let sort = value("sort");
        let key = SortKey::ALL.into_iter().find(|key| text::sort_value(*key) == sort);
        let sort = key.map_or(SORT, |by| Sort { by, descending: value("order") == "descending" });
        let first = if page == Page::First { 1 } else { value("first").parse().unwrap_or(1) };
        Self { search: value("search"), filter: text::filter_of_value(&value("filter")), sort, page, first }
    }

    /// The same with another search, from the first page on.
    pub fn searching(&self, typed: &str) -> Self {
        let search = typed.trim().chars().take(ListAccountsRequest::SEARCH).collect();
        Self { search, page: Page::First, first: 1, ..self.clone() }
    }

    /// The same with another filter, from the first page on.
    pub fn filtered(&self, filter: Filter) -> Self {
        Self { filter, page: Page::First, first: 1, ..self.clone() }
    }

    /// The same sorted by a column, or in the other direction where it is sorted by it already. The latest sign-in
    /// comes first.
    pub fn sorted(&self, by: SortKey) -> Self {
        let descending = if self.sort.by == by { !self.sort.descending } else { by == SortKey::LastSignIn };
        Self { sort: Sort { by, descending }, page: Page::First, first: 1, ..self.clone() }
    }

    /// The page after what is shown, if there is one.
    pub fn next(&self, shown: &Accounts) -> Option<Self> {
        let count = u32::try_from(shown.accounts.len()).ok()?;
        let page = Page::After(shown.next.clone()?);
        Some(Self { page, first: self.first + count, ..self.clone() })
    }

    /// The page before what is shown, if there is one.
    pub fn previous(&self, shown: &Accounts) -> Option<Self> {
        let place = shown.previous.clone()?;
        let first = self.first.saturating_sub(u32::try_from(Accounts::PAGE).ok()?);
        // Near the beginning, the page before is the first one.
        let page = if first <= 1 { Page::First } else { Page::Before(place) };
        Some(Self { page, first: first.max(1), ..self.clone() })
    }

    /// Whether it finds the same accounts, on whatever page and in whatever order.
    pub fn finds_the_same(&self, other: &Self) -> bool {
        (&self.search, self.filter) == (&other.search, other.filter)
    }

    pub fn request(&self) -> ListAccountsRequest {
        let Self { search, filter, sort, page, .. } = self.clone();
        ListAccountsRequest { search, filter, sort, page }
    }

    pub fn address(&self) -> String {
        let (after, before) = match &self.page {
            Page::First => ("", ""),
            Page::After(place) => (place.as_str(), ""),
            Page::Before(place) => ("", place.as_str()),
        };
        let (sort, order) = match self.sort {
            SORT => ("", ""),
            Sort { by, descending: true } => (text::sort_value(by), "descending"),
            Sort { by, descending: false } => (text::sort_value(by), ""),
        };
        let first = if self.page == Page::First { String::new() } else { self.first.to_string() };
        let pairs = [
            ("search", self.search.as_str()),
            ("filter", text::filter_value(self.filter)),
            ("sort", sort),
            ("order", order),
            ("after", after),
            ("before", before),
            ("first", &first),
        ];
        browser::address(Screen::Accounts.path(), &pairs)
    }
}
