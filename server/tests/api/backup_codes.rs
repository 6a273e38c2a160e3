use shared::{
    ApiError, BackupCode, CommonError, TotpCode,
    api::{
        NextStep,
        audit::EventKind,
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        verify::{VerifyBackupCodeError, VerifyError},
    },
};

use crate::helpers::*;

#[tokio::test]
async fn a_backup_code_signs_in_once_and_reports_how_many_are_left() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.mail().await;
    for (used, code) in ada.codes.iter().enumerate() {
        let accepted = ada.at_verify(&app).await.verify_backup_code(code).await.unwrap();
        let left = u8::try_from(4 - used).unwrap();
        assert_eq!(accepted.left, left);
        assert!(
            matches!(accepted.progress.step, NextStep::SignedIn { backup_codes_left: Some(n), .. } if n == left)
        );
        let mail = app.mail().await;
        assert_eq!(mail[0].subject, "Backup code used");
        assert!(mail[0].text.contains(&format!("Codes left: {left}")));
    }
    let again = ada.at_verify(&app).await.verify_backup_code(&ada.codes[0]).await;
    assert_eq!(again, Err(ApiError::Endpoint(VerifyBackupCodeError::Used)));
}

#[tokio::test]
async fn a_wrong_backup_code_is_counted_with_and_without_a_known_slot() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    let slots: Vec<u8> = ada.codes.iter().map(|code| code.slot().as_bytes()[0]).collect();
    let free = BackupCode::ALPHABET.iter().find(|symbol| !slots.contains(symbol)).unwrap();
    let known = format!("{}AAAA-AAAAA-AAAAA", ada.codes[0].slot());
    let unknown = format!("{}AAAA-AAAAA-AAAAA", char::from(*free));
    for (left, typed) in [(4, &known), (3, &unknown), (2, &known), (1, &unknown)] {
        let answer = browser.verify_backup_code(&BackupCode::parse(typed).unwrap()).await;
        assert_eq!(answer, Err(ApiError::Endpoint(VerifyBackupCodeError::Wrong { left })));
    }
    let answer = browser.verify_backup_code(&BackupCode::parse(&known).unwrap()).await;
    assert_eq!(answer, Err(ApiError::Endpoint(VerifyBackupCodeError::SignInEnded)));
}

#[tokio::test]
async fn codes_stay_the_same_until_they_are_saved_and_are_never_shown_again() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    browser.verify(&phone.code(START)).await.unwrap();
    let shown = browser.show_codes().await.unwrap();
    assert_eq!(browser.copy().show_codes().await.unwrap(), shown);
    browser.done().await.unwrap();
    assert_eq!(browser.show_codes().await, Err(ApiError::Common(CommonError::WrongStep)));
    assert_eq!(browser.done().await, Err(ApiError::Common(CommonError::WrongStep)));
}

#[tokio::test]
async fn codes_cannot_be_confirmed_before_they_were_shown() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    browser.verify(&phone.code(START)).await.unwrap();
    assert_eq!(browser.done().await, Err(ApiError::Common(CommonError::WrongStep)));
    assert_eq!(browser.step().await, SAVE_CODES);
}

#[tokio::test]
async fn unconfirmed_codes_are_replaced_at_the_next_sign_in() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let first = app.browser();
    first.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&first.set_up().await.unwrap());
    first.verify(&phone.code(START)).await.unwrap();
    let old = first.show_codes().await.unwrap();

    app.clock.advance(60_000);
    let second = app.browser();
    second.sign_in("grace", &temporary).await.unwrap();
    assert_eq!(second.verify(&phone.code(app.clock.now())).await.unwrap().step, SAVE_CODES);
    let new = second.show_codes().await.unwrap();
    assert!(new.codes.iter().all(|code| !old.codes.contains(code)));

    // The first sign-in must not confirm revoked codes. It is shown valid ones instead.
    assert_eq!(first.done().await, Err(ApiError::Common(CommonError::WrongStep)));
    second.done().await.unwrap();
    assert_eq!(first.show_codes().await, Err(ApiError::Common(CommonError::WrongStep)));

    app.clock.advance(60_000);
    let third = app.browser();
    third.sign_in("grace", &temporary).await.unwrap();
    assert!(matches!(
        third.verify_backup_code(&old.codes[0]).await,
        Err(ApiError::Endpoint(VerifyBackupCodeError::Wrong { .. }))
    ));
    assert!(third.verify_backup_code(&new.codes[0]).await.is_ok());
}

#[tokio::test]
async fn turning_backup_codes_off_hides_them_and_turning_them_on_restores_what_was_left() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    ada.at_verify(&app).await.verify_backup_code(&ada.codes[0]).await.unwrap();
    let browser = ada.at_verify(&app).await;
    app.set("backup_codes.enabled", "false").await;
    assert_eq!(browser.step().await, code_asked(false));
    assert_eq!(
        browser.verify_backup_code(&ada.codes[1]).await,
        Err(ApiError::Common(CommonError::WrongStep))
    );
    app.set("backup_codes.enabled", "true").await;
    assert_eq!(browser.verify_backup_code(&ada.codes[1]).await.unwrap().left, 3);
}

#[tokio::test]
async fn an_account_set_up_without_backup_codes_gets_them_when_they_are_turned_on() {
    let app = TestApp::open().await;
    app.set("backup_codes.enabled", "false").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    assert!(matches!(
        browser.verify(&phone.code(START)).await.unwrap().step,
        NextStep::ChangePassword { .. }
    ));
    assert_eq!(browser.show_codes().await, Err(ApiError::Common(CommonError::WrongStep)));
    app.set("backup_codes.enabled", "true").await;
    assert_eq!(browser.step().await, SAVE_CODES);
}

async fn regenerate(browser: &Browser, code: &str) -> Called<RegenerateBackupCodes> {
    browser
        .call::<RegenerateBackupCodes>(RegenerateRequest { code: Some(TotpCode::parse(code).unwrap()) })
        .await
}

#[tokio::test]
async fn a_current_code_regenerates_them_and_revokes_the_old_ones() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    ada.at_verify(&app).await.verify_backup_code(&ada.codes[0]).await.unwrap();
    let browser = ada.signed_in(&app).await;
    let half_way = ada.at_verify(&app).await;
    app.mail().await;
    let progress = regenerate(&browser, &ada.phone.code(app.clock.now())).await.unwrap();
    assert_eq!(progress.step, SAVE_CODES);
    for old in &ada.codes {
        let dead = half_way.verify_backup_code(old).await;
        assert!(matches!(dead, Err(ApiError::Common(CommonError::WrongStep))), "{dead:?}");
    }
    let new = browser.show_codes().await.unwrap().codes;
    assert!(new.iter().all(|code| !ada.codes.contains(code)));
    assert_eq!(browser.copy().show_codes().await.unwrap().codes, new, "the same until done");
    let progress = browser.done().await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { backup_codes_left: Some(5), .. }));

    let dead = half_way.verify_backup_code(&ada.codes[1]).await;
    assert_eq!(dead, Err(ApiError::Endpoint(VerifyBackupCodeError::Wrong { left: 4 })));
    assert!(half_way.verify_backup_code(&new[0]).await.is_ok());
    assert_eq!(app.mail().await[0].subject, "Backup codes regenerated");
    let kinds: Vec<_> = app.activity("ada").await.into_iter().map(|entry| entry.kind).collect();
    assert!(kinds.contains(&EventKind::BackupCodesRegenerated));
}

#[tokio::test]
async fn a_wrong_code_regenerates_nothing_and_counts() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    let wrong = regenerate(&browser, &wrong_code(&ada.phone, app.clock.now())).await;
    assert_eq!(wrong, Err(ApiError::Endpoint(VerifyError::Wrong { left: 4 })));
    assert!(ada.at_verify(&app).await.verify_backup_code(&ada.codes[0]).await.is_ok());
}

#[tokio::test]
async fn codes_cannot_be_regenerated_while_backup_codes_are_off() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    app.set("backup_codes.enabled", "false").await;
    let refused = regenerate(&browser, &ada.phone.code(app.clock.now())).await;
    assert_eq!(refused, Err(ApiError::Common(CommonError::WrongStep)));
}

#[tokio::test]
async fn unconfirmed_regenerated_codes_are_replaced_at_the_next_sign_in() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let browser = ada.signed_in(&app).await;
    regenerate(&browser, &ada.phone.code(app.clock.now())).await.unwrap();
    let shown = browser.show_codes().await.unwrap().codes;
    app.clock.advance(60_000);
    let later = ada.at_verify(&app).await;
    assert_eq!(later.verify(&ada.phone.code(app.clock.now())).await.unwrap().step, SAVE_CODES);
    assert!(later.show_codes().await.unwrap().codes.iter().all(|code| !shown.contains(code)));
}
