//! An identity provider on this machine that answers what a test tells it to.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{Router, extract::State, http::Uri, response::IntoResponse};
use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::helpers::*;

/// The client's id at the provider.
pub const CLIENT: &str = "vestibule";
/// Its secret.
pub const SECRET: &str = "the secret of the client";
/// The time at which its tokens expire, in the year 2100.
const EXPIRES: i64 = 4_102_444_800;

type Answers = Arc<Mutex<BTreeMap<&'static str, Vec<u8>>>>;

/// The provider.
pub struct FakeProvider {
    pub issuer: String,
    pub key: SigningKey,
    answers: Answers,
}

impl FakeProvider {
    /// Starts it. It answers as long as the runtime runs.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let answers = Answers::default();
        let router = Router::new().fallback(answer).with_state(Arc::clone(&answers));
        tokio::spawn(async { axum::serve(listener, router).await.unwrap() });
        let key = SigningKey::from_slice(&[7; 32]).unwrap();
        let provider = Self { issuer, key, answers };
        provider.says("/.well-known/openid-configuration", &provider.metadata());
        provider.says("/jwks", &provider.keys());
        provider
    }

    /// Sets what it answers at a path.
    pub fn says(&self, path: &'static str, json: &Value) {
        self.says_bytes(path, json.to_string().into_bytes());
    }

    pub fn says_bytes(&self, path: &'static str, bytes: Vec<u8>) {
        self.answers.lock().unwrap().insert(path, bytes);
    }

    pub fn metadata(&self) -> Value {
        let at = |path: &str| format!("{}{path}", self.issuer);
        json!({
            "issuer": self.issuer, "authorization_endpoint": at("/authorize"), "token_endpoint": at("/token"),
            "userinfo_endpoint": at("/me"), "jwks_uri": at("/jwks"), "end_session_endpoint": at("/end"),
            "response_types_supported": ["code"], "subject_types_supported": ["public"],
            "id_token_signing_alg_values_supported": ["ES256", "HS256", "none"], "scopes_supported": ["openid"],
        })
    }

    /// Its public keys, and some that no token here is signed with.
    pub fn keys(&self) -> Value {
        let point = self.key.verifying_key().to_sec1_point(false);
        let [x, y] = [point.x().unwrap(), point.y().unwrap()].map(|part| BASE64URL_NOPAD.encode(part));
        json!({"keys": [
            {"kty": "EC", "kid": "a", "use": "sig", "alg": "ES256", "crv": "P-256", "x": x, "y": y},
            {"kty": "RSA", "kid": "b", "use": "sig", "e": "AQAB", "n": BASE64URL_NOPAD.encode(&[0xab; 256])},
            {"kty": "OKP", "kid": "c", "crv": "Ed25519", "x": BASE64URL_NOPAD.encode(&[3; 32])},
            {"kty": "oct", "kid": "d", "k": BASE64URL_NOPAD.encode(b"shared")},
        ]})
    }

    /// The claims of a right ID token.
    pub fn claims(&self, nonce: &str) -> Value {
        json!({
            "iss": self.issuer, "sub": "1", "aud": CLIENT, "exp": EXPIRES, "iat": 1_700_000_000, "nonce": nonce,
            "azp": CLIENT, "auth_time": 1_700_000_000, "email": "ada@example.com", "email_verified": true,
            "name": "Ada", "preferred_username": "ada", "groups": ["staff"],
        })
    }

    /// A token of this header and these claims, signed with the provider's key.
    pub fn token(&self, header: &Value, claims: &Value) -> String {
        let signed =
            [header, claims].map(|part| BASE64URL_NOPAD.encode(part.to_string().as_bytes())).join(".");
        let signature: Signature = self.key.sign(signed.as_bytes());
        format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature.to_bytes()))
    }
}

/// The response of the token endpoint with this ID token.
pub fn response(id_token: &str) -> Value {
    json!({"access_token": "t", "token_type": "Bearer", "expires_in": 60, "scope": "openid", "id_token": id_token})
}

/// The header of a right ID token.
pub fn header() -> Value {
    json!({"alg": "ES256", "kid": "a", "typ": "JWT"})
}

async fn answer(State(answers): State<Answers>, uri: Uri) -> impl IntoResponse {
    let body = answers.lock().unwrap().get(uri.path()).cloned().unwrap_or_default();
    ([("content-type", "application/json")], body)
}

/// A server that knows this provider, with an SSO account for ada@example.com.
pub async fn app_with(provider: &FakeProvider) -> TestApp {
    use store::account::{AccountKind, Origin};
    let app = TestApp::open_with(&[
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", &provider.issuer),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_ID", CLIENT),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_SECRET", SECRET),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME", "Example Corp"),
    ])
    .await;
    app.add_as("ada", AccountKind::Internal, Origin::Sso).await;
    app
}
