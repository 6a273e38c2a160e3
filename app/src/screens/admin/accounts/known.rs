//! The accounts that the table showed last. An account opens with what its row knows, before the server answers, Back
//! shows the table at once, and the way up from an account returns to the same search and page.

use std::cell::RefCell;

use shared::{
    Screen,
    api::admin::accounts::{Accounts, Row},
};

use super::query::Query;

thread_local! {
    static LAST: RefCell<Option<(Query, Option<Accounts>)>> = const { RefCell::new(None) };
}

/// Remembers what the table shows.
pub fn remember(query: &Query, accounts: &Accounts) {
    LAST.set(Some((query.clone(), Some(accounts.clone()))));
}

/// The address of the table as it was last.
pub fn address() -> String {
    LAST.with_borrow(|last| {
        last.as_ref().map_or_else(|| Screen::Accounts.path().to_owned(), |(query, _)| query.address())
    })
}

/// What the table showed for a query, if that was the last one.
pub fn list(query: &Query) -> Option<Accounts> {
    LAST.with_borrow(|last| {
        let (asked, list) = last.as_ref()?;
        list.as_ref().filter(|_| asked == query).cloned()
    })
}

/// The row of an account, if the table showed it last.
pub fn row(id: &str) -> Option<Row> {
    LAST.with_borrow(|last| {
        let (_, list) = last.as_ref()?;
        list.as_ref()?.accounts.iter().find(|row| row.id == id).cloned()
    })
}

/// Forgets the accounts, as after an action on one.
pub fn forget() {
    LAST.with_borrow_mut(|last| {
        if let Some((_, list)) = last {
            *list = None;
        }
    });
}
