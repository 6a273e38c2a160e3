//! The accounts that the table showed last. An account opens with what its row knows, before the server answers, and
//! Back shows the table at once.

use std::cell::RefCell;

use shared::api::admin::accounts::{Accounts, Row};

use super::query::Query;

thread_local! {
    static LAST: RefCell<Option<(Query, Accounts)>> = const { RefCell::new(None) };
}

/// Remembers what the table shows.
pub fn remember(query: &Query, accounts: &Accounts) {
    LAST.set(Some((query.clone(), accounts.clone())));
}

/// What the table showed for a query, if that was the last one.
pub fn list(query: &Query) -> Option<Accounts> {
    LAST.with_borrow(|last| last.as_ref().filter(|(asked, _)| asked == query).map(|(_, list)| list.clone()))
}

/// The row of an account, if the table showed it last.
pub fn row(id: &str) -> Option<Row> {
    LAST.with_borrow(|last| {
        last.as_ref().and_then(|(_, list)| list.accounts.iter().find(|row| row.id == id).cloned())
    })
}

/// Forgets everything, as after an action on accounts.
pub fn forget() {
    LAST.set(None);
}
