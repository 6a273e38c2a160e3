//! Answers of authenticators in which something was changed.

use std::cell::Cell;

use domain::clock::SECOND;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};
use shared::{
    ApiError, Empty, Endpoint as _, Method,
    api::{
        passkeys::{
            AddPasskey, AddPasskeyError, AssertionRequest, PasskeyError, SignInWithPasskey,
            StartPasskeySignIn,
        },
        webauthn::RegistrationCredential,
    },
};

use super::{cases, panics, runtime};
use crate::{helpers::*, passkeys::with_passkey};

#[test]
fn an_assertion_with_any_change_is_rejected() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let (_, _, key) = runtime.block_on(with_passkey(&app, "ada", Key::new()));
    proptest!(cases(30), |(field in 0usize..4, at in any::<prop::sample::Index>(), bit in 0u8..8, cut in any::<bool>())| {
        let mut key = key.clone();
        let browser = app.browser();
        // A network can have 2,000 sign-ins that are not finished, each for five minutes.
        app.clock.advance(SECOND);
        let options = runtime.block_on(browser.call::<StartPasskeySignIn>(Empty {})).unwrap();
        let mut sent = key.sign(&options);
        let text = match field {
            0 => sent.response.client_data.as_str(),
            1 => sent.response.authenticator_data.as_str(),
            2 => sent.response.signature.as_str(),
            _ => sent.id.as_str(),
        };
        let bytes = changed(text, at, bit, cut);
        match field {
            0 => sent.response.client_data = base64(&bytes),
            1 => sent.response.authenticator_data = base64(&bytes),
            2 => sent.response.signature = base64(&bytes),
            _ => sent.id = base64(&bytes),
        }
        let answer = runtime.block_on(browser.call::<SignInWithPasskey>(AssertionRequest { credential: sent }));
        let refused = [PasskeyError::Rejected, PasskeyError::Expired].map(|error| Err(ApiError::Endpoint(error)));
        prop_assert!(refused.contains(&answer), "{:?}", answer);
    });
}

#[test]
fn an_assertion_of_any_bytes_is_rejected() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    proptest!(cases(30), |(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..200), 4))| {
        let text = |number: usize| data_encoding::BASE64URL_NOPAD.encode(&parts[number]);
        let body = serde_json::json!({"credential": {"id": text(0), "response": {
            "clientDataJSON": text(1), "authenticatorData": text(2), "signature": text(3),
        }}});
        let answer = runtime.block_on(app.browser().send(Method::Post, SignInWithPasskey::PATH, serde_json::to_vec(&body).unwrap()));
        prop_assert_eq!(answer.status.as_u16(), 422);
    });
}

#[test]
fn a_registration_with_any_change_is_for_this_server_or_rejected() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    // An account has few passkeys: after each that is accepted comes another person.
    let (number, signed_in) = (Cell::new(0), Cell::new(None));
    proptest!(cases(60), |(field in 0usize..3, at in any::<prop::sample::Index>(), bit in 0u8..8, cut in any::<bool>())| {
        let before = panics();
        let browser = signed_in.take().unwrap_or_else(|| {
            number.set(number.get() + 1);
            runtime.block_on(async { app.person(&format!("person{}", number.get())).await.signed_in(&app).await })
        });
        let options = runtime.block_on(browser.start_passkey()).unwrap();
        let mut sent = Key::new().register(&options);
        let text = match field {
            0 => sent.response.client_data.as_str(),
            1 => sent.response.attestation_object.as_str(),
            _ => sent.id.as_str(),
        };
        let bytes = changed(text, at, bit, cut);
        match field {
            0 => sent.response.client_data = base64(&bytes),
            1 => sent.response.attestation_object = base64(&bytes),
            _ => sent.id = base64(&bytes),
        }
        let is_for_us = is_for_us(&sent, &options.challenge);
        let answer = runtime.block_on(browser.send_new(sent));
        let refused = [AddPasskeyError::Rejected, AddPasskeyError::Expired].map(|error| Err(ApiError::Endpoint(error)));
        prop_assert!(refused.contains(&answer) || is_for_us && answer.is_ok(), "{:?}", answer);
        prop_assert_eq!(panics(), before);
        signed_in.set(answer.is_err().then_some(browser));
    });
}

#[test]
fn a_registration_of_any_bytes_is_rejected() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let browser = runtime.block_on(async { app.person("ada").await.signed_in(&app).await });
    proptest!(cases(30), |(parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 1..200), 2))| {
        let options = runtime.block_on(browser.start_passkey()).unwrap();
        let mut sent = Key::new().register(&options);
        sent.id = base64(&parts[0]);
        sent.response.attestation_object = base64(&parts[1]);
        let body = serde_json::json!({"name": "Laptop", "credential": sent});
        let before = panics();
        let answer = runtime.block_on(browser.send(Method::Post, AddPasskey::PATH, serde_json::to_vec(&body).unwrap()));
        prop_assert_eq!(answer.status.as_u16(), 422);
        prop_assert_eq!(panics(), before);
    });
}

/// The bytes of a text with one bit turned over, or cut off at a place.
fn changed(text: &str, at: prop::sample::Index, bit: u8, cut: bool) -> Vec<u8> {
    let mut bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
    let at = at.index(bytes.len());
    if cut && at > 0 {
        bytes.truncate(at);
    } else {
        bytes[at] ^= 1 << bit;
    }
    bytes
}

/// The origin of an address, in the form that browsers send: the scheme and the host in small letters.
fn origin(address: &str) -> Option<String> {
    Some(url::Url::parse(address).ok()?.origin().ascii_serialization())
}

/// Whether a registration answers the challenge at our own origin, and a person was there and verified. Without an attestation,
/// its other bytes can be anything.
fn is_for_us(sent: &RegistrationCredential, challenge: &str) -> bool {
    let decode = |text: &str| data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
    let client_data: serde_json::Value =
        serde_json::from_slice(&decode(sent.response.client_data.as_str())).unwrap_or_default();
    let answers = client_data["type"] == "webauthn.create"
        && client_data["challenge"] == challenge
        && client_data["origin"].as_str().and_then(origin).is_some_and(|origin| origin == ORIGIN);
    let object = decode(sent.response.attestation_object.as_str());
    let relying_party = Sha256::digest("localhost");
    let flags =
        object.windows(33).find_map(|part| part.strip_prefix(&relying_party[..]).map(|flags| flags[0]));
    answers && flags.is_some_and(|flags| flags & 0x45 == 0x45)
}
