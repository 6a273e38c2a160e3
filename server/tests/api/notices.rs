//! Security notices: emails with the time, the address, and what to do.

use domain::email::Email;
use shared::{
    DeviceName, Empty, TotpCode,
    api::{
        authenticators::{
            ConfirmAuthenticator, ConfirmAuthenticatorRequest, RemoveAuthenticator,
            RemoveAuthenticatorRequest, StartAuthenticator,
        },
        backup_codes::{RegenerateBackupCodes, RegenerateRequest},
        security::GetSecurity,
    },
};

use crate::helpers::*;

const NEW: &str = "orange zeppelin marmalade";

/// Returns the only email. It must contain the time, the account, the address, and what to do.
fn notice(mut mail: Vec<Email>, subject: &str) {
    assert_eq!(mail.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(), [subject]);
    let text = mail.remove(0).text;
    assert!(text.contains(" November 2023 at ") && text.contains("Username: ada\n"), "{text}");
    assert!(text.contains("From: 198.51.100.9 (Firefox, Windows)\n"), "{text}");
    assert!(text.contains("If this was not you, "), "{text}");
}

/// Ada, signed in from her own address.
async fn ada(app: &TestApp) -> (Person, Browser) {
    let ada = app.person("ada").await;
    let browser = Browser { address: "198.51.100.9".into(), ..ada.signed_in(app).await };
    app.mail().await;
    (ada, browser)
}

#[tokio::test]
async fn the_owner_is_notified_of_changed_passwords() {
    let app = TestApp::open().await;
    let (_, browser) = ada(&app).await;
    browser.change_password(PASSWORD, NEW).await.unwrap();
    notice(app.mail().await, "Your password was changed");
    browser.forgot_password("ada").await.unwrap();
    let code = reset_code(&app.mail().await[0].text);
    browser.reset_password(&code, PASSWORD).await.unwrap();
    notice(app.mail().await, "Your password was reset");
}

#[tokio::test]
async fn the_owner_is_notified_of_added_and_removed_authenticators() {
    let app = TestApp::open().await;
    let (_, browser) = ada(&app).await;
    let add = async |replaces: Option<String>| {
        let phone = Phone::scan(&browser.call::<StartAuthenticator>(Empty {}).await.unwrap());
        let request = ConfirmAuthenticatorRequest {
            code: TotpCode::parse(&phone.code(app.clock.now())).unwrap(),
            name: DeviceName::parse("Phone").unwrap(),
            replaces,
        };
        browser.call::<ConfirmAuthenticator>(request).await.unwrap();
        let all = browser.call::<GetSecurity>(Empty {}).await.unwrap().authenticators;
        all.last().unwrap().id.clone()
    };
    let second = add(None).await;
    notice(app.mail().await, "Authenticator app set up");
    let id = add(Some(second)).await;
    notice(app.mail().await, "Authenticator app replaced");
    browser.call::<RemoveAuthenticator>(RemoveAuthenticatorRequest { id }).await.unwrap();
    notice(app.mail().await, "Authenticator app removed");
}

#[tokio::test]
async fn the_owner_is_notified_of_used_and_regenerated_backup_codes() {
    let app = TestApp::open().await;
    let (ada, browser) = ada(&app).await;
    let there = Browser { address: "198.51.100.9".into(), ..ada.at_verify(&app).await };
    there.verify_backup_code(&ada.codes[0]).await.unwrap();
    notice(app.mail().await, "Backup code used");
    let code = TotpCode::parse(&ada.phone.code(app.clock.now())).unwrap();
    browser.call::<RegenerateBackupCodes>(RegenerateRequest { code: Some(code) }).await.unwrap();
    notice(app.mail().await, "Backup codes regenerated");
}

#[tokio::test]
async fn the_owner_is_notified_of_a_lock_with_the_address_of_the_last_attempt() {
    let app = TestApp::open().await;
    let (ada, _) = ada(&app).await;
    for _ in 0..5 {
        for _ in 0..4 {
            let guesser = Browser { address: "198.51.100.9".into(), ..ada.at_verify(&app).await };
            for _ in 0..5 {
                guesser.verify(&wrong_code(&ada.phone, app.clock.now())).await.unwrap_err();
            }
        }
        app.clock.advance(domain::clock::DAY);
    }
    notice(app.mail().await, "Account locked");
}

#[tokio::test]
async fn the_notice_of_a_reset_does_not_reveal_the_administrators_address() {
    let app = TestApp::open().await;
    ada(&app).await;
    app.server.domain.reset_mfa(Admin::CommandLine, "ada", &reason("lost the phone")).await.unwrap();
    let mail = app.mail().await.remove(0);
    assert_eq!(mail.subject, "Your second step was reset");
    assert!(mail.text.contains("Reason: lost the phone\n") && !mail.text.contains("From:"));
}
