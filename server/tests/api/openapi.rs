//! The description of the API is served, and says what the server does. The helpers compare every answer of every test with it.

use axum::http::StatusCode;
use serde_json::{Value, json};
use server::routes;
use shared::{
    Method,
    api::{ENDPOINTS, OPENAPI, admin::audit::EXPORT},
};

use crate::{
    access::{body, listed},
    helpers::{
        document::{DOCUMENT, validate},
        *,
    },
};

#[tokio::test]
async fn everyone_gets_the_document() {
    let app = TestApp::open().await;
    let answer = app.browser().send(Method::Get, OPENAPI, vec![]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.json(), *DOCUMENT);
    for (name, value) in [
        ("content-type", "application/json"),
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("vary", "accept-encoding"),
    ] {
        assert_eq!(answer.headers[name], value);
    }
    assert_eq!(DOCUMENT["openapi"], "3.1.0");
}

#[test]
fn it_has_every_endpoint_and_every_status_of_the_table_of_access() {
    let table = listed();
    for (method, path) in ENDPOINTS {
        let method = if *method == Method::Get { "get" } else { "post" };
        let operation = &DOCUMENT["paths"][path][method];
        assert!(operation.is_object(), "{method} {path}");
        let row = format!("{} {path}", if method == "get" { "GET " } else { "POST" });
        for status in &table[&row] {
            let response = &operation["responses"][status];
            assert!(response.is_object(), "the document has no status {status} for {path}");
        }
    }
    let paths = DOCUMENT["paths"].as_object().unwrap();
    assert_eq!(paths.len() + [EXPORT, OPENAPI].len(), routes::api().endpoints().len());
}

#[tokio::test]
async fn it_says_which_operations_need_a_session() {
    let app = TestApp::open().await;
    for (method, path) in ENDPOINTS {
        let answer =
            app.browser().send(*method, path, body(path).replace("WRONG", "000000").into_bytes()).await;
        let name = if *method == Method::Get { "get" } else { "post" };
        let needs_session = DOCUMENT["paths"][path][name]["security"] != json!([]);
        let is_refused = answer.json() == json!({"refused": "session_expired"});
        assert_eq!(is_refused, needs_session, "{path}: {}", answer.json());
    }
}

#[test]
fn the_helpers_find_answers_that_are_not_as_described() {
    let schema = |path: &str, status: &str| {
        &DOCUMENT["paths"][path]["post"]["responses"][status]["content"]["application/json"]["schema"]
    };
    let progress = json!({"step": "login", "now": 1, "expires_at": null});
    assert_eq!(validate(&progress, schema("/api/sign-in", "200")), Ok(()));
    for (wrong, path, status) in [
        (Value::Null, "/api/sign-in", "200"),
        (json!({"step": "login", "now": 1}), "/api/sign-in", "200"),
        (json!({"step": "other", "now": 1, "expires_at": null}), "/api/sign-in", "200"),
        (json!({"step": "login", "now": "1", "expires_at": null}), "/api/sign-in", "200"),
        (json!({"error": "temporary_password_expired"}), "/api/sign-in", "401"),
        (json!({"error": "wrong_credentials", "refused": "busy"}), "/api/sign-in", "401"),
        (json!({"error": {"wrong": {"left": 256}}}), "/api/verify", "422"),
    ] {
        assert!(validate(&wrong, schema(path, status)).is_err(), "{wrong}");
    }
    assert!(validate(&json!("a"), &json!({"unevaluatedProperties": false})).is_err(), "an unknown keyword");
}
