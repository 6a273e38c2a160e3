//! The passkeys of one's own account: adding, renaming and removing.

use shared::{
    DeviceName,
    api::{
        audit::EventKind,
        authenticators::{RemoveAuthenticator, RemoveAuthenticatorError, RemoveAuthenticatorRequest},
        passkeys::{
            AddPasskey, AddPasskeyError, AddPasskeyRequest, PasskeyRemoved, RemovePasskey,
            RemovePasskeyError, RemovePasskeyRequest, RenamePasskey, RenamePasskeyRequest,
        },
        webauthn::Extensions,
    },
};

use super::*;

async fn remove(browser: &Browser, id: &str) -> Called<RemovePasskey> {
    browser.call::<RemovePasskey>(RemovePasskeyRequest { id: id.into() }).await
}

async fn remove_app(browser: &Browser) -> Called<RemoveAuthenticator> {
    let id = security(browser).await.authenticators[0].id.clone();
    browser.call::<RemoveAuthenticator>(RemoveAuthenticatorRequest { id }).await
}

#[tokio::test]
async fn a_passkey_is_added_listed_renamed_and_removed() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    app.mail().await;
    let (mut synced, mut bound) = (Key::new(), Key::on_one_device());
    browser.add_passkey(&mut synced).await.unwrap();
    let added_at = app.clock.now();
    app.clock.advance(1_000);
    browser.add_passkey(&mut bound).await.unwrap();
    let all = listed(&browser).await;
    assert_eq!(all.iter().map(|one| one.synced).collect::<Vec<_>>(), [true, false]);
    assert_eq!((all[0].name.as_str(), all[0].added_at, all[0].used_at), ("Laptop", added_at, None));
    let options = browser.start_passkey().await.unwrap();
    assert_eq!(options.exclude_credentials.len(), 2, "the browser makes no second one");
    assert_eq!(options.user.id, base64::<64>(synced.user_handle.as_ref().unwrap()).as_str());

    let name = DeviceName::parse("Work laptop").unwrap();
    let request = |id: &str| RenamePasskeyRequest { id: id.into(), name: name.clone() };
    browser.call::<RenamePasskey>(request(&all[0].id)).await.unwrap();
    assert_eq!(browser.call::<RenamePasskey>(request("unknown")).await, Err(common(CommonError::NotFound)));
    assert_eq!(listed(&browser).await[0].name, "Work laptop");

    let PasskeyRemoved { progress, accepted } = remove(&browser, &all[0].id).await.unwrap();
    assert!(is_signed_in(&progress.step));
    assert_eq!((accepted.rp_id, accepted.user_id), ("localhost".into(), options.user.id));
    assert_eq!(accepted.all_accepted_credential_ids, [base64::<64>(&bound.id).as_str()]);
    assert_eq!(app.browser().passkey_sign_in(&mut synced).await, Err(REJECTED));
    assert!(app.browser().passkey_sign_in(&mut bound).await.is_ok());

    let kinds: Vec<EventKind> = app.activity("ada").await.into_iter().map(|entry| entry.kind).collect();
    let (added, renamed, removed) =
        (EventKind::PasskeyAdded, EventKind::PasskeyRenamed, EventKind::PasskeyRemoved);
    let passkeys: Vec<_> =
        kinds.into_iter().filter(|kind| [added, renamed, removed].contains(kind)).collect();
    assert_eq!(passkeys, [added, added, renamed, removed]);
    let subjects: Vec<String> = app.mail().await.into_iter().map(|email| email.subject).collect();
    assert_eq!(subjects, ["Passkey added", "Passkey added", "Passkey removed"]);
}

#[tokio::test]
async fn security_keys_are_asked_to_hide_the_passkey_and_others_are_accepted() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let options = browser.start_passkey().await.unwrap();
    let Extensions { credential_protection_policy, enforce_credential_protection_policy } =
        &options.extensions;
    assert_eq!(credential_protection_policy, "userVerificationRequired");
    assert!(!enforce_credential_protection_policy);
    let mut protected = Key { protected: true, ..Key::on_one_device() };
    browser.send_new(protected.register(&options)).await.unwrap();
    browser.add_passkey(&mut Key::new()).await.unwrap();
    assert!(app.browser().passkey_sign_in(&mut protected).await.is_ok());
}

#[tokio::test]
async fn adding_and_removing_need_a_recent_reauthentication_and_renaming_does_not() {
    let app = TestApp::open().await;
    let (_, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let options = browser.start_passkey().await.unwrap();
    let id = listed(&browser).await[0].id.clone();
    app.clock.advance(11 * 60_000);
    assert_eq!(browser.start_passkey().await, Err(common(CommonError::ReauthenticationRequired)));
    let answer = browser.send_new(key.register(&options)).await;
    assert_eq!(answer, Err(common(CommonError::ReauthenticationRequired)));
    assert_eq!(remove(&browser, &id).await, Err(common(CommonError::ReauthenticationRequired)));
    let name = DeviceName::parse("Old laptop").unwrap();
    browser.call::<RenamePasskey>(RenamePasskeyRequest { id, name }).await.unwrap();
}

#[tokio::test]
async fn an_account_has_at_most_ten() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let mut keys: Vec<Key> = (0..11).map(|_| Key::new()).collect();
    let mut last = keys.pop().unwrap();
    let early = browser.start_passkey().await.unwrap();
    for key in &mut keys {
        browser.add_passkey(key).await.unwrap();
    }
    let too_many = ApiError::Endpoint(AddPasskeyError::TooMany);
    assert_eq!(browser.start_passkey().await, Err(too_many.clone()));
    assert_eq!(browser.send_new(last.register(&early)).await, Err(too_many));
    assert_eq!(listed(&browser).await.len(), 10);
    for key in &mut keys {
        assert!(app.browser().passkey_sign_in(key).await.is_ok());
    }
}

#[tokio::test]
async fn the_last_second_factor_stays_where_one_is_required() {
    let app = TestApp::open().await;
    let (_, browser, _) = with_passkey(&app, "ada", Key::new()).await;
    let id = listed(&browser).await[0].id.clone();
    remove_app(&browser).await.unwrap();
    assert_eq!(remove(&browser, &id).await, Err(ApiError::Endpoint(RemovePasskeyError::LastOne)));
    assert_eq!(security(&browser).await.backup_codes_left, Some(5), "backup codes follow either");

    let (_, browser, _) = with_passkey(&app, "bob", Key::new()).await;
    let id = listed(&browser).await[0].id.clone();
    remove(&browser, &id).await.unwrap();
    let answer = remove_app(&browser).await;
    assert_eq!(answer, Err(ApiError::Endpoint(RemoveAuthenticatorError::LastOne)));
}

#[tokio::test]
async fn where_it_is_optional_the_last_one_goes_with_the_backup_codes() {
    let app = TestApp::open().await;
    let (_, browser, mut key) = with_passkey(&app, "ada", Key::new()).await;
    app.set("mfa.internal", "optional").await;
    let id = listed(&browser).await[0].id.clone();
    remove_app(&browser).await.unwrap();
    assert_eq!(security(&browser).await.backup_codes_left, Some(5));
    let removed = remove(&browser, &id).await.unwrap();
    assert!(removed.accepted.all_accepted_credential_ids.is_empty());
    assert!(is_signed_in(&removed.progress.step), "setting up the next is postponed");
    assert_eq!(security(&browser).await.backup_codes_left, None);
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await.unwrap().step, may_set_up(None));
    assert_eq!(app.browser().passkey_sign_in(&mut key).await, Err(REJECTED));
}

#[tokio::test]
async fn nobody_reaches_the_passkey_of_another_account() {
    let app = TestApp::open().await;
    let (_, of_ada, _) = with_passkey(&app, "ada", Key::new()).await;
    let (_, of_eve, _) = with_passkey(&app, "eve", Key::new()).await;
    let id = listed(&of_ada).await[0].id.clone();
    assert_eq!(remove(&of_eve, &id).await, Err(common(CommonError::NotFound)));
    let name = DeviceName::parse("Mine").unwrap();
    let answer = of_eve.call::<RenamePasskey>(RenamePasskeyRequest { id, name }).await;
    assert_eq!(answer, Err(common(CommonError::NotFound)));
    assert_eq!(listed(&of_ada).await[0].name, "Laptop");
}

#[tokio::test]
async fn a_credential_id_belongs_to_one_account() {
    let app = TestApp::open().await;
    let (_, of_ada, mut key) = with_passkey(&app, "ada", Key::new()).await;
    assert_eq!(
        of_ada.add_passkey(&mut key.clone()).await,
        Err(ApiError::Endpoint(AddPasskeyError::AlreadyAdded))
    );
    let of_eve = app.person("eve").await.signed_in(&app).await;
    let mut copied = Key { id: key.id.clone(), ..Key::new() };
    let answer = of_eve.add_passkey(&mut copied).await;
    assert_eq!(answer, Err(ApiError::Endpoint(AddPasskeyError::Rejected)), "as if it were not valid");
    assert!(listed(&of_eve).await.is_empty());
    assert_eq!(listed(&of_ada).await.len(), 1);
    assert!(app.browser().passkey_sign_in(&mut key).await.is_ok());
}

#[tokio::test]
async fn a_name_makes_no_link_in_the_mail() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    app.mail().await;
    let options = browser.start_passkey().await.unwrap();
    let name = DeviceName::parse("Help: help.example.net/x a@example.net").unwrap();
    let request = AddPasskeyRequest { name, credential: Key::new().register(&options) };
    browser.call::<AddPasskey>(request).await.unwrap();
    let mail = app.mail().await.remove(0);
    assert!(mail.text.contains("Help  help example net x a example net"), "{}", mail.text);
    assert!(!mail.text.contains("help.example") && !mail.html.contains("help.example"));
    assert_eq!(listed(&browser).await[0].name, "Help: help.example.net/x a@example.net");
}
