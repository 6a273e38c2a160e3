//! Bodies of requests: any bytes, any JSON, and JSON that is nearly a request.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use proptest::{prelude::*, sample::select};
use shared::{
    Endpoint as _, Method,
    api::{ENDPOINTS, sign_in::SignIn},
};

use super::{any_json, cases, panics, processor_time, replaced, runtime};
use crate::{access::body, helpers::*};

#[test]
fn any_body_gets_an_answer_as_described() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open_with(&[("VESTIBULE_LIMITS_ADDRESS_TRIES", "0")]));
    let posts: Vec<&str> =
        ENDPOINTS.iter().filter(|(method, _)| *method == Method::Post).map(|(_, path)| *path).collect();
    // The helper compares each answer with the description of the API.
    let before = panics();
    proptest!(cases(50), |(path in select(posts), made_up in any_json(), number in 0usize..12, cut in 0usize..400)| {
        let right = body(path).replace("WRONG", "000000");
        let nearly = replaced(serde_json::from_str(&right).unwrap(), number, &made_up);
        let mut cut_off = right.into_bytes();
        cut_off.truncate(cut);
        for body in [serde_json::to_vec(&nearly).unwrap(), serde_json::to_vec(&made_up).unwrap(), cut_off] {
            let answer = runtime.block_on(app.browser().send(Method::Post, path, body));
            prop_assert!(answer.status.as_u16() < 500, "{}: {}", path, answer.status);
            prop_assert_eq!(panics(), before);
        }
    });
}

/// Bodies of the largest size that anyone may send, which a careless parser would read in a time that grows with the square of
/// their size.
#[test]
fn the_largest_bodies_cost_no_more_than_they_must() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let rows = |part: &str| part.repeat(16_000 / part.len());
    let begin = processor_time();
    for body in [
        rows("\\"),
        format!("{{\"username\":\"{}\",\"password\":\"x\"}}", rows("\\\\")),
        format!("{{\"username\":\"{}\",\"password\":\"x\"}}", rows("\\u0000")),
        format!("{{\"username\":\"x\",\"password\":\"{}\"}}", rows("\u{344}\u{323}")),
        format!("{{\"username\":\"x\",\"password\":\"{}\"}}", rows("\u{1d160}")),
        rows("["),
        rows("{\"a\":"),
        rows(" "),
    ] {
        let request = Request::post(SignIn::PATH)
            .header(header::CONTENT_TYPE, "application/json")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let status = runtime.block_on(app.browser().request(request)).status;
        assert_eq!(status, StatusCode::BAD_REQUEST);
    }
    let took = processor_time().saturating_sub(begin);
    assert!(took < std::time::Duration::from_secs(1), "{took:?}");
}
