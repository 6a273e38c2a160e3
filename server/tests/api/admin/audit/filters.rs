//! The filters by group and address, and what is newer than a page.

use shared::{
    CommonError,
    api::{
        admin::{
            audit::{ActivityFilter, CountNewer, ListActivity, ListActivityRequest, NewerRequest},
            support::{DisableAccount, EnableAccount},
        },
        audit::EventKind,
        event_group::EventGroup,
    },
};

use super::{Administration, export, kinds, list, named, refused};
use crate::helpers::*;

#[tokio::test]
async fn groups_and_addresses_narrow_the_list_and_the_export() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    let elsewhere = Browser { address: "2001:db8::7".into(), ..admin.app.browser() };
    assert!(elsewhere.sign_in("ada", "wrong").await.is_err());
    admin.act::<DisableAccount>("ada").await.unwrap();
    let group = |group| ActivityFilter { group: Some(group), ..ActivityFilter::default() };
    let account = list(&admin, group(EventGroup::Account), None).await;
    assert_eq!(
        kinds(&account),
        [EventKind::AccountDisabled, EventKind::AccountAdded, EventKind::AccountAdded]
    );
    let sign_ins = list(&admin, group(EventGroup::SignIn), None).await;
    assert!(sign_ins.entries.iter().all(|entry| entry.kind.group() == EventGroup::SignIn));
    assert_eq!(kinds(&sign_ins)[0], EventKind::WrongPassword);
    assert!(sign_ins.entries.iter().map(|entry| entry.at).rev().is_sorted());
    let of_ada = ActivityFilter { account: Some(named("ada")), ..group(EventGroup::SignIn) };
    assert_eq!(kinds(&list(&admin, of_ada, None).await), [EventKind::WrongPassword]);
    let mixed = ActivityFilter { kind: Some(EventKind::WrongPassword), ..group(EventGroup::Account) };
    assert!(list(&admin, mixed, None).await.entries.is_empty());
    // An address is found in any of its forms.
    let address = |text: &str| ActivityFilter { address: Some(text.into()), ..ActivityFilter::default() };
    for text in ["2001:db8::7", "2001:0DB8:0:0::7"] {
        assert_eq!(kinds(&list(&admin, address(text), None).await), [EventKind::WrongPassword], "{text}");
    }
    assert!(list(&admin, address("198.51.100.1"), None).await.entries.is_empty());

    let (status, text) = export(&admin, "?group=account&address=192.0.2.1").await;
    assert_eq!((status, csv::Reader::from_reader(text.as_bytes()).records().count()), (200, 1));
    for query in ["?group=none", "?address=here", "?from=2&until=2", "?from=3&until=2"] {
        assert_eq!(export(&admin, query).await.0, 400, "{query}");
    }
    for filter in [
        address("192.0.2.1/24"),
        address(""),
        ActivityFilter { from: Some(2), until: Some(2), ..ActivityFilter::default() },
        ActivityFilter { from: Some(i64::MAX), until: Some(i64::MIN), ..ActivityFilter::default() },
    ] {
        let request = ListActivityRequest { filter: filter.clone(), before: None };
        let answer = admin.browser.call::<ListActivity>(request).await;
        assert_eq!(answer, Err(refused(CommonError::Invalid)), "{filter:?}");
        let answer = admin.browser.call::<CountNewer>(NewerRequest { filter, after: 0 }).await;
        assert_eq!(answer, Err(refused(CommonError::Invalid)));
    }
}

#[tokio::test]
async fn what_is_newer_than_a_page_is_counted_with_the_same_filter() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    let newest = list(&admin, ActivityFilter::default(), None).await.newest.unwrap();
    let newer = async |filter: ActivityFilter, after| {
        admin.browser.call::<CountNewer>(NewerRequest { filter, after }).await.unwrap().count
    };
    assert_eq!(newer(ActivityFilter::default(), newest).await, 0);
    admin.act::<DisableAccount>("ada").await.unwrap();
    admin.app.set("mfa.grace_days", "7").await;
    assert_eq!(newer(ActivityFilter::default(), newest).await, 2);
    let system = ActivityFilter { group: Some(EventGroup::System), ..ActivityFilter::default() };
    assert_eq!(newer(system, newest).await, 1);
    let of_ada = ActivityFilter { account: Some(named("ada")), ..ActivityFilter::default() };
    assert_eq!(newer(of_ada, newest).await, 1);
    let nobody = ActivityFilter { account: Some(named("nobody")), ..ActivityFilter::default() };
    assert_eq!(newer(nobody.clone(), 0).await, 0);
    // A page without events says what is newest too.
    assert!(list(&admin, nobody, None).await.newest.unwrap() > newest);
    for _ in 0..51 {
        admin.act::<EnableAccount>("ada").await.unwrap();
        admin.act::<DisableAccount>("ada").await.unwrap();
    }
    assert_eq!(newer(ActivityFilter::default(), newest).await, 100);
    assert_eq!(newer(ActivityFilter::default(), i64::MAX).await, 0);
}
