//! The bodies that are sent to the endpoints of the contract: well-formed, but wrong.

use serde_json::json;
use shared::{
    Endpoint as _,
    api::{
        admin::{
            account::{AddAccount, EditAccount, ShowAccount},
            accounts::ListAccounts,
            act::{ActOnAccounts, FindAccountIds},
            audit::{CountNewer, ListActivity},
            import::ImportAccounts,
            mail::{DropMail, RetryMail, TestMail},
            overview::ShowOverview,
            settings::{ChangeSettings, preview::PreviewSettings},
            support::{
                DisableAccount, EnableAccount, ForgetAccountBrowsers, IssueBypassCode, ReleaseAccount,
                ResetMfa, SendPassword, UnlockAccount,
            },
        },
        audit::ShowActivity,
        authenticators::{ConfirmAuthenticator, RemoveAuthenticator, RenameAuthenticator},
        backup_codes::RegenerateBackupCodes,
        not_me::Disavow,
        passkeys::{AddPasskey, RemovePasskey, RenamePasskey, SignInWithPasskey, VerifyPasskey},
        password::ChangePassword,
        reauthentication::Reauthenticate,
        recovery::{RequestPasswordReset, ResetPassword},
        remembered_browsers::ForgetBrowser,
        sessions::EndSession,
        sign_in::{SendTemporaryPassword, SignIn},
        verify::{Verify, VerifyBackupCode},
    },
};

/// A body for this endpoint. Codes are written as `WRONG`, which is replaced by six digits that are no code of a nearby
/// time step.
pub fn body(path: &str) -> String {
    let body = match path {
        SignIn::PATH | SendTemporaryPassword::PATH => json!({"username": "nobody", "password": "wrong"}),
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
    body.to_string()
}
