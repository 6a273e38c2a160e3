//! What operators see at /metrics.

use crate::helpers::{TestApp, wrong_code};
use axum::{Router, body::Body, http::Request};
use http_body_util::BodyExt as _;
use server::metrics;
use std::collections::BTreeSet;
use tower::ServiceExt as _;

async fn read(app: &TestApp) -> String {
    let router: Router = metrics::router(app.server.clone());
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let response = router.oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200);
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    assert!(kind.starts_with("application/openmetrics-text; version=1.0.0"), "{kind}");
    let body = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8(body.to_vec()).unwrap()
}

/// The value of a metric with these labels, as in the text.
fn value(text: &str, metric: &str) -> Option<f64> {
    text.lines().find_map(|line| line.strip_prefix(metric)?.strip_prefix(' ')?.parse().ok())
}

#[tokio::test]
async fn sign_ins_are_counted_by_method_and_outcome() {
    let app = TestApp::open().await;
    let person = app.person("grace").await;
    let _signed_in = person.signed_in(&app).await;
    app.browser().sign_in("grace", "not her password").await.unwrap_err();
    app.browser().sign_in("nobody", "not a password").await.unwrap_err();
    let browser = person.at_verify(&app).await;
    browser.verify(&wrong_code(&person.phone, app.clock.now())).await.unwrap_err();
    let text = read(&app).await;
    let sign_ins = |method: &str, outcome: &str| {
        value(&text, &format!("vestibule_sign_ins_total{{method=\"{method}\",outcome=\"{outcome}\"}}"))
    };
    // The first sign-in, which set up the authenticator, and the one after it.
    assert_eq!(sign_ins("totp", "signed_in"), Some(2.0), "{text}");
    assert_eq!(sign_ins("password", "wrong_credentials"), Some(2.0), "{text}");
    assert_eq!(sign_ins("totp", "wrong"), Some(1.0), "{text}");
    let calls = "vestibule_api_calls_total{endpoint=\"/api/verify\",outcome=\"ok\"}";
    assert_eq!(value(&text, calls), Some(2.0), "{text}");
    assert_eq!(value(&text, "vestibule_sessions"), Some(1.0));
}

#[tokio::test]
async fn sign_ins_that_have_to_wait_are_counted() {
    let app = TestApp::open().await;
    app.person("grace").await;
    let stranger = app.browser();
    for _ in 0..6 {
        stranger.sign_in("grace", "not her password").await.unwrap_err();
    }
    let text = read(&app).await;
    let throttled = "vestibule_sign_ins_total{method=\"password\",outcome=\"throttled\"}";
    assert_eq!(value(&text, throttled), Some(1.0), "{text}");
}

#[tokio::test]
async fn the_mail_queue_is_measured() {
    let app = TestApp::open().await;
    app.add("grace").await;
    app.clock.advance(90_000);
    let text = read(&app).await;
    assert_eq!(value(&text, "vestibule_mail_waiting"), Some(2.0), "{text}");
    assert_eq!(value(&text, "vestibule_mail_oldest_seconds"), Some(90.0), "{text}");
    app.mail().await;
    let text = read(&app).await;
    assert_eq!(value(&text, "vestibule_mail_waiting"), Some(0.0), "{text}");
    assert_eq!(value(&text, "vestibule_mail_oldest_seconds"), Some(0.0), "{text}");
}

#[tokio::test]
async fn what_a_client_sends_becomes_no_label() {
    let app = TestApp::open().await;
    let browser = app.browser();
    for path in ["/api/canary-path", "/canary-path", "/api/oidc/canary-path/callback"] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        app.router.clone().oneshot(request).await.unwrap();
    }
    browser.sign_in("canary-name", "canary-password").await.unwrap_err();
    let text = read(&app).await;
    assert!(!text.contains("canary"), "{text}");
    let unknown = "vestibule_request_duration_seconds_count{route=\"/api/{*rest}\",status=\"4xx\"}";
    assert_eq!(value(&text, unknown), Some(1.0), "{text}");
}

#[tokio::test]
async fn the_dashboard_and_the_alerts_use_metrics_that_exist() {
    let app = TestApp::open().await;
    app.person("grace").await;
    let text = read(&app).await;
    for file in ["grafana.json", "alerts.yml"] {
        let path = format!("{}/../examples/monitoring/{file}", env!("CARGO_MANIFEST_DIR"));
        let content = std::fs::read_to_string(path).unwrap();
        let names: BTreeSet<&str> = content
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .filter(|word| word.starts_with("vestibule_"))
            .collect();
        assert!(names.len() >= 5, "{file}: {names:?}");
        for name in names {
            assert!(
                text.lines()
                    .any(|line| line.starts_with(&format!("{name} "))
                        || line.starts_with(&format!("{name}{{"))),
                "{file} uses {name}"
            );
        }
    }
}

#[tokio::test]
async fn the_main_listener_has_no_metrics() {
    let app = TestApp::open().await;
    let request = Request::get("/metrics").body(Body::empty()).unwrap();
    let response = app.router.clone().oneshot(request).await.unwrap();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    assert!(!String::from_utf8_lossy(&body).contains("vestibule_"));
}
