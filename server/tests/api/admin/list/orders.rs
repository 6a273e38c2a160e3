//! The orders of the list.

use shared::{
    CommonError,
    api::admin::accounts::{Accounts, Filter, ListAccounts, ListAccountsRequest, Page, Sort, SortKey},
};

use super::{Administration, add_in_bulk, add_many, refused, usernames};
use crate::helpers::*;

async fn page(admin: &Administration, search: &str, filter: Filter, sort: Sort, page: Page) -> Accounts {
    let request = ListAccountsRequest { search: search.into(), filter, sort, page };
    admin.browser.call::<ListAccounts>(request).await.unwrap()
}

/// All accounts, page by page forwards. Checks that the way back has the same pages.
async fn all(admin: &Administration, sort: Sort) -> Vec<String> {
    all_found(admin, "", Filter::All, sort).await
}

/// The same, of a search and a filter.
async fn all_found(admin: &Administration, search: &str, filter: Filter, sort: Sort) -> Vec<String> {
    let (mut pages, mut next) = (Vec::new(), Page::First);
    loop {
        let found = page(admin, search, filter, sort, next).await;
        let after = found.next.clone();
        pages.push(found);
        let Some(after) = after else { break };
        next = Page::After(after);
    }
    for pair in pages.windows(2) {
        let back = page(admin, search, filter, sort, Page::Before(pair[1].previous.clone().unwrap())).await;
        assert_eq!(back, pair[0], "{sort:?}");
    }
    pages.iter().flat_map(usernames).map(ToOwned::to_owned).collect()
}

#[tokio::test]
async fn every_order_has_every_account_once_in_both_directions() {
    let admin = Administration::open().await;
    // Many are equal in name or in never having signed in.
    add_many(&admin, (0..120).map(|number| format!("p{number:03}"))).await;
    let mut tx = admin.app.server.domain.store().begin().await.unwrap();
    for (username, name) in [("p050", "\u{c9}mile"), ("p051", "Ada"), ("p052", "ada"), ("p053", "Zo\u{eb}")] {
        let account = store::account::by_username(&mut tx, username).await.unwrap().unwrap();
        let email = format!("{}@example.com", 900 - account.username[1..].parse::<u32>().unwrap());
        let new = store::account::Account { name: name.into(), email, ..account };
        assert!(store::account::edit(&mut tx, &new).await.unwrap());
        store::account::set_signed_in(&mut tx, &new.id, START).await.unwrap();
    }
    tx.commit().await.unwrap();
    for by in SortKey::ALL {
        let ascending = all(&admin, Sort { by, descending: false }).await;
        assert_eq!(ascending.len(), 121, "{by:?}");
        let mut descending = all(&admin, Sort { by, descending: true }).await;
        descending.reverse();
        assert_eq!(descending, ascending, "{by:?}");
        let first: Vec<&str> = ascending.iter().take(4).map(|username| &**username).collect();
        match by {
            SortKey::Username => assert_eq!(first, ["p000", "p001", "p002", "p003"]),
            // Neither case nor accents count, and equal names are in the order of usernames.
            SortKey::Name => assert_eq!(first[..3], ["p051", "p052", "p050"]),
            SortKey::Email => assert_eq!(first, ["p053", "p052", "p051", "p050"]),
            SortKey::LastSignIn => {
                assert_eq!(first, ["p000", "p001", "p002", "p003"]);
                assert_eq!(ascending[116..], ["p050", "p051", "p052", "p053", "root"]);
            }
        }
    }
}

#[tokio::test]
async fn search_and_filter_keep_the_order() {
    let admin = Administration::open().await;
    // A frequent word, a rare one, and a filter with many accounts.
    add_many(&admin, (0..3_500).map(|number| format!("{}{number:04}", ["a", "b"][number % 2]))).await;
    let sort = Sort { by: SortKey::Email, descending: true };
    for (search, filter, total, more, first) in [
        ("a", Filter::All, 1000, true, "a3498"),
        ("a12", Filter::All, 50, false, "a1298"),
        ("example", Filter::All, 1000, true, "root"),
        ("example a", Filter::NeverSignedIn, 1000, true, "a3498"),
        ("", Filter::NeverSignedIn, 3500, false, "b3499"),
        ("", Filter::All, 3501, false, "root"),
        ("b", Filter::Administrators, 0, false, ""),
    ] {
        let request = ListAccountsRequest { search: search.into(), filter, sort, page: Page::First };
        let page = admin.browser.call::<ListAccounts>(request).await.unwrap();
        assert_eq!((page.total, page.more), (total, more), "{search} {filter:?}");
        assert_eq!(usernames(&page).first().copied().unwrap_or_default(), first, "{search} {filter:?}");
        assert!(!page.by_match, "{search} {filter:?}");
        assert!(page.accounts.iter().map(|row| &row.email).rev().is_sorted(), "{search} {filter:?}");
        let last = page.accounts.last().map(|row| format!("{} {}", row.email, row.username));
        assert_eq!(page.next, last.filter(|_| more || total > 50), "{search} {filter:?}");
    }
}

#[tokio::test]
async fn accounts_that_are_too_many_to_sort_are_in_the_order_of_the_words_that_match() {
    let admin = Administration::open().await;
    add_in_bulk(&admin, (0..7_000).map(|number| format!("m{number:04}"))).await;
    // Two of its words match: it has the place of the first.
    admin.app.add_named("zoe", "Zoe Mz Mm").await;
    let expected: Vec<String> =
        (0..7_000).map(|number| format!("m{number:04}")).chain(["zoe".to_owned()]).collect();
    for sort in [Sort::default(), Sort { by: SortKey::LastSignIn, descending: false }] {
        for (search, filter) in [("m", Filter::All), ("exam m", Filter::All), ("m", Filter::NeverSignedIn)] {
            let found = all_found(&admin, search, filter, sort).await;
            assert_eq!(found, expected, "{search} {filter:?} {sort:?}");
        }
    }
    let mut descending =
        all_found(&admin, "m", Filter::All, Sort { by: SortKey::Name, descending: true }).await;
    descending.reverse();
    assert_eq!(descending, expected);

    let found = async |search, from| page(&admin, search, Filter::All, Sort::default(), from).await;
    let first = found("m", Page::First).await;
    assert!(first.by_match);
    assert_eq!((first.total, first.more), (Accounts::COUNTED_OF_SEARCH, true));
    assert_eq!(first.next.as_deref(), Some(" m0049 m0049"));
    // Places of other orders and other words: the list is read from its beginning.
    for place in ["m0049", " a a", " n zoe"] {
        assert_eq!(found("m", Page::After(place.into())).await.accounts, first.accounts, "{place:?}");
    }
    // Enough was typed.
    let few = found("m00", Page::After(" m0049 m0049".into())).await;
    assert_eq!((few.by_match, usernames(&few)[0]), (false, "m0000"));
}

#[tokio::test]
async fn a_place_of_another_order_and_an_unknown_order_are_refused() {
    let admin = Administration::open().await;
    for (by, place) in [
        (SortKey::Name, "ada"),
        (SortKey::Email, ""),
        (SortKey::LastSignIn, "ada ada"),
        (SortKey::LastSignIn, "1.5 ada"),
        (SortKey::Username, " ada"),
    ] {
        let sort = Sort { by, descending: false };
        for page in [Page::After(place.into()), Page::Before(place.into())] {
            let request = ListAccountsRequest { search: String::new(), filter: Filter::All, sort, page };
            let answer = admin.browser.call::<ListAccounts>(request).await;
            assert_eq!(answer, Err(refused(CommonError::Invalid)), "{by:?} {place:?}");
        }
    }
    for sort in [r#"{"by":"age"}"#, r#"{"by":"name","up":true}"#, r#""name""#] {
        let body = format!(r#"{{"search":"","filter":"all","sort":{sort},"page":"first"}}"#);
        let answer = admin.browser.send(shared::Method::Post, "/api/admin/accounts", body.into_bytes()).await;
        assert_eq!(answer.status.as_u16(), 400, "{sort}");
    }
}
