//! Requests about settings.

use shared::{
    Empty,
    api::{
        admin::{
            AccountKind,
            settings::{
                AdministratorMfa, AdministratorSetting, ChangeSettings, GetSettings, MfaSetting, Setting,
                SettingChanges, Settings,
                preview::{Effect, PreviewSettings, SettingsPreview},
            },
        },
        security::Mfa,
    },
};

use super::NOW;
use crate::sample::Sample;

pub fn samples() -> Vec<Sample> {
    vec![
        Sample::of::<GetSettings>([Empty {}], [settings()], []),
        Sample::of::<ChangeSettings>([SettingChanges { changes: changes().into() }], [settings()], []),
        Sample::of::<PreviewSettings>(
            [SettingChanges { changes: vec![Setting::GraceDays(14)] }],
            [SettingsPreview {
                now: NOW,
                effects: vec![Effect {
                    change: Setting::GraceDays(14),
                    accounts: 12,
                    affected: 3,
                    from: Some(NOW),
                }],
            }],
            [],
        ),
    ]
}

fn changes() -> [Setting; 9] {
    [
        Setting::Mfa(AccountKind::Internal, Mfa::Required),
        Setting::GraceDays(14),
        Setting::BackupCodes(false),
        Setting::Mfa(AccountKind::External, Mfa::Passkey),
        Setting::Administrators(AdministratorMfa::Passkey),
        Setting::Passkeys(false),
        Setting::RememberDays(30),
        Setting::RemindDays(3),
        Setting::DisableUnusedDays(90),
    ]
}

fn settings() -> Settings {
    let setting = MfaSetting {
        mfa: Mfa::Required,
        since: Some(NOW),
        grace_until: None,
        accounts: 12,
        without_second_factor: 3,
        without_passkey: 7,
    };
    Settings {
        now: NOW,
        internal: setting,
        external: setting,
        grace_days: 14,
        backup_codes: true,
        accounts_with_backup_codes: 9,
        administrators: AdministratorSetting {
            mfa: AdministratorMfa::Required,
            since: None,
            accounts: 2,
            without_passkey: 1,
        },
        passkeys: true,
        passkeys_possible: true,
        accounts_with_passkeys: 5,
        remember_days: 7,
        remembered_browsers: 3,
        remind_days: 3,
        accounts_in_grace: 4,
        disable_unused_days: 90,
        unused_accounts_warned: 1,
    }
}
