//! Forward authentication: which requests a reverse proxy may let through to an application.

mod concurrency;
mod sessions;
mod siblings;
mod table;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use shared::{Empty, Method, api::sign_in::SignOut};
use store::account::{AccountKind, Origin};

use crate::helpers::*;

const GUARDED: [(&str, &str); 3] = [
    ("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"),
    ("VESTIBULE_APPLICATION_ORIGINS", "https://wiki.example.com:8443"),
    ("VESTIBULE_PROXIES", "192.0.2.1"),
];
const CASES: (&str, &str) = ("x-original-url", "https://cases.example.com/cases/17?a=b&c");

/// The headers of a browser that loads a page.
const PAGE: [(&str, &str); 2] = [("x-original-method", "GET"), ("accept", "text/html,*/*;q=0.8")];

/// The headers of nginx, and those of other proxies.
pub const NGINX: [(&str, &str); 3] = [CASES, PAGE[0], PAGE[1]];
pub const CADDY: [(&str, &str); 5] = [
    ("x-forwarded-proto", "https"),
    ("x-forwarded-host", "cases.example.com"),
    ("x-forwarded-uri", "/cases/17?a=b&c"),
    ("x-forwarded-method", "GET"),
    ("accept", "text/html,*/*;q=0.8"),
];
const LOGIN: &str =
    "http://localhost:8080/login?next=https%3A%2F%2Fcases.example.com%2Fcases%2F17%3Fa%3Db%26c";

impl Browser {
    /// Sends a proxy's check of a request of this browser.
    pub async fn check(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        let request = headers
            .iter()
            .fold(Request::get(path), |request, (name, value)| request.header(*name, value.as_bytes()));
        self.request(request.body(Body::empty()).unwrap()).await
    }

    async fn status(&self, path: &str, headers: &[(&str, &str)]) -> u16 {
        self.check(path, headers).await.status.as_u16()
    }

    async fn is_allowed(&self) -> bool {
        match (self.status("/api/auth-request", &NGINX).await, self.status("/api/forward-auth", &CADDY).await)
        {
            (200, 200) => true,
            (401, 302) => false,
            other => panic!("{other:?}"),
        }
    }
}

async fn open() -> TestApp {
    TestApp::open_with(&GUARDED).await
}

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    answer.headers.get(name).map_or("", |value| std::str::from_utf8(value.as_bytes()).unwrap())
}

#[tokio::test]
async fn a_signed_in_user_is_allowed_with_name_and_email_address() {
    let app = open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    for answer in
        [browser.check("/api/auth-request", &NGINX).await, browser.check("/api/forward-auth", &CADDY).await]
    {
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(header(&answer, "remote-user"), "ada");
        assert_eq!(header(&answer, "remote-name"), "ada Example");
        assert_eq!(header(&answer, "remote-email"), "ada@example.com");
        assert_eq!(header(&answer, "cache-control"), "no-store");
        assert_eq!(answer.body, b"");
    }
}

#[tokio::test]
async fn cookies_of_the_application_are_returned_without_our_own() {
    let app = open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    for (path, asked) in [("/api/auth-request", &NGINX[..]), ("/api/forward-auth", &CADDY[..])] {
        let answer = browser.check(path, asked).await;
        assert_eq!(answer.headers[header::COOKIE], "", "{path}");
        let own = [asked, &[("cookie", "theme=dark; vestibule-pass=x; lang=en")]].concat();
        let answer = browser.check(path, &own).await;
        assert_eq!(answer.headers[header::COOKIE], "theme=dark; lang=en", "{path}");
        let answer = app.browser().check(path, &own).await;
        assert_eq!(
            answer.headers.get(header::COOKIE),
            None,
            "no cookies for a browser that is not signed in: {path}"
        );
    }
}

#[tokio::test]
async fn a_name_is_sent_as_utf8_and_the_username_replaces_an_empty_one() {
    let app = open().await;
    app.set("mfa.internal", "off").await;
    for (username, name, expected) in [("zoe", "Zoë Żółć 李", "Zoë Żółć 李"), ("max", "", "max")]
    {
        let temporary = app.add_named(username, name).await.temporary_password.unwrap();
        let browser = app.browser();
        browser.sign_in(username, &temporary).await.unwrap();
        browser.change_password(&temporary, PASSWORD).await.unwrap();
        assert_eq!(header(&browser.check("/api/auth-request", &NGINX).await, "remote-name"), expected);
    }
}

#[tokio::test]
async fn page_loads_are_redirected_to_login_and_other_requests_get_401() {
    let app = open().await;
    let nobody = app.browser();
    let answer = nobody.check("/api/auth-request", &NGINX).await;
    assert_eq!((answer.status.as_u16(), header(&answer, "location")), (401, LOGIN));
    let answer = nobody.check("/api/forward-auth", &CADDY).await;
    assert_eq!((answer.status.as_u16(), header(&answer, "location")), (302, LOGIN));
    let scripts: [&[(&str, &str)]; 6] = [
        &[("sec-fetch-mode", "cors")],
        &[("sec-fetch-mode", "no-cors")],
        &[("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")],
        &[("accept", "application/json")],
        &[("x-forwarded-method", "POST"), ("x-original-method", "POST")],
        &[("accept", "")],
    ];
    for changed in scripts {
        for (path, asked) in [("/api/auth-request", &NGINX[..]), ("/api/forward-auth", &CADDY[..])] {
            let kept = asked.iter().filter(|(name, _)| changed.iter().all(|(other, _)| name != other));
            let headers: Vec<_> = kept.chain(changed).copied().collect();
            let answer = nobody.check(path, &headers).await;
            assert_eq!(
                (answer.status.as_u16(), header(&answer, "location")),
                (401, ""),
                "{path} {changed:?}"
            );
        }
    }
}

#[tokio::test]
async fn an_address_that_is_too_long_to_return_to_does_not_change_the_decision() {
    let app = open().await;
    let long = format!("https://cases.example.com/{}", "a".repeat(4000));
    let asked = [("x-original-url", long.as_str()), PAGE[0], PAGE[1]];
    let answer = app.browser().check("/api/auth-request", &asked).await;
    let home = "http://localhost:8080/login?next=https%3A%2F%2Fcases.example.com%2F";
    assert_eq!((answer.status.as_u16(), header(&answer, "location")), (401, home));
    let browser = app.person("ada").await.signed_in(&app).await;
    for path in ["/", "/..%2f..", "/%00", "/\\", "//evil.example/", "/api/sign-out", "/?a=\"<"] {
        let url = format!("https://cases.example.com{path}");
        let asked = [("x-original-url", url.as_str()), PAGE[0]];
        assert_eq!(browser.status("/api/auth-request", &asked).await, 200, "{path}");
        assert_eq!(app.browser().status("/api/auth-request", &asked).await, 401, "{path}");
    }
}

#[tokio::test]
async fn only_a_configured_proxy_gets_an_answer() {
    let app = open().await;
    let mut browser = app.person("ada").await.signed_in(&app).await;
    assert!(browser.is_allowed().await);
    browser.address = "192.0.2.2".into();
    assert_eq!(browser.status("/api/auth-request", &NGINX).await, 403);
    assert_eq!(browser.status("/api/forward-auth", &CADDY).await, 403);
    let unconfigured = TestApp::open_with(&GUARDED[..2]).await;
    let browser = unconfigured.person("ada").await.signed_in(&unconfigured).await;
    assert_eq!(browser.status("/api/auth-request", &NGINX).await, 403);
}

#[tokio::test]
async fn an_application_for_one_kind_of_account_rejects_the_other_kind() {
    let kinds = [("VESTIBULE_APPLICATION_KINDS", "cases.example.com=external")];
    let app = TestApp::open_with(&[&GUARDED[..], &kinds].concat()).await;
    app.set("mfa.internal", "off").await;
    app.set("mfa.external", "off").await;
    for (username, kind, status) in
        [("ada", AccountKind::Internal, 403), ("alan", AccountKind::External, 200)]
    {
        let temporary = app.add_as(username, kind, Origin::Local).await.temporary_password.unwrap();
        let browser = app.browser();
        browser.sign_in(username, &temporary).await.unwrap();
        browser.change_password(&temporary, PASSWORD).await.unwrap();
        assert_eq!(browser.status("/api/auth-request", &NGINX).await, status);
        assert_eq!(browser.status("/api/forward-auth", &CADDY).await, status);
        let wiki = ("x-original-url", "https://wiki.example.com:8443/");
        assert_eq!(browser.status("/api/auth-request", &[wiki, PAGE[0]]).await, 200);
    }
}

#[tokio::test]
async fn an_sso_account_needs_no_second_factor_of_ours() {
    use domain::crypto::token::Token;
    use store::session::Session;
    let app = open().await;
    for (username, origin, enters) in [("sam", Origin::Sso, true), ("lee", Origin::Local, false)] {
        app.add_as(username, AccountKind::Internal, origin).await;
        let account = app.server.domain.account(username).await.unwrap();
        let token = Token::random();
        let session = Session {
            id: username.to_owned(),
            account_id: account.id,
            created_at: START,
            seen_at: START,
            finished_at: Some(START),
            authenticated_at: START,
            ..Session::default()
        };
        let mut tx = app.server.domain.store().begin().await.unwrap();
        store::session::insert(&mut tx, &session, &token.hash()).await.unwrap();
        tx.commit().await.unwrap();
        let browser = app.browser();
        browser.cookies.lock().unwrap().insert("vestibule".into(), token.encode());
        assert_eq!(browser.is_allowed().await, enters, "{username}");
    }
}
