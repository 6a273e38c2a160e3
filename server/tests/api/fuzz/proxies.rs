//! What a request says about itself: who sends it, where it comes from, and for which application a proxy asks.

use std::net::{IpAddr, SocketAddr};

use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{HeaderValue, Method, Request, StatusCode, header},
};
use proptest::{prelude::*, sample::select};
use server::context::client;
use shared::{Endpoint as _, api::sessions::EndOtherSessions};

use super::{cases, panics, runtime};
use crate::{forward::NGINX, helpers::*};

/// Parts of the addresses in `X-Forwarded-For`, and what is none.
const HOPS: [&str; 12] = [
    "10.0.0.1",
    "10.0.0.2",
    "198.51.100.7",
    "198.51.100.7:80",
    "[2001:db8::7]:80",
    "::ffff:10.0.0.1",
    "unknown",
    "for=198.51.100.7",
    ",",
    " ",
    "",
    "127.0.0.1",
];

/// The headers that name people in the requests that proxies pass on.
const NAMES: [&str; 8] = [
    "remote-user",
    "remote-name",
    "remote-email",
    "x-forwarded-user",
    "x-auth-request-user",
    "authorization",
    "x-webauth-user",
    "forwarded",
];

fn made_up() -> impl Strategy<Value = String> {
    let hop = prop_oneof![4 => select(&HOPS[..]).prop_map(str::to_owned), 1 => "[ -~]{0,12}"];
    prop::collection::vec(hop, 0..6).prop_map(|hops| hops.join(","))
}

#[test]
fn a_forwarded_address_counts_from_a_proxy_alone_and_up_to_the_last_that_is_none() {
    let app = runtime().block_on(TestApp::open_with(&[("VESTIBULE_PROXIES", "10.0.0.0/8")]));
    let client: IpAddr = "203.0.113.9".parse().unwrap();
    let seen = |peer: &str, values: &[String]| {
        let mut request = Request::get("/");
        for value in values {
            request = request
                .header("x-forwarded-for", value)
                .header("forwarded", value)
                .header("x-real-ip", value);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        parts.extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 40_000)));
        client::address(&app.server, &parts)
    };
    proptest!(cases(500), |(values in prop::collection::vec(made_up(), 0..3), via in prop::bool::ANY)| {
        prop_assert_eq!(seen("203.0.113.9", &values), client, "a stranger is believed");
        // What the client made up is left of the address that the proxy saw.
        let mut through = values;
        through.push(if via { "203.0.113.9, 10.0.0.2".into() } else { "203.0.113.9".into() });
        prop_assert_eq!(seen("10.0.0.1", &through), client);
    });
}

#[test]
fn a_proxy_learns_the_names_of_the_session_alone() {
    let environment =
        [("VESTIBULE_APPLICATION_URL", "https://cases.example.com/"), ("VESTIBULE_PROXIES", "192.0.2.1")];
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open_with(&environment));
    let ada = runtime.block_on(async { app.person("ada").await.signed_in(&app).await });
    let before = panics();
    let forged = prop::collection::vec((select(&NAMES[..]), "[ -~]{0,20}"), 0..5);
    proptest!(cases(60), |(forged in forged, host in made_up(), path in "[ -~&&[^ ]]{0,12}", asks_for_ours in prop::bool::ANY, from_proxy in prop::bool::ANY)| {
        let ours = format!("https://cases.example.com/{path}");
        let url = if asks_for_ours { ours } else { format!("https://{host}/{path}") };
        for signed_in in [false, true] {
            let browser = if signed_in { ada.copy() } else { app.browser() };
            let address = if from_proxy { "192.0.2.1" } else { "198.51.100.7" };
            let browser = Browser { address: address.into(), ..browser };
            let mut request = Request::get("/api/auth-request").header("x-original-url", &url);
            for (name, value) in NGINX.iter().skip(1) {
                request = request.header(*name, *value);
            }
            for (name, value) in &forged {
                request = request.header(*name, value);
            }
            let answer = runtime.block_on(browser.request(request.body(Body::empty()).unwrap()));
            let allowed = signed_in && from_proxy && asks_for_ours;
            prop_assert!(answer.status.as_u16() < 500);
            prop_assert_eq!(panics(), before);
            prop_assert!(allowed || answer.status != StatusCode::OK, "{} {}", url, answer.status);
            let user = answer.headers.get("remote-user").map(HeaderValue::as_bytes);
            let expected = (answer.status == StatusCode::OK).then_some(&b"ada"[..]);
            prop_assert_eq!(user, expected);
        }
    });
}

#[test]
fn only_requests_of_our_own_pages_change_something() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let ada = runtime.block_on(async { app.person("ada").await.signed_in(&app).await });
    let site = prop_oneof![
        Just(None),
        select(vec![
            "same-origin",
            "same-site",
            "cross-site",
            "none",
            "Same-Origin",
            "same-origin, none",
            ""
        ])
        .prop_map(|site| Some(site.to_owned())),
        "[ -~]{0,12}".prop_map(Some),
    ];
    let part = select(vec![
        "http://",
        "https://",
        "localhost",
        ":8080",
        "@",
        ".",
        "evil.example",
        "/",
        "null",
        ",",
        " ",
    ]);
    let origin = prop_oneof![
        Just(None),
        Just(Some(ORIGIN.to_owned())),
        prop::collection::vec(part, 0..5).prop_map(|parts| Some(parts.concat())),
    ];
    proptest!(cases(60), |(site in site, origin in origin)| {
        let mut request = Request::builder().method(Method::POST).uri(EndOtherSessions::PATH);
        request = request.header(header::CONTENT_TYPE, "application/json");
        if let Some(site) = &site {
            request = request.header("sec-fetch-site", site);
        }
        if let Some(origin) = &origin {
            request = request.header(header::ORIGIN, origin);
        }
        let answer = runtime.block_on(ada.copy().request(request.body(Body::from("{}")).unwrap()));
        let own = site.map_or_else(|| origin.as_deref() == Some(ORIGIN), |site| site == "same-origin");
        let expected = if own { StatusCode::OK } else { StatusCode::FORBIDDEN };
        prop_assert_eq!(answer.status, expected);
    });
}
