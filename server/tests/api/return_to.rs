//! The address that a sign-in returns to: the one that the user came from, if it is the application's or Vestibule's own.

use axum::http::{StatusCode, header};
use serde_json::Value;
use shared::api::NextStep;

use crate::{
    helpers::*,
    page::{state, text},
};

const CASES: &str = "https://cases.example.com/cases/17?tab=notes";

const ENVIRONMENT: [(&str, &str); 2] = [
    ("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"),
    ("VESTIBULE_APPLICATION_ORIGINS", "http://localhost:9000, https://wiki.example.com:8443"),
];

async fn open() -> TestApp {
    TestApp::with_page_and(&ENVIRONMENT).await
}

fn login(next: &str) -> String {
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    format!("/login?next={next}")
}

impl Browser {
    /// The return address in a page.
    async fn led_to(&self, path: &str) -> Value {
        state(&text(&self.page(path, &[]).await))["application"]["url"].clone()
    }
}

/// The return address in the response of the server.
async fn return_to(browser: &Browser) -> Option<String> {
    browser.state().await.unwrap().application.url
}

#[tokio::test]
async fn the_return_address_survives_every_step_and_reload() {
    let app = open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    assert_eq!(browser.led_to(&login(CASES)).await, CASES);
    browser.sign_in("grace", &temporary).await.unwrap();
    assert_eq!(browser.led_to("/set-up").await, CASES);
    let phone = Phone::scan(&browser.set_up().await.unwrap());
    browser.verify(&phone.code(START)).await.unwrap();
    assert_eq!(browser.led_to("/backup-codes").await, CASES);
    browser.show_codes().await.unwrap();
    browser.done().await.unwrap();
    assert_eq!(browser.led_to("/change-password").await, CASES);
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert_eq!(return_to(&browser).await.as_deref(), Some(CASES));
}

#[tokio::test]
async fn the_return_address_survives_backup_codes_and_a_password_reset() {
    let app = open().await;
    let ada = app.person("ada").await;
    let browser = app.browser();
    browser.page(&login(CASES), &[]).await;
    browser.forgot_password("ada").await.unwrap();
    let mail = app.mail().await;
    let mail = mail.iter().rfind(|message| message.text.contains("Verification Code: ")).unwrap();
    browser.reset_password(&reset_code(&mail.text), "orange zeppelin marmalade").await.unwrap();
    browser.sign_in("ada", "orange zeppelin marmalade").await.unwrap();
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    assert_eq!(return_to(&browser).await.as_deref(), Some(CASES));

    let browser = app.browser();
    browser.page(&login(CASES), &[]).await;
    browser.sign_in("ada", "orange zeppelin marmalade").await.unwrap();
    browser.verify_backup_code(&ada.codes[0]).await.unwrap();
    assert_eq!(return_to(&browser).await.as_deref(), Some(CASES));
}

#[tokio::test]
async fn each_of_two_tabs_gets_its_own_return_address_and_the_browser_keeps_the_last() {
    let app = open().await;
    let browser = app.browser();
    let wiki = "https://wiki.example.com:8443/";
    assert_eq!(browser.led_to(&login(CASES)).await, CASES);
    assert_eq!(browser.led_to(&login(wiki)).await, wiki);
    assert_eq!(browser.led_to("/login").await, wiki);
    assert_eq!(browser.led_to(&login(CASES)).await, CASES);
}

#[tokio::test]
async fn the_first_page_after_a_sign_in_clears_the_return_address() {
    let app = open().await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    browser.page(&login(CASES), &[]).await;
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    assert_eq!(browser.led_to("/").await, ENVIRONMENT[0].1);
    assert_eq!(return_to(&browser).await.as_deref(), Some(ENVIRONMENT[0].1));
}

#[tokio::test]
async fn a_signed_in_browser_is_redirected_immediately_where_the_cookie_is_sent() {
    let app = open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let here = "http://localhost:9000/a?b=c";
    let answer = browser.page(&login(here), &[]).await;
    assert_eq!(
        (answer.status, &answer.headers[header::LOCATION]),
        (StatusCode::SEE_OTHER, &here.parse().unwrap())
    );
    // An application that never receives our cookie would redirect the browser in a loop.
    let answer = browser.page(&login(CASES), &[]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(browser.led_to(&login(CASES)).await, CASES);
}

#[tokio::test]
async fn a_foreign_return_address_is_replaced_by_the_application() {
    let app = open().await;
    let ada = app.person("ada").await;
    let signed_in = ada.signed_in(&app).await;
    let table = include_str!("../next.table").lines().filter_map(|row| row.strip_prefix("no "));
    let mut cases = 0;
    for row in table {
        let next: String = serde_json::from_str(row).unwrap();
        let browser = app.browser();
        browser.page(&login(CASES), &[]).await;
        assert_eq!(browser.led_to(&login(&next)).await, ENVIRONMENT[0].1, "{row}");
        assert_eq!(browser.led_to("/login").await, ENVIRONMENT[0].1, "{row}");
        let answer = signed_in.page(&login(&next), &[]).await;
        assert_eq!(answer.headers.get(header::LOCATION), None, "{row}");
        cases += 1;
    }
    assert!(cases >= 200, "{cases}");
}

#[tokio::test]
async fn a_return_address_in_a_cookie_is_checked_too() {
    let app = open().await;
    for value in ["https://evil.example/", "//evil.example", "javascript:alert(1)", "\u{0}", ""] {
        let browser = app.browser();
        let cookie = data_encoding::BASE64URL_NOPAD.encode(value.as_bytes());
        browser.cookies.lock().unwrap().insert("vestibule-next".into(), cookie);
        assert_eq!(return_to(&browser).await.as_deref(), Some(ENVIRONMENT[0].1), "{value:?}");
    }
    let browser = app.browser();
    browser.cookies.lock().unwrap().insert("vestibule-next".into(), "not base64 =".into());
    assert_eq!(return_to(&browser).await.as_deref(), Some(ENVIRONMENT[0].1));
}

#[tokio::test]
async fn two_return_addresses_in_one_query_are_ignored() {
    let app = open().await;
    let browser = app.browser();
    let twice = format!("{}&next=https://evil.example/", login(CASES));
    assert_eq!(browser.led_to(&twice).await, ENVIRONMENT[0].1);
    assert!(matches!(browser.step().await, NextStep::Login));
}
