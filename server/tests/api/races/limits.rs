//! Limits hold for guesses in parallel, at two servers.

use domain::clock::DAY;
use shared::{
    ResetCode,
    api::{
        audit::Factor,
        not_me::{Disavow, DisavowError, DisavowRequest},
    },
};

use super::*;

/// Sends a wrong code in each of 64 sign-ins at once, and returns the answers.
async fn guess(app: &TestApp, person: &Person) -> Vec<ApiError<VerifyError>> {
    let browsers = many_at_verify(app, person).await;
    let wrong = wrong_code(&person.phone, app.clock.now());
    let mut tries = JoinSet::new();
    for browser in browsers {
        let wrong = wrong.clone();
        tries.spawn(async move { browser.verify(&wrong).await.unwrap_err() });
    }
    tries.join_all().await
}

/// How many of the answers say that a code was wrong.
fn judged(answers: &[ApiError<VerifyError>]) -> usize {
    answers.iter().filter(|answer| matches!(answer, ApiError::Endpoint(VerifyError::Wrong { .. }))).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_twenty_parallel_guesses_of_a_code_are_checked_in_a_day() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    assert_eq!(judged(&guess(&app, &ada).await), 20);
    app.clock.advance(DAY);
    assert_eq!(judged(&guess(&app, &ada).await), 20);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_parallel_guesses_in_a_row_only_a_hundred_are_checked() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let id = app.server.domain.account("ada").await.unwrap().id;
    let mut tx = app.server.domain.store().begin().await.unwrap();
    for _ in 0..93 {
        store::factor_failures::grow(&mut tx, &id, Factor::Totp, app.clock.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(judged(&guess(&app, &ada).await), 7);
    app.clock.advance(DAY);
    let answer = ada.at_verify(&app).await.verify(&ada.phone.code(app.clock.now())).await;
    assert_eq!(answer, Err(ApiError::Endpoint(VerifyError::Blocked)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_five_parallel_guesses_of_a_reset_code_are_checked_for_an_address() {
    let app = TestApp::open().await;
    let (twin, mut tries) = (app.twin().await, JoinSet::new());
    for number in 0..MANY {
        let browser = app.browser().of_two(number, &twin);
        tries
            .spawn(async move { browser.reset_password(&"0".repeat(28), "orange zeppelin marmalade").await });
    }
    let wrong = Err(ApiError::Endpoint(ResetPasswordError::WrongCode));
    assert_eq!(tries.join_all().await.into_iter().filter(|answer| *answer == wrong).count(), 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn only_five_parallel_guesses_of_the_code_in_a_notice_are_checked_for_an_address() {
    let app = TestApp::open().await;
    let (twin, mut tries) = (app.twin().await, JoinSet::new());
    for number in 0..MANY {
        let browser = app.browser().of_two(number, &twin);
        let request = DisavowRequest { code: ResetCode::parse(&"0".repeat(28)).unwrap() };
        tries.spawn(async move { browser.call::<Disavow>(request).await });
    }
    let wrong = Err(ApiError::Endpoint(DisavowError::Ended));
    assert_eq!(tries.join_all().await.into_iter().filter(|answer| *answer == wrong).count(), 5);
}
