//! Support actions: disable, enable, unlock, send a password, reset MFA. Each with the sessions that it ends, its
//! audit event, its email and its errors.

use domain::clock::{DAY, MINUTE};
use shared::{
    ApiError, CommonError,
    api::{
        NextStep,
        admin::{
            AccountError,
            account::{Lock, PasswordState},
            support::{
                DisableAccount, EnableAccount, IssueBypassCode, ReasonedRequest, ResetMfa, SendPassword,
                UnlockAccount,
            },
        },
        audit::{EventKind, Factor},
        sign_in::SignInError,
    },
};
use tokio::task::JoinSet;

use super::{Administration, refused};
use crate::helpers::*;

#[tokio::test]
async fn a_disabled_account_is_out_until_it_is_enabled_and_both_are_recorded_with_who_did_it() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let session = ada.signed_in(&admin.app).await;
    let disabled = admin.act::<DisableAccount>("ada").await.unwrap();
    assert_eq!(disabled.disabled_at, Some(admin.app.clock.now()));
    assert!(session.state().await.is_err());
    let wrong = Err(ApiError::Endpoint(SignInError::WrongCredentials));
    assert_eq!(admin.app.browser().sign_in("ada", PASSWORD).await, wrong);
    assert_eq!(admin.act::<EnableAccount>("ada").await.unwrap().disabled_at, None);
    ada.at_verify(&admin.app).await;
    let entries = admin.app.activity("ada").await;
    let [.., disabled, _wrong, enabled] = &entries[..] else { panic!("{entries:?}") };
    assert_eq!((disabled.kind, enabled.kind), (EventKind::AccountDisabled, EventKind::AccountEnabled));
    for entry in [disabled, enabled] {
        assert!(
            matches!(&entry.actor, store::audit_event::AuditActor::Account(name) if name.username == "root")
        );
        assert_eq!(entry.address.as_deref(), Some("192.0.2.1"));
    }
}

#[tokio::test]
async fn an_act_on_an_account_that_is_so_already_does_nothing() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    admin.act::<DisableAccount>("ada").await.unwrap();
    let before = admin.app.activity("ada").await.len();
    admin.act::<DisableAccount>("ada").await.unwrap();
    assert_eq!(admin.app.activity("ada").await.len(), before);
}

#[tokio::test]
async fn acts_want_a_proof_of_the_last_ten_minutes() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    admin.app.clock.advance(11 * MINUTE);
    assert_eq!(admin.act::<DisableAccount>("ada").await, Err(refused(CommonError::ReauthenticationRequired)));
    assert_eq!(admin.act::<SendPassword>("ada").await, Err(refused(CommonError::ReauthenticationRequired)));
    admin.show("ada").await;
    admin.reauthenticate().await;
    admin.act::<DisableAccount>("ada").await.unwrap();
}

#[tokio::test]
async fn others_are_told_that_nothing_is_there_for_their_own_id_too() {
    let admin = Administration::open().await;
    let eve = admin.app.person("eve").await.signed_in(&admin.app).await;
    for id in [admin.id("root").await, admin.id("eve").await, "unknown".into()] {
        let request = shared::api::admin::AccountRequest { id };
        assert_eq!(eve.call::<DisableAccount>(request.clone()).await, Err(refused(CommonError::NotFound)));
        assert_eq!(
            eve.call::<shared::api::admin::account::ShowAccount>(request).await,
            Err(refused(CommonError::NotFound))
        );
    }
}

#[tokio::test]
async fn nobody_disables_unlocks_or_resets_oneself_here() {
    let admin = Administration::open().await;
    admin.app.administrator("other").await;
    let oneself = |answer| assert_eq!(answer, Err(ApiError::Endpoint(AccountError::Oneself)));
    admin.reauthenticate().await;
    oneself(admin.act::<DisableAccount>("root").await);
    oneself(admin.act::<UnlockAccount>("root").await);
    oneself(admin.act::<SendPassword>("root").await);
    let request = || async { ReasonedRequest { id: admin.id("root").await, reason: reason("mine") } };
    oneself(admin.browser.call::<ResetMfa>(request().await).await);
    let bypass = admin.browser.call::<IssueBypassCode>(request().await).await;
    assert_eq!(bypass, Err(ApiError::Endpoint(AccountError::Oneself)));
    assert!(admin.show("root").await.oneself);
    assert!(!admin.show("other").await.oneself);
}

#[tokio::test]
async fn the_last_administrator_who_can_sign_in_cannot_be_disabled_even_from_the_command_line() {
    let admin = Administration::open().await;
    let domain = &admin.app.server.domain;
    let last = domain.set_disabled(Admin::CommandLine, "root", true).await;
    assert!(matches!(last, Err(domain::DomainError::Endpoint(AccountError::LastAdministrator))));
    admin.app.administrator("other").await;
    domain.set_disabled(Admin::CommandLine, "other", true).await.unwrap();
    let last = domain.set_disabled(Admin::CommandLine, "root", true).await;
    assert!(matches!(last, Err(domain::DomainError::Endpoint(AccountError::LastAdministrator))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_administrators_who_disable_each_other_one_stays() {
    let app = TestApp::open().await;
    let people = [app.administrator("one").await, app.administrator("two").await];
    for _ in 0..24 {
        let browsers = [people[0].signed_in(&app).await, people[1].signed_in(&app).await];
        let mut tries = JoinSet::new();
        for (number, browser) in browsers.into_iter().enumerate() {
            let other = ["two", "one"][number];
            let id = app.server.domain.account(other).await.unwrap().id;
            let request = shared::api::admin::AccountRequest { id };
            tries.spawn(async move { browser.call::<DisableAccount>(request).await.is_ok() });
        }
        let won = tries.join_all().await.into_iter().filter(|won| *won).count();
        assert_eq!(won, 1);
        let mut enabled = 0;
        for username in ["one", "two"] {
            let account = app.server.domain.account(username).await.unwrap();
            enabled += usize::from(account.disabled_at.is_none());
            app.server.domain.set_disabled(Admin::CommandLine, username, false).await.unwrap();
        }
        assert_eq!(enabled, 1);
    }
}

#[tokio::test]
async fn waits_for_wrong_passwords_show_and_end_with_unlock() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let guesser = Browser { address: "198.51.100.9".into(), ..admin.app.browser() };
    for _ in 0..5 {
        guesser.sign_in("ada", "wrong").await.unwrap_err();
    }
    // The owner's own browser has had its tries too.
    for _ in 0..5 {
        ada.browser.sign_in("ada", "wrong").await.unwrap_err();
    }
    assert_eq!(admin.show("ada").await.locks, [Lock::Password(admin.app.clock.now() + 30_000)]);
    assert!(ada.browser.sign_in("ada", PASSWORD).await.is_err());
    assert_eq!(admin.act::<UnlockAccount>("ada").await.unwrap().locks, []);
    ada.browser.sign_in("ada", PASSWORD).await.unwrap();
    admin.app.browser().sign_in("ada", PASSWORD).await.unwrap();
    assert!(admin.app.activity("ada").await.iter().any(|entry| entry.kind == EventKind::AccountUnlocked));
}

#[tokio::test]
async fn a_blocked_factor_and_a_full_day_of_wrong_codes_show_and_end_with_unlock() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    for day in 0..5 {
        for _ in 0..4 {
            let browser = ada.at_verify(&admin.app).await;
            for _ in 0..5 {
                browser.verify(&wrong_code(&ada.phone, admin.app.clock.now())).await.unwrap_err();
            }
        }
        if day < 4 {
            admin.app.clock.advance(DAY);
        }
    }
    // A day later root's session is over.
    let browser = admin.app.administrator("second").await.signed_in(&admin.app).await;
    let admin = Administration { app: admin.app, browser };
    let locks = admin.show("ada").await.locks;
    assert!(matches!(locks[..], [Lock::Codes(_), Lock::Factor(Factor::Totp)]), "{locks:?}");
    assert_eq!(admin.act::<UnlockAccount>("ada").await.unwrap().locks, []);
    let browser = ada.at_verify(&admin.app).await;
    browser.verify(&ada.phone.code(admin.app.clock.now())).await.unwrap();
}

#[tokio::test]
async fn a_new_temporary_password_is_mailed_and_ends_everything_before_it() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let session = ada.signed_in(&admin.app).await;
    admin.app.mail().await;
    admin.reauthenticate().await;
    let sent = admin.act::<SendPassword>("ada").await.unwrap();
    assert_eq!(sent.password, PasswordState::Temporary(admin.app.clock.now() + DAY));
    assert!(session.state().await.is_err());
    let mail = admin.app.mail().await;
    assert_eq!(mail.iter().map(|mail| &*mail.subject).collect::<Vec<_>>(), ["New Password"]);
    assert!(admin.app.browser().sign_in("ada", PASSWORD).await.is_err());
}

#[tokio::test]
async fn passwords_are_sent_to_accounts_that_have_one_here_alone() {
    let admin = Administration::open().await;
    admin.app.add_as("sam", store::account::AccountKind::Internal, store::account::Origin::Sso).await;
    admin.app.add("ada").await;
    assert_eq!(admin.act::<SendPassword>("sam").await, Err(ApiError::Endpoint(AccountError::Sso)));
    admin.act::<DisableAccount>("ada").await.unwrap();
    assert_eq!(admin.act::<SendPassword>("ada").await, Err(ApiError::Endpoint(AccountError::Disabled)));
}

#[tokio::test]
async fn a_reset_of_mfa_ends_sessions_and_is_told_to_the_owner_with_its_reason() {
    let admin = Administration::open().await;
    let ada = admin.app.person("ada").await;
    let session = ada.signed_in(&admin.app).await;
    admin.app.mail().await;
    admin.reauthenticate().await;
    let request = ReasonedRequest { id: admin.id("ada").await, reason: reason("lost <b>the</b> phone") };
    let account = admin.browser.call::<ResetMfa>(request).await.unwrap();
    assert!(account.authenticators.is_empty() && account.sessions == 0);
    assert!(session.state().await.is_err());
    let mail = admin.app.mail().await;
    assert_eq!(mail.len(), 1);
    assert!(mail[0].text.contains("Reason: lost <b>the</b> phone"), "{}", mail[0].text);
    assert!(mail[0].html.contains("lost &lt;b&gt;the&lt;/b&gt; phone"), "{}", mail[0].html);
    let step = admin.app.browser().sign_in("ada", PASSWORD).await.unwrap().step;
    assert!(matches!(step, NextStep::SetUp { .. }));
}

#[tokio::test]
async fn a_reason_is_required() {
    let admin = Administration::open().await;
    admin.app.add("ada").await;
    for reason in ["", " ", "\u{200b}", "turned \u{202e} around"] {
        let body = serde_json::json!({"id": admin.id("ada").await, "reason": reason});
        let answer = admin
            .browser
            .send(shared::Method::Post, "/api/admin/account/reset-mfa", body.to_string().into_bytes())
            .await;
        assert_eq!(answer.status.as_u16(), 400, "{reason:?}");
    }
}
