//! An identity provider in this process, and sign-ins there.

use axum::http::Request;
use shared::api::sso::{BEGIN, CALLBACK};

use super::{app::TestApp, browser::Browser, fake_provider};

/// A server that has this provider, under the id `corporate`.
pub async fn open() -> TestApp {
    open_beside(&[]).await
}

/// A server that also has another provider, under the id `partner`, where nobody signs in.
pub async fn open_with_partner() -> TestApp {
    open_beside(&[
        ("VESTIBULE_IDENTITY_PROVIDER_PARTNER_ISSUER", "http://127.0.0.1:9"),
        ("VESTIBULE_IDENTITY_PROVIDER_PARTNER_CLIENT_ID", "vestibule"),
        ("VESTIBULE_IDENTITY_PROVIDER_PARTNER_CLIENT_SECRET", "secret"),
        ("VESTIBULE_IDENTITY_PROVIDER_PARTNER_NAME", "Example Partner"),
    ])
    .await
}

async fn open_beside(others: &[(&str, &str)]) -> TestApp {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let router = fake_provider::routes(issuer.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let corporate = [
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", issuer.as_str()),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_ID", "vestibule"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_SECRET", "secret"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME", "Example Corp"),
    ];
    TestApp::open_with(&[&corporate, others].concat()).await
}

/// Where a sign-in begins.
pub fn begin() -> String {
    BEGIN.replace("{provider}", "corporate")
}

/// Begins a sign-in. Returns its state and its nonce.
pub async fn begin_sign_in(browser: &Browser) -> (String, String) {
    let answer = browser.request(Request::get(begin()).body(axum::body::Body::empty()).unwrap()).await;
    let location = answer.headers["location"].to_str().unwrap();
    let url = url::Url::parse(location).unwrap_or_else(|error| panic!("{error}: {location}"));
    let parameter = |name: &str| url.query_pairs().find(|(is, _)| is == name).unwrap().1.into_owned();
    (parameter("state"), parameter("nonce"))
}

/// Begins a sign-in. Returns where the provider redirects the browser when this person has signed in there.
pub async fn come_back(browser: &Browser, username: &str) -> String {
    let (state, nonce) = begin_sign_in(browser).await;
    format!("{}?state={state}&code={username}.{nonce}", CALLBACK.replace("{provider}", "corporate"))
}
