use domain::clock::{DAY, MINUTE, SECOND};
use shared::{
    ApiError, CommonError, Empty,
    api::{NextStep, set_up::SkipSetUp},
};
use store::account::{AccountKind, NewAccount, Origin};

use crate::helpers::*;

#[tokio::test]
async fn the_mfa_setting_of_a_kind_of_account_takes_effect_at_the_next_request() {
    let app = TestApp::open().await;
    let internal = app.add_as("ines", AccountKind::Internal, Origin::Local).await.temporary_password.unwrap();
    let external = app.add_as("eve", AccountKind::External, Origin::Local).await.temporary_password.unwrap();
    app.set("mfa.external", "off").await;
    let (ines, eve) = (app.browser(), app.browser());
    assert_eq!(ines.sign_in("ines", &internal).await.unwrap().step, SET_UP);
    assert!(matches!(eve.sign_in("eve", &external).await.unwrap().step, NextStep::ChangePassword { .. }));
    app.set("mfa.external", "required").await;
    assert_eq!(eve.step().await, SET_UP);
    app.set("mfa.internal", "off").await;
    assert!(matches!(ines.step().await, NextStep::ChangePassword { .. }));
}

#[tokio::test]
async fn an_authenticator_is_used_where_mfa_is_optional_and_not_where_it_is_off() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.set("mfa.internal", "optional").await;
    ada.at_verify(&app).await;
    app.set("mfa.internal", "off").await;
    let progress = app.browser().sign_in("ada", PASSWORD).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { backup_codes_left: None, .. }));
}

#[tokio::test]
async fn a_session_without_a_second_factor_must_add_one_as_soon_as_it_is_required() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    app.set("mfa.internal", "required").await;
    assert_eq!(browser.step().await, SET_UP);
}

#[tokio::test]
async fn set_up_can_be_postponed_during_the_grace_period() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    app.clock.advance(10 * DAY);
    app.set("mfa.internal", "required").await;
    app.set("mfa.grace_days", "14").await;
    // Saving the same value does not restart it.
    app.clock.advance(DAY);
    app.set("mfa.internal", "required").await;
    let until = Some(START + 24 * DAY);
    let browser = app.browser();
    let progress = browser.sign_in("grace", PASSWORD).await.unwrap();
    assert_eq!(progress.step, may_set_up(until));
    let progress = browser.call::<SkipSetUp>(Empty {}).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { set_up_until, .. } if set_up_until == until));
    app.clock.advance(13 * DAY - 30 * MINUTE);
    browser.sign_in("grace", PASSWORD).await.unwrap();
    browser.call::<SkipSetUp>(Empty {}).await.unwrap();
    app.clock.advance(30 * MINUTE - SECOND);
    assert!(matches!(browser.step().await, NextStep::SignedIn { .. }));
    app.clock.advance(SECOND);
    assert_eq!(browser.step().await, SET_UP);
    assert_eq!(browser.call::<SkipSetUp>(Empty {}).await, Err(ApiError::Common(CommonError::WrongStep)));
}

#[tokio::test]
async fn administrators_must_set_up_mfa_even_where_others_need_not() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "off").await;
    let new = NewAccount { admin: true, ..new_account("root") };
    let added = app.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
    let browser = app.browser();
    let progress = browser.sign_in("root", &added.temporary_password.unwrap()).await.unwrap();
    assert_eq!(progress.step, SET_UP);
}
