//! When a browser is no longer remembered.

use domain::clock::{DAY, SECOND};

use super::*;

#[tokio::test]
async fn it_expires_after_the_days_of_the_setting_and_the_cookie_with_it() {
    let (app, ada) = week().await;
    let browser = ada.at_verify(&app).await;
    let code = ada.phone.code(app.clock.now());
    let body = serde_json::json!({ "code": code, "remember": true }).to_string();
    let answer = browser.send(shared::Method::Post, "/api/verify", body.into_bytes()).await;
    let cookies: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    let cookie = cookies.iter().find(|cookie| cookie.starts_with(COOKIE)).unwrap();
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Max-Age=604800"), "{cookie}");
    app.clock.advance(7 * DAY - SECOND);
    assert!(needs_no_code(&browser).await);
    app.clock.advance(SECOND);
    assert!(!needs_no_code(&browser).await);
}

#[tokio::test]
async fn the_cookie_is_bound_to_the_host_on_https() {
    let https = [
        ("VESTIBULE_PUBLIC_URL", "https://login.example.com"),
        ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
        ("VESTIBULE_MAIL_SMTP_URL", "smtp://localhost:1"),
        ("VESTIBULE_MAIL_FROM", "no-reply@example.com"),
    ];
    let app = TestApp::open_with(&https).await;
    app.set("mfa.remember_days", "30").await;
    let ada = app.person("ada").await;
    let browser = remembered(&app, &ada).await;
    assert!(browser.cookies.lock().unwrap().contains_key("__Host-vestibule-remembered"));
    assert!(needs_no_code(&browser).await);
}

#[tokio::test]
async fn fewer_days_take_effect_at_once_and_more_days_extend_nothing() {
    let (app, ada) = week().await;
    let browser = remembered(&app, &ada).await;
    app.set("mfa.remember_days", "30").await;
    app.clock.advance(3 * DAY);
    assert!(needs_no_code(&browser).await);
    app.set("mfa.remember_days", "3").await;
    assert!(!needs_no_code(&browser).await);
    // What has expired by the lower value stays forgotten.
    app.set("mfa.remember_days", "30").await;
    assert!(!needs_no_code(&browser).await);

    app.set("mfa.remember_days", "7").await;
    let browser = remembered(&app, &ada).await;
    app.set("mfa.remember_days", "30").await;
    app.clock.advance(7 * DAY);
    assert!(!needs_no_code(&browser).await);
}

#[tokio::test]
async fn turning_it_off_forgets_every_browser() {
    let (app, ada) = week().await;
    let browser = remembered(&app, &ada).await;
    app.set("mfa.remember_days", "0").await;
    assert!(!needs_no_code(&browser).await);
    app.set("mfa.remember_days", "7").await;
    assert!(!needs_no_code(&browser).await);
}

#[tokio::test]
async fn a_clock_that_is_put_back_extends_nothing() {
    let (app, ada) = week().await;
    let browser = remembered(&app, &ada).await;
    app.clock.advance(6 * DAY);
    assert!(needs_no_code(&browser).await);
    app.clock.advance(-5 * DAY);
    assert!(!needs_no_code(&browser).await, "it was last used in the future");
    app.clock.advance(5 * DAY);
    assert!(needs_no_code(&browser).await, "the clock is right again");
    app.clock.advance(DAY);
    assert!(!needs_no_code(&browser).await);
}

#[tokio::test]
async fn expired_rows_are_deleted() {
    let (app, ada) = week().await;
    let browser = remembered(&app, &ada).await;
    app.clock.advance(7 * DAY);
    app.server.domain.delete_expired().await.unwrap();
    app.clock.advance(-6 * DAY);
    assert!(!needs_no_code(&browser).await, "deleted, so that no clock brings it back");
}
