//! Answers that are not accepted: each is a typed error, and nothing is stored.

use serde_json::{Value, json};
use shared::{
    Method,
    api::passkeys::{AddPasskeyError, StartPasskeySignIn},
};

use super::*;

/// What a test changes at an authenticator, by name.
type Change = (&'static str, fn(&mut Key));

const CHANGES: &[Change] = &[
    ("a foreign origin", |key| key.origin = "https://login.example.net".into()),
    ("another port", |key| key.origin = "http://localhost:8081".into()),
    ("an origin that is no URL", |key| key.origin = "localhost".into()),
    ("a foreign rp id", |key| key.rp_id = "example.net".into()),
    ("no user verification", |key| key.user_verified = false),
    ("no user presence", |key| key.user_present = false),
    ("a page within another site", |key| key.cross_origin = true),
    ("the other ceremony", |key| {
        key.kind = Some(if key.user_handle.is_some() { "webauthn.create" } else { "webauthn.get" });
    }),
    ("a backup of what cannot be backed up", |key| (key.backup_eligible, key.backed_up) = (false, true)),
];

#[tokio::test]
async fn an_assertion_that_is_not_for_this_server_is_rejected() {
    let app = TestApp::open().await;
    let (ada, browser, key) = with_passkey(&app, "ada", Key::new()).await;
    let changes = CHANGES.iter().copied().chain([
        (
            "another private key",
            (|key| *key = Key { id: key.id.clone(), user_handle: key.user_handle.clone(), ..Key::new() })
                as fn(&mut Key),
        ),
        ("another user handle", |key| key.user_handle = Some(vec![9; 16])),
        ("an unknown credential", |key| key.id = vec![9; 16]),
        ("a credential id that is a prefix", |key| key.id.truncate(8)),
    ]);
    for (name, change) in changes {
        let mut altered = key.clone();
        change(&mut altered);
        assert_eq!(app.browser().passkey_sign_in(&mut altered).await, Err(REJECTED), "{name}");
        let second = ada.at_verify(&app).await;
        assert_eq!(second.verify_passkey(&mut altered).await, Err(REJECTED), "{name}");
    }
    assert_eq!(listed(&browser).await[0].used_at, None);
}

#[tokio::test]
async fn a_registration_that_is_not_for_this_server_is_rejected() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let changes = CHANGES.iter().copied().chain([
        ("an unknown algorithm", (|key| key.algorithm = -9_999) as fn(&mut Key)),
        ("an algorithm for another kind of key", |key| key.algorithm = -257),
    ]);
    for (name, change) in changes {
        // `the other ceremony` asks whether the key is registered.
        let mut key = Key::new();
        let options = browser.start_passkey().await.unwrap();
        change(&mut key);
        let credential = key.register(&options);
        let answer = browser.send_new(credential).await;
        assert_eq!(answer, Err(ApiError::Endpoint(AddPasskeyError::Rejected)), "{name}");
    }
    assert!(listed(&browser).await.is_empty());
}

#[tokio::test]
async fn a_parent_domain_accepts_its_own_origin_and_no_sibling() {
    let environment = [
        ("VESTIBULE_PUBLIC_URL", "https://login.example.com"),
        ("VESTIBULE_PASSKEYS_RP_ID", "example.com"),
        ("VESTIBULE_MAIL_TRANSPORT", "smtp"),
        ("VESTIBULE_MAIL_SMTP_URL", "smtp://127.0.0.1:1"),
        ("VESTIBULE_MAIL_FROM", "no-reply@example.com"),
    ];
    let app = TestApp::open_with(&environment).await;
    let key = Key { origin: "https://login.example.com".into(), rp_id: "example.com".into(), ..Key::new() };
    let browser = app.person("ada").await.signed_in(&app).await;
    let mut key = key;
    let options = browser.start_passkey().await.unwrap();
    assert_eq!(options.rp.id, "example.com");
    browser.send_new(key.register(&options)).await.unwrap();
    assert!(app.browser().passkey_sign_in(&mut key).await.is_ok());
    for origin in [
        "https://cases.example.com",
        "https://example.com",
        "https://evil.login.example.com",
        "https://login.example.com.evil.net",
        "https://login.example.com:8443",
        "http://login.example.com",
    ] {
        let mut sibling = Key { origin: origin.into(), ..key.clone() };
        assert_eq!(app.browser().passkey_sign_in(&mut sibling).await, Err(REJECTED), "{origin}");
    }
}

/// Sends a body with one member changed, and returns status and error.
async fn changed(browser: &Browser, path: &str, whole: &Value, pointer: &str, value: Value) -> (u16, Value) {
    let mut body = whole.clone();
    *body.pointer_mut(pointer).unwrap() = value;
    let answer = browser.send(Method::Post, path, serde_json::to_vec(&body).unwrap()).await;
    (answer.status.as_u16(), answer.json())
}

/// Values that no member of a credential has.
fn malformed() -> Vec<Value> {
    let mut all = vec![json!(null), json!(7), json!([]), json!({}), json!(""), json!(true), json!("ä")];
    all.extend(["A", "AAA=", "AA+A", "AA/A", "AA A", "AB", "AAB", "\u{0}"].map(Value::from));
    all.push("A".repeat(12_000).into());
    all
}

#[tokio::test]
async fn every_malformed_member_of_an_assertion_is_a_typed_error() {
    let app = TestApp::open().await;
    let (_, _, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let browser = app.browser();
    let options = browser.start_passkey_sign_in().await;
    let whole = json!({"credential": key.sign(&options)});
    let path = "/api/passkeys/sign-in";
    for pointer in ["/credential", "/credential/id", "/credential/response"] {
        for value in malformed() {
            let (status, error) = changed(&browser, path, &whole, pointer, value.clone()).await;
            assert_eq!(status, 400, "{pointer} {value}: {error}");
        }
    }
    for member in ["clientDataJSON", "authenticatorData", "signature", "userHandle"] {
        let pointer = format!("/credential/response/{member}");
        for value in malformed() {
            let (status, error) = changed(&browser, path, &whole, &pointer, value.clone()).await;
            let optional = member == "userHandle" && value.is_null();
            let expected = if optional { 422 } else { 400 };
            assert_eq!(status, expected, "{member} {value}: {error}");
        }
        // Well-formed, but not what it should be: empty CBOR, JSON of another kind, garbage.
        for text in ["AA", "e30", "W10", "bnVsbA", "_____w", &"A".repeat(1_300)] {
            let (status, error) = changed(&browser, path, &whole, &pointer, text.into()).await;
            assert!((400..=422).contains(&status) && error.is_object(), "{member} {text}: {status} {error}");
        }
    }
    let huge = serde_json::to_vec(&json!({"credential": "A".repeat(20_000)})).unwrap();
    assert_eq!(browser.send(Method::Post, path, huge).await.status.as_u16(), 413);
    let answer = browser.send(Method::Post, path, serde_json::to_vec(&whole).unwrap()).await;
    assert_eq!(answer.status.as_u16(), 200, "the challenge was not spent by any of them");
}

#[tokio::test]
async fn the_second_step_and_a_reauthentication_read_assertions_as_strictly() {
    let app = TestApp::open().await;
    let (ada, signed_in, mut key) = with_passkey(&app, "ada", Key::new()).await;
    let at_verify = ada.at_verify(&app).await;
    for (browser, path, name) in
        [(at_verify, "/api/passkeys/verify", "credential"), (signed_in, "/api/prove", "passkey")]
    {
        let options = browser.start_passkey_verification().await.unwrap();
        let whole = json!({name: key.sign(&options)});
        for member in ["id", "response/clientDataJSON", "response/authenticatorData", "response/signature"] {
            for value in malformed() {
                let pointer = format!("/{name}/{member}");
                let (status, error) = changed(&browser, path, &whole, &pointer, value.clone()).await;
                assert_eq!(status, 400, "{path} {member} {value}: {error}");
            }
        }
        let answer = browser.send(Method::Post, path, serde_json::to_vec(&whole).unwrap()).await;
        assert_eq!(answer.status.as_u16(), 200, "the challenge was not spent by any of them");
    }
}

#[tokio::test]
async fn every_malformed_member_of_a_registration_is_a_typed_error() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let options = browser.start_passkey().await.unwrap();
    let mut key = Key::new();
    let whole = json!({"name": "Laptop", "credential": key.register(&options)});
    let path = "/api/passkeys";
    for pointer in ["/credential", "/credential/id", "/credential/response"] {
        for value in malformed() {
            let (status, error) = changed(&browser, path, &whole, pointer, value.clone()).await;
            assert_eq!(status, 400, "{pointer} {value}: {error}");
        }
    }
    for member in ["clientDataJSON", "attestationObject"] {
        let pointer = format!("/credential/response/{member}");
        for value in malformed() {
            let (status, error) = changed(&browser, path, &whole, &pointer, value.clone()).await;
            assert_eq!(status, 400, "{member} {value}: {error}");
        }
        for text in ["AA", "e30", "oA", "gA", "_____w", "n5-fn5-f", &"m".repeat(1_300)] {
            let (status, error) = changed(&browser, path, &whole, &pointer, text.into()).await;
            assert!((400..=422).contains(&status) && error.is_object(), "{member} {text}: {status} {error}");
        }
    }
    // Every prefix of the attestation, and every byte of it turned over.
    let object = whole["credential"]["response"]["attestationObject"].as_str().unwrap();
    let object = data_encoding::BASE64URL_NOPAD.decode(object.as_bytes()).unwrap();
    let pointer = "/credential/response/attestationObject";
    for length in 1..object.len() {
        let part = base64::<8192>(&object[..length]);
        let (status, error) = changed(&browser, path, &whole, pointer, part.as_str().into()).await;
        assert_eq!(status, 422, "{length}: {error}");
    }
    for (pointer, value) in [
        ("/name", json!("")),
        ("/name", json!("a".repeat(41))),
        ("/name", json!("a\nb")),
        ("/name", json!(null)),
        ("/name", json!(["Laptop"])),
        ("/credential/id", json!("A".repeat(1_400))),
        ("/credential/response/transports", json!([7])),
        ("/credential/response/transports", json!("usb")),
    ] {
        assert_eq!(changed(&browser, path, &whole, pointer, value).await.0, 400, "{pointer}");
    }
    let other = changed(&browser, path, &whole, "/credential/id", json!("AQID")).await;
    assert_eq!(other, (422, json!({"error": "rejected"})), "the id of another credential");
    assert!(listed(&browser).await.is_empty());
    let answer = browser.send(Method::Post, path, serde_json::to_vec(&whole).unwrap()).await;
    assert_eq!(answer.status.as_u16(), 200, "the challenge was not spent by any of them");
}

#[tokio::test]
async fn another_site_starts_no_sign_in() {
    let app = TestApp::open().await;
    let request = axum::http::Request::post("/api/passkeys/sign-in/start")
        .header("content-type", "application/json")
        .header("sec-fetch-site", "cross-site")
        .body(axum::body::Body::from("{}"));
    let answer = app.browser().request(request.unwrap()).await;
    assert_eq!(answer.json(), json!({"refused": "cross_site"}));
    let _: Called<StartPasskeySignIn> = app.browser().call::<StartPasskeySignIn>(Empty {}).await;
}
