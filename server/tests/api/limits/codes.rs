//! Limits for wrong codes.

use super::*;

#[tokio::test]
async fn an_account_accepts_at_most_twenty_wrong_codes_a_day() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    for _ in 0..4 {
        let browser = ada.at_verify(&app).await;
        for _ in 0..5 {
            browser.verify(&wrong_code(&ada.phone, app.clock.now())).await.unwrap_err();
        }
    }
    let browser = ada.at_verify(&app).await;
    let answer = browser.verify(&ada.phone.code(app.clock.now())).await;
    assert!(
        matches!(answer, Err(ApiError::Common(CommonError::Throttled { retry_after: 86_400 }))),
        "{answer:?}"
    );
    assert!(matches!(
        browser.verify_backup_code(&ada.codes[0]).await,
        Err(ApiError::Common(CommonError::Throttled { .. }))
    ));

    app.clock.advance(DAY - SECOND);
    let browser = ada.at_verify(&app).await;
    assert!(browser.verify(&ada.phone.code(app.clock.now())).await.is_err());
    app.clock.advance(SECOND);
    assert!(browser.verify(&ada.phone.code(app.clock.now())).await.is_ok());
}

#[tokio::test]
async fn a_hundred_wrong_codes_in_a_row_block_that_factor_until_an_administrator_resets_it() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.mail().await;
    for _ in 0..5 {
        for _ in 0..4 {
            let browser = ada.at_verify(&app).await;
            for _ in 0..5 {
                browser.verify(&wrong_code(&ada.phone, app.clock.now())).await.unwrap_err();
            }
        }
        app.clock.advance(DAY);
    }
    let browser = ada.at_verify(&app).await;
    let answer = browser.verify(&ada.phone.code(app.clock.now())).await;
    assert_eq!(answer, Err(ApiError::Endpoint(VerifyError::Blocked)));
    assert_eq!(app.mail().await.last().unwrap().subject, "Account locked");
    // The other factor is not blocked.
    assert!(browser.verify_backup_code(&ada.codes[0]).await.is_ok());

    app.server.domain.reset_mfa(Admin::CommandLine, "ada", &reason("came to the admin")).await.unwrap();
    assert!(app.mail().await.last().unwrap().text.contains("came to the admin"));
    let browser = app.browser();
    assert_eq!(browser.sign_in("ada", PASSWORD).await.unwrap().step, SET_UP);
}

#[tokio::test]
async fn a_correct_code_resets_the_failure_streak() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    for _ in 0..30 {
        let browser = ada.at_verify(&app).await;
        for _ in 0..4 {
            browser.verify(&wrong_code(&ada.phone, app.clock.now())).await.unwrap_err();
        }
        browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
        app.clock.advance(DAY / 4);
    }
}
