//! Middleware for every request: its id, the time limit, the security headers, the log line; and the check of its origin.

pub mod headers;
pub mod request_id;

use std::time::{Duration, Instant};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::Response,
};
use shared::CommonError;

use self::request_id::route;
use crate::{
    error::{ErrorWord, refuse},
    state::Server,
};

/// The time limit of requests other than those to endpoints, which declare their own.
const LONGEST: Duration = Duration::from_secs(15);

/// Returns whether a state-changing request comes from our own pages (ASVS 5.0 V3.5): by `Sec-Fetch-Site`, which
/// browsers send and scripts cannot set, or else by `Origin`.
pub fn is_same_origin(headers: &HeaderMap, origin: &str) -> bool {
    match (headers.get("sec-fetch-site"), headers.get(header::ORIGIN)) {
        (Some(site), _) => site == "same-origin",
        (None, Some(from)) => from == origin,
        (None, None) => false,
    }
}

/// Ends a request that takes too long.
pub async fn time_limit(request: Request, next: Next) -> Response {
    tokio::time::timeout(LONGEST, next.run(request)).await.unwrap_or_else(|_| refuse(CommonError::Busy))
}

/// Logs one line per request: method, route, status, time, and the word of an error. No query, body or cookie.
/// At `info`, the log has every request that changes something, and every refusal. Measures the time.
pub async fn log(State(server): State<Server>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let method = request.method().clone();
    let (parts, body) = request.into_parts();
    let route = route(&parts);
    let response = next.run(Request::from_parts(parts, body)).await;
    let status = response.status().as_u16();
    let took = started.elapsed();
    server.metrics.observe_request(route.clone(), status, took);
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let error = response.extensions().get::<ErrorWord>().map(|word| word.0.as_str());
    macro_rules! answered {
        ($level:ident) => {
            tracing::$level!(
                target: "http",
                event = "answered",
                %method,
                route,
                status,
                error,
                ms,
                "answered",
            );
        };
    }
    if status >= 500 {
        answered!(warn);
    } else if error.is_some() || method == Method::POST {
        answered!(info);
    } else {
        answered!(debug);
    }
    response
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn only_our_own_pages_may_change_something() {
        let origin = "https://login.example.com";
        let check = |pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, HeaderValue::from_static(value));
            }
            is_same_origin(&headers, origin)
        };
        assert!(check(&[("sec-fetch-site", "same-origin")]));
        assert!(check(&[("origin", origin)]));
        for foreign in [
            &[][..],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "cross-site"), ("origin", origin)],
            &[("origin", "https://login.example.com.evil.example")],
            &[("origin", "null")],
        ] {
            assert!(!check(foreign), "{foreign:?}");
        }
    }
}
