//! The activity that people see of their own account.

use super::*;

async fn own(browser: &Browser, before: Option<i64>) -> Activity {
    browser.call::<ShowActivity>(ActivityRequest { before }).await.unwrap()
}

#[tokio::test]
async fn people_read_their_own_activity_in_pages_of_twenty_newest_first() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.person("eve").await.signed_in(&app).await;
    for _ in 0..20 {
        ada.signed_in(&app).await.call::<SignOut>(Empty {}).await.unwrap();
    }
    let browser = ada.signed_in(&app).await;
    let (mut read, mut pages, mut before) = (Vec::new(), Vec::new(), None);
    loop {
        let page = own(&browser, before).await;
        pages.push(page.entries.len());
        read.extend(page.entries.into_iter().map(|entry| entry.kind));
        before = page.before;
        if before.is_none() {
            break;
        }
    }
    let mut all = kinds(&app.activity("ada").await);
    all.reverse();
    assert_eq!(read, all);
    assert_eq!(pages, [20, 20, 7]);
}

#[tokio::test]
async fn a_page_that_is_exactly_full_can_be_the_last_one() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    for _ in 0..6 {
        ada.signed_in(&app).await.call::<SignOut>(Empty {}).await.unwrap();
    }
    let browser = ada.signed_in(&app).await;
    browser.change_password("wrong", "orange zeppelin marmalade").await.unwrap_err();
    assert_eq!(own(&browser, None).await.entries.len(), 20);
    assert_eq!(own(&browser, None).await.before, None);
}

#[tokio::test]
async fn the_owner_sees_the_role_of_the_actor_but_no_address_of_an_administrator() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.browser().sign_in("ada", "wrong").await.unwrap_err();
    let browser = ada.signed_in(&app).await;
    let entries = own(&browser, None).await.entries;
    let entry = |kind| entries.iter().find(|entry| entry.kind == kind).unwrap();
    assert_eq!(entry(EventKind::SignedIn).by, audit::Actor::Owner);
    assert_eq!(entry(EventKind::WrongPassword).by, audit::Actor::Stranger);
    assert_eq!(entry(EventKind::WrongPassword).address.as_deref(), Some("192.0.2.1"));
    let added = entry(EventKind::AccountAdded);
    assert_eq!((added.by, &added.address, &added.browser), (audit::Actor::Administrator, &None, &None));

    // The same applies to an administrator with an account and a browser.
    let mut tx = app.server.domain.store().begin().await.unwrap();
    let name = |username: &str| Name { id: username.into(), username: username.into() };
    let entry = AuditEntry {
        at: 1,
        kind: EventKind::MfaReset,
        actor: AuditActor::Account(name("root")),
        account: Some(Name { id: app.server.domain.account("ada").await.unwrap().id, ..name("ada") }),
        address: Some("10.0.0.1".into()),
        browser: Some("Firefox, Linux".into()),
        detail: Detail::default(),
    };
    store::audit_event::insert(&mut tx, &entry).await.unwrap();
    tx.commit().await.unwrap();
    let entries = own(&browser, None).await.entries;
    assert_eq!((entries[0].by, &entries[0].address), (audit::Actor::Administrator, &None));
}

#[tokio::test]
async fn paging_continues_past_events_that_only_a_newer_version_knows() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let id = app.server.domain.account("ada").await.unwrap().id;
    let mut tx = app.server.domain.store().begin().await.unwrap();
    for _ in 0..25 {
        let newer = "INSERT INTO audit_event (at, kind, actor, account_id) VALUES (1, 'newer', 'nobody', $1)";
        sqlx::query(newer).bind(&id).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let first = own(&browser, None).await;
    assert!(first.entries.is_empty());
    assert_eq!(own(&browser, first.before).await.entries.len(), 7);
}
