//! Cookies with any bytes, around and inside the token of a session.

use axum::{
    body::Body,
    http::{HeaderValue, Request, header},
};
use proptest::{prelude::*, sample::select};
use shared::{Endpoint as _, api::state::GetState};

use super::{cases, panics, runtime};
use crate::helpers::*;

/// Parts of a header. `TOKEN` is replaced by the token of a session.
const PARTS: [&str; 17] = [
    "vestibule=TOKEN",
    "vestibule=",
    "TOKEN",
    "vestibule",
    "Vestibule=TOKEN",
    "vestibule-browser=TOKEN",
    "__Host-vestibule=TOKEN",
    "vestibule =TOKEN",
    "vestibule= TOKEN",
    "vestibule=\"TOKEN\"",
    ";",
    "; ",
    ",",
    "=",
    " ",
    "\t",
    "a=b",
];

fn parts() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let byte = any::<u8>().prop_filter("not in a header", |byte| HeaderValue::from_bytes(&[*byte]).is_ok());
    let part = prop_oneof![
        4 => select(&PARTS[..]).prop_map(|part| part.as_bytes().to_vec()),
        1 => prop::collection::vec(byte, 0..6),
    ];
    prop::collection::vec(part, 0..9)
}

/// The session of these cookies: the value of the first one with the right name (RFC 6265bis §5.8.3 lists no second).
fn session(header: &[u8]) -> Option<&[u8]> {
    let pairs = header.split(|byte| *byte == b';').map(<[u8]>::trim_ascii);
    let mut named = pairs.filter_map(|pair| pair.strip_prefix(b"vestibule="));
    named.next()
}

/// The status of the answer, and whether these cookies belong to someone who is signed in.
async fn is_signed_in(app: &TestApp, cookies: &[u8]) -> (u16, bool) {
    let request =
        Request::get(GetState::PATH).header(header::COOKIE, HeaderValue::from_bytes(cookies).unwrap());
    let answer = app.browser().request(request.body(Body::empty()).unwrap()).await;
    (answer.status.as_u16(), answer.json()["progress"]["step"].get("signed_in").is_some())
}

#[test]
fn only_the_whole_token_under_its_own_name_is_a_session() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let browser = runtime.block_on(async { app.person("ada").await.signed_in(&app).await });
    let token = browser.cookies.lock().unwrap()["vestibule"].clone();
    assert_eq!(runtime.block_on(is_signed_in(&app, format!("vestibule={token}").as_bytes())), (200, true));
    let before = panics();
    proptest!(cases(100), |(parts in parts())| {
        let with_token = |part: Vec<u8>| match String::from_utf8(part) {
            Ok(text) => text.replace("TOKEN", &token).into_bytes(),
            Err(bytes) => bytes.into_bytes(),
        };
        let header = parts.into_iter().flat_map(with_token).collect::<Vec<u8>>();
        let (status, signed_in) = runtime.block_on(is_signed_in(&app, &header));
        prop_assert!(status == 200 || status == 401, "{}", status);
        prop_assert_eq!(panics(), before);
        // A cookie whose name is followed by a space hides the next: nobody is signed in then, which is no right.
        prop_assert!(!signed_in || session(&header) == Some(token.as_bytes()), "{}", String::from_utf8_lossy(&header));
    });
}

#[test]
fn a_token_with_any_change_is_no_session() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let browser = runtime.block_on(async { app.person("ada").await.signed_in(&app).await });
    let token = browser.cookies.lock().unwrap()["vestibule"].clone();
    proptest!(cases(100), |(at in any::<prop::sample::Index>(), with in "[!-:<-~]{0,3}", cut in 0usize..3)| {
        let at = at.index(token.len() + 1);
        let changed = format!("{}{with}{}", &token[..at], &token[(at + cut).min(token.len())..]);
        prop_assume!(changed != token);
        let (status, signed_in) = runtime.block_on(is_signed_in(&app, format!("vestibule={changed}").as_bytes()));
        prop_assert!(!signed_in && status < 500, "{} {}", status, changed);
    });
}
