//! What strangers can leave open or waiting, by the networks around their address.

use domain::{DomainError, Requester};
use shared::{Empty, api::passkeys::StartPasskeySignIn};
use store::{
    passkey_ceremony::{self, NewCeremony, Purpose},
    provider_login::{self, NewProviderLogin},
};

use super::*;

/// Opens so many sign-ins with a passkey and at a provider, each from the address that `address` gives.
async fn open(app: &TestApp, number: u16, networks: impl Fn(u16) -> [String; 3]) {
    let mut tx = app.server.domain.store().begin().await.unwrap();
    for number in 0..number {
        let mut id = [0; 32];
        id[..2].copy_from_slice(&number.to_be_bytes());
        let (owner, networks) = (number.to_string(), networks(number));
        let ceremony = NewCeremony {
            challenge: &id,
            purpose: Purpose::SignIn,
            owner: &owner,
            state: &[],
            networks: &networks,
        };
        passkey_ceremony::insert(&mut tx, &ceremony, app.clock.now()).await.unwrap();
        let login =
            NewProviderLogin { state: &id, browser: &id, provider: "p", secrets: &[], networks: &networks };
        provider_login::insert(&mut tx, &login, app.clock.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Whether a sign-in with a passkey can be started from this address.
async fn start(browser: &Browser, address: &str) -> bool {
    let browser = Browser { address: address.into(), ..browser.copy() };
    browser.call::<StartPasskeySignIn>(Empty {}).await.is_ok()
}

/// The same at a provider: one that does not exist, which is looked for afterwards.
async fn start_at_provider(app: &TestApp, address: &str) -> bool {
    let requester = Requester {
        session: None,
        browser: None,
        remembered: None,
        language: None,
        address: address.parse().unwrap(),
        agent: String::new(),
    };
    let Err(DomainError::Common(error)) = app.server.domain.begin_sso(&requester, Some("p"), None).await
    else {
        panic!("there is no provider");
    };
    assert!([CommonError::Busy, CommonError::NotFound].contains(&error));
    error == CommonError::NotFound
}

#[tokio::test]
async fn the_networks_of_a_household_and_of_a_site_share_what_may_be_open() {
    // As many networks of a /56 as it takes, one sign-in each; and of a /48.
    for (open_sign_ins, household, elsewhere) in [
        (3_000_u16, "2001:db8:1:0::/56", "2001:db8:1:100::1"),
        (4_000, "2001:db8:1:ff00::/56", "2001:db8:2::1"),
    ] {
        let app = TestApp::open().await;
        let known = app.person("ada").await.browser;
        let networks = |number: u16| [format!("{number}"), household.into(), "2001:db8:1::/48".into()];
        open(&app, open_sign_ins, networks).await;
        let (stranger, inside) = (app.browser(), "2001:db8:1:1::1");
        assert!(!start(&stranger, inside).await && !start_at_provider(&app, inside).await, "{household}");
        assert!(start(&stranger, elsewhere).await, "{household}");
        // A browser that has signed in before has places of its own, and not any number.
        for _ in 0..64 {
            assert!(start(&known, inside).await, "{household}");
        }
        assert!(!start(&known, inside).await, "{household}");
        // A sign-in that has expired takes no place: after 5 minutes with a passkey, after 15 at a provider.
        app.clock.advance(5 * MINUTE);
        assert!(start(&stranger, inside).await && !start_at_provider(&app, inside).await, "{household}");
        app.clock.advance(10 * MINUTE);
        assert!(start_at_provider(&app, inside).await, "{household}");
    }
}

#[tokio::test]
async fn sign_ins_at_a_provider_are_limited_for_each_network() {
    let app = TestApp::open().await;
    let networks = |_: u16| ["192.0.2.1", "192.0.2.0/24", "192.0.2.0/24"].map(str::to_owned);
    open(&app, 999, networks).await;
    assert!(start_at_provider(&app, "192.0.2.1").await);
    open_one_more(&app).await;
    assert!(!start_at_provider(&app, "192.0.2.1").await);
    assert!(start_at_provider(&app, "192.0.2.2").await, "the /24 has more places");
}

/// The thousandth sign-in of 192.0.2.1.
async fn open_one_more(app: &TestApp) {
    let id = [255; 32];
    let networks = ["192.0.2.1", "192.0.2.0/24", "192.0.2.0/24"].map(str::to_owned);
    let login =
        NewProviderLogin { state: &id, browser: &id, provider: "p", secrets: &[], networks: &networks };
    let mut tx = app.server.domain.store().begin().await.unwrap();
    provider_login::insert(&mut tx, &login, app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn requests_for_codes_beyond_the_limit_of_a_minute_wait_and_known_browsers_do_not() {
    let app = TestApp::open().await;
    let (ada, eve) = (app.person("ada").await.browser, app.person("eve").await.browser);
    app.mail().await;
    for number in 0..60_u8 {
        let stranger = Browser { address: format!("198.51.{number}.1"), ..app.browser() };
        stranger.forgot_password(&format!("nobody{number}")).await.unwrap();
    }
    let stranger = Browser { address: "203.0.113.9".into(), ..app.browser() };
    assert!(app.mail().await.is_empty());
    stranger.forgot_password("ada").await.unwrap();
    // A browser that is known to another account has no advantage.
    eve.forgot_password("ada").await.unwrap();
    assert!(app.mail().await.is_empty());
    ada.forgot_password("ada").await.unwrap();
    eve.forgot_password("eve").await.unwrap();
    assert_eq!(app.mail().await.len(), 2);
    // Both waiting requests are answered in one go, and the second code replaces the first in the queue.
    app.clock.advance(MINUTE + 1);
    assert_eq!(app.mail().await.len(), 1);
    // The next minute has the same limit, and nobody waits for an email any longer than a code would be valid.
    app.clock.advance(MINUTE + 1);
    for number in 60..120_u8 {
        let stranger = Browser { address: format!("198.51.{number}.1"), ..app.browser() };
        stranger.forgot_password("nobody").await.unwrap();
    }
    assert!(app.mail().await.is_empty());
    stranger.forgot_password("ada").await.unwrap();
    assert!(app.mail().await.is_empty());
    app.clock.advance(15 * MINUTE);
    assert!(app.mail().await.is_empty());
}

#[tokio::test]
async fn without_a_limit_every_request_for_a_code_is_answered_at_once() {
    let app = TestApp::open_with(&[("VESTIBULE_LIMITS_RESET_REQUESTS", "0")]).await;
    app.person("ada").await;
    app.mail().await;
    for number in 0..70_u8 {
        let stranger = Browser { address: format!("198.51.{number}.1"), ..app.browser() };
        stranger.forgot_password(&format!("nobody{number}")).await.unwrap();
    }
    app.browser().forgot_password("ada").await.unwrap();
    assert_eq!(app.mail().await.len(), 1);
}
