//! The settings, and the accounts that they affect.

mod preview;

use domain::clock::DAY;
use shared::{
    CommonError, Empty,
    api::{
        NextStep,
        admin::{
            AccountKind,
            settings::{ChangeSettings, GetSettings, Setting, SettingChanges, Settings},
        },
        security::Mfa,
    },
};

use super::{Administration, refused};
use crate::helpers::*;

async fn get(admin: &Administration) -> Settings {
    admin.browser.call::<GetSettings>(Empty {}).await.unwrap()
}

async fn change(admin: &Administration, setting: Setting) -> Called<ChangeSettings> {
    admin.browser.call::<ChangeSettings>(SettingChanges { changes: vec![setting] }).await
}

#[tokio::test]
async fn each_setting_shows_how_many_accounts_it_affects() {
    let admin = Administration::open().await;
    admin.app.person("ada").await;
    admin.app.add("grace").await;
    admin.app.add("disabled").await;
    admin.app.server.domain.set_disabled(Admin::CommandLine, "disabled", true).await.unwrap();
    admin.app.add_as("sam", AccountKind::Internal, store::account::Origin::Sso).await;
    admin.app.add_as("guest", AccountKind::External, store::account::Origin::Local).await;
    let settings = get(&admin).await;
    assert_eq!((settings.internal.accounts, settings.internal.without_second_factor), (2, 1));
    assert_eq!((settings.external.accounts, settings.external.without_second_factor), (1, 1));
    // Ada's and the administrator's.
    assert_eq!(settings.accounts_with_backup_codes, 2);
    assert_eq!((settings.internal.since, settings.internal.grace_until), (None, None));
}

#[tokio::test]
async fn a_change_takes_effect_at_the_next_request_and_shows_the_end_of_the_grace_period() {
    let admin = Administration::open().await;
    let temporary = admin.app.add("grace").await.temporary_password.unwrap();
    let step = || async { admin.app.browser().sign_in("grace", &temporary).await.unwrap().step };
    let change = async |setting| change(&admin, setting).await.unwrap();
    let off = change(Setting::Mfa(AccountKind::Internal, Mfa::Off)).await;
    assert_eq!((off.internal.mfa, off.internal.since), (Mfa::Off, Some(admin.app.clock.now())));
    assert!(matches!(step().await, NextStep::ChangePassword { .. }));
    // Administrators need it in any case.
    assert!(matches!(admin.browser.step().await, NextStep::SignedIn { administrator: true, .. }));
    change(Setting::GraceDays(14)).await;
    let required = change(Setting::Mfa(AccountKind::Internal, Mfa::Required)).await;
    let until = Some(admin.app.clock.now() + 14 * DAY);
    assert_eq!((required.grace_days, required.internal.grace_until), (14, until));
    assert_eq!(step().await, may_set_up(until));
    assert!(!change(Setting::BackupCodes(false)).await.backup_codes);
}

#[tokio::test]
async fn a_grace_period_of_more_than_a_year_is_refused() {
    let admin = Administration::open().await;
    let answer = change(&admin, Setting::GraceDays(366)).await;
    assert_eq!(answer, Err(refused(CommonError::Invalid)));
    admin.app.clock.advance(11 * 60_000);
    let answer = change(&admin, Setting::GraceDays(1)).await;
    assert_eq!(answer, Err(refused(CommonError::ReauthenticationRequired)));
}

#[tokio::test]
async fn several_settings_are_stored_together_or_not_at_all() {
    let admin = Administration::open().await;
    let change =
        async |changes: Vec<Setting>| admin.browser.call::<ChangeSettings>(SettingChanges { changes }).await;
    let both = change(vec![Setting::GraceDays(7), Setting::DisableUnusedDays(90)]).await.unwrap();
    assert_eq!((both.grace_days, both.disable_unused_days), (7, 90));
    for invalid in [
        vec![],
        vec![Setting::GraceDays(8), Setting::DisableUnusedDays(29)],
        vec![Setting::GraceDays(8), Setting::RemindDays(31)],
        vec![Setting::GraceDays(8), Setting::GraceDays(9)],
    ] {
        assert_eq!(change(invalid).await, Err(refused(CommonError::Invalid)));
    }
    let kinds = [AccountKind::Internal, AccountKind::External].map(|kind| Setting::Mfa(kind, Mfa::Off));
    let settings = change(kinds.into()).await.unwrap();
    assert_eq!((settings.internal.mfa, settings.external.mfa, settings.grace_days), (Mfa::Off, Mfa::Off, 7));
}
