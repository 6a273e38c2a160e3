//! What a provider publishes about itself, with one value made up: the browser is sent to it over https or to this machine,
//! and it speaks for no other issuer.

use domain::identity_provider::{Http, Provider, ProviderConfig, Secrets};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use shared::ProviderId;

use super::{
    any_json, cases, panics,
    provider::{CLIENT, FakeProvider, header, response},
    replaced, runtime,
};

const METADATA: &str = "/.well-known/openid-configuration";

fn client(fake: &FakeProvider, http: &Http) -> Provider {
    let config = ProviderConfig {
        id: ProviderId::parse("corporate").unwrap(),
        issuer: fake.issuer.clone(),
        client_id: CLIENT.into(),
        client_secret: None,
        name: None,
        provision: None,
    };
    Provider::new(config, "https://login.example.com", http).unwrap()
}

/// Addresses that a provider must not send anybody to, and any JSON.
fn made_up() -> impl Strategy<Value = Value> {
    prop_oneof![
        select(vec![
            "http://evil.example/",
            "http://10.0.0.1/",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://127.0.0.1/",
            "//evil.example",
            "",
            "http://[::1]:1/",
            "https://evil.example/",
        ])
        .prop_map(Value::from),
        any_json(),
    ]
}

#[test]
fn metadata_leads_nobody_over_plain_http_and_to_no_script() {
    let runtime = runtime();
    let fake = runtime.block_on(FakeProvider::start());
    let http = Http::new().unwrap();
    runtime.block_on(client(&fake, &http).discover()).unwrap();
    let before = panics();
    proptest!(cases(40), |(number in 0usize..15, with in made_up())| {
        let metadata = replaced(fake.metadata(), number, &with);
        fake.says(METADATA, &metadata);
        let provider = client(&fake, &http);
        let request = runtime.block_on(provider.authorize(false));
        let end = runtime.block_on(provider.end_session());
        prop_assert_eq!(panics(), before);
        for url in request.iter().map(|request| &request.url).chain(&end) {
            let here = url.scheme() == "http" && matches!(url.host_str(), Some("127.0.0.1" | "[::1]" | "localhost"));
            prop_assert!(url.scheme() == "https" || here, "{}", url);
        }
        prop_assert!(request.is_err() || metadata["issuer"] == fake.issuer, "{}", metadata);
    });
}

#[test]
fn any_bytes_of_a_provider_are_read_or_refused() {
    let runtime = runtime();
    let fake = runtime.block_on(FakeProvider::start());
    let http = Http::new().unwrap();
    let before = panics();
    proptest!(cases(40), |(bytes in prop::collection::vec(any::<u8>(), 0..200), cut in 0usize..2_000, path in select(vec![METADATA, "/jwks"]))| {
        fake.says(METADATA, &fake.metadata());
        fake.says("/jwks", &fake.keys());
        let whole = if path == METADATA { fake.metadata() } else { fake.keys() }.to_string().into_bytes();
        let said = [&whole[..cut.min(whole.len())], &bytes].concat();
        fake.says_bytes(path, said.clone());
        let found = runtime.block_on(client(&fake, &http).discover());
        prop_assert_eq!(panics(), before);
        // What follows the document is not read.
        let mut documents = serde_json::Deserializer::from_slice(&said).into_iter::<Value>();
        prop_assert!(found.is_err() || documents.next().is_some_and(|first| first.is_ok()));
    });
}

/// A key of the set that is made up accepts no token of the provider's own key, and no key lets a token through that it did
/// not sign.
#[test]
fn only_the_key_that_signed_a_token_verifies_it() {
    let runtime = runtime();
    let fake = runtime.block_on(FakeProvider::start());
    let http = Http::new().unwrap();
    fake.says("/token", &response(&fake.token(&header(), &fake.claims("n"))));
    fake.says("/me", &json!({"sub": "1"}));
    let identify = || {
        let secrets = Secrets { nonce: "n".into(), verifier: "v".repeat(43) };
        runtime.block_on(client(&fake, &http).identify("c".into(), &secrets))
    };
    assert_eq!(identify().unwrap().subject, "1");
    let before = panics();
    proptest!(cases(40), |(number in 0usize..26, with in any_json())| {
        let keys = replaced(fake.keys(), number, &with);
        fake.says("/jwks", &keys);
        let verified = identify().is_ok();
        prop_assert_eq!(panics(), before);
        let right = &fake.keys()["keys"][0];
        let has_key = keys["keys"].as_array().is_some_and(|keys| {
            keys.iter().any(|key| ["kty", "crv", "x", "y"].iter().all(|name| key[name] == right[name]))
        });
        prop_assert!(has_key || !verified, "{}", keys);
    });
}
