//! The list: pages, search and filters.

mod orders;
mod plans;

use super::{Administration, refused};
use crate::helpers::*;
use shared::{
    CommonError,
    api::admin::{
        accounts::{Accounts, Filter, ListAccounts, ListAccountsRequest, Page, Sort},
        support::DisableAccount,
    },
};

async fn list(admin: &Administration, search: &str, filter: Filter, page: Page) -> Accounts {
    let request = ListAccountsRequest { search: search.into(), filter, sort: Sort::default(), page };
    admin.browser.call::<ListAccounts>(request).await.unwrap()
}

fn usernames(page: &Accounts) -> Vec<&str> {
    page.accounts.iter().map(|row| &*row.username).collect()
}

async fn found(admin: &Administration, search: &str) -> Vec<String> {
    let page = list(admin, search, Filter::All, Page::First).await;
    usernames(&page).into_iter().map(Into::into).collect()
}

/// Adds accounts without hashing a password for each.
pub(super) async fn add_many(admin: &Administration, usernames: impl Iterator<Item = String>) {
    let mut tx = admin.app.server.domain.store().begin().await.unwrap();
    for username in usernames {
        let id = domain::crypto::random_id();
        let added = store::account::insert(&mut tx, &id, &new_account(&username), START).await;
        added.unwrap().unwrap();
    }
    tx.commit().await.unwrap();
}

/// Adds thousands of accounts, which wait for their invitations.
async fn add_in_bulk(admin: &Administration, usernames: impl Iterator<Item = String>) {
    let accounts: Vec<_> = usernames.map(|username| new_account(&username)).collect();
    let mut tx = admin.app.server.domain.store().begin().await.unwrap();
    for accounts in accounts.chunks(store::import::BATCH) {
        let accounts: Vec<_> = accounts.iter().map(|new| (domain::crypto::random_id(), new)).collect();
        store::import::insert(&mut tx, &accounts, START).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn pages_of_fifty_go_forward_and_back_without_gap_or_overlap() {
    let admin = Administration::open().await;
    add_many(&admin, (0..124).map(|number| format!("p{number:03}"))).await;
    let (mut pages, mut page) = (Vec::new(), Page::First);
    loop {
        let found = list(&admin, "", Filter::All, page).await;
        let next = found.next.clone();
        pages.push(found);
        let Some(next) = next else { break };
        page = Page::After(next);
    }
    assert_eq!(pages.iter().map(|page| page.accounts.len()).collect::<Vec<_>>(), [50, 50, 25]);
    let all: Vec<&str> = pages.iter().flat_map(usernames).collect();
    assert!(all.is_sorted() && all.len() == 125);
    assert_eq!(pages[0].previous, None);
    let mut at = 2;
    while let Some(previous) = pages[at].previous.clone() {
        at -= 1;
        let back = list(&admin, "", Filter::All, Page::Before(previous)).await;
        assert_eq!(back, pages[at]);
    }
    assert_eq!(at, 0);
}

#[tokio::test]
async fn each_typed_word_matches_the_start_of_a_word_in_username_address_or_name() {
    let admin = Administration::open().await;
    admin.app.add_named("ada", "Ada Lovelace").await;
    admin.app.add_named("grace.hopper", "Grace Brewster Hopper").await;
    admin.app.add_named("zoe", "Zo\u{eb} \u{c9}mile").await;
    for (search, expected) in [
        ("lov", &["ada"][..]),
        ("LOVE ad", &["ada"]),
        ("hop gra", &["grace.hopper"]),
        ("grace hopper", &["grace.hopper"]),
        ("GRACE.HOPPER@example.com", &["grace.hopper"]),
        ("race", &[]),
        ("ada hopper", &[]),
        ("zoe\u{308}", &["zoe"]),
        ("e\u{301}mi", &["zoe"]),
        ("ÉMILE", &["zoe"]),
        ("example", &["ada", "grace.hopper", "root", "zoe"]),
        ("@ .,", &["ada", "grace.hopper", "root", "zoe"]),
        ("%", &["ada", "grace.hopper", "root", "zoe"]),
        ("\u{10ffff}", &[]),
    ] {
        assert_eq!(found(&admin, search).await, expected, "{search:?}");
    }
}

#[tokio::test]
async fn search_follows_a_changed_name() {
    let admin = Administration::open().await;
    admin.app.add_named("ada", "Ada Byron").await;
    let edit = domain::admin::accounts::Edit {
        name: Some(shared::PersonName::parse("Ada Lovelace").unwrap()),
        ..Default::default()
    };
    admin.app.server.domain.edit_account(Admin::CommandLine, "ada", edit).await.unwrap();
    assert_eq!(found(&admin, "byron").await, [""; 0]);
    assert_eq!(found(&admin, "lovelace").await, ["ada"]);
}

#[tokio::test]
async fn accounts_from_a_version_without_search_are_found_after_the_start() {
    let admin = Administration::open().await;
    add_many(&admin, (0..1200).map(|number| format!("old{number}"))).await;
    let mut tx = admin.app.server.domain.store().begin().await.unwrap();
    for statement in ["DELETE FROM account_word", "UPDATE account SET has_words = 0"] {
        sqlx::query(statement).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(found(&admin, "old1199").await, [""; 0]);
    drop(admin.app.twin().await);
    assert_eq!(found(&admin, "old1199").await, ["old1199"]);
}

#[tokio::test]
async fn filters_combine_with_search_and_pages() {
    let admin = Administration::open().await;
    add_many(&admin, (0..60).map(|number| format!("p{number:02}"))).await;
    for number in [7, 8, 33] {
        admin.act::<DisableAccount>(&format!("p{number:02}")).await.unwrap();
    }
    let disabled = list(&admin, "", Filter::Disabled, Page::First).await;
    assert_eq!(usernames(&disabled), ["p07", "p08", "p33"]);
    assert!(disabled.accounts.iter().all(|row| row.disabled));
    assert_eq!(usernames(&list(&admin, "p0", Filter::Disabled, Page::First).await), ["p07", "p08"]);
    let behind = list(&admin, "", Filter::Disabled, Page::After("p07".into())).await;
    assert_eq!(usernames(&behind), ["p08", "p33"]);
    assert_eq!(behind.previous.as_deref(), Some("p08"));
    assert_eq!(usernames(&list(&admin, "", Filter::Administrators, Page::First).await), ["root"]);
    assert_eq!(usernames(&list(&admin, "ro", Filter::Administrators, Page::First).await), ["root"]);
    assert_eq!(usernames(&list(&admin, "p", Filter::Administrators, Page::First).await), [""; 0]);
    assert!(list(&admin, "", Filter::Waiting, Page::First).await.accounts.is_empty());
    let mut tx = admin.app.server.domain.store().begin().await.unwrap();
    let id = admin.id("p40").await;
    sqlx::query("INSERT INTO factor_failures (account_id, factor, failures) VALUES ($1, 'totp', 100), ($1, 'backup_code', 100)")
        .bind(id)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let locked = list(&admin, "", Filter::Locked, Page::First).await;
    assert_eq!(usernames(&locked), ["p40"]);
    assert!(locked.accounts[0].locked);
    assert_eq!(usernames(&list(&admin, "p", Filter::Locked, Page::First).await), ["p40"]);
}

#[tokio::test]
async fn frequent_words_and_rare_ones_find_the_same_as_reading_every_account() {
    let admin = Administration::open().await;
    // More accounts than a rare word has.
    add_in_bulk(&admin, (0..10_500).map(|number| format!("{}{number:05}", ["a", "b", "ab"][number % 3])))
        .await;
    let mut everyone: Vec<String> =
        (0..10_500).map(|number| format!("{}{number:05}", ["a", "b", "ab"][number % 3])).collect();
    everyone.push("root".into());
    everyone.sort();
    for search in ["a", "ab", "b", "example", "b1", "ab10", "example b", "root", "a example com", "c"] {
        let words: Vec<&str> = search.split(' ').collect();
        let has = |username: &&String| {
            words.iter().all(|word| {
                username.starts_with(word) || "example".starts_with(word) || "com".starts_with(word)
            })
        };
        let expected: Vec<&String> = everyone.iter().filter(has).take(50).collect();
        assert_eq!(found(&admin, search).await.iter().collect::<Vec<_>>(), expected, "{search}");
        let expected: Vec<&String> = everyone.iter().rev().filter(has).take(50).collect();
        let last = list(&admin, search, Filter::All, Page::Before("~".into())).await;
        let mut last = usernames(&last);
        last.reverse();
        assert_eq!(last, expected, "{search} from the end");
    }
}

#[tokio::test]
async fn a_search_of_more_than_two_hundred_characters_is_refused() {
    let admin = Administration::open().await;
    let request = |length| ListAccountsRequest {
        search: "\u{e4}".repeat(length),
        filter: Filter::All,
        sort: Sort::default(),
        page: Page::First,
    };
    admin.browser.call::<ListAccounts>(request(200)).await.unwrap();
    assert_eq!(admin.browser.call::<ListAccounts>(request(201)).await, Err(refused(CommonError::Invalid)));
}
