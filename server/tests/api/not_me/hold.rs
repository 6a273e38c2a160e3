//! What an account on hold refuses.

use server::routes::forward::PATHS;
use shared::{
    Empty,
    api::{
        admin::{account::Hold, accounts::Filter},
        sign_in::{SendTemporaryPassword, SignOut},
    },
};
use store::account::{AccountKind, Origin};

use super::*;
use crate::forward::{CADDY, NGINX};

#[tokio::test]
async fn neither_password_nor_remembered_browser_nor_proxy_lets_anyone_in() {
    let guarding =
        [("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"), ("VESTIBULE_PROXIES", "192.0.2.1")];
    let app = TestApp::open_with(&guarding).await;
    app.set("mfa.remember_days", "7").await;
    let (ada, browser, code) = used_backup_code(&app).await;
    let remembered = ada.at_verify(&app).await;
    remembered.verify_and_remember(&ada.phone.code(app.clock.now())).await.unwrap();
    let there = remembered.copy();
    remembered.call::<SignOut>(Empty {}).await.unwrap();
    assert_eq!(browser.check(PATHS[0], &NGINX).await.status.as_u16(), 200);

    let stranger = Browser { address: "198.51.100.9".into(), ..app.browser() };
    assert_eq!(press(&stranger, &code).await, Ok(Disavowed { password: true, review: true }));
    assert_eq!(browser.check(PATHS[0], &NGINX).await.status.as_u16(), 401);
    assert_eq!(browser.check(PATHS[1], &CADDY).await.status.as_u16(), 302);
    for browser in [&remembered, &there, &app.browser()] {
        assert_eq!(browser.sign_in("ada", PASSWORD).await, Err(WRONG));
        app.clock.advance(60 * SECOND);
    }
    let expired = app.browser().call::<SendTemporaryPassword>(credentials("ada", PASSWORD)).await;
    assert_eq!(expired, Err(WRONG));
}

#[tokio::test]
async fn after_a_notice_about_the_second_step_a_new_password_alone_is_not_enough() {
    let app = TestApp::open().await;
    let (_ada, _, code) = used_backup_code(&app).await;
    press(&app.browser(), &code).await.unwrap();
    let mail = app.mail().await.remove(0);
    assert!(mail.text.contains("An administrator also has to release your account"), "{}", mail.text);
    let reset = reset_code(&mail.text);
    assert_eq!(app.browser().reset_password(&reset, NEW).await, Ok(PasswordReset { held: true }));
    assert_eq!(app.browser().sign_in("ada", NEW).await, Err(WRONG));
    let hold = app.server.domain.show_account(Admin::CommandLine, "ada").await.unwrap().hold;
    assert!(matches!(hold, Some(Hold { password: false, review: true, .. })), "{hold:?}");
}

#[tokio::test]
async fn a_second_link_adds_to_the_hold_and_both_end_with_it() {
    let app = TestApp::open().await;
    let (ada, _, second_step) = used_backup_code(&app).await;
    let browser = ada.signed_in(&app).await;
    browser.change_password(PASSWORD, NEW).await.unwrap();
    let password = code_of(&app.mail().await[0]);
    browser.change_password(NEW, PASSWORD).await.unwrap();
    let other = code_of(&app.mail().await[0]);
    assert_eq!(press(&app.browser(), &password).await, Ok(Disavowed { password: true, review: true }));
    let reset = reset_code(&app.mail().await[0].text);
    assert_eq!(press(&app.browser(), &second_step).await, Ok(Disavowed { password: true, review: true }));
    // The later code replaced the earlier one.
    assert!(app.browser().reset_password(&reset, NEW).await.is_err());
    app.server.domain.release(Admin::CommandLine, "ada", &reason("called her")).await.unwrap();
    assert_eq!(press(&app.browser(), &other).await, Err(ENDED), "old notices put nothing on hold again");
}

#[tokio::test]
async fn earlier_notices_end_with_a_new_password_only_if_that_ends_the_hold() {
    for review in [false, true] {
        let app = TestApp::open().await;
        let (ada, first) = if review {
            let (ada, _, code) = used_backup_code(&app).await;
            (ada.signed_in(&app).await, code)
        } else {
            let (_, browser, code) = changed_password(&app).await;
            browser.change_password(NEW, PASSWORD).await.unwrap();
            (browser, code)
        };
        app.mail().await;
        ada.change_password(PASSWORD, NEW).await.unwrap();
        let other = code_of(&app.mail().await[0]);
        assert_eq!(press(&app.browser(), &first).await, Ok(Disavowed { password: true, review }));
        let reset = reset_code(&app.mail().await[0].text);
        let answer = app.browser().reset_password(&reset, NEXT).await;
        assert_eq!(answer, Ok(PasswordReset { held: review }));
        let pressed = press(&app.browser(), &other).await;
        assert_eq!(pressed.is_ok(), review, "{pressed:?}");
    }
}

#[tokio::test]
async fn the_link_about_the_password_keeps_out_a_passkey_that_the_thief_added() {
    let app = TestApp::open().await;
    let thief = app.person("ada").await.signed_in(&app).await;
    let mut key = Key::new();
    thief.add_passkey(&mut key).await.unwrap();
    app.mail().await;
    thief.change_password(PASSWORD, NEW).await.unwrap();
    let newest = code_of(&app.mail().await[0]);
    assert_eq!(press(&app.browser(), &newest).await, Ok(Disavowed { password: true, review: true }));
    let reset = reset_code(&app.mail().await[0].text);
    assert_eq!(app.browser().reset_password(&reset, NEXT).await, Ok(PasswordReset { held: true }));
    assert!(app.browser().passkey_sign_in(&mut key).await.is_err());
    assert_eq!(app.browser().sign_in("ada", NEXT).await, Err(WRONG));
}

#[tokio::test]
async fn a_stranger_who_asks_for_a_code_does_not_end_that_of_the_owner() {
    let app = TestApp::open().await;
    let (_ada, _, code) = changed_password(&app).await;
    press(&app.browser(), &code).await.unwrap();
    let of_owner = reset_code(&app.mail().await[0].text);
    app.browser().forgot_password("ada").await.unwrap();
    let asked_for = reset_code(&app.mail().await[0].text);
    assert!(app.browser().reset_password(&of_owner, NEXT).await.is_ok());
    assert!(
        app.browser().reset_password(&asked_for, PASSWORD).await.is_err(),
        "a new password ends them all"
    );
}

#[tokio::test]
async fn an_sso_account_waits_for_an_administrator_alone() {
    let app = TestApp::open().await;
    app.add_as("sam", AccountKind::Internal, Origin::Sso).await;
    let edit = domain::admin::accounts::Edit {
        email: Some(shared::EmailAddress::parse("new@example.com").unwrap()),
        ..Default::default()
    };
    app.server.domain.edit_account(Admin::CommandLine, "sam", edit).await.unwrap();
    let mail = app.mail().await;
    assert_eq!(mail.len(), 2, "to the old and to the new address");
    assert_ne!(code_of(&mail[0]), code_of(&mail[1]));
    assert_eq!(
        press(&app.browser(), &code_of(&mail[0])).await,
        Ok(Disavowed { password: false, review: true })
    );
    let mail = app.mail().await.remove(0);
    assert!(!mail.text.contains("Verification Code"), "{}", mail.text);
    assert!(mail.text.contains("An administrator also has to release your account"));
}

#[tokio::test]
async fn administrators_see_it_in_the_account_and_in_the_list() {
    let app = TestApp::open().await;
    let (_ada, _, code) = changed_password(&app).await;
    app.person("grace").await;
    press(&app.browser(), &code).await.unwrap();
    let since = app.clock.now() - 60 * SECOND;
    let view = app.server.domain.show_account(Admin::CommandLine, "ada").await.unwrap();
    let Some(Hold { password: true, review: false, since: at }) = view.hold else { panic!("{view:?}") };
    assert!(at <= app.clock.now() && at >= since - DAY);
    let request = shared::api::admin::accounts::ListAccountsRequest {
        search: String::new(),
        filter: Filter::Held,
        sort: shared::api::admin::accounts::Sort::default(),
        page: shared::api::admin::accounts::Page::default(),
    };
    let found = app.server.domain.list_accounts(Admin::CommandLine, &request).await.unwrap().accounts;
    assert_eq!(
        found.iter().map(|row| (row.username.as_str(), row.held)).collect::<Vec<_>>(),
        [("ada", true)]
    );
}
