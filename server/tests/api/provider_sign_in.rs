//! Sign-ins at an identity provider: which account an identity gets, and what ends with the session.

use axum::http::header;
use serde_json::{Value, json};
use shared::{
    Empty, Method, PersonName,
    api::{NextStep, sign_in::SignOut, sso},
};
use store::account::{AccountKind, Origin};

use crate::{
    fuzz::provider::{self, CLIENT, FakeProvider, SECRET},
    helpers::*,
};

/// A server with this provider, which adds an account for everyone whose groups include `staff`.
async fn open(provider: &FakeProvider) -> TestApp {
    TestApp::open_with(&[
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_ISSUER", &provider.issuer),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_ID", CLIENT),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_CLIENT_SECRET", SECRET),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_NAME", "Example Corp"),
        ("VESTIBULE_IDENTITY_PROVIDER_CORPORATE_PROVISION", "groups=staff"),
    ])
    .await
}

/// Signs in as the person of these claims; the others are those of [`FakeProvider::claims`]. Returns where that leads.
async fn sign_in(browser: &Browser, provider: &FakeProvider, claims: Value) -> String {
    let (state, nonce) = crate::helpers::provider::begin_sign_in(browser).await;
    let mut all = provider.claims(&nonce);
    all.as_object_mut().unwrap().extend(claims.as_object().unwrap().clone());
    provider.says("/token", &provider::response(&provider.token(&provider::header(), &all)));
    // The person's details add nothing.
    provider.says("/me", &json!({"sub": all["sub"]}));
    let callback = format!("/api/oidc/corporate/callback?code=c&state={state}");
    let answer = browser.send(Method::Get, &callback, vec![]).await;
    answer.headers[header::LOCATION].to_str().unwrap().to_owned()
}

/// The username and the name of the person who is signed in.
async fn person(browser: &Browser) -> (String, String) {
    match browser.step().await {
        NextStep::SignedIn { account, .. } => (account.username, account.name),
        step => panic!("{step:?}"),
    }
}

fn failed(error: sso::SsoError) -> String {
    format!("{}?why={}&provider=corporate", sso::FAILED, error.name())
}

#[tokio::test]
async fn a_new_person_gets_the_first_username_that_is_free() {
    let provider = FakeProvider::start().await;
    let app = open(&provider).await;
    app.add("grace").await;
    let long = "n".repeat(PersonName::MAX + 1);
    let people = [
        // The username that the provider prefers, or else the part of the address before the @.
        (json!({"preferred_username": "alan.turing", "name": "Alan Turing"}), "alan.turing", "Alan Turing"),
        (json!({"preferred_username": "Alan Turing!", "name": " Alan "}), "person2", "Alan"),
        (json!({"preferred_username": null, "name": null}), "person3", ""),
        // A number makes it free.
        (json!({"preferred_username": "grace", "name": "A\u{7}da\n"}), "grace2", "Ada"),
        (json!({"preferred_username": "grace", "name": long}), "grace3", &long[1..]),
    ];
    for (number, (claims, username, name)) in people.into_iter().enumerate() {
        let number = number + 1;
        let mut claims = claims;
        claims["sub"] = json!(format!("subject {number}"));
        claims["email"] = json!(format!("person{number}@example.com"));
        let browser = app.browser();
        assert_eq!(sign_in(&browser, &provider, claims.clone()).await, "/", "{claims}");
        assert_eq!(person(&browser).await, (username.to_owned(), name.to_owned()));
        // The next sign-in opens the same account, even if the provider's claims have changed.
        let again = json!({"sub": claims["sub"], "email": "new@example.com", "groups": []});
        let browser = app.browser();
        assert_eq!(sign_in(&browser, &provider, again).await, "/");
        assert_eq!(person(&browser).await.0, username);
    }
}

#[tokio::test]
async fn the_tenth_person_with_one_username_gets_no_account() {
    let provider = FakeProvider::start().await;
    let app = open(&provider).await;
    for number in 1..=10 {
        let email = format!("person{number}@example.com");
        let claims = json!({"sub": email, "email": email, "preferred_username": "ada"});
        let browser = app.browser();
        let expected = if number < 10 { "/".to_owned() } else { failed(sso::SsoError::NoAccount) };
        assert_eq!(sign_in(&browser, &provider, claims).await, expected, "{number}");
    }
}

#[tokio::test]
async fn an_identity_that_the_rule_does_not_match_gets_no_account() {
    let provider = FakeProvider::start().await;
    let app = open(&provider).await;
    app.add("grace").await;
    app.add_as("alan", AccountKind::Internal, Origin::Sso).await;
    for claims in [
        json!({"groups": ["guests"]}),
        json!({"groups": null}),
        json!({"email_verified": false}),
        json!({"email": null}),
        // The address of a local account, and one of an SSO account that is not verified.
        json!({"email": "grace@example.com"}),
        json!({"email": "alan@example.com", "email_verified": false}),
    ] {
        let browser = app.browser();
        let to = sign_in(&browser, &provider, claims.clone()).await;
        assert_eq!(to, failed(sso::SsoError::NoAccount), "{claims}");
        assert!(matches!(browser.step().await, NextStep::Login));
    }
}

#[tokio::test]
async fn a_linked_account_that_is_disabled_or_on_hold_is_told_so_and_another_identity_is_not() {
    let provider = FakeProvider::start().await;
    let app = open(&provider).await;
    app.add_as("ada", AccountKind::Internal, Origin::Sso).await;
    assert_eq!(sign_in(&app.browser(), &provider, json!({})).await, "/");
    let no_account = failed(sso::SsoError::NoAccount);
    assert_eq!(sign_in(&app.browser(), &provider, json!({"sub": "2"})).await, no_account);
    for change in ["disabled_at = 1", "disabled_at = NULL, held_at = 1"] {
        let mut tx = app.server.domain.store().begin().await.unwrap();
        let update = format!("UPDATE account SET {change} WHERE username = 'ada'");
        sqlx::query(sqlx::AssertSqlSafe(update)).execute(&mut *tx).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(sign_in(&app.browser(), &provider, json!({})).await, failed(sso::SsoError::Disabled));
        assert_eq!(sign_in(&app.browser(), &provider, json!({"sub": "2"})).await, no_account);
    }
}

#[tokio::test]
async fn signing_out_leads_to_the_end_of_the_session_at_the_provider() {
    let provider = FakeProvider::start().await;
    let app = open(&provider).await;
    let (ada, grace) = (app.browser(), app.person("grace").await.signed_in(&app).await);
    assert_eq!(sign_in(&ada, &provider, json!({})).await, "/");
    let ended = ada.call::<SignOut>(Empty {}).await.unwrap();
    assert!(ended.provider.is_some_and(|url| url.starts_with(&format!("{}/end", provider.issuer))));
    assert_eq!(grace.call::<SignOut>(Empty {}).await.unwrap().provider, None);
}

#[tokio::test]
async fn a_callback_with_a_repeated_or_long_parameter_is_refused() {
    let provider = FakeProvider::start().await;
    let app = open(&provider).await;
    let unverified = failed(sso::SsoError::Unverified);
    let long = |length: usize| "x".repeat(length);
    for (query, refused) in [
        (format!("code={}&state=s", long(4_096)), false),
        (format!("code={}&state=s", long(4_097)), true),
        (format!("code={}&state=s", long(5_000)), true),
        ("code=c&state=s&iss=i&error=e".into(), false),
        ("code=c&code=c&state=s".into(), true),
        ("code=c&state=s&state=s".into(), true),
        ("code=c&state=s&iss=i&iss=i".into(), true),
        ("error=e&error=e&state=s".into(), true),
    ] {
        let path = format!("/api/oidc/corporate/callback?{query}");
        let answer = app.browser().send(Method::Get, &path, vec![]).await;
        let to = answer.headers[header::LOCATION].to_str().unwrap();
        assert_eq!(to == unverified, refused, "{} {to}", &query[..query.len().min(40)]);
    }
}
