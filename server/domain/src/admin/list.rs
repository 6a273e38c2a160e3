//! The list of accounts, in pages.

use shared::{
    CommonError, NoError,
    api::admin::{
        accounts::{Accounts, ListAccountsRequest, Page, Row, SortKey},
        act::{AccountIds, AccountIdsRequest},
    },
    search_words,
};
use store::account_list::{self, Listed, Place, Query};

use crate::{
    Domain, DomainError,
    admin::{account_rules::rules, authority::Admin},
    clock::Millis,
    settings::Settings,
    sign_in::next_step::SignInFacts,
};

/// The number of search words that count.
const WORDS: usize = 8;

impl Domain {
    /// A page of accounts.
    ///
    /// # Errors
    /// `Invalid` when the search is too long or the place is none in this order; `NotFound` for anyone but
    /// administrators.
    pub async fn list_accounts(
        &self,
        admin: Admin<'_>,
        request: &ListAccountsRequest,
    ) -> Result<Accounts, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        let words = words(&request.search)?;
        let (place, is_before) = match &request.page {
            Page::First => (None, false),
            Page::After(place) => (Some(place), false),
            Page::Before(place) => (Some(place), true),
        };
        let sort = request.sort.by;
        let from = match place {
            Some(place) => Some(read(sort, place).ok_or(CommonError::Invalid)?),
            None => None,
        };
        let mut db = self.store.read().await?;
        let now = self.clock.now();
        let settings = self.settings_in_effect(&mut db).await?;
        let query = Query {
            words: &words,
            filter: request.filter,
            rules: &rules(&settings, now),
            sort,
            from: from.as_ref(),
            backwards: request.sort.descending != is_before,
            limit: Accounts::PAGE + 1,
        };
        let counted = if words.is_empty() { Accounts::COUNTED } else { Accounts::COUNTED_OF_SEARCH };
        let found = account_list::find(&mut db, &query, counted + 1).await?;
        let mut accounts = found.accounts;
        let is_longer = accounts.len() > Accounts::PAGE;
        accounts.truncate(Accounts::PAGE);
        if is_before {
            accounts.reverse();
        }
        let edge = |listed: Option<&Listed>| listed.map(|listed| write(sort, listed));
        let (first, last) = (edge(accounts.first()), edge(accounts.last()));
        Ok(Accounts {
            now,
            total: found.total.min(counted),
            more: found.total > counted,
            by_match: found.by_match,
            accounts: accounts.into_iter().map(|listed| row(&settings, listed, now)).collect(),
            // In the direction that the request came from, there is at least one page.
            previous: first.filter(|_| if is_before { is_longer } else { from.is_some() }),
            next: last.filter(|_| is_longer || is_before),
        })
    }

    /// The ids of all accounts that a search and filter find.
    ///
    /// # Errors
    /// `Invalid` when the search is too long; `NotFound` for anyone but administrators.
    pub async fn account_ids(
        &self,
        admin: Admin<'_>,
        request: &AccountIdsRequest,
    ) -> Result<AccountIds, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        let words = words(&request.search)?;
        let mut db = self.store.read().await?;
        let settings = self.settings_in_effect(&mut db).await?;
        let query = Query {
            words: &words,
            filter: request.filter,
            rules: &rules(&settings, self.clock.now()),
            sort: SortKey::Username,
            from: None,
            backwards: false,
            limit: AccountIds::MOST + 1,
        };
        let mut ids = account_list::ids(&mut db, &query).await?;
        let more = ids.len() > AccountIds::MOST;
        ids.truncate(AccountIds::MOST);
        Ok(AccountIds { ids, more })
    }
}

fn words(search: &str) -> Result<Vec<String>, CommonError> {
    if search.chars().count() > ListAccountsRequest::SEARCH {
        return Err(CommonError::Invalid);
    }
    let mut words = search_words(search);
    words.truncate(WORDS);
    Ok(words)
}

/// Reads a place that [`write()`] wrote. Neither usernames nor words contain a space, and nothing that is sorted by begins
/// with one.
fn read(sort: SortKey, text: &str) -> Option<Place> {
    if let Some(place) = text.strip_prefix(' ') {
        let (word, username) = place.split_once(' ')?;
        return Some(Place::Match(word.to_owned(), username.to_owned()));
    }
    if sort == SortKey::Username {
        return Some(Place::Username(text.to_owned()));
    }
    let (value, username) = text.rsplit_once(' ')?;
    let (value, username) = (value.to_owned(), username.to_owned());
    Some(match sort {
        SortKey::LastSignIn => Place::Time(value.parse().ok()?, username),
        _ => Place::Text(value, username),
    })
}

fn write(sort: SortKey, listed: &Listed) -> String {
    let Listed { account, name_key, signed_in_at, matched, .. } = listed;
    if let Some(word) = matched {
        return format!(" {word} {}", account.username);
    }
    match sort {
        SortKey::Username => account.username.clone(),
        SortKey::Name => format!("{name_key} {}", account.username),
        SortKey::Email => format!("{} {}", account.email.to_ascii_lowercase(), account.username),
        SortKey::LastSignIn => format!("{} {}", signed_in_at.unwrap_or_default(), account.username),
    }
}

fn row(settings: &Settings, listed: Listed, now: Millis) -> Row {
    let Listed { account, blocked, authenticators, passkeys, codes_left, signed_in_at, .. } = listed;
    let facts = SignInFacts {
        settings: *settings,
        kind: account.kind,
        origin: account.origin,
        admin: account.admin,
        added_at: account.created_at,
        authenticator: authenticators > 0,
        passkey: passkeys > 0,
        codes_saved: account.backup_codes_saved_at.is_some(),
        temporary: account.password_expires_at.is_some(),
        verified: false,
        put_off: false,
        now,
    };
    Row {
        administrator: account.admin,
        disabled: account.disabled_at.is_some(),
        locked: blocked,
        waiting: account.waiting,
        held: account.hold.is_some(),
        authenticators,
        passkeys,
        signed_in_at,
        set_up_until: facts.grace_ends_at().filter(|_| !facts.has_required_factor()),
        password_until: account.password_expires_at,
        invited: signed_in_at.is_none() && !account.waiting,
        backup_codes_left: codes_left
            .filter(|_| settings.backup_codes && facts.mfa() != crate::settings::Mfa::Off)
            .and_then(|left| left.try_into().ok()),
        id: account.id,
        username: account.username,
        email: account.email,
        name: account.name,
        kind: account.kind,
        origin: account.origin,
        provider: account.provider,
    }
}
