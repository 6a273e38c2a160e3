//! GET /healthz and /readyz, for whatever watches the process.

use axum::{extract::State, http::StatusCode};

use crate::state::Server;

/// The process answers.
pub async fn live() -> &'static str {
    "ok\n"
}

/// The process can do its work: the database answers.
pub async fn ready(State(server): State<Server>) -> (StatusCode, &'static str) {
    match server.domain.ready().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!("not ready: {error:#}");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}
