//! What changes would do, before they are made.

use shared::api::admin::settings::{
    AdministratorMfa,
    preview::{Effect, PreviewSettings},
};
use store::account::Origin;

use super::*;

async fn effects(admin: &Administration, changes: &[Setting]) -> Vec<(u32, u32, Option<i64>)> {
    let request = SettingChanges { changes: changes.into() };
    let preview = admin.browser.call::<PreviewSettings>(request).await.unwrap();
    preview.effects.iter().map(|effect: &Effect| (effect.accounts, effect.affected, effect.from)).collect()
}

/// An administrator and Ada with authenticators and backup codes, Grace and Joan without, a guest, an SSO account.
async fn open() -> Administration {
    let admin = Administration::open().await;
    admin.app.person("ada").await;
    admin.app.add("grace").await;
    admin.app.add("joan").await;
    admin.app.add_as("guest", AccountKind::External, Origin::Local).await;
    admin.app.add_as("sam", AccountKind::Internal, Origin::Sso).await;
    admin
}

#[tokio::test]
async fn each_change_says_whom_it_affects_and_the_changes_are_judged_together() {
    let admin = open().await;
    let internal = |mfa| Setting::Mfa(AccountKind::Internal, mfa);
    assert_eq!(effects(&admin, &[internal(Mfa::Off)]).await, [(3, 1, None)]);
    assert_eq!(effects(&admin, &[internal(Mfa::Optional)]).await, [(3, 2, None)]);
    assert_eq!(effects(&admin, &[internal(Mfa::Passkey)]).await, [(3, 3, None)]);
    // While passkeys are disabled, the app is enough.
    let without = [internal(Mfa::Passkey), Setting::Passkeys(false)];
    assert_eq!(effects(&admin, &without).await, [(3, 2, None), (0, 0, None)]);
    // The grace period of the same form counts from now.
    let until = Some(admin.app.clock.now() + 14 * DAY);
    let together = [internal(Mfa::Passkey), Setting::GraceDays(14)];
    assert_eq!(effects(&admin, &together).await, [(3, 3, until), (4, 4, until)]);
    assert_eq!(effects(&admin, &[Setting::Administrators(AdministratorMfa::Passkey)]).await, [(1, 1, None)]);
    assert_eq!(effects(&admin, &[Setting::BackupCodes(false)]).await, [(2, 2, None)]);
}

#[tokio::test]
async fn unused_accounts_and_reminders_are_counted() {
    let admin = open().await;
    let now = admin.app.clock.now();
    let off = [Setting::DisableUnusedDays(30)];
    assert_eq!(effects(&admin, &off).await, [(6, 0, None)]);
    admin.app.clock.advance(40 * DAY);
    let admin = Administration {
        browser: admin.app.administrator("second").await.signed_in(&admin.app).await,
        ..admin
    };
    let later = admin.app.clock.now();
    assert_eq!(effects(&admin, &off).await, [(7, 6, Some(later + 14 * DAY))]);
    let longer = effects(&admin, &[Setting::DisableUnusedDays(55)]).await;
    let (_, affected, Some(from)) = longer[0] else { panic!("{longer:?}") };
    assert!(affected == 6 && from > later + 14 * DAY && from < now + 55 * DAY, "{longer:?}");
    assert_eq!(effects(&admin, &[Setting::DisableUnusedDays(90)]).await, [(7, 0, None)]);

    admin.app.set("accounts.disable_unused_days", "30").await;
    admin.app.server.domain.warn_remind_and_disable().await.unwrap();
    assert_eq!(get(&admin).await.unused_accounts_warned, 6);
    assert_eq!(effects(&admin, &[Setting::DisableUnusedDays(0)]).await, [(7, 6, None)]);
    // In the grace period: the accounts of those who have nothing, of which one ends within three days and a day.
    let remind = [Setting::GraceDays(44), Setting::RemindDays(5)];
    assert_eq!(effects(&admin, &remind).await[1], (3, 3, None));
    let remind = [Setting::GraceDays(60), Setting::RemindDays(5)];
    assert_eq!(effects(&admin, &remind).await[1], (3, 0, None));
}

#[tokio::test]
async fn a_change_to_the_present_value_has_no_effect_and_an_invalid_one_is_refused() {
    let admin = open().await;
    assert_eq!(effects(&admin, &[Setting::GraceDays(0), Setting::Passkeys(true)]).await, []);
    let request = SettingChanges { changes: vec![Setting::GraceDays(366)] };
    let answer = admin.browser.call::<PreviewSettings>(request).await;
    assert_eq!(answer, Err(refused(CommonError::Invalid)));
    // It changes nothing, so it needs no reauthentication.
    admin.app.clock.advance(11 * 60_000);
    assert_eq!(effects(&admin, &[Setting::GraceDays(1)]).await.len(), 1);
    assert_eq!(get(&admin).await.grace_days, 0);
}
