//! What changes with each use: the signature counter and the backup state.

use shared::api::audit::EventKind;

use super::*;

#[tokio::test]
async fn a_counter_that_grows_is_stored() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::on_one_device()).await;
    for counter in [2, 3, 1_000, u32::MAX - 1] {
        key.counter = counter;
        assert!(app.browser().passkey_sign_in(&mut key).await.is_ok(), "{counter}");
    }
}

#[tokio::test]
async fn a_counter_that_goes_backwards_is_refused_recorded_and_reported_to_the_owner() {
    let app = TestApp::open().await;
    let (ada, _, mut key) = with_passkey(&app, "ada", Key::on_one_device()).await;
    let mut copy = key.clone();
    for _ in 0..3 {
        app.browser().passkey_sign_in(&mut key).await.unwrap();
    }
    app.mail().await;
    let browser = app.browser();
    let options = browser.start_passkey_sign_in().await;
    let credential = copy.sign(&options);
    assert_eq!(browser.send_sign_in(credential.clone()).await, Err(REJECTED));
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.name.as_deref()), (EventKind::PasskeyCounterWentBack, Some("Laptop")));
    let mail = app.mail().await;
    assert_eq!(mail.len(), 1);
    assert_eq!(mail[0].subject, "A passkey was rejected");
    assert!(mail[0].text.contains("Laptop"), "{}", mail[0].text);
    assert_eq!(browser.send_sign_in(credential).await, Err(EXPIRED), "one signature is reported once");
    assert!(app.mail().await.is_empty());

    // The same counter, and 0, go backwards too, and so it is at the second step.
    for counter in [4, 0] {
        let mut copy = Key { counter, ..copy.clone() };
        let browser = ada.at_verify(&app).await;
        assert_eq!(browser.verify_passkey(&mut copy).await, Err(REJECTED), "{counter}");
        assert_eq!(app.mail().await.len(), 1);
    }
    assert!(app.browser().passkey_sign_in(&mut key).await.is_ok(), "the newest one still works");
}

#[tokio::test]
async fn the_backup_state_is_updated_and_the_eligibility_cannot_change() {
    let app = TestApp::open().await;
    let new = Key { backed_up: false, ..Key::new() };
    let (_, browser, mut key) = with_passkey(&app, "ada", new).await;
    assert!(!listed(&browser).await[0].synced);
    for synced in [true, false, true] {
        key.backed_up = synced;
        app.browser().passkey_sign_in(&mut key).await.unwrap();
        assert_eq!(listed(&browser).await[0].synced, synced);
    }
    let mut changed = Key { backup_eligible: false, backed_up: false, ..key.clone() };
    assert_eq!(app.browser().passkey_sign_in(&mut changed).await, Err(REJECTED));
    assert!(listed(&browser).await[0].synced);
}
