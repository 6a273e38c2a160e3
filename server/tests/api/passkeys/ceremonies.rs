//! Challenges: valid for five minutes, once, in the browser or session that got them.

use domain::clock::MINUTE;
use shared::api::passkeys::{AddPasskeyError, AssertionRequest, VerifyPasskey};
use store::passkey_ceremony::{self, NewCeremony, Purpose};

use super::*;

const ADD_EXPIRED: ApiError<AddPasskeyError> = ApiError::Endpoint(AddPasskeyError::Expired);

#[tokio::test]
async fn a_challenge_expires_after_five_minutes() {
    let app = TestApp::open().await;
    let (ada, session, mut key) = with_passkey(&app, "ada", Key::new()).await;
    for (wait, accepted) in [(5 * MINUTE - 1, true), (5 * MINUTE, false)] {
        let (browser, second) = (app.browser(), ada.at_verify(&app).await);
        let options = browser.start_passkey_sign_in().await;
        let verification = second.start_passkey_verification().await.unwrap();
        let creation = session.start_passkey().await.unwrap();
        app.clock.advance(wait);
        let signed_in = browser.send_sign_in(key.sign(&options)).await;
        let credential = key.sign(&verification);
        let verified = second.call::<VerifyPasskey>(AssertionRequest { credential }).await;
        if accepted {
            assert!(signed_in.is_ok() && verified.is_ok());
            session.send_new(Key::new().register(&creation)).await.unwrap();
        } else {
            assert_eq!((signed_in, verified), (Err(EXPIRED), Err(EXPIRED)));
            assert_eq!(session.send_new(Key::new().register(&creation)).await, Err(ADD_EXPIRED));
        }
    }
}

#[tokio::test]
async fn a_challenge_is_accepted_once() {
    let app = TestApp::open().await;
    let (_, session, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let browser = app.browser();
    let options = browser.start_passkey_sign_in().await;
    let credential = key.sign(&options);
    browser.send_sign_in(credential.clone()).await.unwrap();
    assert_eq!(browser.send_sign_in(credential).await, Err(EXPIRED), "a replay");
    assert_eq!(browser.send_sign_in(key.sign(&options)).await, Err(EXPIRED), "a new signature");
    let creation = session.start_passkey().await.unwrap();
    session.send_new(Key::new().register(&creation)).await.unwrap();
    assert_eq!(session.send_new(Key::new().register(&creation)).await, Err(ADD_EXPIRED));
}

#[tokio::test]
async fn a_challenge_of_another_browser_or_session_is_not_accepted() {
    let app = TestApp::open().await;
    let (ada, session, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let (victim, thief) = (app.browser(), app.browser());
    let options = victim.start_passkey_sign_in().await;
    assert_eq!(thief.send_sign_in(key.sign(&options)).await, Err(EXPIRED), "without a cookie");
    thief.start_passkey_sign_in().await;
    assert_eq!(thief.send_sign_in(key.sign(&options)).await, Err(EXPIRED), "with another cookie");
    victim.send_sign_in(key.sign(&options)).await.unwrap();

    let (here, there) = (ada.at_verify(&app).await, ada.at_verify(&app).await);
    let options = here.start_passkey_verification().await.unwrap();
    let credential = key.sign(&options);
    let answer = there.call::<VerifyPasskey>(AssertionRequest { credential }).await;
    assert_eq!(answer, Err(EXPIRED));
    let other = ada.signed_in(&app).await;
    let creation = other.start_passkey().await.unwrap();
    assert_eq!(session.send_new(Key::new().register(&creation)).await, Err(ADD_EXPIRED));
}

#[tokio::test]
async fn a_challenge_serves_its_own_purpose_only() {
    let app = TestApp::open().await;
    let (ada, session, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let browser = ada.at_verify(&app).await;
    let for_sign_in = browser.start_passkey_sign_in().await;
    let for_verification = browser.start_passkey_verification().await.unwrap();
    assert_eq!(browser.send_sign_in(key.sign(&for_verification)).await, Err(EXPIRED));
    let credential = key.sign(&for_sign_in);
    let answer = browser.call::<VerifyPasskey>(AssertionRequest { credential }).await;
    assert_eq!(answer, Err(EXPIRED));
    let mut creation = session.start_passkey().await.unwrap();
    creation.challenge = session.start_passkey_verification().await.unwrap().challenge;
    assert_eq!(session.send_new(Key::new().register(&creation)).await, Err(ADD_EXPIRED));
}

#[tokio::test]
async fn tabs_of_one_browser_have_challenges_of_their_own() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let browser = app.browser();
    let mut tabs = Vec::new();
    for _ in 0..9 {
        tabs.push(browser.start_passkey_sign_in().await);
        app.clock.advance(1_000);
    }
    assert_eq!(browser.copy().send_sign_in(key.sign(&tabs[0])).await, Err(EXPIRED), "the ninth replaced it");
    assert!(browser.copy().send_sign_in(key.sign(&tabs[1])).await.is_ok());
    assert!(browser.copy().send_sign_in(key.sign(&tabs[8])).await.is_ok());
}

#[tokio::test]
async fn a_rejected_answer_leaves_the_challenge_for_the_right_passkey() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let browser = app.browser();
    let options = browser.start_passkey_sign_in().await;
    let mut unverified = Key { user_verified: false, ..key.clone() };
    assert_eq!(browser.send_sign_in(unverified.sign(&options)).await, Err(REJECTED));
    assert!(browser.send_sign_in(key.sign(&options)).await.is_ok());
}

#[tokio::test]
async fn a_flood_of_sign_ins_from_a_network_stops_neither_known_browsers_nor_sessions() {
    let app = TestApp::open().await;
    let other = app.person("bob").await.browser;
    let (ada, known, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let tab = known.copy();
    let of = |network: &str| [network, "192.0.2.0/24", "192.0.2.0/24"].map(str::to_owned);
    let mut tx = app.server.domain.store().begin().await.unwrap();
    for number in 0..2_000_u16 {
        let mut challenge = [0; 32];
        challenge[..2].copy_from_slice(&number.to_be_bytes());
        let owner = number.to_string();
        let flood = NewCeremony {
            challenge: &challenge,
            purpose: Purpose::SignIn,
            owner: &owner,
            state: &[],
            networks: &of("192.0.2.1"),
        };
        passkey_ceremony::insert(&mut tx, &flood, app.clock.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let start_in = async |browser: &Browser| {
        browser.call::<shared::api::passkeys::StartPasskeySignIn>(Empty {}).await.map(drop)
    };
    let start = async |address: &str| start_in(&Browser { address: address.into(), ..app.browser() }).await;
    assert_eq!(start("192.0.2.1").await, Err(common(CommonError::Busy)));
    assert_eq!(start("192.0.2.2").await, Ok(()), "another network");
    assert!(known.start_passkey().await.is_ok() && known.start_passkey_verification().await.is_ok());
    assert!(ada.at_verify(&app).await.verify_passkey(&mut key).await.is_ok());
    assert!(is_signed_in(&known.passkey_sign_in(&mut key).await.unwrap().step), "a known browser");
    // Its places are its own: one that uses up all of them takes none of another.
    for _ in 0..64 {
        tab.copy().start_passkey_sign_in().await;
    }
    assert_eq!(start_in(&tab).await, Err(common(CommonError::Busy)));
    assert_eq!(start_in(&other).await, Ok(()));
    app.clock.advance(5 * MINUTE);
    assert_eq!(start("192.0.2.1").await, Ok(()));
    let count = async || {
        let mut db = app.server.domain.store().read().await.unwrap();
        passkey_ceremony::count_sign_ins(&mut db, &of("192.0.2.1"), 0).await.unwrap()[0]
    };
    assert_eq!(count().await, 2_001);
    app.clock.advance(1);
    app.server.domain.delete_expired().await.unwrap();
    assert_eq!(count().await, 1, "expired ones are deleted");
}
