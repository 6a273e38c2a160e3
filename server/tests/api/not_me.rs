//! "This wasn't me": the link in a security notice puts the account on hold.

mod hold;
mod release;

use domain::{
    clock::{DAY, MINUTE, SECOND},
    email::Email,
};
use shared::{
    ApiError, CommonError, Method, ResetCode,
    api::{
        NextStep,
        audit::EventKind,
        not_me::{Disavow, DisavowError, DisavowRequest, Disavowed},
        recovery::PasswordReset,
        sign_in::SignInError,
    },
};
use tokio::task::JoinSet;

use crate::helpers::*;

const NEW: &str = "orange zeppelin marmalade";
const NEXT: &str = "purple walrus accordion";

const ENDED: ApiError<DisavowError> = ApiError::Endpoint(DisavowError::Ended);
const WRONG: ApiError<SignInError> = ApiError::Endpoint(SignInError::WrongCredentials);

/// The code of the link in a notice.
fn code_of(mail: &Email) -> String {
    let link = mail.text.lines().find_map(|line| line.trim().split_once("/not-me#"));
    link.unwrap_or_else(|| panic!("no link in {}", mail.text)).1.to_owned()
}

async fn press(browser: &Browser, code: &str) -> Called<Disavow> {
    browser.call::<Disavow>(DisavowRequest { code: ResetCode::parse(code).unwrap() }).await
}

/// Ada, who is signed in and has had her second factor for a week, and the code of the notice that her password was
/// changed.
async fn changed_password(app: &TestApp) -> (Person, Browser, String) {
    let ada = app.person("ada").await;
    // Notices about the second factor, from its set-up, count for seven days.
    app.clock.advance(7 * DAY);
    let browser = ada.signed_in(app).await;
    app.mail().await;
    browser.change_password(PASSWORD, NEW).await.unwrap();
    let code = code_of(&app.mail().await[0]);
    (ada, browser, code)
}

/// Ada, and the code of the notice that a backup code was used.
async fn used_backup_code(app: &TestApp) -> (Person, Browser, String) {
    let ada = app.person("ada").await;
    app.mail().await;
    let browser = ada.at_verify(app).await;
    browser.verify_backup_code(&ada.codes[0]).await.unwrap();
    let code = code_of(&app.mail().await[0]);
    (ada, browser, code)
}

#[tokio::test]
async fn every_notice_has_a_link_of_its_own_and_mail_that_brings_codes_has_none() {
    let app = TestApp::open().await;
    let (ada, browser, first) = changed_password(&app).await;
    browser.change_password(NEW, NEXT).await.unwrap();
    let second = code_of(&app.mail().await[0]);
    assert_ne!(first, second);
    assert_eq!(ResetCode::parse(&first).unwrap().as_str().len(), 28, "140 random bits");
    browser.forgot_password(&ada.username).await.unwrap();
    let mail = app.mail().await;
    assert!(!mail[0].text.contains("/not-me") && !mail[0].html.contains("/not-me"));
    app.add("grace").await;
    for mail in app.mail().await {
        assert!(!mail.text.contains("/not-me"), "{}", mail.subject);
    }
}

#[tokio::test]
async fn opening_the_link_does_nothing() {
    let app = TestApp::open().await;
    let (_ada, browser, code) = changed_password(&app).await;
    let scanner = app.browser();
    for path in ["/not-me".to_owned(), format!("/not-me?code={code}"), "/api/not-me".to_owned()] {
        let answer = scanner.send(Method::Get, &path, vec![]).await;
        assert!([200, 405, 503].contains(&answer.status.as_u16()), "{path}: {}", answer.status);
    }
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    assert!(press(&scanner, &code).await.is_ok(), "the code is still unused");
}

#[tokio::test]
async fn the_button_ends_every_session_and_asks_for_a_new_password_by_mail() {
    let app = TestApp::open().await;
    let (ada, browser, code) = changed_password(&app).await;
    let half_way = app.browser();
    half_way.sign_in("ada", NEW).await.unwrap();
    assert_eq!(press(&app.browser(), &code).await, Ok(Disavowed { password: true, review: false }));
    for ended in [&browser, &half_way] {
        assert_eq!(ended.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    }
    assert_eq!(app.browser().sign_in("ada", NEW).await, Err(WRONG), "the right password is like a wrong one");
    let last =
        app.activity("ada").await.into_iter().rev().find(|e| e.kind == EventKind::AccountHeld).unwrap();
    assert_eq!(last.address.as_deref(), Some("192.0.2.1"));
    assert_eq!(last.actor, store::audit_event::AuditActor::Nobody);

    let mail = app.mail().await;
    assert_eq!(
        mail.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(),
        ["Your account is on hold"]
    );
    let minute = (app.clock.now() + 15 * MINUTE) / MINUTE % (24 * 60);
    let until = format!("{:02}:{:02} UTC", minute / 60, minute % 60);
    assert!(mail[0].text.contains(&until), "{until}: {}", mail[0].text);
    let reset = reset_code(&mail[0].text);
    let answer = app.browser().reset_password(&reset, NEXT).await;
    assert_eq!(answer, Ok(PasswordReset { held: false }));
    assert!(matches!(app.browser().sign_in("ada", NEXT).await.unwrap().step, NextStep::Verify { .. }));
    drop(ada);
}

#[tokio::test]
async fn an_unknown_a_used_and_an_expired_code_get_one_answer() {
    let app = TestApp::open().await;
    let (_ada, browser, code) = changed_password(&app).await;
    let unknown = "0".repeat(28);
    let stranger = app.browser();
    assert_eq!(press(&stranger, &unknown).await, Err(ENDED));
    press(&stranger, &code).await.unwrap();
    assert_eq!(press(&stranger, &code).await, Err(ENDED));

    let app = TestApp::open().await;
    let (_ada, _, code) = changed_password(&app).await;
    app.clock.advance(7 * DAY);
    assert_eq!(press(&app.browser(), &code).await, Err(ENDED));
    app.clock.advance(-SECOND);
    assert!(press(&app.browser(), &code).await.is_ok());
    drop(browser);
}

#[tokio::test]
async fn wrong_codes_are_counted_for_the_client_address() {
    let app = TestApp::open().await;
    let (_ada, _, code) = changed_password(&app).await;
    let guesser = Browser { address: "198.51.100.9".into(), ..app.browser() };
    for _ in 0..5 {
        assert_eq!(press(&guesser, &"0".repeat(28)).await, Err(ENDED));
    }
    let waits = ApiError::Common(CommonError::Throttled { retry_after: 30 });
    assert_eq!(press(&guesser, &"0".repeat(28)).await, Err(waits));
    assert_eq!(press(&app.browser(), &"0".repeat(28)).await, Err(ENDED), "others do not wait");
    assert!(press(&guesser, &code).await.is_ok(), "the owner may have the address of the guesser");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_presses_exactly_one_wins() {
    let app = TestApp::open().await;
    let (_ada, _, code) = changed_password(&app).await;
    let twin = app.twin().await;
    let tries: JoinSet<bool> = (0..64)
        .map(|number| {
            let (browser, code) = (app.browser().of_two(number, &twin), code.clone());
            // Each from a network of its own, or wrong codes would make the others wait.
            let browser = Browser { address: format!("198.18.{number}.1"), ..browser };
            async move { press(&browser, &code).await.is_ok() }
        })
        .collect();
    assert_eq!(tries.join_all().await.into_iter().filter(|won| *won).count(), 1);
    let held = app.activity("ada").await.into_iter().filter(|entry| entry.kind == EventKind::AccountHeld);
    assert_eq!(held.count(), 1);
    assert_eq!(app.mail().await.len(), 1);
}

#[tokio::test]
async fn codes_that_others_asked_for_end_and_expired_ones_are_deleted() {
    let app = TestApp::open().await;
    let (_ada, browser, code) = changed_password(&app).await;
    browser.forgot_password("ada").await.unwrap();
    let asked_before = reset_code(&app.mail().await[0].text);
    press(&app.browser(), &code).await.unwrap();
    assert!(app.browser().reset_password(&asked_before, NEXT).await.is_err());
    app.clock.advance(8 * DAY);
    app.server.domain.delete_expired().await.unwrap();
    app.clock.advance(-8 * DAY);
    assert_eq!(press(&app.browser(), &code).await, Err(ENDED));
}
