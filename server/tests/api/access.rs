//! Access to every route in every state of a session. The routes come from the routers themselves, so a new route
//! without a row fails here. `tests/access.table` is the table for people.

mod bodies;
mod enter;
mod routes;
mod rules;
mod sessions;
mod states;
mod table;

use std::collections::BTreeSet;

use serde_json::json;
use shared::{
    Endpoint as _, Method,
    api::{ENDPOINTS, OPENAPI, admin::audit::EXPORT, set_up::SkipSetUp, sign_in::SignOut},
};

pub use self::{bodies::body, table::listed};
use self::{
    enter::{enter, open},
    routes::{OF_A_DEMO, paths, rows},
    states::STATES,
    table::Table,
};
use crate::{
    helpers::*,
    page::{attribute, text},
};

#[test]
fn every_endpoint_of_the_contract_is_mounted() {
    let listed: BTreeSet<&str> = ENDPOINTS.iter().map(|(_, path)| *path).collect();
    let api = server::routes::api();
    let paths = api.endpoints().iter().map(|(_, path)| *path);
    let mounted: BTreeSet<&str> = paths.filter(|path| *path != EXPORT && *path != OPENAPI).collect();
    let not_mounted: Vec<_> = listed.difference(&mounted).collect();
    let not_listed: Vec<_> = mounted.difference(&listed).collect();
    assert!(not_mounted.is_empty(), "endpoints that routes.rs does not mount: {not_mounted:?}");
    assert!(not_listed.is_empty(), "endpoints that shared::api::ENDPOINTS lacks: {not_listed:?}");
}

#[tokio::test]
async fn every_route_of_the_routers_has_a_row() {
    let app = TestApp::open().await;
    let mut demo = app.server.clone();
    let mut config = (*demo.config).clone();
    config.demo = true;
    demo.config = std::sync::Arc::new(config);
    let (public, of_demo) = (paths(&app.router), paths(&server::routes::router(demo)));
    let metrics = paths(&server::metrics::router(app.server.clone()));
    let mounted: BTreeSet<String> = public.union(&metrics).cloned().collect();
    let rows: BTreeSet<String> = rows().into_iter().filter_map(|row| row.route).collect();
    let without_row: Vec<_> = mounted.difference(&rows).collect();
    let without_route: Vec<_> = rows.difference(&mounted).collect();
    assert!(without_row.is_empty(), "routes without a row in access/routes.rs: {without_row:?}");
    assert!(without_route.is_empty(), "rows whose route is not mounted: {without_route:?}");
    let more: BTreeSet<&str> = of_demo.difference(&public).map(String::as_str).collect();
    assert_eq!(more, BTreeSet::from(OF_A_DEMO));
}

#[tokio::test]
async fn every_route_responds_to_every_session_state_as_the_table_lists() {
    let (rows, mut table) = (rows(), Table::default());
    for state in &STATES {
        let app = open().await;
        let file =
            attribute(&text(&app.browser().page("/", &[]).await), "link[rel=stylesheet]", "href").unwrap();
        let (browser, phone) = enter(&app, state.name).await;
        let wrong = phone.map_or_else(|| "000000".into(), |phone| wrong_code(&phone, app.clock.now()));
        // A server whose mail waits for too long is not ready.
        app.mail().await;
        let step = async || browser.state().await.ok().map(|state| state.progress.step);
        let mut before = step().await;
        assert_eq!(before.is_some(), !matches!(state.gets, rules::Gets::Nothing) || browser.has_no_session());
        for row in &rows {
            let answer = row.send(&app, &browser, &wrong, &file).await;
            let status = answer.status.as_u16();
            rules::check(row, state.name, state.gets, status);
            table.add(&row.name(), status);
            if row.is_forward_auth() {
                assert_eq!(answer.headers.contains_key("remote-user"), status == 200, "{}", row.name());
            }
            // What answers 4xx and what is read with GET moves nothing; to ask each time would double the requests.
            if row.method == Method::Post && answer.status.is_success() {
                let after = step().await;
                if ![SignOut::PATH, SkipSetUp::PATH].contains(&row.path.as_str()) {
                    assert_eq!(
                        after,
                        before,
                        "{} at \"{}\" must not move the sign-in",
                        row.name(),
                        state.name
                    );
                }
                before = after;
            }
        }
    }
    table.compare();
}

/// Only the method of its row, and HEAD for GET.
#[tokio::test]
async fn an_unsupported_method_is_rejected() {
    let app = TestApp::open().await;
    for row in rows().into_iter().filter(|row| row.route.is_some() && row.path.starts_with("/api/")) {
        if row.path == "/api/unknown" {
            continue;
        }
        let other = if row.method == Method::Get { Method::Post } else { Method::Get };
        let answer = app.browser().send(other, &row.path, b"{}".to_vec()).await;
        assert_eq!(answer.status.as_u16(), 405, "{}", row.name());
        assert_eq!(answer.json(), json!({"refused": "wrong_method"}), "{}", row.name());
    }
}

impl Browser {
    /// Whether it sends no cookie of a session, so that Login is its next step.
    fn has_no_session(&self) -> bool {
        !self.cookies.lock().unwrap().contains_key("vestibule")
    }
}
