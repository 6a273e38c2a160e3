//! The demo: invented people in every state, and two months of activity.

use shared::api::{
    NextStep,
    admin::{
        accounts::{Filter, ListAccounts, ListAccountsRequest, Page, Sort},
        overview::{OverviewRequest, ShowOverview},
    },
};

use crate::helpers::*;

async fn rows(app: &TestApp, query: &'static str) -> i64 {
    let mut db = app.server.domain.store().read().await.unwrap();
    sqlx::query_scalar(query).fetch_one(&mut *db).await.unwrap()
}

/// Signs in as an account of the demo.
async fn sign_in(app: &TestApp, number: usize) -> (Browser, NextStep) {
    let account = app.server.domain.demo_accounts().await.unwrap().swap_remove(number);
    let browser = app.browser();
    browser.sign_in(account.username, &account.password.clone().unwrap()).await.unwrap();
    let progress = browser.verify(&account.code(app.clock.now()).0).await.unwrap();
    (browser, progress.step)
}

#[tokio::test]
async fn one_can_sign_in_as_an_administrator_and_as_a_plain_person() {
    let app = TestApp::open().await;
    assert!(app.server.domain.add_demo().await.unwrap());
    for (number, is_administrator) in [true, false].into_iter().enumerate() {
        let (_, step) = sign_in(&app, number).await;
        assert!(
            matches!(step, NextStep::SignedIn { administrator, .. } if administrator == is_administrator),
            "{step:?}"
        );
    }
}

#[tokio::test]
async fn no_page_of_administration_is_empty() {
    let app = TestApp::open().await;
    app.server.domain.add_demo().await.unwrap();
    let (browser, _) = sign_in(&app, 0).await;
    for filter in Filter::ALL.iter().copied().filter(|filter| *filter != Filter::Waiting) {
        let request =
            ListAccountsRequest { search: String::new(), filter, sort: Sort::default(), page: Page::First };
        let found = browser.call::<ListAccounts>(request).await.unwrap();
        assert!(!found.accounts.is_empty(), "{filter:?}");
    }
    let overview = browser.call::<ShowOverview>(OverviewRequest { offset: 0 }).await.unwrap();
    assert!(overview.days.iter().filter(|day| day.signed_in > 0).count() > 20);
    assert!(overview.days.iter().any(|day| day.refused > 0));
    assert!(overview.attention.len() >= 4, "{:?}", overview.attention);
}

#[tokio::test]
async fn the_activity_is_in_the_order_of_time_and_ends_now() {
    let app = TestApp::open().await;
    app.server.domain.add_demo().await.unwrap();
    let events = rows(&app, "SELECT COUNT(*) FROM audit_event").await;
    assert!(events > 800, "{events}");
    let disorder = rows(
        &app,
        "SELECT COUNT(*) FROM audit_event AS e WHERE e.at < (SELECT at FROM audit_event WHERE id < e.id ORDER BY id DESC LIMIT 1)",
    );
    assert_eq!(disorder.await, 0);
    assert!(rows(&app, "SELECT MAX(at) FROM audit_event").await <= app.clock.now());
}

#[tokio::test]
async fn a_second_start_and_a_database_with_accounts_stay_as_they_are() {
    let app = TestApp::open().await;
    assert!(app.server.domain.add_demo().await.unwrap());
    let before = rows(&app, "SELECT COUNT(*) FROM audit_event").await;
    assert!(!app.server.domain.add_demo().await.unwrap());
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM audit_event").await, before);

    let other = TestApp::open().await;
    other.add("ada").await;
    assert!(!other.server.domain.add_demo().await.unwrap());
    assert!(other.server.domain.demo_accounts().await.unwrap().is_empty());
}
