//! Headers of every response, and the responses to invalid requests.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use serde_json::json;
use server::routes;
use shared::{Endpoint as _, Method, api::sign_in::SignIn};

use crate::helpers::*;

fn post(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/json")
        .header("sec-fetch-site", "same-origin")
}

#[tokio::test]
async fn every_response_has_the_security_headers_even_an_error() {
    let app = TestApp::open_with(&[
        ("VESTIBULE_PUBLIC_URL", "https://login.example.com"),
        ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
        ("VESTIBULE_MAIL_SMTP_URL", "smtp://localhost:1"),
        ("VESTIBULE_MAIL_FROM", "no-reply@example.com"),
    ])
    .await;
    let browser = app.browser();
    let paths =
        ["/", "/login", "/no/such/page", "/api/state", "/api/no-such", "/healthz", "/readyz", "/api/sign-in"];
    let mut ids = std::collections::HashSet::new();
    for path in paths.into_iter().chain(["/words/en.json", "/?language=de"]) {
        let answer = browser.send(Method::Get, path, vec![]).await;
        let header = |name: &str| {
            answer.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned()
        };
        let id = header("x-request-id");
        assert!(id.len() >= 16 && ids.insert(id), "{path}");
        let policy = header("content-security-policy");
        for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]
        {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        // A page may run WebAssembly. A file runs nothing.
        assert_eq!(policy.contains("'wasm-unsafe-eval'"), path != "/words/en.json", "{path}: {policy}");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert!(header("permissions-policy").contains("camera=()"), "{path}");
        assert_eq!(header("strict-transport-security"), "max-age=63072000", "{path}");
    }
}

#[tokio::test]
async fn cookies_are_host_bound_on_https_and_plain_on_loopback() {
    let cookies = async |environment: &[(&str, &str)]| {
        let app = TestApp::open_with(environment).await;
        app.set("mfa.internal", "off").await;
        let temporary = app.add("ada").await.temporary_password.unwrap();
        let body = serde_json::to_vec(&credentials("ada", &temporary)).unwrap();
        let answer = app.browser().send(Method::Post, SignIn::PATH, body).await;
        let cookies = answer.headers.get_all(header::SET_COOKIE).iter();
        cookies.map(|cookie| cookie.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let plain = cookies(&[]).await;
    assert!(
        plain[0].starts_with("vestibule=") && plain[0].ends_with("; Path=/; HttpOnly; SameSite=Lax"),
        "{plain:?}"
    );
    let secure = cookies(&[
        ("VESTIBULE_PUBLIC_URL", "https://login.example.com"),
        ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
        ("VESTIBULE_MAIL_SMTP_URL", "smtp://localhost:1"),
        ("VESTIBULE_MAIL_FROM", "no-reply@example.com"),
    ])
    .await;
    assert!(secure[0].starts_with("__Host-vestibule=") && secure[0].contains("; Secure"), "{secure:?}");
    assert!(!secure[0].contains("Domain"));
}

#[tokio::test]
async fn cross_site_requests_are_rejected_even_for_signing_in() {
    let app = TestApp::open().await;
    let temporary = app.add("ada").await.temporary_password.unwrap();
    let body = serde_json::to_vec(&credentials("ada", &temporary)).unwrap();
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("x-nothing", "said"),
    ] {
        let request = Request::post(SignIn::PATH)
            .header(header::CONTENT_TYPE, "application/json")
            .header(name, value)
            .body(Body::from(body.clone()));
        let answer = app.browser().request(request.unwrap()).await;
        assert_eq!(
            (answer.status, answer.json()),
            (StatusCode::FORBIDDEN, json!({"refused": "cross_site"})),
            "{name}: {value}"
        );
        assert!(!answer.headers.contains_key(header::SET_COOKIE));
    }
    let own = Request::post(SignIn::PATH)
        .header(header::CONTENT_TYPE, "application/json; charset=utf-8")
        .header("origin", "http://localhost:8080")
        .body(Body::from(body));
    assert_eq!(app.browser().request(own.unwrap()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_body_that_is_not_json_or_lacks_the_content_type_gets_a_typed_error_from_every_endpoint() {
    let app = TestApp::open().await;
    let posts = routes::api()
        .endpoints()
        .iter()
        .filter(|(method, _)| *method == Method::Post)
        .map(|(_, path)| *path)
        .collect::<Vec<_>>();
    let deep = "[".repeat(10_000);
    let bodies: [&[u8]; 9] = [
        b"",
        b"null",
        b"[]",
        b"{",
        b"\xff\xfe",
        b"{\"surprise\":1}",
        b"\"text\"",
        b"{\"code\":{\"code\":{}}}",
        deep.as_bytes(),
    ];
    for path in &posts {
        for body in bodies {
            let answer = app.browser().request(post(path).body(Body::from(body.to_vec())).unwrap()).await;
            assert_eq!(
                answer.status,
                StatusCode::BAD_REQUEST,
                "{path}: {}",
                String::from_utf8_lossy(&body[..body.len().min(40)])
            );
            assert_eq!(answer.json(), json!({"refused": "invalid"}));
        }
        let large = format!("{{\"code\":\"{}\"}}", "1".repeat(17 * 1024));
        let answer = app.browser().request(post(path).body(Body::from(large)).unwrap()).await;
        assert_eq!(
            (answer.status, answer.json()),
            (StatusCode::PAYLOAD_TOO_LARGE, json!({"refused": "too_large"})),
            "{path}"
        );
        for content_type in
            ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonx"]
        {
            let request = Request::post(*path)
                .header(header::CONTENT_TYPE, content_type)
                .header("sec-fetch-site", "same-origin");
            let answer = app.browser().request(request.body(Body::from("{}")).unwrap()).await;
            assert_eq!(answer.json(), json!({"refused": "not_json"}), "{path}: {content_type}");
        }
    }
}

#[tokio::test]
async fn a_password_of_256_four_byte_characters_written_as_escapes_fits() {
    let app = TestApp::open().await;
    let escaped = "\\ud83e\\udd80".repeat(256);
    let body = format!(r#"{{"username":"nobody","password":"{escaped}"}}"#);
    let answer = app.browser().send(Method::Post, SignIn::PATH, body.clone().into_bytes()).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    let longer = body.replace("\"}", "x\"}");
    let answer = app.browser().send(Method::Post, SignIn::PATH, longer.into_bytes()).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_unknown_path_of_the_api_gets_a_typed_404_and_any_other_the_page() {
    let app = TestApp::open().await;
    let answer = app.browser().send(Method::Get, "/api/accounts/1", vec![]).await;
    assert_eq!((answer.status, answer.json()), (StatusCode::NOT_FOUND, json!({"refused": "not_found"})));
    let answer = app.browser().send(Method::Post, "/login", b"{}".to_vec()).await;
    assert_eq!(answer.json(), json!({"refused": "wrong_method"}));
}

#[tokio::test]
async fn the_health_checks_report_whether_the_database_responds() {
    let app = TestApp::open().await;
    assert_eq!(app.browser().send(Method::Get, "/healthz", vec![]).await.status, StatusCode::OK);
    assert_eq!(app.browser().send(Method::Get, "/readyz", vec![]).await.status, StatusCode::OK);
    app.server.domain.store().close().await;
    assert_eq!(app.browser().send(Method::Get, "/healthz", vec![]).await.status, StatusCode::OK);
    assert_eq!(
        app.browser().send(Method::Get, "/readyz", vec![]).await.status,
        StatusCode::SERVICE_UNAVAILABLE
    );
    let answer = app.browser().sign_in("ada", PASSWORD).await;
    assert_eq!(answer, Err(shared::ApiError::Common(shared::CommonError::Busy)));
}

#[tokio::test]
async fn more_sign_ins_than_the_queue_can_hold_are_rejected_with_retry_after() {
    let app = TestApp::open_with_slow_hashes().await;
    let asked = 64 * std::thread::available_parallelism().unwrap().get();
    let mut tries = tokio::task::JoinSet::new();
    for number in 0..asked {
        let browser =
            Browser { address: format!("198.51.{}.{}", number / 250, number % 250), ..app.browser() };
        tries.spawn(async move {
            let body = serde_json::to_vec(&credentials(&format!("nobody{number}"), "wrong")).unwrap();
            browser.send(Method::Post, SignIn::PATH, body).await
        });
    }
    let answers = tries.join_all().await;
    let busy: Vec<_> =
        answers.iter().filter(|answer| answer.status == StatusCode::SERVICE_UNAVAILABLE).collect();
    assert!(!busy.is_empty() && busy.len() < asked, "{} of {asked}", busy.len());
    assert!(busy.iter().all(|answer| answer.headers.contains_key(header::RETRY_AFTER)));
    assert!(answers.iter().all(|answer| matches!(answer.status.as_u16(), 401 | 503)));
}

#[tokio::test]
async fn one_client_with_many_sign_ins_does_not_block_others() {
    let app = TestApp::open_with_slow_hashes().await;
    let ada = app.person("ada").await;
    let mut crowd = tokio::task::JoinSet::new();
    for _ in 0..120 {
        let browser = Browser { address: "198.51.100.1".into(), ..app.browser() };
        crowd.spawn(async move { browser.sign_in("ada", PASSWORD).await });
    }
    tokio::task::yield_now().await;
    let other = Browser { address: "203.0.113.1".into(), ..app.browser() };
    assert!(other.sign_in(&ada.username, PASSWORD).await.is_ok());
    let busy = crowd.join_all().await.into_iter().filter(Result::is_err).count();
    assert!(busy > 0 && busy < 120, "{busy}");
}

#[tokio::test]
async fn a_known_browser_gets_in_while_strangers_of_many_networks_sign_in() {
    let app = TestApp::open_with_slow_hashes().await;
    let ada = app.person("ada").await;
    let mut crowd = tokio::task::JoinSet::new();
    // The 256 networks of a household, and 64 others.
    for number in 0..320_u32 {
        let address = match number {
            0..256 => format!("2001:db8:1:{number:x}::1"),
            _ => format!("2001:db8:{number:x}::1"),
        };
        let browser = Browser { address, ..app.browser() };
        crowd.spawn(async move { browser.sign_in(&format!("nobody-{number}"), PASSWORD).await.is_ok() });
    }
    tokio::task::yield_now().await;
    for _ in 0..5 {
        assert!(ada.browser.sign_in(&ada.username, PASSWORD).await.is_ok());
    }
    assert!(!crowd.join_all().await.into_iter().any(|signed_in| signed_in));
}
