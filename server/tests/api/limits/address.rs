//! The limit for wrong passwords of one client address: people behind one address do not lock each other out.

use domain::{
    admin::authority::Admin,
    clock::{DAY, MINUTE, SECOND},
};
use tokio::task::JoinSet;

use super::{WRONG, wait};
use crate::helpers::*;

/// Types wrong passwords for names of no account.
async fn mistype(app: &TestApp, address: &str, times: usize) {
    for number in 0..times {
        let browser = Browser { address: address.into(), ..app.browser() };
        assert_eq!(browser.sign_in(&format!("nobody{number}"), "wrong").await, Err(WRONG));
    }
}

#[tokio::test]
async fn an_address_waits_after_twenty_wrong_passwords_over_all_accounts() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    mistype(&app, "192.0.2.1", 19).await;
    // The correct password of one account does not reset the counter of the address.
    ada.at_verify(&app).await;
    mistype(&app, "192.0.2.1", 1).await;
    for seconds in [30, 60] {
        assert_eq!(app.browser().sign_in("ada", PASSWORD).await, Err(wait(seconds)));
        app.clock.advance(i64::from(seconds) * SECOND);
        assert_eq!(app.browser().sign_in("somebody", "wrong").await, Err(WRONG));
    }
    let elsewhere = Browser { address: "198.51.100.7".into(), ..app.browser() };
    assert!(elsewhere.sign_in("ada", PASSWORD).await.is_ok());
    // A browser that the account knows has a counter of its own.
    assert!(ada.browser.sign_in("ada", PASSWORD).await.is_ok());
}

#[tokio::test]
async fn wrong_passwords_of_an_address_count_for_fifteen_minutes() {
    let app = TestApp::open().await;
    mistype(&app, "192.0.2.1", 19).await;
    app.clock.advance(15 * MINUTE + SECOND);
    mistype(&app, "192.0.2.1", 20).await;
    assert_eq!(app.browser().sign_in("somebody", "wrong").await, Err(wait(30)));
}

#[tokio::test]
async fn a_wait_that_was_set_while_the_clock_was_ahead_does_not_hide_that_of_the_address() {
    let app = TestApp::open().await;
    app.clock.advance(DAY);
    for _ in 0..5 {
        let elsewhere = Browser { address: "198.51.100.7".into(), ..app.browser() };
        assert_eq!(elsewhere.sign_in("ada", "wrong").await, Err(WRONG));
    }
    app.clock.advance(-DAY);
    mistype(&app, "192.0.2.1", 20).await;
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await, Err(wait(30)));
}

#[tokio::test]
async fn ipv6_clients_are_counted_by_their_64() {
    let app = TestApp::open().await;
    for number in 0..20 {
        let browser = Browser { address: format!("2001:db8::{number}"), ..app.browser() };
        assert_eq!(browser.sign_in(&format!("nobody{number}"), "wrong").await, Err(WRONG));
        app.clock.advance(SECOND);
    }
    let browser = |address: &str| Browser { address: address.into(), ..app.browser() };
    assert_eq!(browser("2001:db8::ffff").sign_in("somebody", "wrong").await, Err(wait(29)));
    assert_eq!(browser("2001:db8:0:1::1").sign_in("somebody", "wrong").await, Err(WRONG));
}

#[tokio::test]
async fn the_limit_of_addresses_is_configurable_and_exempt_networks_have_none() {
    let limits = |tries| {
        [("VESTIBULE_LIMITS_ADDRESS_TRIES", tries), ("VESTIBULE_LIMITS_EXEMPT_NETWORKS", "203.0.113.0/24")]
    };
    let app = TestApp::open_with(&limits("7")).await;
    mistype(&app, "192.0.2.1", 7).await;
    assert_eq!(app.browser().sign_in("somebody", "wrong").await, Err(wait(30)));
    mistype(&app, "203.0.113.9", 60).await;
    let app = TestApp::open_with(&limits("0")).await;
    mistype(&app, "192.0.2.1", 60).await;
}

#[tokio::test]
async fn unlocking_an_account_ends_the_wait_of_its_owner_behind_a_waiting_address() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.person("ben").await;
    mistype(&app, "192.0.2.1", 20).await;
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await, Err(wait(30)));
    app.server.domain.unlock(Admin::CommandLine, "ada").await.unwrap();
    assert!(app.browser().sign_in(&ada.username, PASSWORD).await.is_ok());
    // Others still wait, and the name itself still allows five wrong passwords only.
    assert_eq!(app.browser().sign_in("ben", PASSWORD).await, Err(wait(30)));
    for _ in 0..5 {
        assert_eq!(app.browser().sign_in("ada", "wrong").await, Err(WRONG));
    }
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await, Err(wait(30)));
    // After a quarter of an hour, the address counts for this account again.
    app.clock.advance(16 * MINUTE);
    mistype(&app, "192.0.2.1", 20).await;
    assert_eq!(app.browser().sign_in("ada", PASSWORD).await, Err(wait(30)));
}

#[tokio::test]
async fn forty_people_behind_one_address_sign_in_at_the_same_moment() {
    let app = TestApp::open_with_slow_hashes().await;
    let mut people = Vec::new();
    for number in 0..40 {
        people.push(app.add(&format!("person{number}")).await);
    }
    let mut sign_ins = JoinSet::new();
    for person in people {
        let browser = app.browser();
        let password = person.temporary_password.unwrap();
        sign_ins.spawn(async move { browser.sign_in(&person.account.username, &password).await });
    }
    for outcome in sign_ins.join_all().await {
        assert!(outcome.is_ok(), "{outcome:?}");
    }
}
