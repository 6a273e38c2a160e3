//! Exactly one of many parallel answers is accepted.

use shared::api::{
    audit::EventKind,
    passkeys::{AssertionRequest, VerifyPasskey},
    reauthentication::{Reauthenticate, ReauthenticateRequest},
};
use tokio::task::JoinSet;

use super::*;

/// The number of parallel answers.
const MANY: usize = 64;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_uses_of_one_assertion_exactly_one_signs_in() {
    let app = TestApp::open().await;
    for key in [Key::new(), Key::on_one_device()] {
        let username = if key.counter == 0 { "ada" } else { "bob" };
        let (_, _, mut key) = with_passkey(&app, username, key).await;
        let browser = app.browser();
        let options = browser.start_passkey_sign_in().await;
        let credential = key.sign(&options);
        let (twin, mut tries) = (app.twin().await, JoinSet::new());
        for number in 0..MANY {
            let (thief, credential) = (browser.copy().of_two(number, &twin), credential.clone());
            tries.spawn(async move { thief.send_sign_in(credential).await });
        }
        let outcomes = tries.join_all().await;
        assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1);
        assert!(outcomes.iter().all(|outcome| outcome.is_ok() || *outcome == Err(EXPIRED)), "{outcomes:?}");
        assert!(app.mail().await.is_empty(), "nobody is warned of a copy");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_uses_of_one_assertion_exactly_one_verifies_or_confirms() {
    let app = TestApp::open().await;
    let (ada, signed_in, mut key) = with_passkey(&app, "ada", Key::new()).await;
    for (browser, confirms) in [(ada.at_verify(&app).await, false), (signed_in, true)] {
        let options = browser.start_passkey_verification().await.unwrap();
        let credential = key.sign(&options);
        let (twin, mut tries) = (app.twin().await, JoinSet::new());
        for number in 0..MANY {
            let (tab, credential) = (browser.copy().of_two(number, &twin), credential.clone());
            tries.spawn(async move {
                if confirms {
                    tab.call::<Reauthenticate>(ReauthenticateRequest::Passkey(credential)).await.is_ok()
                } else {
                    tab.call::<VerifyPasskey>(AssertionRequest { credential }).await.is_ok()
                }
            });
        }
        assert_eq!(tries.join_all().await.into_iter().filter(|accepted| *accepted).count(), 1);
    }
    let confirmed =
        app.activity("ada").await.into_iter().filter(|one| one.kind == EventKind::Reauthenticated);
    assert_eq!(confirmed.count(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_registrations_exactly_one_is_added() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let options = browser.start_passkey().await.unwrap();
    let (twin, mut tries) = (app.twin().await, JoinSet::new());
    for number in 0..MANY {
        let tab = browser.copy().of_two(number, &twin);
        // Half of them are the same credential, the others one each.
        let mut key = Key::new();
        if number % 4 < 2 {
            key.id = vec![1; 16];
        }
        let credential = key.register(&options);
        tries.spawn(async move { tab.send_new(credential).await.is_ok() });
    }
    assert_eq!(tries.join_all().await.into_iter().filter(|added| *added).count(), 1);
    assert_eq!(listed(&ada.signed_in(&app).await).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_credential_that_two_accounts_add_at_once_goes_to_one_of_them() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await.signed_in(&app).await;
    let eve = app.person("eve").await.signed_in(&app).await;
    let (mut first, mut second) = (Key::new(), Key::new());
    second.id = first.id.clone();
    let (first, second) = tokio::join!(ada.add_passkey(&mut first), eve.add_passkey(&mut second));
    assert!(first.is_ok() != second.is_ok());
}
