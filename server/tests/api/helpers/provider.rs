//! An identity provider in this process.

use axum::{Router, body::Bytes, http::Request, routing};
use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use shared::api::sso::{BEGIN, CALLBACK};

use super::{app::TestApp, browser::Browser};

/// A server that has this provider, under the id `corporate`.
pub async fn open() -> TestApp {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let issuer = format!("http://{}", listener.local_addr().unwrap());
    let router = routes(issuer.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    TestApp::open_with(&[
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", &issuer),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_ID", "vestibule"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_SECRET", "secret"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME", "Example Corp"),
    ])
    .await
}

/// Where a sign-in begins.
pub fn begin() -> String {
    BEGIN.replace("{provider}", "corporate")
}

/// Begins a sign-in. Returns where the provider redirects the browser when this person has signed in there.
pub async fn come_back(browser: &Browser, username: &str) -> String {
    let answer = browser.request(Request::get(begin()).body(axum::body::Body::empty()).unwrap()).await;
    let location = answer.headers["location"].to_str().unwrap();
    let url = url::Url::parse(location).unwrap_or_else(|error| panic!("{error}: {location}"));
    let parameter = |name: &str| url.query_pairs().find(|(is, _)| is == name).unwrap().1.into_owned();
    let (state, nonce) = (parameter("state"), parameter("nonce"));
    format!("{}?state={state}&code={username}.{nonce}", CALLBACK.replace("{provider}", "corporate"))
}

fn routes(issuer: String) -> Router {
    let key = SigningKey::from_slice(&[7; 32]).unwrap();
    let point = key.verifying_key().to_sec1_point(false);
    let [x, y] = [point.x().unwrap(), point.y().unwrap()].map(|half| BASE64URL_NOPAD.encode(half));
    let metadata = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    });
    let keys = json!({"keys": [{"kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "x": x, "y": y}]});
    let token = move |body: Bytes| async move { answer(&tokens(&issuer, &key, &body)) };
    Router::new()
        .route("/.well-known/openid-configuration", routing::get(async move || answer(&metadata)))
        .route("/keys", routing::get(async move || answer(&keys)))
        .route("/token", routing::post(token))
}

/// The answer of the token endpoint. A code contains the person's username and the nonce of the request.
fn tokens(issuer: &str, key: &SigningKey, body: &[u8]) -> Value {
    let code = url::form_urlencoded::parse(body).find(|(name, _)| name == "code").unwrap().1;
    let (username, nonce) = code.split_once('.').unwrap();
    let claims = json!({
        "iss": issuer,
        "aud": "vestibule",
        "sub": format!("subject of {username}"),
        "nonce": nonce,
        "iat": 1_700_000_000,
        "exp": 4_102_444_800_i64,
        "email": format!("{username}@example.com"),
        "email_verified": true,
    });
    let header = json!({"alg": "ES256"});
    let [header, claims] = [header, claims].map(|part| BASE64URL_NOPAD.encode(part.to_string().as_bytes()));
    let signed = format!("{header}.{claims}");
    let signature: Signature = key.sign(signed.as_bytes());
    let id_token = format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()));
    json!({"access_token": "access", "token_type": "Bearer", "id_token": id_token})
}

fn answer(body: &Value) -> ([(&'static str, &'static str); 1], String) {
    ([("content-type", "application/json")], body.to_string())
}
