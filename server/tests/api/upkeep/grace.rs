//! Grace periods that end.

use shared::api::audit::EventKind;
use store::account::{AccountKind, NewAccount, Origin};

use super::*;

const REMINDER: &str = "Set up your second step";
const NOBODY: [&str; 0] = [];

async fn reminded(app: &TestApp, days: i64) -> Vec<String> {
    mail_after(app, days, REMINDER).await
}

async fn with_grace_of_14_days() -> TestApp {
    let app = TestApp::open().await;
    app.set("mfa.grace_days", "14").await;
    app
}

#[tokio::test]
async fn people_without_a_second_factor_are_reminded_before_the_end_and_on_the_last_day() {
    let app = with_grace_of_14_days().await;
    app.person("ada").await;
    app.add("grace").await;
    app.add("disabled").await;
    app.server.domain.set_disabled(Admin::CommandLine, "disabled", true).await.unwrap();
    app.add_as("sam", AccountKind::Internal, Origin::Sso).await;
    app.add_as("guest", AccountKind::External, Origin::Local).await;
    let root = NewAccount { admin: true, ..new_account("root") };
    app.server.domain.add_account(Admin::CommandLine, &root).await.unwrap();
    app.set("mfa.external", "optional").await;
    assert_eq!(reminded(&app, 10).await, NOBODY);
    assert_eq!(reminded(&app, 1).await, ["grace"]);
    assert_eq!(reminded(&app, 1).await, NOBODY);
    assert_eq!(reminded(&app, 1).await, ["grace"]);
    assert_eq!(reminded(&app, 0).await, NOBODY);
    assert_eq!(reminded(&app, 1).await, NOBODY);
    let activity = app.activity("grace").await;
    let reminders = activity.iter().filter(|entry| entry.kind == EventKind::SetUpReminded);
    assert_eq!(reminders.filter(|entry| entry.is_by_server()).count(), 2);
}

#[tokio::test]
async fn a_reminder_says_when_the_grace_period_ends_and_where_to_sign_in() {
    let app = with_grace_of_14_days().await;
    app.add("grace").await;
    app.mail().await;
    app.clock.advance(11 * DAY);
    app.server.domain.warn_remind_and_disable().await.unwrap();
    let mail = app.mail().await.pop().unwrap();
    assert!(mail.text.contains("28 November 2023"), "{}", mail.text);
    assert!(mail.text.contains("/login"), "{}", mail.text);
}

#[tokio::test]
async fn the_setting_decides_how_many_days_before_and_whether_at_all() {
    let app = with_grace_of_14_days().await;
    app.set("mfa.remind", "0").await;
    app.add("grace").await;
    assert_eq!(reminded(&app, 13).await, NOBODY);
    app.set("mfa.remind", "1").await;
    app.add("joan").await;
    assert_eq!(reminded(&app, 0).await, ["grace"]);
    assert_eq!(reminded(&app, 12).await, NOBODY);
    assert_eq!(reminded(&app, 1).await, ["joan"]);
    assert_eq!(reminded(&app, 0).await, NOBODY);
}

#[tokio::test]
async fn two_servers_remind_each_person_once() {
    let app = with_grace_of_14_days().await;
    for username in ["ada", "grace", "joan", "mary"] {
        app.add(username).await;
    }
    app.mail().await;
    let twin = app.twin_server().await;
    for days in [11, 2] {
        app.clock.advance(days * DAY);
        let (one, two) =
            tokio::join!(app.server.domain.warn_remind_and_disable(), twin.domain.warn_remind_and_disable());
        assert_eq!((one.unwrap(), two.unwrap()), (Upkeep::Done, Upkeep::Done));
        assert_eq!(app.mail().await.len(), 4);
    }
}
