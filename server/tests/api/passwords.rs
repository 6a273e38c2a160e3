use domain::{
    clock::Clock,
    crypto::hasher::Lane,
    email::{Mailbox, Transport},
};
use server::state::Server;
use shared::{
    ApiError, CommonError,
    api::{NextStep, password::ChangePasswordError, sign_in::SignInError},
};
use store::account::{AccountKind, Origin};

use crate::helpers::*;

const NEW: &str = "orange zeppelin marmalade";

#[tokio::test]
async fn changing_the_password_ends_every_other_session_and_sends_a_notice() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let (here, there) = (ada.signed_in(&app).await, ada.signed_in(&app).await);
    let half_way = ada.at_verify(&app).await;
    app.mail().await;
    here.change_password(PASSWORD, NEW).await.unwrap();
    assert!(matches!(here.step().await, NextStep::SignedIn { .. }));
    assert_eq!(there.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    assert_eq!(half_way.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    assert_eq!(app.mail().await[0].subject, "Your password was changed");
    assert!(app.browser().sign_in("ada", PASSWORD).await.is_err());
    assert!(app.browser().sign_in("ada", NEW).await.is_ok());
}

#[tokio::test]
async fn a_change_is_rejected_for_a_wrong_password_the_same_one_or_own_words() {
    let app = TestApp::open().await;
    let browser = app.person("ada.lovelace").await.signed_in(&app).await;
    for (old, new, why) in [
        ("wrong", NEW, ChangePasswordError::WrongPassword),
        (PASSWORD, PASSWORD, ChangePasswordError::SamePassword),
        (PASSWORD, "lovelace1815!", ChangePasswordError::OwnWords),
        (PASSWORD, "Northwind-Cases-7", ChangePasswordError::OwnWords),
    ] {
        assert_eq!(browser.change_password(old, new).await, Err(ApiError::Endpoint(why)), "{new}");
    }
    assert!(app.browser().sign_in("ada.lovelace", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn the_temporary_password_must_be_changed_at_the_first_sign_in() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    let progress = browser.sign_in("grace", &temporary).await.unwrap();
    assert!(matches!(progress.step, NextStep::ChangePassword { .. }));
    let progress = browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { backup_codes_left: None, .. }));
    // The temporary password is revoked. The new one signs in directly.
    assert!(app.browser().sign_in("grace", &temporary).await.is_err());
    let progress = app.browser().sign_in("grace", PASSWORD).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { .. }));
}

#[tokio::test]
async fn one_password_typed_with_combining_marks_or_without_is_the_same() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    browser.change_password(PASSWORD, "grüne Äpfel pflücken").await.unwrap();
    let decomposed = "gru\u{308}ne A\u{308}pfel pflu\u{308}cken";
    assert!(app.browser().sign_in("ada", decomposed).await.is_ok());
}

#[tokio::test]
async fn a_server_hashes_with_the_recommended_parameters() {
    let folder = tempfile::tempdir().unwrap();
    let transport = Transport::Memory(Mailbox::default());
    database::create(&folder).await.unwrap();
    driver::install();
    let server = Server::open(config(&folder, &[]), Clock::held(START), transport).await.unwrap();
    let hash = server.domain.hasher().hash(Lane::Known, PASSWORD).await.unwrap();
    assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
}

#[tokio::test]
async fn every_wrong_pair_gets_the_same_answer_at_the_cost_of_one_hash() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.person("disabled").await;
    app.server.domain.set_disabled(Admin::CommandLine, "disabled", true).await.unwrap();
    app.add_as("sam", AccountKind::Internal, Origin::Sso).await;
    app.add("empty").await;
    // An SSO account that had a password as a local account, and an account that has none yet.
    let hash = app.server.domain.hasher().hash(Lane::Known, PASSWORD).await.unwrap();
    let mut db = app.server.domain.store().read().await.unwrap();
    let set = "UPDATE account SET password_hash = $1 WHERE username = 'sam'";
    sqlx::query(set).bind(hash).execute(&mut *db).await.unwrap();
    sqlx::query("UPDATE account SET password_hash = NULL WHERE username = 'empty'")
        .execute(&mut *db)
        .await
        .unwrap();
    drop(db);
    for (username, password) in [
        ("ada", "wrong"),
        ("nobody", PASSWORD),
        ("nobody@example.com", PASSWORD),
        ("disabled", PASSWORD),
        ("sam", PASSWORD),
        ("empty", PASSWORD),
    ] {
        let before = app.server.domain.hasher().count();
        let answer = app.browser().sign_in(username, password).await;
        assert_eq!(answer, Err(ApiError::Endpoint(SignInError::WrongCredentials)), "{username}");
        assert_eq!(app.server.domain.hasher().count() - before, 1, "{username}");
        app.clock.advance(20 * 60_000);
    }
}

#[tokio::test]
async fn a_changed_password_forgets_every_other_known_browser() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let intruder = ada.signed_in(&app).await;
    ada.browser.sign_in("ada", PASSWORD).await.unwrap();
    ada.browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    ada.browser.change_password(PASSWORD, NEW).await.unwrap();
    let stranger = app.browser();
    for _ in 0..5 {
        stranger.sign_in("ada", "wrong").await.unwrap_err();
    }
    assert!(matches!(
        intruder.sign_in("ada", NEW).await,
        Err(ApiError::Common(CommonError::Throttled { .. }))
    ));
    assert!(ada.browser.sign_in("ada", NEW).await.is_ok());
}

#[tokio::test]
async fn a_new_temporary_password_revokes_the_old_one_and_all_sessions() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let temporary = app.server.domain.send_password(Admin::CommandLine, "ada").await.unwrap();
    assert!(browser.state().await.is_err());
    assert!(app.browser().sign_in("ada", PASSWORD).await.is_err());
    // It proves access to the mailbox, not the second factor.
    let browser = app.browser();
    assert!(matches!(browser.sign_in("ada", &temporary).await.unwrap().step, NextStep::Verify { .. }));
    let progress = browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    assert!(matches!(progress.step, NextStep::ChangePassword { .. }));
}
