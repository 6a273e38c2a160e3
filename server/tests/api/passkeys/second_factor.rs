//! A passkey after the password, at set-up, and as a reauthentication.

use domain::clock::MINUTE;
use shared::api::{
    audit::{EventKind, Factor},
    backup_codes::{RegenerateBackupCodes, RegenerateRequest},
    passkeys::{AssertionRequest, VerifyPasskey},
    reauthentication::{Reauthenticate, ReauthenticateError, ReauthenticateRequest},
};

use super::*;

/// The step at which an account with a passkey alone saves its backup codes.
const SAVE_CODES: NextStep = NextStep::BackupCodes { authenticator: false, passkey: true };

const ASKED: NextStep =
    NextStep::Verify { backup_codes: true, authenticator: true, passkey: true, remember_days: 0 };

#[tokio::test]
async fn it_is_offered_after_the_password_beside_app_and_backup_code() {
    let app = TestApp::open().await;
    let (ada, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let browser = ada.at_verify(&app).await;
    assert_eq!(browser.step().await, ASKED);
    let options = browser.start_passkey_verification().await.unwrap();
    assert_eq!(options.allow_credentials.len(), 1);
    assert_eq!(options.allow_credentials[0].id, base64::<64>(&key.id).as_str());
    assert_eq!(options.allow_credentials[0].transports, ["internal"], "unknown transports are not stored");
    assert!(is_signed_in(&browser.verify_passkey(&mut key).await.unwrap().step));
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.factor), (EventKind::SignedIn, Some(Factor::Passkey)));
    // The other ways stay open.
    assert!(is_signed_in(&ada.signed_in(&app).await.step().await));
    let browser = ada.at_verify(&app).await;
    assert!(is_signed_in(&browser.verify_backup_code(&ada.codes[0]).await.unwrap().progress.step));
}

#[tokio::test]
async fn an_authenticator_that_sends_no_user_handle_is_accepted_after_the_password() {
    let app = TestApp::open().await;
    let (ada, _, mut key) = with_passkey(&app, "ada", Key::on_one_device()).await;
    key.user_handle = None;
    let browser = ada.at_verify(&app).await;
    assert!(is_signed_in(&browser.verify_passkey(&mut key).await.unwrap().step));
    assert_eq!(app.browser().passkey_sign_in(&mut key).await, Err(REJECTED));
}

#[tokio::test]
async fn a_passkey_of_another_account_is_rejected() {
    let app = TestApp::open().await;
    let (ada, ..) = with_passkey(&app, "ada", Key::new()).await;
    let (_, _, mut of_eve) = with_passkey(&app, "eve", Key::new()).await;
    let browser = ada.at_verify(&app).await;
    assert_eq!(browser.verify_passkey(&mut of_eve).await, Err(REJECTED));
    let handle = of_eve.user_handle.take();
    assert_eq!(browser.verify_passkey(&mut of_eve).await, Err(REJECTED));
    assert_eq!(browser.step().await, ASKED);
    of_eve.user_handle = handle;
    assert!(app.browser().passkey_sign_in(&mut of_eve).await.is_ok(), "nothing happened to it");
}

#[tokio::test]
async fn a_first_sign_in_sets_up_a_passkey_instead_of_an_app() {
    let app = TestApp::open().await;
    let temporary = app.add("ada").await.temporary_password.unwrap();
    let browser = app.browser();
    assert_eq!(browser.sign_in("ada", &temporary).await.unwrap().step, SET_UP);
    app.mail().await;
    // Setting up may take as long as a sign-in: the password is not asked again.
    app.clock.advance(14 * MINUTE);
    // The screen has shown a secret before the person chose the passkey.
    browser.set_up().await.unwrap();
    let mut key = Key::new();
    let options = browser.start_passkey().await.unwrap();
    assert_eq!((options.rp.id.as_str(), options.rp.name.as_str()), ("localhost", "Northwind Cases"));
    assert_eq!((options.user.name.as_str(), options.user.display_name.as_str()), ("ada", "ada Example"));
    assert_eq!(options.attestation, "none");
    assert_eq!(options.authenticator_selection.resident_key, "required");
    assert!(options.pub_key_cred_params.iter().any(|algorithm| algorithm.alg == -7));
    let progress = browser.send_new(key.register(&options)).await.unwrap();
    assert_eq!(progress.step, SAVE_CODES);
    browser.show_codes().await.unwrap();
    let progress = browser.done().await.unwrap();
    assert!(matches!(progress.step, NextStep::ChangePassword { .. }));
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert!(is_signed_in(&browser.step().await));
    let mail = app.mail().await;
    assert!(mail.iter().any(|email| email.subject == "Passkey added"));
    let there = app.browser();
    let only = NextStep::Verify { backup_codes: true, authenticator: false, passkey: true, remember_days: 0 };
    assert_eq!(there.sign_in("ada", PASSWORD).await.unwrap().step, only);
    assert!(there.verify("123456").await.is_err());
    assert!(is_signed_in(&there.verify_passkey(&mut key).await.unwrap().step));
}

#[tokio::test]
async fn a_half_finished_sign_in_adds_none_to_an_account_with_a_second_factor() {
    let app = TestApp::open().await;
    let (ada, ..) = with_passkey(&app, "ada", Key::new()).await;
    let bob = app.person("bob").await;
    for person in [&ada, &bob] {
        let thief = person.at_verify(&app).await;
        assert_eq!(thief.start_passkey().await, Err(common(CommonError::WrongStep)));
        let mut key = Key::new();
        // Options of another session do not help.
        let options = app.browser();
        let temporary = app.add(&format!("mallory-{}", person.username)).await.temporary_password.unwrap();
        options.sign_in(&format!("mallory-{}", person.username), &temporary).await.unwrap();
        let options = options.start_passkey().await.unwrap();
        let answer = thief.send_new(key.register(&options)).await;
        assert_eq!(answer, Err(common(CommonError::WrongStep)));
    }
}

#[tokio::test]
async fn it_is_a_reauthentication_that_records_its_method() {
    let app = TestApp::open().await;
    let (_, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    app.clock.advance(11 * 60_000);
    assert_eq!(browser.start_passkey().await, Err(common(CommonError::ReauthenticationRequired)));
    let options = browser.start_passkey_verification().await.unwrap();
    let answer = |key: &mut Key| ReauthenticateRequest::Passkey(key.sign(&options));
    let mut other = Key::new();
    let rejected = browser.call::<Reauthenticate>(answer(&mut other)).await;
    assert_eq!(rejected, Err(ApiError::Endpoint(ReauthenticateError::Passkey(PasskeyError::Rejected))));
    assert!(is_signed_in(&browser.call::<Reauthenticate>(answer(&mut key)).await.unwrap().step));
    let again = browser.call::<Reauthenticate>(answer(&mut key)).await;
    assert_eq!(again, Err(ApiError::Endpoint(ReauthenticateError::Passkey(PasskeyError::Expired))));
    assert!(browser.start_passkey().await.is_ok());
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.factor), (EventKind::Reauthenticated, Some(Factor::Passkey)));
}

#[tokio::test]
async fn an_account_with_passkeys_alone_regenerates_its_backup_codes_after_a_reauthentication() {
    let app = TestApp::open().await;
    let temporary = app.add("ada").await.temporary_password.unwrap();
    let (browser, mut key) = (app.browser(), Key::new());
    browser.sign_in("ada", &temporary).await.unwrap();
    browser.add_passkey(&mut key).await.unwrap();
    browser.show_codes().await.unwrap();
    browser.done().await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    app.clock.advance(11 * 60_000);
    let regenerate = async || {
        browser.call::<RegenerateBackupCodes>(RegenerateRequest { code: None }).await.map(|next| next.step)
    };
    assert_eq!(regenerate().await, Err(common(CommonError::ReauthenticationRequired)));
    let options = browser.start_passkey_verification().await.unwrap();
    let answer = ReauthenticateRequest::Passkey(key.sign(&options));
    browser.call::<Reauthenticate>(answer).await.unwrap();
    assert_eq!(regenerate().await, Ok(SAVE_CODES));
    // One with an authenticator gives a code from it.
    let (_, browser, _) = with_passkey(&app, "bob", Key::new()).await;
    let answer = browser.call::<RegenerateBackupCodes>(RegenerateRequest { code: None }).await;
    assert_eq!(answer, Err(common(CommonError::WrongStep)));
}

#[tokio::test]
async fn a_second_answer_at_another_step_is_a_wrong_step() {
    let app = TestApp::open().await;
    let (_, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let options = browser.start_passkey_verification().await.unwrap();
    let credential = key.sign(&options);
    let answer = browser.call::<VerifyPasskey>(AssertionRequest { credential }).await;
    assert_eq!(answer, Err(common(CommonError::WrongStep)));
}
