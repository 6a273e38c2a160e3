//! Sign-ins at a provider whose answers are signed with its own key and are nearly right: one value of a token, of its
//! header, of the response around it or of the person's details is made up.

use std::cell::Cell;

use axum::http::header as headers;
use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::Sha256;
use shared::{Method, api::NextStep};

use super::{
    any_json, cases, panics,
    provider::{CLIENT, FakeProvider, SECRET, app_with, header, response},
    replaced, runtime,
};
use crate::helpers::*;

/// Makes another token from the one that the provider signed.
type Forge = Box<dyn Fn(&str, &FakeProvider) -> String>;

/// What the provider says in one sign-in.
#[derive(Default)]
struct Said {
    claims: Option<(usize, Value)>,
    /// A claim by its name.
    claim: Option<(&'static str, Value)>,
    header: Option<(usize, Value)>,
    response: Option<(usize, Value)>,
    details: Option<(usize, Value)>,
    /// The token instead of one that the provider has signed, from the one that it would have signed.
    token: Option<Forge>,
}

/// How a sign-in ended, and what the provider had said.
struct Outcome {
    signed_in: bool,
    nonce: String,
    claims: Value,
    header: Value,
    token: String,
    response: Value,
    details: Value,
}

fn change(json: Value, change: Option<&(usize, Value)>) -> Value {
    change.map_or(json.clone(), |(number, with)| replaced(json, *number, with))
}

async fn sign_in(app: &TestApp, provider: &FakeProvider, said: &Said) -> Outcome {
    let browser = app.browser();
    let (state, nonce) = crate::helpers::provider::begin_sign_in(&browser).await;
    let mut claims = change(provider.claims(&nonce), said.claims.as_ref());
    if let Some((name, value)) = &said.claim {
        claims[name] = value.clone();
    }
    let header = change(header(), said.header.as_ref());
    let mut token = provider.token(&header, &claims);
    if let Some(other) = &said.token {
        token = other(&token, provider);
    }
    let response = change(response(&token), said.response.as_ref());
    provider.says("/token", &response);
    let details =
        json!({"sub": "1", "email": "ada@example.com", "email_verified": true, "name": "Ada", "groups": []});
    let details = change(details, said.details.as_ref());
    provider.says("/me", &details);
    let callback = format!("/api/oidc/corporate/callback?code=c&state={state}");
    let answer = browser.send(Method::Get, &callback, vec![]).await;
    assert_eq!(answer.status.as_u16(), 303);
    let to = answer.headers[headers::LOCATION].to_str().unwrap();
    assert!(to == "/" || to.starts_with("/sso?why="), "{to}");
    let step = browser.step().await;
    assert!(matches!(step, NextStep::Login | NextStep::SignedIn { .. }), "{step:?}");
    let signed_in = matches!(step, NextStep::SignedIn { .. });
    assert_eq!(signed_in, to == "/");
    Outcome { signed_in, nonce, claims, header, token, response, details }
}

/// Whether these claims are for this client, this sign-in and this person.
fn are_right(claims: &Value, issuer: &str, nonce: &str) -> bool {
    let for_us = claims["aud"] == CLIENT || claims["aud"] == json!([CLIENT]);
    let expires = claims["exp"].as_f64().is_some_and(|at| at > 1_800_000_000.0);
    let azp = claims.get("azp").is_none_or(|azp| azp.is_null() || azp == CLIENT);
    for_us && azp && expires && claims["iss"] == issuer && claims["nonce"] == nonce && claims["sub"] == "1"
}

#[test]
fn a_token_with_a_wrong_claim_signs_nobody_in() {
    let runtime = runtime();
    let provider = runtime.block_on(FakeProvider::start());
    let app = runtime.block_on(app_with(&provider));
    assert!(runtime.block_on(sign_in(&app, &provider, &Said::default())).signed_in);
    let before = panics();
    let (accepted, refused) = (Cell::new(0), Cell::new(0));
    let check = |outcome: &Outcome| {
        let right =
            are_right(&outcome.claims, &provider.issuer, &outcome.nonce) && outcome.header["alg"] == "ES256";
        assert!(right || !outcome.signed_in, "{} {}", outcome.header, outcome.claims);
        assert_eq!(panics(), before);
        let count = if outcome.signed_in { &accepted } else { &refused };
        count.set(count.get() + 1);
    };
    proptest!(cases(60), |(number in 0usize..16, with in any_json(), in_header in prop::bool::weighted(0.2))| {
        let change = Some((number, with));
        let said = if in_header { Said { header: change, ..Said::default() } } else { Said { claims: change, ..Said::default() } };
        check(&runtime.block_on(sign_in(&app, &provider, &said)));
    });
    // Each claim that decides, with values that are nearly right.
    let issuer = provider.issuer.clone();
    for (name, values) in [
        ("iss", json!([format!("{issuer}/"), issuer.to_uppercase(), "", null, [issuer]])),
        ("aud", json!(["Vestibule", "", [], ["other"], [CLIENT, "other"], null, {"aud": CLIENT}])),
        ("azp", json!(["other", ""])),
        ("exp", json!([1, 0, -1, 1_700_000_000, "4102444800", null, i64::MIN])),
        ("nonce", json!(["", "n", null, []])),
        ("sub", json!(["2", "", "1 ", "1\u{0}", null, 1])),
    ] {
        for value in values.as_array().unwrap() {
            let said = Said { claim: Some((name, value.clone())), ..Said::default() };
            let outcome = runtime.block_on(sign_in(&app, &provider, &said));
            assert!(!outcome.signed_in, "{name}: {value}");
        }
    }
    assert!(accepted.get() > 0 && refused.get() > 0, "{accepted:?} {refused:?}");
}

#[test]
fn a_token_that_the_provider_did_not_sign_signs_nobody_in() {
    let runtime = runtime();
    let provider = runtime.block_on(FakeProvider::start());
    let app = runtime.block_on(app_with(&provider));
    assert!(runtime.block_on(sign_in(&app, &provider, &Said::default())).signed_in);
    let before = panics();
    let refused = |token: Forge| {
        let outcome =
            runtime.block_on(sign_in(&app, &provider, &Said { token: Some(token), ..Said::default() }));
        assert!(!outcome.signed_in);
        assert_eq!(panics(), before);
    };
    for algorithm in ["none", "None", "", "HS256", "HS384", "ES384", "RS256", "EdDSA"] {
        refused(Box::new(move |token, _| unsigned(algorithm, token)));
        for secret in [SECRET.as_bytes(), CLIENT.as_bytes(), b"shared", b""] {
            refused(Box::new(move |token, _| with_hmac(algorithm, token, secret)));
        }
        refused(Box::new(move |token, provider| {
            let key = provider.key.verifying_key().to_sec1_point(false);
            with_hmac(algorithm, token, key.as_bytes())
        }));
    }
    proptest!(cases(40), |(part in 0usize..3, at in any::<prop::sample::Index>(), bit in 0u8..8, cut in prop::bool::weighted(0.2))| {
        refused(Box::new(move |token, _| {
            let mut parts: Vec<Vec<u8>> =
                token.split('.').map(|part| BASE64URL_NOPAD.decode(part.as_bytes()).unwrap()).collect();
            let at = at.index(parts[part].len());
            if cut { parts[part].truncate(at) } else { parts[part][at] ^= 1 << bit }
            parts.iter().map(|part| BASE64URL_NOPAD.encode(part)).collect::<Vec<_>>().join(".")
        }));
    });
}

#[test]
fn any_answer_of_the_endpoints_signs_in_its_own_person_or_nobody() {
    let runtime = runtime();
    let provider = runtime.block_on(FakeProvider::start());
    let app = runtime.block_on(app_with(&provider));
    let before = panics();
    // The access token, the first value within the response, is sent on in a header.
    for token in ["a\nb", "a\u{7f}", "é"] {
        let said = Said { response: Some((1, json!(token))), ..Said::default() };
        let outcome = runtime.block_on(sign_in(&app, &provider, &said));
        assert_eq!(outcome.response["access_token"], token);
        assert!(!outcome.signed_in && panics() == before, "{token:?}");
    }
    proptest!(cases(60), |(number in 0usize..10, with in any_json(), of_token in any::<bool>())| {
        let change = Some((number, with));
        let said = if of_token { Said { response: change, ..Said::default() } } else { Said { details: change, ..Said::default() } };
        let outcome = runtime.block_on(sign_in(&app, &provider, &said));
        prop_assert_eq!(panics(), before);
        if outcome.signed_in {
            prop_assert_eq!(&outcome.response["id_token"], &outcome.token);
            prop_assert_eq!(&outcome.details["sub"], "1", "details of another person");
        }
    });
}

/// The same claims under a header with this algorithm, without a signature.
fn unsigned(algorithm: &str, token: &str) -> String {
    let header = BASE64URL_NOPAD.encode(json!({"alg": algorithm, "typ": "JWT"}).to_string().as_bytes());
    format!("{header}.{}.", token.split('.').nth(1).unwrap())
}

/// The same, signed with something that is no private key of the provider (RFC 2104).
fn with_hmac(algorithm: &str, token: &str, secret: &[u8]) -> String {
    use sha2::Digest as _;
    let mut key = [0; 64];
    key[..secret.len().min(64)].copy_from_slice(&secret[..secret.len().min(64)]);
    let signed = unsigned(algorithm, token).trim_end_matches('.').to_owned();
    let pad = |with: u8| key.map(|byte| byte ^ with);
    let inner = Sha256::new().chain_update(pad(0x36)).chain_update(&signed).finalize();
    let mac = Sha256::new().chain_update(pad(0x5c)).chain_update(inner).finalize();
    format!("{signed}.{}", BASE64URL_NOPAD.encode(&mac))
}
