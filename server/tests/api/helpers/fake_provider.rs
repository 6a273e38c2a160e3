//! An identity provider: its metadata, its key, and ID tokens. The benchmark uses it too.

use axum::{Router, body::Bytes, routing};
use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};

/// The routes of a provider with this issuer, where everybody signs in at once: a code is the username, a dot and the nonce.
pub fn routes(issuer: String) -> Router {
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
