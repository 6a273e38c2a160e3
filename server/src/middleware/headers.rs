//! The security headers of every answer: ours, and those of the HTTP library to requests that it cannot read.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};

use crate::state::Server;

/// Adds the security headers to every response, including errors. Headers that a handler set stay.
pub async fn add(State(server): State<Server>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    for (name, value) in security_headers(&server) {
        response.headers_mut().entry(name).or_insert(value);
    }
    response
}

fn security_headers(server: &Server) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
    let fixed = |name, value| (name, HeaderValue::from_static(value));
    let secure = server.config.public_url.is_secure();
    [
        (header::CONTENT_SECURITY_POLICY, server.policy.clone()),
        fixed(header::CACHE_CONTROL, "no-store"),
        fixed(header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        fixed(header::REFERRER_POLICY, "no-referrer"),
        fixed(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        fixed(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        fixed(
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        ),
    ]
    .into_iter()
    .chain(secure.then(|| fixed(header::STRICT_TRANSPORT_SECURITY, "max-age=63072000")))
}

/// The security headers for answers that the HTTP library gives by itself: 400, 414 and 431 to what it cannot read. It
/// lets nobody else change them.
#[derive(Clone, Debug)]
pub struct ErrorHeaders(Arc<str>);

impl ErrorHeaders {
    /// Lines that each end with CR and LF.
    #[must_use]
    pub fn of(lines: &str) -> Self {
        Self(lines.into())
    }

    /// The headers that every answer of the server has.
    #[must_use]
    pub fn of_server(server: &Server) -> Self {
        let lines = security_headers(server)
            .filter_map(|(name, value)| Some(format!("{name}: {}\r\n", value.to_str().ok()?)));
        Self::of(&lines.collect::<String>())
    }

    /// The answer with the headers, if this is an answer of the HTTP library: a refusal without a body and without the
    /// headers.
    #[must_use]
    pub fn complete(&self, answer: &[u8]) -> Option<Vec<u8>> {
        const LONGEST: usize = 512;
        let head = answer.strip_suffix(b"\r\n").filter(|_| answer.len() <= LONGEST)?;
        let is_bare = head.starts_with(b"HTTP/1.")
            && head.get(8..10) == Some(b" 4")
            && head.ends_with(b"\r\n")
            && !contains(head, b"\r\n\r\n")
            && contains(head, b"\r\ncontent-length: 0\r\n")
            && !contains(head, b"x-content-type-options");
        is_bare.then(|| [head, self.0.as_bytes(), b"\r\n"].concat())
    }
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_refusals_of_the_http_library_get_headers() {
        let headers = ErrorHeaders::of("a: b\r\n");
        let bare = "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\n";
        let completed = headers.complete(bare.as_bytes()).unwrap();
        assert_eq!(completed, b"HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\na: b\r\n\r\n");
        for other in [
            "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 400 Bad Request\r\nx-content-type-options: nosniff\r\ncontent-length: 0\r\n\r\n",
            "HTTP/1.1 400 Bad Request\r\ncontent-length: 2\r\n\r\n{}",
            "HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
            "HTTP/1.1 400 Bad",
            "",
        ] {
            assert_eq!(headers.complete(other.as_bytes()), None, "{other}");
        }
    }
}
