//! The verify-only cookie.

use shared::api::OPENAPI;

use super::*;

const SIBLINGS: [(&str, &str); 5] = [
    GUARDED[0],
    GUARDED[1],
    GUARDED[2],
    ("VESTIBULE_PUBLIC_URL", "http://login.vestibule.localhost:8080"),
    ("VESTIBULE_COOKIE_DOMAIN", "vestibule.localhost"),
];
const FORWARD_COOKIE: &str = "vestibule-pass";

/// A browser at an application of a sibling domain, to which Vestibule's own cookies are not sent.
fn at_sibling(browser: &Browser) -> Browser {
    let copy = browser.copy();
    copy.cookies.lock().unwrap().retain(|name, _| name == FORWARD_COOKIE);
    copy
}

#[tokio::test]
async fn sibling_domains_are_allowed_only_after_a_finished_sign_in() {
    let app = TestApp::open_with(&SIBLINGS).await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    assert!(!browser.cookies.lock().unwrap().contains_key(FORWARD_COOKIE));
    browser.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    assert_eq!(at_sibling(&browser).status("/api/auth-request", &NGINX).await, 200);
    assert_eq!(at_sibling(&browser).status("/api/forward-auth", &CADDY).await, 200);
}

#[tokio::test]
async fn the_forward_token_is_rejected_by_the_api_in_any_cookie() {
    let app = TestApp::open_with(&SIBLINGS).await;
    let forward_token = at_sibling(&app.person("ada").await.signed_in(&app).await);
    let value = forward_token.cookies.lock().unwrap()[FORWARD_COOKIE].clone();
    forward_token.cookies.lock().unwrap().insert("vestibule".into(), value);
    assert!(forward_token.state().await.is_err());
    for (method, path) in server::routes::api().endpoints() {
        if *method == Method::Get && *path != OPENAPI {
            assert_eq!(forward_token.send(*method, path, Vec::new()).await.status.as_u16(), 401, "{path}");
        }
    }
    forward_token.send(Method::Post, "/api/sign-out", b"{}".to_vec()).await;
    forward_token.send(Method::Post, "/api/sessions/end-others", b"{}".to_vec()).await;
}

#[tokio::test]
async fn only_the_forward_token_of_this_server_is_accepted() {
    let app = TestApp::open_with(&SIBLINGS).await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let other = app.browser();
    let token = browser.cookies.lock().unwrap()["vestibule"].clone();
    other.cookies.lock().unwrap().insert(FORWARD_COOKIE.into(), token);
    assert_eq!(other.status("/api/auth-request", &NGINX).await, 401);
    for made_up in ["", "A", &"A".repeat(43), &"A".repeat(10_000)] {
        other.cookies.lock().unwrap().insert(FORWARD_COOKIE.into(), made_up.to_owned());
        assert_eq!(other.status("/api/auth-request", &NGINX).await, 401);
    }
}

#[tokio::test]
async fn the_forward_token_ends_with_the_session_and_its_cookie_is_deleted() {
    let app = TestApp::open_with(&SIBLINGS).await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let forward_token = at_sibling(&browser);
    browser.call::<SignOut>(Empty {}).await.unwrap();
    assert!(!browser.cookies.lock().unwrap().contains_key(FORWARD_COOKIE));
    assert_eq!(forward_token.status("/api/auth-request", &NGINX).await, 401);
}

#[tokio::test]
async fn the_cookie_belongs_to_the_parent_domain_and_is_secure_on_https() {
    let secure = [
        GUARDED[0],
        GUARDED[2],
        ("VESTIBULE_PUBLIC_URL", "https://login.example.com"),
        ("VESTIBULE_COOKIE_DOMAIN", "example.com"),
        ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
        ("VESTIBULE_MAIL_SMTP_URL", "smtp://localhost:25"),
        ("VESTIBULE_MAIL_FROM", "no-reply@example.com"),
    ];
    let app = TestApp::open_with(&secure).await;
    let ada = app.person("ada").await;
    let browser = ada.at_verify(&app).await;
    let body = format!(r#"{{"code":"{}"}}"#, ada.phone.code(app.clock.now()));
    let answer = browser.send(Method::Post, "/api/verify", body.into_bytes()).await;
    let cookies: Vec<&str> =
        answer.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap()).collect();
    let forward_token =
        cookies.iter().find_map(|cookie| cookie.strip_prefix("__Secure-vestibule-pass=")).unwrap();
    let (_, rest) = forward_token.split_once("; ").unwrap();
    assert_eq!(rest, "Domain=example.com; Path=/; HttpOnly; SameSite=Lax; Secure");
    assert!(cookies.iter().any(|cookie| cookie.starts_with("__Host-vestibule=")));
}

#[tokio::test]
async fn a_session_without_a_forward_token_gets_one() {
    let environment =
        [&SIBLINGS[1..], &[("VESTIBULE_APPLICATION_URL", "http://cases.vestibule.localhost:9000/")]];
    let app = TestApp::open_with(&environment.concat()).await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let old = at_sibling(&browser);
    let next = "/login?next=http://cases.vestibule.localhost:9000/a";
    let asked = [("x-original-url", "http://cases.vestibule.localhost:9000/a"), PAGE[0]];
    let answer = browser.page(next, &[]).await;
    assert_eq!(header(&answer, "location"), "http://cases.vestibule.localhost:9000/a");
    assert_eq!(header(&answer, "set-cookie"), "", "it has one");
    browser.cookies.lock().unwrap().remove(FORWARD_COOKIE);
    let answer = browser.page(next, &[]).await;
    assert_eq!(header(&answer, "location"), "http://cases.vestibule.localhost:9000/a");
    assert_eq!(at_sibling(&browser).status("/api/auth-request", &asked).await, 200);
    assert_eq!(old.status("/api/auth-request", &asked).await, 401, "one forward token per session");
}
