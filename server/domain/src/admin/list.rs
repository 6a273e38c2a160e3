//! The list of accounts, in pages.

use shared::{
    CommonError, NoError,
    api::admin::accounts::{Accounts, ListAccountsRequest, Page, Row},
    search_words,
};

use crate::{Domain, DomainError, admin::authority::Admin};
use store::{
    account_list,
    account_list::{Listed, Query},
};

/// The number of search words that count.
const WORDS: usize = 8;

impl Domain {
    /// A page of accounts, by username.
    ///
    /// # Errors
    /// `Invalid` when the search is too long; `NotFound` for anyone but administrators.
    pub async fn list_accounts(
        &self,
        admin: Admin<'_>,
        request: &ListAccountsRequest,
    ) -> Result<Accounts, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        if request.search.chars().count() > ListAccountsRequest::SEARCH {
            return Err(CommonError::Invalid.into());
        }
        let mut words = search_words(&request.search);
        words.truncate(WORDS);
        let (from, backwards) = match &request.page {
            Page::First => (None, false),
            Page::After(username) => (Some(username.as_str()), false),
            Page::Before(username) => (Some(username.as_str()), true),
        };
        let query =
            Query { words: &words, filter: request.filter, from, backwards, limit: Accounts::PAGE + 1 };
        let mut found = account_list::find(&mut *self.store.read().await?, &query).await?;
        let more = found.len() > Accounts::PAGE;
        found.truncate(Accounts::PAGE);
        if backwards {
            found.reverse();
        }
        let edge = |listed: Option<&Listed>| listed.map(|listed| listed.account.username.clone());
        let (first, last) = (edge(found.first()), edge(found.last()));
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        Ok(Accounts {
            now: self.clock.now(),
            total,
            more,
            accounts: found.into_iter().map(row).collect(),
            // In the direction that the request came from, there is at least one page.
            previous: first.filter(|_| if backwards { more } else { from.is_some() }),
            next: last.filter(|_| more || backwards),
        })
    }
}

fn row(Listed { account, blocked, passkeys }: Listed) -> Row {
    Row {
        id: account.id,
        username: account.username,
        email: account.email,
        name: account.name,
        kind: account.kind,
        origin: account.origin,
        provider: account.provider,
        administrator: account.admin,
        disabled: account.disabled_at.is_some(),
        locked: blocked,
        waiting: account.waiting,
        held: account.hold.is_some(),
        authenticators: 0,
        passkeys,
        signed_in_at: None,
        set_up_until: None,
        password_until: None,
        invited: false,
        backup_codes_left: None,
    }
}
