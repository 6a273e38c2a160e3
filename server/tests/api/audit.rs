//! What is recorded, with its actor, account, address and time.

mod own;

use domain::clock::{MINUTE, SECOND};
use shared::{
    Empty,
    api::{
        audit::{self, Activity, ActivityRequest, Detail, EventKind, Factor, ShowActivity},
        sign_in::{SendTemporaryPassword, SignOut},
    },
};
use store::audit_event::{AuditActor, AuditEntry, Name};

use crate::helpers::*;

fn kinds(entries: &[AuditEntry]) -> Vec<EventKind> {
    entries.iter().map(|entry| entry.kind).collect()
}

fn by_owner(entry: &AuditEntry) -> bool {
    matches!((&entry.actor, &entry.account), (AuditActor::Account(actor), Some(account)) if actor == account)
}

#[tokio::test]
async fn every_action_of_the_first_sign_in_is_recorded() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let entries = app.activity("ada").await;
    let expected = [
        EventKind::AccountAdded,
        EventKind::AuthenticatorSetUp,
        EventKind::BackupCodesSaved,
        EventKind::PasswordChanged,
        EventKind::SignedIn,
        EventKind::SignedOut,
    ];
    assert_eq!(kinds(&entries), expected);
    assert_eq!(entries[0].actor, AuditActor::CommandLine);
    assert_eq!((&entries[0].address, &entries[0].browser), (&None, &None));
    assert!(entries[1..].iter().all(by_owner));
    let signed_in = &entries[4];
    assert_eq!(signed_in.at, START);
    assert_eq!(signed_in.address.as_deref(), Some("192.0.2.1"));
    assert_eq!(signed_in.browser.as_deref(), Some("Firefox, Windows"));
    assert_eq!(signed_in.detail, Detail { factor: Some(Factor::Totp), ..Detail::default() });
}

#[tokio::test]
async fn a_sign_in_records_its_factor_and_a_used_code_records_how_many_are_left() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    ada.at_verify(&app).await.verify_backup_code(&ada.codes[0]).await.unwrap();
    let entries = app.activity("ada").await;
    let [.., used, signed_in] = &entries[..] else { panic!("{entries:?}") };
    assert_eq!(used.detail, Detail { count: Some(4), ..Detail::default() });
    assert_eq!(used.kind, EventKind::BackupCodeUsed);
    assert_eq!(signed_in.detail, Detail { factor: Some(Factor::BackupCode), ..Detail::default() });

    app.set("mfa.internal", "off").await;
    app.browser().sign_in("ada", PASSWORD).await.unwrap();
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!((last.kind, last.detail), (EventKind::SignedIn, Detail::default()));
}

#[tokio::test]
async fn wrong_passwords_are_recorded_at_powers_of_two() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let before = app.activity("ada").await.len();
    for number in 0..20 {
        let guesser = Browser { address: format!("198.51.100.{number}"), ..app.browser() };
        guesser.sign_in("ada", "wrong").await.unwrap_err();
        app.clock.advance(15 * MINUTE);
    }
    let entries = app.activity("ada").await.split_off(before);
    assert!(
        entries
            .iter()
            .all(|entry| entry.kind == EventKind::WrongPassword && entry.actor == AuditActor::Nobody)
    );
    let counts: Vec<_> = entries.iter().map(|entry| entry.detail.count.unwrap()).collect();
    assert_eq!(counts, [1, 2, 4, 8, 16]);
    assert_eq!(entries[4].address.as_deref(), Some("198.51.100.15"));
}

#[tokio::test]
async fn unknown_names_are_not_recorded_because_people_type_passwords_there() {
    let app = TestApp::open().await;
    app.browser().sign_in("my secret password", "wrong").await.unwrap_err();
    let mut db = app.server.domain.store().read().await.unwrap();
    let count: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM audit_event").fetch_one(&mut *db).await.unwrap();
    assert_eq!(count, 0);
}

#[tokio::test]
async fn wrong_passwords_for_a_disabled_account_or_a_change_are_recorded() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    browser.change_password("wrong", "orange zeppelin marmalade").await.unwrap_err();
    let last = app.activity("ada").await.pop().unwrap();
    assert!(last.kind == EventKind::WrongPassword && by_owner(&last));

    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    app.server.domain.set_disabled(Admin::CommandLine, "ada", true).await.unwrap();
    app.browser().sign_in("ada", PASSWORD).await.unwrap_err();
    app.browser().sign_in("ada", "wrong").await.unwrap_err();
    app.server.domain.set_disabled(Admin::CommandLine, "ada", false).await.unwrap();
    let entries = app.activity("ada").await;
    let [.., disabled, refused, wrong, enabled] = &entries[..] else { panic!("{entries:?}") };
    assert_eq!(
        [disabled.kind, refused.kind, wrong.kind, enabled.kind],
        [
            EventKind::AccountDisabled,
            EventKind::SignInRefused,
            EventKind::WrongPassword,
            EventKind::AccountEnabled
        ]
    );
    assert_eq!((refused.detail.text.as_deref(), refused.detail.count), (Some("disabled"), Some(1)));
    assert_eq!((wrong.detail.text.as_deref(), wrong.detail.count), (None, Some(2)));
    assert!(refused.actor == AuditActor::Nobody && wrong.actor == AuditActor::Nobody);
}

#[tokio::test]
async fn the_right_password_of_a_disabled_account_is_answered_and_counted_like_a_wrong_one() {
    let app = TestApp::open().await;
    for username in ["ada", "grace"] {
        app.person(username).await;
        app.server.domain.set_disabled(Admin::CommandLine, username, true).await.unwrap();
    }
    // The same from the first try to the wait, whatever is typed.
    for number in 0..7 {
        let answer = async |username, password| {
            let browser = Browser { address: format!("198.51.100.{number}"), ..app.browser() };
            browser.sign_in(username, password).await.unwrap_err()
        };
        let (right, wrong) = (answer("ada", PASSWORD).await, answer("grace", "wrong").await);
        assert_eq!(format!("{right:?}"), format!("{wrong:?}"), "{number}");
    }
    let kinds_of = async |username| {
        let entries = app.activity(username).await;
        let begin = entries.iter().position(|entry| entry.kind == EventKind::AccountDisabled).unwrap() + 1;
        entries[begin..].iter().map(|entry| (entry.kind, entry.detail.count)).collect::<Vec<_>>()
    };
    let at = |kind| [1, 2, 4].map(|count| (kind, Some(count)));
    assert_eq!(kinds_of("ada").await, at(EventKind::SignInRefused));
    assert_eq!(kinds_of("grace").await, at(EventKind::WrongPassword));
}

#[tokio::test]
async fn wrong_codes_and_the_lock_after_a_hundred_are_recorded() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    let before = app.activity("ada").await.len();
    for _ in 0..5 {
        for _ in 0..4 {
            let browser = ada.at_verify(&app).await;
            for _ in 0..5 {
                browser.verify(&wrong_code(&ada.phone, app.clock.now())).await.unwrap_err();
            }
        }
        app.clock.advance(24 * 60 * MINUTE);
    }
    let entries = app.activity("ada").await.split_off(before);
    let totp = Detail { factor: Some(Factor::Totp), ..Detail::default() };
    assert!(entries.iter().all(|entry| entry.detail == totp && entry.actor == AuditActor::Nobody));
    let (locked, wrong) =
        kinds(&entries).into_iter().partition::<Vec<_>, _>(|kind| *kind == EventKind::Locked);
    assert_eq!((locked.len(), wrong.len()), (1, 100));
    assert!(wrong.iter().all(|kind| *kind == EventKind::WrongCode));
}

#[tokio::test]
async fn the_actor_of_a_new_temporary_password_is_recorded() {
    let app = TestApp::open().await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    app.clock.advance(domain::clock::DAY);
    app.browser().call::<SendTemporaryPassword>(credentials("grace", &temporary)).await.unwrap();
    app.server.domain.send_password(Admin::CommandLine, "grace").await.unwrap();
    let entries = app.activity("grace").await;
    let [_, by_herself, by_administrator] = &entries[..] else { panic!("{entries:?}") };
    assert!(by_herself.kind == EventKind::TemporaryPasswordSent && by_owner(by_herself));
    assert_eq!(by_administrator.kind, EventKind::TemporaryPasswordSent);
    assert_eq!(by_administrator.actor, AuditActor::CommandLine);
}

#[tokio::test]
async fn actions_of_administrators_are_recorded_with_reason_and_value() {
    let app = TestApp::open().await;
    app.person("ada").await;
    app.server.domain.reset_mfa(Admin::CommandLine, "ada", &reason("lost the phone")).await.unwrap();
    let last = app.activity("ada").await.pop().unwrap();
    assert_eq!(last.kind, EventKind::MfaReset);
    assert_eq!(last.detail.text.as_deref(), Some("lost the phone"));

    app.set("mfa.internal", "optional").await;
    let mut db = app.server.domain.store().read().await.unwrap();
    let row: (String, Option<String>, String, String) =
        sqlx::query_as("SELECT kind, account_id, name, text FROM audit_event ORDER BY id DESC LIMIT 1")
            .fetch_one(&mut *db)
            .await
            .unwrap();
    assert_eq!(row, ("setting_changed".into(), None, "mfa.internal".into(), "optional".into()));
}

#[tokio::test]
async fn signing_out_of_an_expired_session_is_not_recorded() {
    let app = TestApp::open().await;
    let browser = app.person("ada").await.signed_in(&app).await;
    let before = app.activity("ada").await.len();
    app.clock.advance(61 * MINUTE + SECOND);
    browser.call::<SignOut>(Empty {}).await.unwrap();
    assert_eq!(app.activity("ada").await.len(), before);
}

#[tokio::test]
async fn entries_cannot_be_changed_or_deleted_and_survive_their_account() {
    let app = TestApp::open().await;
    app.person("ada").await;
    let before = app.activity("ada").await;
    let id = app.server.domain.account("ada").await.unwrap().id;
    for statement in ["UPDATE audit_event SET actor_name = 'eve'", "DELETE FROM audit_event"] {
        let mut tx = app.server.domain.store().begin().await.unwrap();
        let error = sqlx::query(statement).execute(&mut *tx).await.unwrap_err();
        assert!(error.to_string().contains("append-only"), "{error}");
    }
    let mut tx = app.server.domain.store().begin().await.unwrap();
    sqlx::query("DELETE FROM account").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let mut db = app.server.domain.store().read().await.unwrap();
    let left = store::audit_event::of_account(&mut db, &id, i64::MAX, 100).await.unwrap();
    assert_eq!(left.len(), before.len());
    assert!(
        left.iter().all(|(_, entry)| entry.as_ref().unwrap().account.as_ref().unwrap().username == "ada")
    );
}
