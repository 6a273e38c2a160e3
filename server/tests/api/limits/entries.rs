//! What people can repeat leaves a limited number of entries in the audit log, and of emails.

use domain::clock::DAY;
use shared::{
    Empty,
    api::{
        audit::EventKind,
        reauthentication::{Reauthenticate, ReauthenticateRequest},
        sign_in::SignOut,
    },
};
use store::audit_event::AuditEntry;

use super::*;

/// The counts of the entries of a kind, which those beyond the limit have.
fn counts(entries: &[AuditEntry], kind: EventKind) -> Vec<Option<u32>> {
    entries.iter().filter(|entry| entry.kind == kind).map(|entry| entry.detail.count).collect()
}

/// Makes the counters of what was recorded or sent today say `number`.
async fn count_to(app: &TestApp, number: i64) {
    let mut tx = app.server.domain.store().begin().await.unwrap();
    sqlx::query("UPDATE throttle SET failures = $1 WHERE key LIKE 'entries:%' OR key LIKE 'notices:%'")
        .bind(number)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn of_more_than_two_hundred_sign_ins_a_day_those_at_powers_of_two_are_recorded() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.set("mfa.internal", "off").await;
    let before = app.activity("ada").await.len();
    let ada = app.browser();
    let visit = async || {
        ada.sign_in("ada", PASSWORD).await.unwrap();
        let password = shared::Password::parse(PASSWORD).unwrap();
        ada.call::<Reauthenticate>(ReauthenticateRequest::Password(password)).await.unwrap();
        ada.call::<SignOut>(Empty {}).await.unwrap();
    };
    // How many there were before, and how many of them are recorded afterwards.
    for (counted, recorded) in [(0, 1), (199, 2), (200, 2), (254, 2), (255, 3), (256, 3)] {
        count_to(&app, counted).await;
        visit().await;
        let entries = app.activity("ada").await.split_off(before);
        for kind in [EventKind::SignedIn, EventKind::Reauthenticated, EventKind::SignedOut] {
            let expected = &[None, None, Some(256)][..recorded];
            assert_eq!(counts(&entries, kind), expected, "{kind:?} after {counted}");
        }
    }
    // What administrators do is always recorded, and the next day begins again.
    count_to(&app, 300).await;
    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
    assert_eq!(app.activity("ada").await.last().unwrap().kind, EventKind::AccountEnabled);
    app.clock.advance(DAY + SECOND);
    visit().await;
    assert_eq!(app.activity("ada").await.last().unwrap().kind, EventKind::SignedOut);
}

#[tokio::test]
async fn of_more_than_fifty_notices_a_day_those_at_powers_of_two_are_sent() {
    let app = TestApp::open().await;
    let owner = app.person("ada").await;
    let ada = owner.signed_in(&app).await;
    app.mail().await;
    let mut passwords = [PASSWORD, "orange zeppelin marmalade"];
    // How many there were before. The change itself is never refused.
    for (counted, sent) in [(49, 1), (50, 0), (62, 0), (63, 1), (64, 0)] {
        count_to(&app, counted).await;
        ada.change_password(passwords[0], passwords[1]).await.unwrap();
        passwords.reverse();
        assert_eq!(app.mail().await.len(), sent, "after {counted}");
    }
    // The next day begins again. The password is the first one again after an even number of changes.
    ada.change_password(passwords[0], passwords[1]).await.unwrap();
    app.clock.advance(DAY + SECOND);
    let ada = owner.signed_in(&app).await;
    app.mail().await;
    ada.change_password(PASSWORD, passwords[0]).await.unwrap();
    assert_eq!(app.mail().await.len(), 1);
    // Those of administrators are always sent.
    app.server.domain.reset_mfa(Admin::CommandLine, "ada", &reason("lost the phone")).await.unwrap();
    assert_eq!(app.mail().await.len(), 1);
}
