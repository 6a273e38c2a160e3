use domain::clock::{DAY, MINUTE, SECOND};
use shared::{
    ApiError, CommonError, Empty,
    api::{NextStep, set_up::SkipSetUp},
};
use store::account::{AccountKind, NewAccount, Origin};

use crate::helpers::*;

#[tokio::test]
async fn mfa_is_decided_by_the_kind_of_account_from_the_next_request_on() {
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
async fn someone_with_an_authenticator_is_asked_for_it_where_mfa_is_optional_and_not_where_it_is_off() {
    let app = TestApp::open().await;
    let ada = app.person("ada").await;
    app.set("mfa.internal", "optional").await;
    ada.at_verify(&app).await;
    app.set("mfa.internal", "off").await;
    let progress = app.browser().sign_in("ada", PASSWORD).await.unwrap();
    assert!(matches!(progress.step, NextStep::SignedIn { backup_codes_left: None, .. }));
}

#[tokio::test]
async fn a_session_without_a_second_factor_is_asked_for_one_as_soon_as_it_is_required() {
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
async fn in_the_grace_period_set_up_may_be_put_off_until_the_day_shown() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "off").await;
    let temporary = app.add("grace").await.temporary_password.unwrap();
    let browser = app.browser();
    browser.sign_in("grace", &temporary).await.unwrap();
    browser.change_password(&temporary, PASSWORD).await.unwrap();
    app.clock.advance(10 * DAY);
    app.set("mfa.internal", "required").await;
    app.set("mfa.grace_days", "14").await;
    // The same again does not begin it anew.
    app.clock.advance(DAY);
    app.set("mfa.internal", "required").await;
    let until = Some(START + 24 * DAY);
    let browser = app.browser();
    let progress = browser.sign_in("grace", PASSWORD).await.unwrap();
    assert_eq!(progress.step, NextStep::SetUp { optional: true, until });
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
async fn an_administrator_sets_up_mfa_where_nobody_else_has_to() {
    let app = TestApp::open().await;
    app.set("mfa.internal", "off").await;
    let new = NewAccount { admin: true, ..new_account("root") };
    let added = app.server.domain.add_account(Admin::CommandLine, &new).await.unwrap();
    let browser = app.browser();
    let progress = browser.sign_in("root", &added.temporary_password.unwrap()).await.unwrap();
    assert_eq!(progress.step, SET_UP);
}
