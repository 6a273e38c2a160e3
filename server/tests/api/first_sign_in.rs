use domain::clock::MINUTE;
use shared::{
    ApiError, CommonError, Empty,
    api::{NextStep, set_up::SkipSetUp, sign_in::SignOut, verify::VerifyError},
};
use store::account::{AccountKind, Origin};

use crate::helpers::*;

#[tokio::test]
async fn a_first_sign_in_goes_from_two_emails_to_signed_in() {
    let app = TestApp::open().await;
    app.add("grace").await;
    let mail = app.mail().await;
    assert_eq!(
        mail.iter().map(|m| m.subject.as_str()).collect::<Vec<_>>(),
        ["Password Generated", "New Password"]
    );
    assert!(mail[0].text.contains("Username: grace") && mail[0].text.contains("http://localhost:8080/login"));
    let temporary = mail[1].text.split("Password: ").nth(1).unwrap().lines().next().unwrap();

    let browser = app.browser();
    assert_eq!(browser.step().await, NextStep::Login);
    let progress = browser.sign_in("grace", temporary).await.unwrap();
    assert_eq!(progress.step, SET_UP);
    assert_eq!(progress.expires_at, Some(START + 15 * MINUTE));

    let enrolment = browser.set_up().await.unwrap();
    assert_eq!(enrolment.name, "Northwind Cases:grace");
    assert_eq!(enrolment.key.len(), 32);
    assert!(
        enrolment.uri.starts_with("otpauth://totp/Northwind%20Cases:grace?")
            && enrolment.uri.contains(&enrolment.key)
    );

    let phone = Phone::scan(&enrolment);
    assert_eq!(browser.verify(&phone.code(START)).await.unwrap().step, SAVE_CODES);
    let codes = browser.show_codes().await.unwrap();
    assert_eq!((codes.codes.len(), codes.username.as_str()), (5, "grace"));
    assert!(matches!(browser.done().await.unwrap().step, NextStep::ChangePassword { .. }));
    let finished = browser.change_password(temporary, PASSWORD).await.unwrap();
    let NextStep::SignedIn { account, backup_codes_left, .. } = finished.step else { panic!("{finished:?}") };
    assert_eq!((account.username.as_str(), backup_codes_left), ("grace", Some(5)));

    let subjects: Vec<String> = app.mail().await.into_iter().map(|m| m.subject).collect();
    assert_eq!(subjects, ["Authenticator app set up", "Your password was changed"]);
}

#[tokio::test]
async fn the_email_address_signs_in_too_whatever_its_case() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    assert!(app.browser().sign_in(" GRACE@Example.com ", &temporary).await.is_ok());
}

#[tokio::test]
async fn the_pending_secret_stays_the_same_until_it_is_confirmed() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let first = browser.set_up().await.unwrap();
    let phone = Phone::scan(&first);
    browser.verify(&wrong_code(&phone, START)).await.unwrap_err();
    let second_tab = browser.copy();
    assert_eq!(second_tab.set_up().await.unwrap(), first);
    assert_eq!(browser.step().await, SET_UP);

    browser.verify(&phone.code(START)).await.unwrap();
    assert_eq!(browser.set_up().await, Err(ApiError::Common(CommonError::WrongStep)));
    // Another sign-in has another secret.
    app.add("alan").await;
}

#[tokio::test]
async fn two_sign_ins_have_two_secrets_and_the_first_confirmed_one_counts() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let (here, there) = (app.browser(), app.browser());
    here.sign_in("grace", &temporary).await.unwrap();
    there.sign_in("grace", &temporary).await.unwrap();
    let phone_here = Phone::scan(&here.set_up().await.unwrap());
    let other_phone = Phone::scan(&there.set_up().await.unwrap());
    here.verify(&phone_here.code(START)).await.unwrap();

    // The other sign-in must now verify with the confirmed authenticator. Its own secret is not accepted.
    assert!(matches!(there.step().await, NextStep::Verify { .. }));
    assert!(matches!(
        there.verify(&other_phone.code(START)).await,
        Err(ApiError::Endpoint(VerifyError::Wrong { .. }))
    ));
}

#[tokio::test]
async fn an_unconfirmed_secret_is_never_accepted() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    let later = app.browser();
    later.sign_in("grace", &temporary).await.unwrap();
    // No secret was shown in this sign-in, so there is nothing to confirm.
    assert_eq!(later.verify(&phone.code(START)).await, Err(ApiError::Common(CommonError::WrongStep)));
}

#[tokio::test]
async fn a_wrong_phone_clock_is_reported_during_set_up_but_not_at_later_sign_ins() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    for (off, minutes) in [(-2, -2), (5, 5), (-10, -10)] {
        let code = phone.code(START + off * MINUTE);
        assert_eq!(browser.verify(&code).await, Err(ApiError::Endpoint(VerifyError::ClockOff { minutes })));
    }
    let far = phone.code(START + 11 * MINUTE);
    assert_eq!(browser.verify(&far).await, Err(ApiError::Endpoint(VerifyError::Wrong { left: 1 })));

    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    let code = ada.phone.code(app.clock.now() - 2 * MINUTE);
    assert_eq!(browser.verify(&code).await, Err(ApiError::Endpoint(VerifyError::Wrong { left: 4 })));
}

#[tokio::test]
async fn five_wrong_codes_end_a_set_up_too() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    for left in (1..5).rev() {
        let wrong = browser.verify(&wrong_code(&phone, START)).await;
        assert_eq!(wrong, Err(ApiError::Endpoint(VerifyError::Wrong { left })));
    }
    assert_eq!(
        browser.verify(&wrong_code(&phone, START)).await,
        Err(ApiError::Endpoint(VerifyError::SignInEnded))
    );
    assert_eq!(browser.verify(&phone.code(START)).await, Err(ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test]
async fn an_sso_account_has_no_password_here_and_gets_no_email() {
    let app = TestApp::open().await;
    let added = app.add_as("sam", AccountKind::External, Origin::Sso).await;
    assert!(added.temporary_password.is_none() && app.mail().await.is_empty());
    assert!(app.browser().sign_in("sam", PASSWORD).await.is_err());
}

#[tokio::test]
async fn set_up_is_skipped_only_where_it_is_optional() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    assert_eq!(browser.call::<SkipSetUp>(Empty {}).await, Err(ApiError::Common(CommonError::WrongStep)));
    app.set("mfa.internal", "optional").await;
    assert_eq!(browser.step().await, may_set_up(None));
    browser.set_up().await.unwrap();
    let progress = browser.call::<SkipSetUp>(Empty {}).await.unwrap();
    assert!(matches!(progress.step, NextStep::ChangePassword { .. }));
}

#[tokio::test]
async fn signing_out_ends_the_session_on_the_server() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let thief = browser.copy();
    browser.call::<SignOut>(Empty {}).await.unwrap();
    assert_eq!(browser.step().await, NextStep::Login);
    assert_eq!(thief.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
}
