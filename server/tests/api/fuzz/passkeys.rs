//! Answers of authenticators in which something was changed.

use proptest::prelude::*;
use shared::{
    ApiError, Empty, Endpoint as _, Method,
    api::passkeys::{AssertionRequest, PasskeyError, SignInWithPasskey, StartPasskeySignIn},
};

use super::{cases, runtime};
use crate::{helpers::*, passkeys::with_passkey};

#[test]
fn an_assertion_with_any_change_is_rejected() {
    let runtime = runtime();
    let app = runtime.block_on(TestApp::open());
    let (_, _, key) = runtime.block_on(with_passkey(&app, "ada", Key::new()));
    proptest!(cases(30), |(field in 0usize..4, at in any::<prop::sample::Index>(), bit in 0u8..8, cut in any::<bool>())| {
        let mut key = key.clone();
        let browser = app.browser();
        let options = runtime.block_on(browser.call::<StartPasskeySignIn>(Empty {})).unwrap();
        let mut sent = key.sign(&options);
        let text = match field {
            0 => sent.response.client_data.as_str(),
            1 => sent.response.authenticator_data.as_str(),
            2 => sent.response.signature.as_str(),
            _ => sent.id.as_str(),
        };
        let mut bytes = data_encoding::BASE64URL_NOPAD.decode(text.as_bytes()).unwrap();
        let at = at.index(bytes.len());
        if cut && at > 0 { bytes.truncate(at) } else { bytes[at] ^= 1 << bit }
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
