//! Disabled, enabled, unlocked, given a password, MFA reset: each act with what it ends, its line, its
//! mail and its refusals.

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

use super::{Desk, refused};
use crate::helpers::*;

#[tokio::test]
async fn a_disabled_account_is_out_until_it_is_enabled_and_both_are_recorded_with_who_did_it() {
    let desk = Desk::open().await;
    let ada = desk.door.person("ada").await;
    let session = ada.signed_in(&desk.door).await;
    let disabled = desk.act::<DisableAccount>("ada").await.unwrap();
    assert_eq!(disabled.disabled_at, Some(desk.door.clock.now()));
    assert!(session.state().await.is_err());
    let wrong = Err(ApiError::Endpoint(SignInError::WrongCredentials));
    assert_eq!(desk.door.browser().sign_in("ada", PASSWORD).await, wrong);
    assert_eq!(desk.act::<EnableAccount>("ada").await.unwrap().disabled_at, None);
    ada.at_verify(&desk.door).await;
    let entries = desk.door.activity("ada").await;
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
    let desk = Desk::open().await;
    desk.door.add("ada").await;
    desk.act::<DisableAccount>("ada").await.unwrap();
    let before = desk.door.activity("ada").await.len();
    desk.act::<DisableAccount>("ada").await.unwrap();
    assert_eq!(desk.door.activity("ada").await.len(), before);
}

#[tokio::test]
async fn acts_want_a_proof_of_the_last_ten_minutes() {
    let desk = Desk::open().await;
    desk.door.add("ada").await;
    desk.door.clock.advance(11 * MINUTE);
    assert_eq!(desk.act::<DisableAccount>("ada").await, Err(refused(CommonError::ReauthenticationRequired)));
    assert_eq!(desk.act::<SendPassword>("ada").await, Err(refused(CommonError::ReauthenticationRequired)));
    desk.show("ada").await;
    desk.prove().await;
    desk.act::<DisableAccount>("ada").await.unwrap();
}

#[tokio::test]
async fn others_are_told_that_nothing_is_there_for_their_own_id_too() {
    let desk = Desk::open().await;
    let eve = desk.door.person("eve").await.signed_in(&desk.door).await;
    for id in [desk.id("root").await, desk.id("eve").await, "unknown".into()] {
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
    let desk = Desk::open().await;
    desk.door.administrator("other").await;
    let oneself = |answer| assert_eq!(answer, Err(ApiError::Endpoint(AccountError::Oneself)));
    desk.prove().await;
    oneself(desk.act::<DisableAccount>("root").await);
    oneself(desk.act::<UnlockAccount>("root").await);
    oneself(desk.act::<SendPassword>("root").await);
    let request = || async { ReasonedRequest { id: desk.id("root").await, reason: reason("mine") } };
    oneself(desk.browser.call::<ResetMfa>(request().await).await);
    let bypass = desk.browser.call::<IssueBypassCode>(request().await).await;
    assert_eq!(bypass, Err(ApiError::Endpoint(AccountError::Oneself)));
    assert!(desk.show("root").await.oneself);
    assert!(!desk.show("other").await.oneself);
}

#[tokio::test]
async fn the_last_administrator_who_can_sign_in_cannot_be_disabled_even_from_the_command_line() {
    let desk = Desk::open().await;
    let domain = &desk.door.server.domain;
    let last = domain.set_disabled(Admin::CommandLine, "root", true).await;
    assert!(matches!(last, Err(domain::DomainError::Endpoint(AccountError::LastAdministrator))));
    desk.door.administrator("other").await;
    domain.set_disabled(Admin::CommandLine, "other", true).await.unwrap();
    let last = domain.set_disabled(Admin::CommandLine, "root", true).await;
    assert!(matches!(last, Err(domain::DomainError::Endpoint(AccountError::LastAdministrator))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_administrators_who_disable_each_other_one_stays() {
    let door = Door::open().await;
    let people = [door.administrator("one").await, door.administrator("two").await];
    for _ in 0..24 {
        let browsers = [people[0].signed_in(&door).await, people[1].signed_in(&door).await];
        let mut tries = JoinSet::new();
        for (number, browser) in browsers.into_iter().enumerate() {
            let other = ["two", "one"][number];
            let id = door.server.domain.account(other).await.unwrap().id;
            let request = shared::api::admin::AccountRequest { id };
            tries.spawn(async move { browser.call::<DisableAccount>(request).await.is_ok() });
        }
        let won = tries.join_all().await.into_iter().filter(|won| *won).count();
        assert_eq!(won, 1);
        let mut enabled = 0;
        for username in ["one", "two"] {
            let account = door.server.domain.account(username).await.unwrap();
            enabled += usize::from(account.disabled_at.is_none());
            door.server.domain.set_disabled(Admin::CommandLine, username, false).await.unwrap();
        }
        assert_eq!(enabled, 1);
    }
}

#[tokio::test]
async fn waits_for_wrong_passwords_show_and_end_with_unlock() {
    let desk = Desk::open().await;
    let ada = desk.door.person("ada").await;
    let guesser = Browser { address: "198.51.100.9".into(), ..desk.door.browser() };
    for _ in 0..5 {
        guesser.sign_in("ada", "wrong").await.unwrap_err();
    }
    // The owner's own browser has had its tries too.
    for _ in 0..5 {
        ada.browser.sign_in("ada", "wrong").await.unwrap_err();
    }
    assert_eq!(desk.show("ada").await.locks, [Lock::Password(desk.door.clock.now() + 30_000)]);
    assert!(ada.browser.sign_in("ada", PASSWORD).await.is_err());
    assert_eq!(desk.act::<UnlockAccount>("ada").await.unwrap().locks, []);
    ada.browser.sign_in("ada", PASSWORD).await.unwrap();
    desk.door.browser().sign_in("ada", PASSWORD).await.unwrap();
    assert!(desk.door.activity("ada").await.iter().any(|entry| entry.kind == EventKind::AccountUnlocked));
}

#[tokio::test]
async fn a_blocked_factor_and_a_full_day_of_wrong_codes_show_and_end_with_unlock() {
    let desk = Desk::open().await;
    let ada = desk.door.person("ada").await;
    for day in 0..5 {
        for _ in 0..4 {
            let browser = ada.at_verify(&desk.door).await;
            for _ in 0..5 {
                browser.verify(&wrong_code(&ada.phone, desk.door.clock.now())).await.unwrap_err();
            }
        }
        if day < 4 {
            desk.door.clock.advance(DAY);
        }
    }
    // A day later root's session is over.
    let browser = desk.door.administrator("second").await.signed_in(&desk.door).await;
    let desk = Desk { door: desk.door, browser };
    let locks = desk.show("ada").await.locks;
    assert!(matches!(locks[..], [Lock::Codes(_), Lock::Factor(Factor::Totp)]), "{locks:?}");
    assert_eq!(desk.act::<UnlockAccount>("ada").await.unwrap().locks, []);
    let browser = ada.at_verify(&desk.door).await;
    browser.verify(&ada.phone.code(desk.door.clock.now())).await.unwrap();
}

#[tokio::test]
async fn a_new_temporary_password_is_mailed_and_ends_everything_before_it() {
    let desk = Desk::open().await;
    let ada = desk.door.person("ada").await;
    let session = ada.signed_in(&desk.door).await;
    desk.door.mail().await;
    desk.prove().await;
    let sent = desk.act::<SendPassword>("ada").await.unwrap();
    assert_eq!(sent.password, PasswordState::Temporary(desk.door.clock.now() + DAY));
    assert!(session.state().await.is_err());
    let mail = desk.door.mail().await;
    assert_eq!(mail.iter().map(|mail| &*mail.subject).collect::<Vec<_>>(), ["New Password"]);
    assert!(desk.door.browser().sign_in("ada", PASSWORD).await.is_err());
}

#[tokio::test]
async fn passwords_are_sent_to_accounts_that_have_one_here_alone() {
    let desk = Desk::open().await;
    desk.door.add_as("sam", store::account::AccountKind::Internal, store::account::Origin::Sso).await;
    desk.door.add("ada").await;
    assert_eq!(desk.act::<SendPassword>("sam").await, Err(ApiError::Endpoint(AccountError::Sso)));
    desk.act::<DisableAccount>("ada").await.unwrap();
    assert_eq!(desk.act::<SendPassword>("ada").await, Err(ApiError::Endpoint(AccountError::Disabled)));
}

#[tokio::test]
async fn a_reset_of_mfa_ends_sessions_and_is_told_to_the_owner_with_its_reason() {
    let desk = Desk::open().await;
    let ada = desk.door.person("ada").await;
    let session = ada.signed_in(&desk.door).await;
    desk.door.mail().await;
    desk.prove().await;
    let request = ReasonedRequest { id: desk.id("ada").await, reason: reason("lost <b>the</b> phone") };
    let account = desk.browser.call::<ResetMfa>(request).await.unwrap();
    assert!(account.authenticators.is_empty() && account.sessions == 0);
    assert!(session.state().await.is_err());
    let mail = desk.door.mail().await;
    assert_eq!(mail.len(), 1);
    assert!(mail[0].text.contains("Reason: lost <b>the</b> phone"), "{}", mail[0].text);
    assert!(mail[0].html.contains("lost &lt;b&gt;the&lt;/b&gt; phone"), "{}", mail[0].html);
    let step = desk.door.browser().sign_in("ada", PASSWORD).await.unwrap().step;
    assert!(matches!(step, NextStep::SetUp { .. }));
}

#[tokio::test]
async fn a_reason_is_required() {
    let desk = Desk::open().await;
    desk.door.add("ada").await;
    for reason in ["", " ", "\u{200b}", "turned \u{202e} around"] {
        let body = serde_json::json!({"id": desk.id("ada").await, "reason": reason});
        let answer = desk
            .browser
            .send(shared::Method::Post, "/api/admin/account/reset-mfa", body.to_string().into_bytes())
            .await;
        assert_eq!(answer.status.as_u16(), 400, "{reason:?}");
    }
}
