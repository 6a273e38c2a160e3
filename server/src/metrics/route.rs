//! GET /metrics

use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    middleware::from_fn_with_state,
    response::{IntoResponse as _, Response},
    routing::get,
};

use crate::{middleware::headers, state::Server};

const OPEN_METRICS: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The router of the listener for metrics.
pub fn router(server: Server) -> Router {
    Router::new()
        .route("/metrics", get(metrics))
        .layer(from_fn_with_state(server.clone(), headers::add))
        .with_state(server)
}

async fn metrics(State(server): State<Server>) -> Response {
    match server.metrics.encode(&server.domain).await {
        Ok(text) => ([(header::CONTENT_TYPE, OPEN_METRICS)], text).into_response(),
        Err(error) => {
            tracing::error!(
                target: "database",
                event = "database_unavailable",
                "could not read the metrics: {error:#}"
            );
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response()
        }
    }
}
