//! Headers with any bytes, at every kind of route.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Request, header},
};
use proptest::{prelude::*, sample::select};
use url::Url;

use super::{cases, panics, runtime};
use crate::helpers::*;

/// The headers that the server reads.
const NAMES: [&str; 18] = [
    "accept",
    "accept-encoding",
    "accept-language",
    "authorization",
    "content-type",
    "cookie",
    "forwarded",
    "host",
    "origin",
    "sec-fetch-site",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-method",
    "x-forwarded-proto",
    "x-forwarded-uri",
    "x-original-method",
    "x-original-url",
    "x-request-id",
];
const PATHS: [&str; 8] = [
    "/",
    "/login",
    "/api/state",
    "/api/sign-in",
    "/api/auth-request",
    "/api/forward-auth",
    "/api/oidc/x/callback",
    "/api/openapi.json",
];
/// Parts of values that mean something to one of the headers.
const PARTS: [&str; 24] = [
    "vestibule",
    "vestibule-next",
    "vestibule-browser",
    "=",
    ";",
    ",",
    " ",
    "\"",
    "q=",
    "0.5",
    "*",
    "de-AT",
    "gzip",
    "br",
    "https://",
    "cases.example.com",
    "login.example.com",
    "@",
    ":",
    "/",
    "\\",
    "[::1]",
    "192.0.2.7",
    "application/json",
];

fn value() -> impl Strategy<Value = Vec<u8>> {
    let byte = any::<u8>().prop_filter("not in a header", |byte| HeaderValue::from_bytes(&[*byte]).is_ok());
    let part = prop_oneof![
        3 => select(&PARTS[..]).prop_map(|part| part.as_bytes().to_vec()),
        1 => prop::collection::vec(byte, 0..12),
    ];
    prop::collection::vec(part, 0..16).prop_map(|parts| parts.concat())
}

fn headers() -> impl Strategy<Value = Vec<(&'static str, Vec<u8>)>> {
    prop::collection::vec((select(&NAMES[..]), value()), 0..6)
}

#[test]
fn any_headers_get_an_answer_that_leads_nowhere_else() {
    let guarding =
        [("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"), ("VESTIBULE_PROXIES", "192.0.2.1")];
    let runtime = runtime();
    let app = runtime.block_on(TestApp::with_page_and(&guarding));
    let before = panics();
    proptest!(cases(150), |(path in select(&PATHS[..]), post in any::<bool>(), headers in headers(), agent in "[ -~]{0,60}")| {
        let mut request = Request::builder().uri(path).method(if post { "POST" } else { "GET" });
        for (name, value) in &headers {
            request = request.header(HeaderName::from_static(name), HeaderValue::from_bytes(value).unwrap());
        }
        let request = request.body(Body::from("{}")).unwrap();
        let answer = runtime.block_on(Browser { agent, ..app.browser() }.request(request));
        prop_assert!(answer.status.as_u16() < 500, "{}", answer.status);
        prop_assert_eq!(panics(), before);
        // A stranger is nobody, whatever the request says.
        prop_assert!(!answer.headers.contains_key("remote-user"), "{:?}", answer.headers);
        prop_assert_eq!(&answer.headers["x-content-type-options"], "nosniff");
        if let Some(location) = answer.headers.get(header::LOCATION) {
            let base = Url::parse("http://localhost:8080").unwrap();
            let to = base.join(location.to_str().unwrap()).unwrap();
            let origin = to.origin().ascii_serialization();
            prop_assert!(["http://localhost:8080", "https://cases.example.com"].contains(&&*origin), "{}", to);
        }
        // A value of a stranger sets no cookie but Vestibule's.
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            prop_assert!(cookie.starts_with("vestibule"), "{}", cookie);
        }
    });
}

#[test]
fn the_longest_headers_take_a_time_that_grows_with_their_length_alone() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::with_page_and(&[("VESTIBULE_PROXIES", "192.0.2.1")]));
    let begin = super::processor_time();
    for name in NAMES {
        for part in [",", ";", "a-", "=", "q=,", "1.1.1.1,", "\\", "vestibule=x;", " "] {
            let long = part.repeat(32 * 1024 / part.len());
            let request =
                Request::get("/login").header(name, long.trim().to_owned()).body(Body::empty()).unwrap();
            let status = runtime.block_on(app.browser().request(request)).status;
            assert!(status.as_u16() < 500, "{name} of {part:?}: {status}");
        }
    }
    let took = super::processor_time().saturating_sub(begin);
    assert!(took < std::time::Duration::from_secs(30), "{took:?}");
}
