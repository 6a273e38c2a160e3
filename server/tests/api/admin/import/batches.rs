//! Imports that take several transactions: one may fail, a person may sign in between, and the browser may be gone.

use std::time::Duration;

use super::{steps::*, *};
use crate::helpers::driver::{Fault, Point};

/// A file with the accounts `p0` to `p299`. Its transactions stage 200 and 100 accounts, accept them, and add 100 each.
fn long() -> String {
    let mut csv = "username,email\n".to_owned();
    for number in 0..300 {
        writeln!(csv, "p{number},p{number}@example.com").unwrap();
    }
    csv
}

/// The same with other names, to find the points at which to stop.
fn other() -> String {
    long().replace('p', "q")
}

/// Where the transactions of the long file begin: the second one that stages, the one that accepts, and the third one that adds.
const STAGE_SECOND: usize = 1;
const ACCEPT: usize = 2;
const ADD_THIRD: usize = 5;

async fn added(app: &TestApp) -> i64 {
    rows(app, "SELECT COUNT(*) FROM account WHERE username LIKE 'p%'").await
}

async fn assert_nothing_is_staged(app: &TestApp) {
    assert_eq!(rows(app, "SELECT COUNT(*) FROM account_import_row").await, 0);
    assert_eq!(rows(app, "SELECT COUNT(*) FROM account_import").await, 0);
}

#[tokio::test]
async fn a_name_that_is_given_away_meanwhile_stops_the_import_and_leaves_nothing() {
    let app = TestApp::open().await;
    // The name is in neither the first transaction that stages nor yet in the second one.
    let point = begins_of(&app, &other()).await[STAGE_SECOND];
    app.points().plan(point, Fault::Wait);
    let importing = spawn(&app);
    app.points().arrived().await;
    let twin = app.twin_server().await;
    twin.domain.add_account(Admin::CommandLine, &new_account("p250")).await.unwrap();
    app.points().go_on();
    let report = importing.await.unwrap();
    let taken = |column| Problem { line: 252, what: Wrong::Taken(column) };
    assert_eq!(report.problems, [taken(Column::Username), taken(Column::Email)]);
    assert_nothing_is_staged(&app).await;
    assert_eq!(added(&app).await, 1);
}

#[tokio::test]
async fn a_failure_of_the_database_in_a_later_transaction_leaves_nothing() {
    let app = TestApp::open().await;
    app.points().watch();
    assert!(import_at(&app, &other()).await.imported);
    let commits = indexes(&app.points().seen(), &Point::Commit);
    for transaction in [STAGE_SECOND, ACCEPT] {
        app.points().plan(commits[transaction], Fault::Fail);
        assert!(app.server.domain.import_accounts(Admin::CommandLine, request(&long())).await.is_err());
        assert!(!app.points().unused());
        assert_nothing_is_staged(&app).await;
        assert_eq!(added(&app).await, 0);
    }
    assert_eq!(rows(&app, "SELECT COUNT(*) FROM audit_event WHERE kind = 'accounts_imported'").await, 1);
    assert!(import_at(&app, &long()).await.imported);
    assert_eq!(added(&app).await, 300);
}

#[tokio::test]
async fn people_sign_in_between_any_two_transactions() {
    for (transaction, already) in [(STAGE_SECOND, 0), (ACCEPT, 0), (ADD_THIRD, 200)] {
        let app = TestApp::open().await;
        let ada = app.person("ada").await;
        let point = begins_of(&app, &other()).await[transaction];
        let twin = app.twin_server().await;
        app.points().plan(point, Fault::Wait);
        let importing = spawn(&app);
        app.points().arrived().await;

        let browser = app.browser().through(server::routes::router(twin.clone()));
        browser.sign_in("ada", PASSWORD).await.unwrap();
        browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
        // What is added stays, whatever comes, and what is only staged keeps its names.
        assert_eq!(added(&app).await, already);
        assert!(twin.domain.add_account(Admin::CommandLine, &new_account("p1")).await.is_err());

        app.points().go_on();
        assert!(importing.await.unwrap().imported);
        assert_eq!(added(&app).await, 300);
        assert_nothing_is_staged(&app).await;
    }
}

#[tokio::test]
async fn an_import_whose_browser_is_gone_is_completed() {
    let admin = Administration::open().await;
    let app = &admin.app;
    // The use of the session is noted before.
    admin.browser.state().await.unwrap();
    app.points().watch();
    assert!(import(&admin, &other(), false).await.imported);
    // The first statement of the second transaction that stages.
    let staged = Point::Write("INSERT INTO account_import_row (import_id,".into());
    let point = indexes(&app.points().seen(), &staged)[10];
    app.points().plan(point, Fault::Wait);
    let browser = admin.browser.copy();
    let uploading = tokio::spawn(async move { browser.call::<ImportAccounts>(request(&long())).await });
    app.points().arrived().await;
    uploading.abort();
    assert!(uploading.await.unwrap_err().is_cancelled());
    app.points().go_on();
    while rows(app, "SELECT COUNT(*) FROM account_import").await > 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(added(app).await, 300);
    assert_nothing_is_staged(app).await;
}

fn spawn(app: &TestApp) -> tokio::task::JoinHandle<ImportReport> {
    let domain = app.server.domain.clone();
    tokio::spawn(async move { domain.import_accounts(Admin::CommandLine, request(&long())).await.unwrap() })
}
