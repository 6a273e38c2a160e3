//! When a session ends, idles or is used at an application.

use super::*;

#[tokio::test]
async fn signing_out_and_disabling_take_effect_at_the_next_request() {
    let app = open().await;
    let ada = app.person("ada").await;
    let (first, second) = (ada.signed_in(&app).await, ada.signed_in(&app).await);
    let stolen = first.copy();
    first.call::<SignOut>(Empty {}).await.unwrap();
    assert!(!first.is_allowed().await && !stolen.is_allowed().await);
    assert!(second.is_allowed().await);
    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    assert!(!second.is_allowed().await);
}

#[tokio::test]
async fn changed_settings_take_effect_at_the_next_request() {
    let app = open().await;
    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    assert!(!browser.is_allowed().await, "the temporary password is still to be replaced");
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert!(browser.is_allowed().await);
    app.set("mfa.internal", "required").await;
    assert!(!browser.is_allowed().await);
    app.set("mfa.grace_days", "7").await;
    assert!(!browser.is_allowed().await, "set-up is offered first");
    app.set("mfa.internal", "off").await;
    assert!(browser.is_allowed().await);
}

#[tokio::test]
async fn a_session_expires_by_the_same_rules_as_in_vestibule() {
    const MINUTE: i64 = 60_000;
    let app = open().await;
    let ada = app.person("ada").await;
    let idle = ada.signed_in(&app).await;
    app.clock.advance(59 * MINUTE);
    assert!(idle.is_allowed().await);
    app.clock.advance(MINUTE);
    // The last use is stored: nothing in memory keeps a session alive.
    assert!(!idle.is_allowed().await);

    let used = ada.signed_in(&app).await;
    for _ in 0..26 {
        app.clock.advance(55 * MINUTE);
        assert!(used.is_allowed().await);
        app.server.domain.write_last_seen().await.unwrap();
    }
    app.clock.advance(10 * MINUTE);
    assert!(!used.is_allowed().await, "24 hours");
}

#[tokio::test]
async fn uses_are_recorded_once_a_minute_and_stored_together() {
    let app = open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let seen = async || {
        let mut db = app.server.domain.store().read().await.unwrap();
        let id = app.server.domain.account("ada").await.unwrap().id;
        let all = store::session::of_account(&mut db, &id).await.unwrap();
        all.into_iter().map(|session| (session.seen_at, session.address)).collect::<Vec<_>>()
    };
    let before = seen().await;
    app.server.domain.write_last_seen().await.unwrap();
    for _ in 0..10 {
        assert!(browser.is_allowed().await);
    }
    app.server.domain.write_last_seen().await.unwrap();
    assert_eq!(seen().await, before, "less than a minute");
    app.clock.advance(60_000);
    let from = ("x-forwarded-for", "198.51.100.7");
    browser.check("/api/auth-request", &[CASES, PAGE[0], from]).await;
    assert_eq!(seen().await, before, "not yet");
    app.server.domain.write_last_seen().await.unwrap();
    assert_eq!(seen().await, [(app.clock.now(), "198.51.100.7".to_owned())]);
}
