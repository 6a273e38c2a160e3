//! Access to endpoints: every route in every state of a session. The routes come from the router itself,
//! so a new route without a row fails here.

mod sessions;
mod table;
mod visitor;

use std::collections::BTreeSet;

use serde_json::json;
use server::routes;
use shared::{
    Empty, Endpoint as _, Method,
    api::{ENDPOINTS, NextStep, admin::audit::EXPORT, sign_in::SignOut},
};

use self::{
    table::{body, table},
    visitor::{Visitor, at},
};
use crate::{
    forward::{CADDY, NGINX},
    helpers::*,
};

/// The states a session can be in.
const STATES: [&str; 13] = [
    "none",
    "made up",
    "set up",
    "verify",
    "backup codes",
    "change password",
    "signed in",
    "administrator",
    // Only a passkey can be added.
    "passkey set up",
    // A passkey or the app is the second factor.
    "passkey verify",
    // Signed in with a passkey alone.
    "passkey session",
    // Signed in with the password alone, in a remembered browser.
    "remembered",
    // A session of an account on hold.
    "on hold",
];

/// A server whose external accounts must use a passkey, and where browsers can be remembered.
async fn open_with(environment: &[(&str, &str)]) -> TestApp {
    let app = TestApp::open_with(environment).await;
    app.set("mfa.external", "passkey").await;
    app.set("mfa.remember_days", "7").await;
    app
}

#[test]
fn every_endpoint_of_the_contract_is_mounted() {
    let listed: BTreeSet<&str> = ENDPOINTS.iter().map(|(_, path)| *path).collect();
    let api = routes::api();
    let mounted: BTreeSet<&str> =
        api.endpoints().iter().map(|(_, path)| *path).filter(|path| *path != EXPORT).collect();
    let not_mounted: Vec<_> = listed.difference(&mounted).collect();
    let not_listed: Vec<_> = mounted.difference(&listed).collect();
    assert!(not_mounted.is_empty(), "endpoints that routes.rs does not mount: {not_mounted:?}");
    assert!(not_listed.is_empty(), "endpoints that shared::api::ENDPOINTS lacks: {not_listed:?}");
}

#[tokio::test]
async fn every_route_responds_to_every_session_state_as_the_table_lists() {
    let table = table();
    let api = routes::api();
    let rows: BTreeSet<&str> = table.keys().copied().collect();
    let routes: BTreeSet<&str> = api.endpoints().iter().map(|(_, path)| *path).collect();
    let without_row: Vec<_> = routes.difference(&rows).collect();
    let without_route: Vec<_> = rows.difference(&routes).collect();
    assert!(without_row.is_empty(), "routes without a row in this table: {without_row:?}");
    assert!(without_route.is_empty(), "rows whose route is not mounted: {without_route:?}");
    let app = open_with(&[]).await;
    for (number, state) in STATES.into_iter().enumerate() {
        let mut visitor = Visitor::prepare(&app, state, number).await;
        for (method, path) in api.endpoints() {
            let status = table[path][number];
            let browser = visitor.enter(&app).await;
            let before = browser.state().await.ok().map(|state| state.progress.step);
            let wrong = visitor.wrong_code(&app);
            let body = String::from_utf8(body(path)).unwrap().replace("WRONG", &wrong);
            let answer = browser.send(*method, path, body.into_bytes()).await;
            assert_eq!(answer.status.as_u16(), status, "{path} at {state:?}: {}", answer.json());
            if *path != SignOut::PATH {
                let after = browser.state().await.ok().map(|state| state.progress.step);
                assert_eq!(after, before, "{path} at {state:?} must not move the sign-in");
            }
            // Avoids waiting times after the many wrong passwords.
            app.clock.advance(16 * 60_000);
        }
    }
}

/// The checks of reverse proxies, which have their own format.
#[tokio::test]
async fn forward_authentication_allows_only_signed_in_sessions() {
    let rows = [(routes::forward::PATHS[0], &NGINX[..], 401), (routes::forward::PATHS[1], &CADDY[..], 302)];
    let guarding =
        [("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"), ("VESTIBULE_PROXIES", "192.0.2.1")];
    let app = open_with(&guarding).await;
    for (number, state) in STATES.into_iter().enumerate() {
        let browser = at(&app, state, number).await;
        let allowed = matches!(state, "signed in" | "administrator" | "passkey session" | "remembered");
        for (path, headers, refused) in rows {
            let answer = browser.check(path, headers).await;
            let expected = if allowed { 200 } else { refused };
            assert_eq!(answer.status.as_u16(), expected, "{path} at {state:?}");
            assert_eq!(answer.headers.contains_key("remote-user"), allowed, "{path} at {state:?}");
            assert_eq!(browser.send(Method::Post, path, b"{}".to_vec()).await.status.as_u16(), 405, "{path}");
        }
    }
}

#[tokio::test]
async fn an_unsupported_method_is_rejected() {
    let app = TestApp::open().await;
    for (method, path) in routes::api().endpoints() {
        let other = if *method == Method::Get { Method::Post } else { Method::Get };
        let answer = app.browser().send(other, path, b"{}".to_vec()).await;
        assert_eq!(answer.status.as_u16(), 405, "{path}");
        assert_eq!(answer.json(), json!({"refused": "wrong_method"}), "{path}");
    }
}
