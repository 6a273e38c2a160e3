//! The rows of the table: every route of both routers, with a request for each.

use std::collections::BTreeSet;

use axum::Router;
use server::{
    page::demo,
    routes::{self, forward},
};
use shared::{
    Endpoint as _, Method, Screen,
    api::{
        authenticators::StartAuthenticator,
        backup_codes::ShowBackupCodes,
        set_up::SkipSetUp,
        sign_in::SignOut,
        sso::{AGAIN, BEGIN, CALLBACK},
    },
};

use super::bodies::body;
use crate::{
    forward::{CADDY, NGINX},
    helpers::*,
};

/// The listener that has a route.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Listener {
    Public,
    Metrics,
}

/// A route and the request that is sent to it.
#[derive(Clone)]
pub struct Row {
    pub listener: Listener,
    pub method: Method,
    /// The path as the router has it; none for the pages and files, which are its fallback.
    pub route: Option<String>,
    /// The path that is requested.
    pub path: String,
    /// What else distinguishes the request from others of the same route.
    pub note: &'static str,
    headers: &'static [(&'static str, &'static str)],
}

/// Endpoints that change the session, or what others answer. They are called last, in this order.
const LAST: [&str; 4] = [StartAuthenticator::PATH, ShowBackupCodes::PATH, SkipSetUp::PATH, SignOut::PATH];

impl Row {
    fn get(route: Option<&str>, path: &str) -> Self {
        let (route, path) = (route.map(str::to_owned), path.to_owned());
        Self { listener: Listener::Public, method: Method::Get, route, path, note: "", headers: &[] }
    }

    /// The first column of the table.
    pub fn name(&self) -> String {
        let method = if self.method == Method::Get { "GET " } else { "POST" };
        let note = if self.note.is_empty() { String::new() } else { format!(" ({})", self.note) };
        format!("{method} {}{note}", self.path)
    }

    /// Whether it is an endpoint of the contract.
    pub fn is_endpoint(&self) -> bool {
        self.route.is_some()
            && routes::api().endpoints().iter().any(|(_, path)| Some(*path) == self.route.as_deref())
    }

    /// Whether it is a check of a reverse proxy.
    pub fn is_forward_auth(&self) -> bool {
        self.route.as_deref().is_some_and(|route| forward::PATHS.contains(&route))
    }

    /// Sends the request. `wrong` is a wrong code, `file` the path of a file.
    pub async fn send(&self, app: &TestApp, browser: &Browser, wrong: &str, file: &str) -> Answer {
        if self.listener == Listener::Metrics {
            let router = server::metrics::router(app.server.clone());
            return browser.copy().through(router).check(&self.path, &[]).await;
        }
        if self.method == Method::Post {
            let body = body(&self.path).replace("WRONG", wrong);
            return browser.send(self.method, &self.path, body.into_bytes()).await;
        }
        let path = if self.path == FILE { file } else { &self.path };
        browser.check(path, self.headers).await
    }
}

/// The path of a file of the app, whose name contains a hash.
pub const FILE: &str = "/vestibule-….css";

/// Every row, in the order in which the requests are sent.
pub fn rows() -> Vec<Row> {
    let api = routes::api();
    let mut rows: Vec<Row> = api
        .endpoints()
        .iter()
        .map(|(method, path)| Row { method: *method, ..Row::get(Some(path), path) })
        .collect();
    rows.sort_by_key(|row| LAST.iter().position(|path| *path == row.path).map_or(0, |at| at + 1));
    let at = rows.len() - LAST.len();
    let callback = CALLBACK.replace("{provider}", "corporate");
    let mut others = vec![
        Row::get(Some(BEGIN), &BEGIN.replace("{provider}", "corporate")),
        Row::get(Some(BEGIN), &BEGIN.replace("{provider}", AGAIN)),
        Row::get(Some(BEGIN), &BEGIN.replace("{provider}", "unknown")),
        Row { note: "nothing", ..Row::get(Some(CALLBACK), &callback) },
        Row { note: "an unknown state", ..Row::get(Some(CALLBACK), &format!("{callback}?state=x&code=y")) },
        Row::get(Some(CALLBACK), &CALLBACK.replace("{provider}", "unknown")),
        Row { note: "nginx", headers: &NGINX, ..Row::get(Some(forward::PATHS[0]), forward::PATHS[0]) },
        Row {
            note: "Caddy, Traefik, HAProxy",
            headers: &CADDY,
            ..Row::get(Some(forward::PATHS[1]), forward::PATHS[1])
        },
        Row { note: "no headers", ..Row::get(Some(forward::PATHS[0]), forward::PATHS[0]) },
        Row { note: "no headers", ..Row::get(Some(forward::PATHS[1]), forward::PATHS[1]) },
        Row::get(Some("/healthz"), "/healthz"),
        Row::get(Some("/readyz"), "/readyz"),
        Row::get(Some("/api/{*rest}"), "/api/unknown"),
        Row { listener: Listener::Metrics, ..Row::get(Some("/metrics"), "/metrics") },
    ];
    others.extend(Screen::ALL.iter().map(|screen| Row::get(None, screen.path())));
    others.push(Row::get(None, "/unknown"));
    others.push(Row::get(None, FILE));
    rows.splice(at..at, others);
    rows
}

/// Routes that only a demo has, for browsers on the same machine. They have tests of their own.
pub const OF_A_DEMO: [&str; 2] = [demo::ACCOUNTS, demo::STYLE_SHEET];

/// The paths of a router. It has no list of them, but its debug text names each: `RouteId(7): "/api/state"`.
pub fn paths(router: &Router) -> BTreeSet<String> {
    let text = format!("{router:?}");
    let paths: BTreeSet<String> = text
        .split("RouteId(")
        .filter_map(|part| part.split_once("): \"")?.1.split_once('"'))
        .map(|(path, _)| path.to_owned())
        .filter(|path| path != "/" && !path.starts_with("/{*__private__"))
        .collect();
    assert!(!paths.is_empty(), "the debug text of a router names no paths any more: {text}");
    paths
}
