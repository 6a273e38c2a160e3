//! The authenticators on the security page.

mod races;
mod reauthentication;

use domain::clock::MINUTE;
use shared::{
    ApiError, CommonError, DeviceName, Empty, TotpCode,
    api::{
        NextStep, Progress,
        audit::EventKind,
        authenticators::{
            ConfirmAuthenticator, ConfirmAuthenticatorRequest, RemoveAuthenticator, RemoveAuthenticatorError,
            RemoveAuthenticatorRequest, RenameAuthenticator, RenameAuthenticatorRequest, StartAuthenticator,
        },
        reauthentication::{Reauthenticate, ReauthenticateRequest},
        security::{Authenticator, GetSecurity},
        set_up::SkipSetUp,
        verify::VerifyError,
    },
};

use crate::helpers::*;

async fn start(browser: &Browser) -> Called<StartAuthenticator> {
    browser.call::<StartAuthenticator>(Empty {}).await
}

async fn confirm(
    browser: &Browser,
    code: &str,
    name: &str,
    replaces: Option<&str>,
) -> Called<ConfirmAuthenticator> {
    let request = ConfirmAuthenticatorRequest {
        code: TotpCode::parse(code).unwrap(),
        name: DeviceName::parse(name).unwrap(),
        replaces: replaces.map(Into::into),
    };
    browser.call::<ConfirmAuthenticator>(request).await
}

async fn rename(browser: &Browser, id: &str, name: &str) -> Called<RenameAuthenticator> {
    let name = DeviceName::parse(name).unwrap();
    browser.call::<RenameAuthenticator>(RenameAuthenticatorRequest { id: id.into(), name }).await
}

async fn remove(browser: &Browser, id: &str) -> Called<RemoveAuthenticator> {
    browser.call::<RemoveAuthenticator>(RemoveAuthenticatorRequest { id: id.into() }).await
}

async fn listed(browser: &Browser) -> Vec<Authenticator> {
    browser.call::<GetSecurity>(Empty {}).await.unwrap().authenticators
}

/// Sets up another authenticator and returns its phone.
async fn add(app: &TestApp, browser: &Browser, name: &str) -> Phone {
    let phone = Phone::scan(&start(browser).await.unwrap());
    confirm(browser, &phone.code(app.clock.now()), name, None).await.unwrap();
    phone
}

async fn reauthenticate(browser: &Browser) {
    let request = ReauthenticateRequest::Password(shared::Password::parse(PASSWORD).unwrap());
    browser.call::<Reauthenticate>(request).await.unwrap();
}

fn is_signed_in(progress: &Progress) -> bool {
    matches!(progress.step, NextStep::SignedIn { .. })
}

const NOT_FOUND: CommonError = CommonError::NotFound;

#[tokio::test]
async fn a_replaced_authenticator_works_until_the_new_one_is_confirmed() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let old = listed(&browser).await.remove(0);
    let phone = Phone::scan(&start(&browser).await.unwrap());
    ada.at_verify(&app).await.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    app.mail().await;

    let progress = confirm(&browser, &phone.code(app.clock.now()), "New phone", Some(&old.id)).await;
    assert!(is_signed_in(&progress.unwrap()));
    app.clock.advance(MINUTE);
    assert!(ada.at_verify(&app).await.verify(&ada.phone.code(app.clock.now())).await.is_err());
    assert!(ada.at_verify(&app).await.verify(&phone.code(app.clock.now())).await.is_ok());
    let names: Vec<_> = listed(&browser).await.into_iter().map(|listed| listed.name).collect();
    assert_eq!(names, ["New phone"]);
    assert_eq!(app.mail().await[0].subject, "Authenticator app replaced");
    let entries = app.activity("ada").await;
    let replaced = entries.iter().find(|entry| entry.kind == EventKind::AuthenticatorReplaced).unwrap();
    assert_eq!(replaced.detail.name.as_deref(), Some("New phone"));
}

#[tokio::test]
async fn an_account_can_have_five_and_each_of_them_signs_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let mut phones = Vec::new();
    for name in ["Two", "Three", "Four", "Five"] {
        phones.push(add(&app, &browser, name).await);
    }
    let names: Vec<_> = listed(&browser).await.into_iter().map(|listed| listed.name).collect();
    assert_eq!(names.len(), 5);
    assert_eq!(names[0], "", "the first was never named");
    let sixth = Phone::scan(&start(&browser).await.unwrap());
    let refused = confirm(&browser, &sixth.code(app.clock.now()), "Six", None).await;
    assert_eq!(refused, Err(ApiError::Common(CommonError::WrongStep)));
    app.clock.advance(MINUTE);
    for phone in phones.iter().chain([&ada.phone]) {
        assert!(ada.at_verify(&app).await.verify(&phone.code(app.clock.now())).await.is_ok());
    }
    assert_eq!(listed(&browser).await[1].used_at, app.clock.now());
}

#[tokio::test]
async fn optional_mfa_can_be_set_up_later_and_adds_backup_codes() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "optional").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let (browser, other) = (app.browser(), app.browser());
    for browser in [&browser, &other] {
        browser.sign_in("grace", &temporary).await.unwrap();
        browser.call::<SkipSetUp>(Empty {}).await.unwrap();
    }
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    other.sign_in("grace", PASSWORD).await.unwrap();
    other.call::<SkipSetUp>(Empty {}).await.unwrap();

    let phone = Phone::scan(&start(&browser).await.unwrap());
    let progress = confirm(&browser, &phone.code(app.clock.now()), "Phone", None).await.unwrap();
    assert_eq!(progress.step, SAVE_CODES);
    assert_eq!(browser.show_codes().await.unwrap().codes.len(), 5);
    assert!(is_signed_in(&browser.done().await.unwrap()));
    assert!(matches!(other.step().await, NextStep::Verify { .. }), "another session is asked for a code");
    assert_eq!(app.mail().await.pop().unwrap().subject, "Authenticator app set up");
}

#[tokio::test]
async fn none_can_be_set_up_while_mfa_is_off() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    app.set("mfa.internal", "off").await;
    assert_eq!(start(&browser).await, Err(ApiError::Common(CommonError::WrongStep)));
}

#[tokio::test]
async fn the_last_one_cannot_be_removed_while_mfa_is_required() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let first = listed(&browser).await.remove(0);
    let refused = remove(&browser, &first.id).await;
    assert_eq!(refused, Err(ApiError::Endpoint(RemoveAuthenticatorError::LastOne)));
    add(&app, &browser, "Second").await;
    app.mail().await;
    assert!(is_signed_in(&remove(&browser, &first.id).await.unwrap()));
    let names: Vec<_> = listed(&browser).await.into_iter().map(|listed| listed.name).collect();
    assert_eq!(names, ["Second"]);
    assert_eq!(app.mail().await[0].subject, "Authenticator app removed");
}

#[tokio::test]
async fn removing_the_last_one_where_mfa_is_optional_removes_the_backup_codes_too() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    app.set("mfa.internal", "optional").await;
    let only = listed(&browser).await.remove(0);
    let progress = remove(&browser, &only.id).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { backup_codes_left: None, .. }), "{progress:?}");
    assert!(is_signed_in(&browser.state().await.unwrap().progress));
    let step = app.browser().sign_in("ada", PASSWORD).await.unwrap().step;
    assert_eq!(step, may_set_up(None));
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.name), (EventKind::AuthenticatorRemoved, None));
}

#[tokio::test]
async fn a_new_name_is_shown_and_recorded_with_the_old_one() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    add(&app, &browser, "Tablet").await;
    let tablet = listed(&browser).await.remove(1);
    rename(&browser, &tablet.id, "<b>Tablette</b>").await.unwrap();
    assert_eq!(listed(&browser).await[1].name, "<b>Tablette</b>");
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!(last.kind, EventKind::AuthenticatorRenamed);
    assert_eq!(last.detail.name.as_deref(), Some("Tablet"));
    assert_eq!(last.detail.text.as_deref(), Some("<b>Tablette</b>"));
    // The same name again changes nothing, and leaves no trace.
    let before = app.activity("ada").await.len();
    rename(&browser, &tablet.id, "<b>Tablette</b>").await.unwrap();
    assert_eq!(app.activity("ada").await.len(), before);
}

#[tokio::test]
async fn other_peoples_authenticators_are_not_found_just_like_unknown_ones() {
    let app = TestApp::open().await;
    let (ada, eve) = (app.person("ada").await, app.person("eve").await);
    let (ada, eve) = (ada.signed_in(&app).await, eve.signed_in(&app).await);
    let adas = listed(&ada).await.remove(0);
    let phone = Phone::scan(&start(&eve).await.unwrap());
    let code = phone.code(app.clock.now());
    for id in [adas.id.as_str(), "unknown"] {
        assert_eq!(rename(&eve, id, "Mine").await, Err(ApiError::Common(NOT_FOUND)));
        assert_eq!(remove(&eve, id).await, Err(ApiError::Common(NOT_FOUND)));
        assert_eq!(confirm(&eve, &code, "Mine", Some(id)).await, Err(ApiError::Common(NOT_FOUND)));
    }
    assert_eq!(listed(&ada).await, [adas]);
}

#[tokio::test]
async fn wrong_codes_of_a_new_one_are_diagnosed_and_the_fifth_ends_the_session() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let shown = start(&browser).await.unwrap();
    assert_eq!(start(&browser).await.unwrap(), shown, "the same until it is confirmed");
    let phone = Phone::scan(&shown);
    let slow = phone.code(app.clock.now() - 3 * MINUTE);
    let off = VerifyError::ClockOff { minutes: -3 };
    assert_eq!(confirm(&browser, &slow, "Phone", None).await, Err(ApiError::Endpoint(off)));
    let wrong = wrong_code(&phone, app.clock.now());
    for left in (1..4).rev() {
        let answer = confirm(&browser, &wrong, "Phone", None).await;
        assert_eq!(answer, Err(ApiError::Endpoint(VerifyError::Wrong { left })));
    }
    let last = confirm(&browser, &wrong, "Phone", None).await;
    assert_eq!(last, Err(ApiError::Endpoint(VerifyError::SignInEnded)));
    assert_eq!(browser.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn a_confirmed_secret_is_never_readable_again() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let shown = start(&browser).await.unwrap();
    let code = Phone::scan(&shown).code(app.clock.now());
    confirm(&browser, &code, "Second", None).await.unwrap();
    assert_ne!(start(&browser).await.unwrap().key, shown.key);
    // Its code cannot confirm another one either.
    assert!(confirm(&browser, &code, "Third", None).await.is_err());
}
