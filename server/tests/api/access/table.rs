//! The table of access: the status of each endpoint in each state of a session, and the bodies that are sent.

use std::collections::BTreeMap;

use serde_json::json;
use shared::{
    Endpoint as _,
    api::{
        admin::{
            account::{AddAccount, EditAccount, ShowAccount},
            accounts::ListAccounts,
            act::{ActOnAccounts, FindAccountIds},
            audit::{CountNewer, EXPORT, ListActivity},
            identity_providers::ListIdentityProviders,
            import::{GetInvitations, ImportAccounts},
            mail::{DropMail, ListMail, RetryMail, TestMail},
            overview::ShowOverview,
            settings::{ChangeSettings, GetSettings, preview::PreviewSettings},
            support::{
                DisableAccount, EnableAccount, ForgetAccountBrowsers, IssueBypassCode, ReleaseAccount,
                ResetMfa, SendPassword, UnlockAccount,
            },
        },
        audit::ShowActivity,
        authenticators::{
            ConfirmAuthenticator, RemoveAuthenticator, RenameAuthenticator, StartAuthenticator,
        },
        backup_codes::{ConfirmBackupCodes, RegenerateBackupCodes, ShowBackupCodes},
        not_me::Disavow,
        passkeys::{
            AddPasskey, RemovePasskey, RenamePasskey, SignInWithPasskey, StartPasskey, StartPasskeySignIn,
            StartPasskeyVerification, VerifyPasskey,
        },
        password::ChangePassword,
        reauthentication::Reauthenticate,
        recovery::{RequestPasswordReset, ResetPassword},
        remembered_browsers::{ForgetBrowser, ForgetBrowsers},
        security::GetSecurity,
        sessions::{EndOtherSessions, EndSession},
        set_up::{SkipSetUp, StartSetUp},
        sign_in::{SendTemporaryPassword, SignIn, SignOut},
        state::GetState,
        verify::{Verify, VerifyBackupCode},
    },
};

/// The status of each endpoint in each of [`super::STATES`], for a body that is well-formed but wrong.
/// 401: no session; 403: reauthentication first; 409: another step; anything else: the endpoint handled the request.
pub fn table() -> BTreeMap<&'static str, [u16; 13]> {
    BTreeMap::from([
        // In this order: none, made up, set up, verify, backup codes, change password, signed in, administrator; passkey
        // set up, passkey verify, passkey session, remembered, on hold.
        (GetState::PATH, [200, 401, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 401]),
        (SignIn::PATH, [401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401]),
        (SendTemporaryPassword::PATH, [401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 401]),
        (SignOut::PATH, [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
        (StartSetUp::PATH, [401, 401, 200, 409, 409, 409, 409, 409, 409, 409, 409, 409, 401]),
        (SkipSetUp::PATH, [401, 401, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 401]),
        (Verify::PATH, [401, 401, 422, 422, 409, 409, 409, 409, 409, 422, 409, 409, 401]),
        (VerifyBackupCode::PATH, [401, 401, 409, 422, 409, 409, 409, 409, 409, 422, 409, 409, 401]),
        (ShowBackupCodes::PATH, [401, 401, 409, 409, 200, 409, 409, 409, 409, 409, 409, 409, 401]),
        (ConfirmBackupCodes::PATH, [401, 401, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 401]),
        (Reauthenticate::PATH, [401, 401, 409, 409, 409, 409, 422, 422, 409, 409, 422, 422, 401]),
        (GetSecurity::PATH, [401, 401, 409, 409, 409, 409, 200, 200, 409, 409, 200, 200, 401]),
        (StartAuthenticator::PATH, [401, 401, 409, 409, 409, 409, 200, 200, 409, 409, 200, 403, 401]),
        // No set-up is pending.
        (ConfirmAuthenticator::PATH, [401, 401, 409, 409, 409, 409, 409, 409, 409, 409, 409, 409, 401]),
        (RenameAuthenticator::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (RemoveAuthenticator::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (StartPasskeySignIn::PATH, [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
        // No challenge is open.
        (SignInWithPasskey::PATH, [422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422]),
        (StartPasskeyVerification::PATH, [401, 401, 409, 409, 409, 409, 409, 409, 409, 200, 200, 409, 401]),
        (VerifyPasskey::PATH, [401, 401, 409, 409, 409, 409, 409, 409, 409, 422, 409, 409, 401]),
        (StartPasskey::PATH, [401, 401, 200, 409, 409, 409, 200, 200, 200, 409, 200, 403, 401]),
        (AddPasskey::PATH, [401, 401, 422, 409, 409, 409, 422, 422, 422, 409, 422, 403, 401]),
        (RenamePasskey::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (RemovePasskey::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (ShowActivity::PATH, [401, 401, 409, 409, 409, 409, 200, 200, 409, 409, 200, 200, 401]),
        (EndSession::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (EndOtherSessions::PATH, [401, 401, 409, 409, 409, 409, 200, 200, 409, 409, 200, 200, 401]),
        (Disavow::PATH, [422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422]),
        (ForgetBrowser::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (ForgetBrowsers::PATH, [401, 401, 409, 409, 409, 409, 200, 200, 409, 409, 200, 200, 401]),
        (RequestPasswordReset::PATH, [200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200]),
        (ResetPassword::PATH, [422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422, 422]),
        (RegenerateBackupCodes::PATH, [401, 401, 409, 409, 409, 409, 422, 422, 409, 409, 409, 422, 401]),
        (ChangePassword::PATH, [401, 401, 409, 409, 409, 422, 422, 422, 409, 409, 422, 422, 401]),
        // For anyone but administrators these do not exist, whatever the id.
        (ShowOverview::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ActOnAccounts::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (FindAccountIds::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ListAccounts::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ShowAccount::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (AddAccount::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (EditAccount::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (DisableAccount::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (EnableAccount::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (UnlockAccount::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (SendPassword::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (ResetMfa::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (IssueBypassCode::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (ReleaseAccount::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (ForgetAccountBrowsers::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (GetSettings::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ChangeSettings::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (PreviewSettings::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ListActivity::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (CountNewer::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (EXPORT, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ImportAccounts::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (GetInvitations::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ListIdentityProviders::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (ListMail::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
        (RetryMail::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (DropMail::PATH, [401, 401, 409, 409, 409, 409, 404, 404, 409, 409, 404, 404, 401]),
        (TestMail::PATH, [401, 401, 409, 409, 409, 409, 404, 200, 409, 409, 404, 404, 401]),
    ])
}

pub fn body(path: &str) -> Vec<u8> {
    let body = match path {
        SignIn::PATH | SendTemporaryPassword::PATH => json!({"username": "nobody", "password": "wrong"}),
        // Replaced by six digits that are no code of a nearby time step.
        Verify::PATH | RegenerateBackupCodes::PATH => json!({"code": "WRONG"}),
        VerifyBackupCode::PATH => json!({"code": "00000-00000-00000"}),
        ChangePassword::PATH => json!({"old_password": "wrong", "new_password": "orange zeppelin marmalade"}),
        Reauthenticate::PATH => json!({"password": "wrong"}),
        ShowActivity::PATH => json!({"before": null}),
        ConfirmAuthenticator::PATH => json!({"code": "WRONG", "name": "Phone", "replaces": null}),
        Disavow::PATH => json!({"code": "0".repeat(28)}),
        RenameAuthenticator::PATH | RenamePasskey::PATH => json!({"id": "unknown", "name": "Phone"}),
        SignInWithPasskey::PATH | VerifyPasskey::PATH => json!({"credential": {"id": "AQID", "response": {
            "clientDataJSON": "e30", "authenticatorData": "BAUG", "signature": "BwgJ", "userHandle": null,
        }}}),
        AddPasskey::PATH => json!({"name": "Laptop", "credential": {"id": "AQID", "response": {
            "clientDataJSON": "e30", "attestationObject": "oA",
        }}}),
        RemoveAuthenticator::PATH | RemovePasskey::PATH | EndSession::PATH | ForgetBrowser::PATH => {
            json!({"id": "unknown"})
        }
        RequestPasswordReset::PATH => json!({"username": "nobody"}),
        ResetPassword::PATH => json!({"code": "0".repeat(28), "new_password": "orange zeppelin marmalade"}),
        ListAccounts::PATH => json!({"search": "", "filter": "all", "page": "first"}),
        AddAccount::PATH => json!({
            "username": "another", "email": "another@example.com", "name": "", "kind": "internal",
            "origin": "local", "administrator": false,
        }),
        EditAccount::PATH => json!({
            "id": "unknown", "email": "other@example.com", "name": "", "kind": "internal",
            "administrator": false,
        }),
        ResetMfa::PATH | IssueBypassCode::PATH | ReleaseAccount::PATH => {
            json!({"id": "unknown", "reason": "asked to"})
        }
        ChangeSettings::PATH | PreviewSettings::PATH => json!({"changes": [{"grace_days": 0}]}),
        RetryMail::PATH | DropMail::PATH => json!({"which": {"id": "unknown"}}),
        TestMail::PATH => json!({"email": "linus@example.com"}),
        ImportAccounts::PATH => json!({"csv": "", "dry_run": false}),
        ShowOverview::PATH => json!({"offset": 60}),
        ActOnAccounts::PATH => json!({"action": "disable", "accounts": ["unknown"]}),
        FindAccountIds::PATH => json!({"search": "", "filter": "all"}),
        CountNewer::PATH => json!({"filter": {}, "after": 0}),
        ListActivity::PATH => json!({"filter": {}, "before": null}),
        ShowAccount::PATH
        | DisableAccount::PATH
        | EnableAccount::PATH
        | UnlockAccount::PATH
        | ForgetAccountBrowsers::PATH
        | SendPassword::PATH => json!({"id": "unknown"}),
        _ => json!({}),
    };
    serde_json::to_vec(&body).unwrap()
}
