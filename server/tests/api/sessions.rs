//! The sessions on the security page.

use domain::clock::{HOUR, MINUTE, SECOND};
use shared::{
    ApiError, CommonError, Empty,
    api::{
        NextStep,
        audit::EventKind,
        security::{GetSecurity, Security, Session},
        sessions::{EndOtherSessions, EndSession, EndSessionRequest},
    },
};

use crate::helpers::*;

async fn security(browser: &Browser) -> Security {
    browser.call::<GetSecurity>(Empty {}).await.unwrap()
}

async fn end(browser: &Browser, id: &str) -> Called<EndSession> {
    browser.call::<EndSession>(EndSessionRequest { id: id.into() }).await
}

const SAFARI: &str = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 \
                      (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1";

#[tokio::test]
async fn each_session_has_browser_address_and_times_and_this_one_comes_first() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let here = ada.signed_in(&app).await;
    let began = app.clock.now() - 30_000;
    let phone = Browser { address: "2001:db8::7".into(), agent: SAFARI.into(), ..app.browser() };
    phone.sign_in("ada", PASSWORD).await.unwrap();
    phone.verify(&ada.phone.code(app.clock.now())).await.unwrap();
    ada.at_verify(&app).await;
    app.clock.advance(5 * MINUTE);

    let sessions = security(&here).await.sessions;
    let expected = [
        Session {
            id: sessions[0].id.clone(),
            browser: "Firefox, Windows".into(),
            address: "192.0.2.1".into(),
            first_seen_at: began,
            last_seen_at: app.clock.now(),
            this: true,
        },
        Session {
            id: sessions[1].id.clone(),
            browser: "Safari, iOS".into(),
            address: "2001:db8::7".into(),
            first_seen_at: began + 30_000,
            last_seen_at: began + 30_000,
            this: false,
        },
    ];
    assert_eq!(sessions, expected, "sign-ins in progress are no sessions yet");

    // The address is the one from which the session was last used.
    let moved = Browser { address: "198.51.100.7".into(), ..phone };
    moved.state().await.unwrap();
    assert_eq!(security(&here).await.sessions[1].address, "198.51.100.7");
    app.clock.advance(HOUR);
    assert_eq!(security(&ada.signed_in(&app).await).await.sessions.len(), 1, "those that ended are gone");
}

#[tokio::test]
async fn a_session_is_listed_until_it_expires_to_the_second() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    ada.signed_in(&app).await;
    app.clock.advance(MINUTE);
    let here = ada.signed_in(&app).await;
    let other = security(&here).await.sessions.remove(1);
    app.clock.advance(other.last_seen_at + HOUR - SECOND - app.clock.now());
    assert_eq!(security(&here).await.sessions.len(), 2);
    app.clock.advance(SECOND);
    assert_eq!(security(&here).await.sessions.len(), 1);
}

#[tokio::test]
async fn other_sessions_are_listed_by_their_last_use_the_latest_first() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let here = ada.signed_in(&app).await;
    ada.signed_in(&app).await;
    let latest = app.clock.now();
    ada.signed_in(&app).await;
    let seen: Vec<_> =
        security(&here).await.sessions.iter().skip(1).map(|other| other.last_seen_at).collect();
    assert_eq!(seen, [latest, latest - 30 * SECOND]);
}

#[tokio::test]
async fn the_use_of_a_session_is_noted_once_a_minute() {
    let app = TestApp::open().await;
    let here = app.person("ada").await.signed_in(&app).await;
    let last_seen = async || security(&here).await.sessions[0].last_seen_at;
    let first = last_seen().await;
    app.clock.advance(first + MINUTE - 1 - app.clock.now());
    assert_eq!(last_seen().await, first);
    app.clock.advance(1);
    assert_eq!(last_seen().await, first + MINUTE);
}

#[tokio::test]
async fn one_session_is_ended_and_the_others_continue() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let (here, there, third) =
        (ada.signed_in(&app).await, ada.signed_in(&app).await, ada.signed_in(&app).await);
    let id = security(&there).await.sessions[0].id.clone();
    end(&here, &id).await.unwrap();
    assert_eq!(there.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    assert!(matches!(third.step().await, NextStep::SignedIn { .. }));
    assert_eq!(end(&here, &id).await, Err(ApiError::Common(CommonError::NotFound)));
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.count), (EventKind::SessionsEnded, Some(1)));
}

#[tokio::test]
async fn other_peoples_sessions_are_not_found_just_like_unknown_ones() {
    let app = TestApp::open().await;
    let (ada, eve) = (app.person("ada").await, app.person("eve").await);
    let (ada, eve) = (ada.signed_in(&app).await, eve.signed_in(&app).await);
    let id = security(&ada).await.sessions[0].id.clone();
    assert_eq!(end(&eve, &id).await, Err(ApiError::Common(CommonError::NotFound)));
    assert_eq!(end(&eve, "unknown").await, Err(ApiError::Common(CommonError::NotFound)));
    assert!(matches!(ada.step().await, NextStep::SignedIn { .. }));
}

#[tokio::test]
async fn ending_this_session_signs_out() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let id = security(&browser).await.sessions[0].id.clone();
    end(&browser, &id).await.unwrap();
    assert_eq!(browser.step().await, NextStep::Login);
    assert_eq!(app.activity("ada").await.pop().unwrap().kind, EventKind::SignedOut);
}

#[tokio::test]
async fn signing_out_everywhere_else_ends_sessions_sign_ins_and_known_browsers() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let (here, there) = (ada.signed_in(&app).await, ada.signed_in(&app).await);
    let half_way = ada.at_verify(&app).await;
    here.call::<EndOtherSessions>(Empty {}).await.unwrap();
    for ended in [&there, &half_way] {
        assert_eq!(ended.state().await, Err(ApiError::Common(CommonError::SessionExpired)));
    }
    assert!(matches!(here.step().await, NextStep::SignedIn { .. }));
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail.count), (EventKind::SessionsEnded, Some(2)));

    let stranger = app.browser();
    for _ in 0..5 {
        stranger.sign_in("ada", "wrong").await.unwrap_err();
    }
    assert!(matches!(
        there.sign_in("ada", PASSWORD).await,
        Err(ApiError::Common(CommonError::Throttled { .. }))
    ));
    assert!(here.sign_in("ada", PASSWORD).await.is_ok());
}
