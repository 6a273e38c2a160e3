//! One account, as administrators see it.

use domain::clock::{DAY, MINUTE};
use shared::api::{
    NextStep,
    admin::account::{Next, PasswordState},
    security::Mfa,
};

use super::Administration;
use crate::helpers::PASSWORD;

#[tokio::test]
async fn it_shows_authenticators_unused_codes_and_the_last_sign_in() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let first = admin.app.clock.now() - MINUTE;
    let account = admin.show("ada").await;
    assert_eq!(
        (account.mfa, account.next, account.password),
        (Mfa::Required, Next::Verify, PasswordState::Own)
    );
    assert_eq!(account.authenticators.len(), 1);
    assert_eq!((account.backup_codes_left, account.sessions), (Some(5), 0));
    assert_eq!(account.signed_in_at, Some(first));
    ada.at_verify(&admin.app).await.verify_backup_code(&ada.codes[0]).await.unwrap();
    let account = admin.show("ada").await;
    assert_eq!((account.backup_codes_left, account.sessions), (Some(4), 1));
    assert_eq!(account.signed_in_at, Some(admin.app.clock.now()));
    assert_eq!(account.signed_in_address.as_deref(), Some("192.0.2.1"));
    assert_eq!(account.signed_in_browser.as_deref(), Some("Firefox, Windows"));
    assert_eq!(account.password_changed_at, Some(first));
}

#[tokio::test]
async fn it_shows_when_the_owner_chose_the_password() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    ada.signed_in(&admin.app).await.change_password(PASSWORD, "an owl reads the gazette").await.unwrap();
    assert_eq!(admin.show("ada").await.password_changed_at, Some(admin.app.clock.now()));
}

#[tokio::test]
async fn the_next_step_is_the_one_that_follows_the_password() {
    let admin = Administration::open().await;
    let added = admin.app.clock.now();
    let temporary = admin.app.add("ada").await.temporary_password.unwrap();
    for (mfa, days, expected) in [
        ("required", 0, Next::SetUp),
        ("required", 7, Next::SetUp),
        ("optional", 0, Next::SetUp),
        ("off", 0, Next::ChangePassword),
    ] {
        admin.app.set("mfa.internal", mfa).await;
        admin.app.set("mfa.grace_days", &days.to_string()).await;
        let account = admin.show("ada").await;
        assert_eq!(account.next, expected, "{mfa}");
        let met = admin.app.browser().sign_in("ada", &temporary).await.unwrap().step;
        let same = match met {
            NextStep::SetUp { .. } => Next::SetUp,
            NextStep::ChangePassword { .. } => Next::ChangePassword,
            other => panic!("{other:?}"),
        };
        assert_eq!(same, expected, "{mfa}");
        assert_eq!(account.set_up_until.is_some(), days > 0);
        assert_eq!(account.password, PasswordState::Temporary(added + DAY));
    }
}

#[tokio::test]
async fn the_response_contains_no_secret() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let body = serde_json::json!({"id": admin.id("ada").await}).to_string().into_bytes();
    let answer = admin.browser.send(shared::Method::Post, "/api/admin/account", body).await;
    let text = String::from_utf8(answer.body).unwrap();
    assert!(!text.contains("argon2") && !text.contains("secret") && !text.contains("hash"), "{text}");
    assert!(ada.codes.iter().all(|code| !text.contains(code.as_str())));
}

#[tokio::test]
async fn a_wait_that_was_set_while_the_clock_was_ahead_does_not_show() {
    let admin = Administration::open().await;
    admin.app.person("ada").await;
    admin.app.clock.advance(DAY);
    for _ in 0..5 {
        admin.app.browser().sign_in("ada", "wrong").await.unwrap_err();
    }
    admin.app.clock.advance(-DAY);
    assert_eq!(admin.show("ada").await.locks, []);
}
