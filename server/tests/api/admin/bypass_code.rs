//! The code with which an administrator lets a user sign in once.

use domain::clock::{HOUR, SECOND};
use shared::{
    ApiError, BackupCode,
    api::{
        NextStep,
        admin::{
            AccountError,
            support::{
                BypassCode, DisableAccount, EnableAccount, IssueBypassCode, ReasonedRequest, ResetMfa,
            },
        },
        audit::EventKind,
        verify::VerifyBackupCodeError,
    },
};
use tokio::task::JoinSet;

use super::Administration;
use crate::helpers::*;

impl Administration {
    async fn issue(&self, username: &str) -> Called<IssueBypassCode> {
        self.reauthenticate().await;
        let request = ReasonedRequest { id: self.id(username).await, reason: reason("the phone was stolen") };
        self.browser.call::<IssueBypassCode>(request).await
    }
}

#[tokio::test]
async fn it_signs_in_once_and_the_owner_is_notified_when_it_is_issued_and_used() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    admin.app.mail().await;
    let BypassCode { code, expires_at } = admin.issue("ada").await.unwrap();
    assert_eq!(expires_at, admin.app.clock.now() + HOUR);
    assert_eq!(admin.show("ada").await.bypass_code_until, Some(expires_at));
    let issued = admin.app.mail().await;
    assert_eq!(issued[0].subject, "Bypass code created");
    assert!(issued[0].text.contains("Reason: the phone was stolen"));
    assert!(!issued[0].text.contains(&code.grouped()));

    let accepted = ada.at_verify(&admin.app).await.verify_backup_code(&code).await.unwrap();
    assert!(matches!(accepted.progress.step, NextStep::SignedIn { .. }));
    // The owner's own codes are unchanged.
    assert_eq!(accepted.left, 5);
    assert_eq!(admin.app.mail().await[0].subject, "Bypass code used");
    let entries = admin.app.activity("ada").await;
    let kinds: Vec<EventKind> = entries.iter().rev().take(3).map(|entry| entry.kind).collect();
    assert_eq!(kinds, [EventKind::SignedIn, EventKind::BypassCodeUsed, EventKind::BypassCodeIssued]);
    assert!(!format!("{entries:?}").contains(code.as_str()));
    assert_eq!(admin.show("ada").await.bypass_code_until, None);

    let again = ada.at_verify(&admin.app).await.verify_backup_code(&code).await;
    assert_eq!(again, Err(ApiError::Endpoint(VerifyBackupCodeError::Used)));
}

#[tokio::test]
async fn the_backup_code_screen_is_offered_while_one_is_valid_even_if_backup_codes_are_off() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    admin.app.set("backup_codes.enabled", "false").await;
    let offered = |step| step == code_asked(true);
    assert!(!offered(ada.at_verify(&admin.app).await.step().await));
    let code = admin.issue("ada").await.unwrap().code;
    let browser = ada.at_verify(&admin.app).await;
    assert!(offered(browser.step().await));
    // The owner's own backup codes stay off.
    let own = browser.verify_backup_code(&ada.codes[0]).await;
    assert_eq!(own, Err(ApiError::Endpoint(VerifyBackupCodeError::Wrong { left: 4 })));
    browser.verify_backup_code(&code).await.unwrap();
    assert!(!offered(ada.at_verify(&admin.app).await.step().await));
}

#[tokio::test]
async fn it_expires_after_an_hour() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let domain = &admin.app.server.domain;
    let why = reason("the phone was stolen");
    let issue = async || domain.issue_bypass_code(Admin::CommandLine, "ada", &why).await.unwrap().code;
    let late = issue().await;
    admin.app.clock.advance(HOUR - SECOND);
    let browser = ada.at_verify(&admin.app).await;
    admin.app.clock.advance(SECOND);
    assert!(browser.verify_backup_code(&late).await.is_err());
    let in_time = issue().await;
    admin.app.clock.advance(HOUR - SECOND);
    ada.at_verify(&admin.app).await.verify_backup_code(&in_time).await.unwrap();
}

#[tokio::test]
async fn a_new_one_a_new_password_a_reset_or_disabling_the_account_revokes_it() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let wrong = |answer: Result<_, _>| {
        assert!(matches!(answer, Err(ApiError::Endpoint(VerifyBackupCodeError::Wrong { .. }))), "{answer:?}");
    };
    let first = admin.issue("ada").await.unwrap().code;
    let second = admin.issue("ada").await.unwrap().code;
    wrong(ada.at_verify(&admin.app).await.verify_backup_code(&first).await);

    admin.act::<DisableAccount>("ada").await.unwrap();
    admin.act::<EnableAccount>("ada").await.unwrap();
    wrong(ada.at_verify(&admin.app).await.verify_backup_code(&second).await);

    let third = admin.issue("ada").await.unwrap().code;
    let browser = ada.signed_in(&admin.app).await;
    browser.change_password(PASSWORD, "orange zeppelin marmalade").await.unwrap();
    let browser = admin.app.browser();
    browser.sign_in("ada", "orange zeppelin marmalade").await.unwrap();
    wrong(browser.verify_backup_code(&third).await);

    admin.issue("ada").await.unwrap();
    let request = ReasonedRequest { id: admin.id("ada").await, reason: reason("found again") };
    let account = admin.browser.call::<ResetMfa>(request).await.unwrap();
    assert_eq!(account.bypass_code_until, None);
}

#[tokio::test]
async fn an_account_without_an_authenticator_cannot_get_one() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    assert_eq!(admin.issue("ada").await, Err(ApiError::Endpoint(AccountError::NoAuthenticator)));
}

#[tokio::test]
async fn the_code_of_one_account_is_rejected_for_another() {
    let admin = Administration::open().await;
    let (ada, eve) = (admin.app.person("ada").await, admin.app.person("eve").await);
    let code = admin.issue("ada").await.unwrap().code;
    assert!(eve.at_verify(&admin.app).await.verify_backup_code(&code).await.is_err());
    ada.at_verify(&admin.app).await.verify_backup_code(&code).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_64_parallel_redemptions_one_wins() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let twin = admin.app.twin().await;
    let mut browsers = Vec::new();
    for number in 0..64 {
        let browser = Browser { address: format!("198.51.100.{number}"), ..ada.at_verify(&admin.app).await };
        browsers.push(if number % 2 == 0 { browser.through(twin.clone()) } else { browser });
    }
    let BypassCode { code, .. } = admin.issue("ada").await.unwrap();
    let mut tries = JoinSet::new();
    for browser in browsers {
        let code: BackupCode = code.clone();
        tries.spawn(async move { browser.verify_backup_code(&code).await.is_ok() });
    }
    assert_eq!(tries.join_all().await.into_iter().filter(|won| *won).count(), 1);
    let used = admin.app.activity("ada").await;
    assert_eq!(used.iter().filter(|entry| entry.kind == EventKind::BypassCodeUsed).count(), 1);
}
