//! Accounts that nobody uses.

use shared::api::audit::EventKind;
use store::account::{AccountKind, Origin};

use super::*;

const WARNING: &str = "Your account will be disabled";
const NOBODY: [&str; 0] = [];

async fn warned(app: &TestApp, days: i64) -> Vec<String> {
    mail_after(app, days, WARNING).await
}

async fn is_disabled(app: &TestApp, username: &str) -> bool {
    app.server.domain.account(username).await.unwrap().disabled_at.is_some()
}

async fn events(app: &TestApp, username: &str, kind: EventKind) -> usize {
    app.activity(username).await.iter().filter(|entry| entry.kind == kind).count()
}

#[tokio::test]
async fn an_unused_account_is_disabled_after_two_warnings_and_enabling_it_restarts_the_count() {
    let app = TestApp::open().await;
    app.set("accounts.disable_unused_days", "90").await;
    app.add("grace").await;
    app.add_as("sam", AccountKind::External, Origin::Sso).await;
    app.mail().await;
    assert_eq!(warned(&app, 75).await, NOBODY);
    assert_eq!(warned(&app, 1).await, ["grace", "sam"]);
    assert_eq!(warned(&app, 10).await, NOBODY);
    assert_eq!(warned(&app, 1).await, ["grace", "sam"]);
    assert_eq!(warned(&app, 2).await, NOBODY);
    assert!(!is_disabled(&app, "grace").await && !is_disabled(&app, "sam").await);
    assert_eq!(warned(&app, 1).await, NOBODY);
    assert!(is_disabled(&app, "grace").await && is_disabled(&app, "sam").await);
    let last = app.activity("sam").await.pop().unwrap();
    assert!(last.is_by_server());
    assert_eq!((last.kind, last.detail.count), (EventKind::UnusedAccountDisabled, Some(90)));

    app.server.domain.set_disabled(Admin::CommandLine, "sam", false).await.unwrap();
    assert_eq!(warned(&app, 75).await, NOBODY);
    assert_eq!(warned(&app, 1).await, ["sam"]);
    assert_eq!(events(&app, "grace", EventKind::UnusedAccountDisabled).await, 1);
}

#[tokio::test]
async fn a_sign_in_keeps_the_account_even_after_the_second_warning() {
    let app = TestApp::open().await;
    app.set("accounts.disable_unused_days", "30").await;
    let ada = app.person("ada").await;
    app.mail().await;
    assert_eq!(warned(&app, 16).await, ["ada"]);
    assert_eq!(warned(&app, 11).await, ["ada"]);
    ada.signed_in(&app).await;
    assert_eq!(warned(&app, 15).await, NOBODY);
    assert!(!is_disabled(&app, "ada").await);
    assert_eq!(warned(&app, 1).await, ["ada"]);
}

#[tokio::test]
async fn accounts_that_are_unused_when_the_setting_is_turned_on_or_lowered_have_14_days() {
    let app = TestApp::open().await;
    app.add("grace").await;
    app.mail().await;
    assert_eq!(warned(&app, 400).await, NOBODY);
    app.set("accounts.disable_unused_days", "365").await;
    assert_eq!(warned(&app, 0).await, ["grace"]);
    assert_eq!(warned(&app, 11).await, ["grace"]);
    // Both warnings were for the old number of days.
    app.set("accounts.disable_unused_days", "90").await;
    assert_eq!(warned(&app, 4).await, ["grace"]);
    assert_eq!(warned(&app, 11).await, ["grace"]);
    assert_eq!(warned(&app, 2).await, NOBODY);
    assert!(!is_disabled(&app, "grace").await);
    assert_eq!(warned(&app, 1).await, NOBODY);
    assert!(is_disabled(&app, "grace").await);
}

#[tokio::test]
async fn nobody_is_disabled_with_less_than_3_days_of_warning_after_the_server_was_down() {
    let app = TestApp::open().await;
    app.set("accounts.disable_unused_days", "90").await;
    app.add("grace").await;
    app.mail().await;
    assert_eq!(warned(&app, 76).await, ["grace"]);
    // The server was down when the second warning and the disabling were due.
    assert_eq!(warned(&app, 100).await, ["grace"]);
    assert_eq!(warned(&app, 2).await, NOBODY);
    assert!(!is_disabled(&app, "grace").await);
    assert_eq!(warned(&app, 1).await, NOBODY);
    assert!(is_disabled(&app, "grace").await);
}

#[tokio::test]
async fn the_last_administrator_is_neither_warned_nor_disabled() {
    let app = TestApp::open().await;
    app.set("accounts.disable_unused_days", "30").await;
    app.administrator("root").await;
    app.mail().await;
    assert_eq!(warned(&app, 100).await, NOBODY);
    app.administrator("second").await;
    app.mail().await;
    assert_eq!(warned(&app, 16).await, ["root", "second"]);
    assert_eq!(warned(&app, 11).await, ["root", "second"]);
    assert_eq!(warned(&app, 100).await, NOBODY);
    let disabled = [is_disabled(&app, "root").await, is_disabled(&app, "second").await];
    assert_eq!(disabled.iter().filter(|disabled| **disabled).count(), 1, "{disabled:?}");
}

#[tokio::test]
async fn two_servers_warn_and_disable_each_account_once() {
    let app = TestApp::open().await;
    app.set("accounts.disable_unused_days", "30").await;
    for username in ["ada", "grace", "joan", "mary"] {
        app.add(username).await;
    }
    app.mail().await;
    let twin = app.twin_server().await;
    let both = async |days: i64| {
        app.clock.advance(days * DAY);
        let (one, two) =
            tokio::join!(app.server.domain.warn_remind_and_disable(), twin.domain.warn_remind_and_disable());
        assert_eq!((one.unwrap(), two.unwrap()), (Upkeep::Done, Upkeep::Done));
        app.mail().await.len()
    };
    assert_eq!((both(16).await, both(11).await, both(3).await), (4, 4, 0));
    for username in ["ada", "grace", "joan", "mary"] {
        assert!(is_disabled(&app, username).await);
        assert_eq!(events(&app, username, EventKind::UnusedAccountDisabled).await, 1);
    }
}

#[tokio::test]
async fn warnings_wait_while_the_mail_queue_is_full() {
    let app = TestApp::open().await;
    app.set("accounts.disable_unused_days", "30").await;
    for number in 0..60 {
        app.add_as(&format!("sso{number}"), AccountKind::Internal, Origin::Sso).await;
    }
    app.mail().await;
    app.clock.advance(16 * DAY);
    let domain = &app.server.domain;
    assert_eq!(domain.warn_remind_and_disable().await.unwrap(), Upkeep::Deferred);
    let first = app.mail().await.len();
    assert_eq!(domain.warn_remind_and_disable().await.unwrap(), Upkeep::Done);
    assert_eq!((first, app.mail().await.len()), (50, 10));
}
