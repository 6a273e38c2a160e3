//! Races: exactly one of many parallel attempts succeeds.

mod elsewhere;
mod limits;

use shared::{
    ApiError, CommonError,
    api::{
        NextStep,
        recovery::ResetPasswordError,
        sign_in::SignInError,
        verify::{VerifyBackupCodeError, VerifyError},
    },
};
use tokio::task::JoinSet;

use crate::helpers::*;

/// The number of parallel attempts.
const MANY: usize = 64;

/// Browsers of one person, all at the step `Verify`, half of them at another replica.
async fn many_at_verify(app: &TestApp, person: &Person) -> Vec<Browser> {
    let (twin, mut browsers) = (app.twin().await, Vec::new());
    for number in 0..MANY {
        browsers.push(person.at_verify(app).await.of_two(number, &twin));
    }
    browsers
}

/// How many attempts succeeded, and how many browsers are signed in afterwards.
fn winners_and_sessions<T, E>(outcomes: &[(Result<T, E>, NextStep)]) -> (usize, usize) {
    let winners = outcomes.iter().filter(|(answer, _)| answer.is_ok()).count();
    let sessions = outcomes.iter().filter(|(_, step)| matches!(step, NextStep::SignedIn { .. })).count();
    (winners, sessions)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_uses_of_one_code_exactly_one_signs_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browsers = many_at_verify(&app, &ada).await;
    let code = ada.phone.code(app.clock.now());
    let mut tries = JoinSet::new();
    for browser in browsers {
        let code = code.clone();
        tries.spawn(async move { (browser.verify(&code).await, browser.step().await) });
    }
    let outcomes = tries.join_all().await;
    assert_eq!(winners_and_sessions(&outcomes), (1, 1));
    for (answer, _) in outcomes {
        let lost = matches!(
            answer,
            Ok(_)
                | Err(
                    ApiError::Endpoint(VerifyError::Spent) | ApiError::Common(CommonError::Throttled { .. })
                )
        );
        assert!(lost, "{answer:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_uses_of_one_backup_code_exactly_one_signs_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browsers = many_at_verify(&app, &ada).await;
    let mut tries = JoinSet::new();
    for browser in browsers {
        let code = ada.codes[2].clone();
        tries.spawn(async move { (browser.verify_backup_code(&code).await, browser.step().await) });
    }
    let outcomes = tries.join_all().await;
    assert_eq!(winners_and_sessions(&outcomes), (1, 1));
    for (answer, _) in outcomes {
        let lost = matches!(
            answer,
            Ok(_)
                | Err(ApiError::Endpoint(VerifyBackupCodeError::Used)
                    | ApiError::Common(CommonError::Throttled { .. } | CommonError::Busy))
        );
        assert!(lost, "{answer:?}");
    }
    let later = ada.at_verify(&app).await;
    app.clock.advance(25 * 60 * 60 * 1000);
    drop(later);
    assert_eq!(ada.at_verify(&app).await.verify_backup_code(&ada.codes[0]).await.unwrap().left, 3);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_uses_of_one_reset_code_exactly_one_chooses_the_password() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.mail().await;
    app.browser().forgot_password("ada").await.unwrap();
    let code = reset_code(&app.mail().await[0].text);
    let (twin, mut tries) = (app.twin().await, JoinSet::new());
    for number in 0..MANY {
        let browser = Browser { address: format!("198.51.100.{number}"), ..app.browser() };
        let browser = browser.of_two(number, &twin);
        let (code, new) = (code.clone(), format!("orange zeppelin {number}"));
        tries.spawn(async move { (browser.reset_password(&code, &new).await, new) });
    }
    let mut chosen = Vec::new();
    for (answer, new) in tries.join_all().await {
        match answer {
            Ok(_) => chosen.push(new),
            Err(ApiError::Endpoint(ResetPasswordError::CodeEnded) | ApiError::Common(CommonError::Busy)) => {}
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!(chosen.len(), 1);
    assert!(app.browser().sign_in("ada", &chosen[0]).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_sign_in_in_many_tabs_accepts_a_code_once() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    let code = ada.phone.code(app.clock.now());
    let mut tries = JoinSet::new();
    for _ in 0..MANY {
        let (tab, code) = (browser.copy(), code.clone());
        tries.spawn(async move { tab.verify(&code).await });
    }
    let outcomes = tries.join_all().await;
    assert_eq!(outcomes.iter().filter(|answer| answer.is_ok()).count(), 1);
    let rest = outcomes.into_iter().filter_map(Result::err);
    assert!(rest.into_iter().all(|failure| failure == ApiError::Common(CommonError::SessionExpired)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_five_parallel_guesses_of_a_password_are_checked() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let mut tries = JoinSet::new();
    for number in 0..48 {
        let browser = Browser { address: format!("198.51.100.{number}"), ..app.browser() };
        tries.spawn(async move { browser.sign_in("ada", "wrong").await });
    }
    let outcomes = tries.join_all().await;
    let judged = outcomes
        .iter()
        .filter(|answer| **answer == Err(ApiError::Endpoint(SignInError::WrongCredentials)))
        .count();
    assert_eq!(judged, 5);
    assert!(ada.browser.sign_in("ada", PASSWORD).await.is_ok(), "the owner's browser is not locked out");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_five_parallel_guesses_of_a_code_are_checked_per_sign_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    let wrong = wrong_code(&ada.phone, app.clock.now());
    let mut tries = JoinSet::new();
    for _ in 0..MANY {
        let (tab, wrong) = (browser.copy(), wrong.clone());
        tries.spawn(async move { tab.verify(&wrong).await });
    }
    let outcomes = tries.join_all().await;
    let judged = outcomes.iter().filter(|answer| matches!(answer, Err(ApiError::Endpoint(_)))).count();
    assert_eq!(judged, 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_pending_secret_is_confirmed_once_and_codes_are_generated_once() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let mut tabs = JoinSet::new();
    for _ in 0..16 {
        let tab = browser.copy();
        tabs.spawn(async move { tab.set_up().await.unwrap() });
    }
    let shown = tabs.join_all().await;
    assert!(shown.iter().all(|enrolment| *enrolment == shown[0]));

    let code = Phone::scan(&shown[0]).code(START);
    let (twin, mut tabs) = (app.twin().await, JoinSet::new());
    for number in 0..MANY {
        let (tab, code) = (browser.copy().of_two(number, &twin), code.clone());
        tabs.spawn(async move { tab.verify(&code).await.map(|_| tab) });
    }
    let mut won: Vec<Browser> = tabs.join_all().await.into_iter().filter_map(Result::ok).collect();
    assert_eq!(won.len(), 1);
    let browser = won.remove(0);
    assert_eq!(app.server.domain.account("grace").await.unwrap().code_failures, 0);

    let mut tabs = JoinSet::new();
    for _ in 0..8 {
        let tab = browser.copy();
        tabs.spawn(async move { tab.show_codes().await.unwrap() });
    }
    let shown = tabs.join_all().await;
    assert!(shown.iter().all(|codes| *codes == shown[0]));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_changes_of_one_password_exactly_one_is_made() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let (twin, mut tries) = (app.twin().await, JoinSet::new());
    let browser = ada.signed_in(&app).await;
    for number in 0..MANY {
        let (tab, new) = (browser.copy().of_two(number, &twin), format!("orange zeppelin {number}"));
        tries.spawn(async move { tab.change_password(PASSWORD, &new).await.map(|_| new) });
    }
    let chosen: Vec<String> = tries.join_all().await.into_iter().filter_map(Result::ok).collect();
    assert_eq!(chosen.len(), 1);
    assert!(app.browser().sign_in("ada", &chosen[0]).await.is_ok());
}
