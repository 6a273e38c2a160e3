//! The list of all routes.

mod admin;
mod authenticators;
mod backup_codes;
mod demo;
pub mod forward;
mod health;
mod openapi;
mod page;
mod passkeys;
mod password;
mod reauthentication;
mod recovery;
mod security;
mod set_up;
mod sign_in;
mod sso;
mod state;
mod verify;

use axum::{
    Router,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
};
use shared::{
    CommonError,
    api::{
        OPENAPI,
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
        sso::{BEGIN, CALLBACK},
        state::GetState,
        verify::{Verify, VerifyBackupCode},
    },
};

use crate::{
    error::refuse,
    middleware,
    mount::Api,
    page::demo::{ACCOUNTS, STYLE_SHEET},
    state::Server,
};

/// The endpoints of the contract.
#[must_use]
pub fn api() -> Api {
    Api::default()
        .endpoint::<GetState, _, _>(state::get)
        .endpoint::<SignIn, _, _>(sign_in::post)
        .endpoint::<SendTemporaryPassword, _, _>(sign_in::send_temporary_password)
        .endpoint::<SignOut, _, _>(sign_in::sign_out)
        .endpoint::<StartSetUp, _, _>(set_up::post)
        .endpoint::<SkipSetUp, _, _>(set_up::skip)
        .endpoint::<Verify, _, _>(verify::post)
        .endpoint::<VerifyBackupCode, _, _>(verify::backup_code)
        .endpoint::<ShowBackupCodes, _, _>(backup_codes::post)
        .endpoint::<ConfirmBackupCodes, _, _>(backup_codes::done)
        .endpoint::<RegenerateBackupCodes, _, _>(backup_codes::regenerate)
        .endpoint::<ChangePassword, _, _>(password::post)
        .endpoint::<Reauthenticate, _, _>(reauthentication::post)
        .endpoint::<GetSecurity, _, _>(security::get)
        .endpoint::<ShowActivity, _, _>(security::activity)
        .endpoint::<StartAuthenticator, _, _>(authenticators::start)
        .endpoint::<ConfirmAuthenticator, _, _>(authenticators::confirm)
        .endpoint::<RenameAuthenticator, _, _>(authenticators::rename)
        .endpoint::<RemoveAuthenticator, _, _>(authenticators::remove)
        .endpoint::<StartPasskeySignIn, _, _>(passkeys::start_sign_in)
        .endpoint::<SignInWithPasskey, _, _>(passkeys::sign_in)
        .endpoint::<StartPasskeyVerification, _, _>(passkeys::start_verification)
        .endpoint::<VerifyPasskey, _, _>(passkeys::verify)
        .endpoint::<StartPasskey, _, _>(passkeys::start)
        .endpoint::<AddPasskey, _, _>(passkeys::add)
        .endpoint::<RenamePasskey, _, _>(passkeys::rename)
        .endpoint::<RemovePasskey, _, _>(passkeys::remove)
        .endpoint::<EndSession, _, _>(security::end_session)
        .endpoint::<EndOtherSessions, _, _>(security::end_other_sessions)
        .endpoint::<Disavow, _, _>(recovery::disavow)
        .endpoint::<ForgetBrowser, _, _>(security::forget_browser)
        .endpoint::<ForgetBrowsers, _, _>(security::forget_browsers)
        .endpoint::<RequestPasswordReset, _, _>(recovery::request)
        .endpoint::<ResetPassword, _, _>(recovery::reset)
        .endpoint::<ShowOverview, _, _>(admin::overview::show)
        .endpoint::<ListAccounts, _, _>(admin::accounts::list)
        .endpoint::<ActOnAccounts, _, _>(admin::accounts::act)
        .endpoint::<FindAccountIds, _, _>(admin::accounts::ids)
        .endpoint::<ShowAccount, _, _>(admin::account::show)
        .endpoint::<AddAccount, _, _>(admin::account::add)
        .endpoint::<EditAccount, _, _>(admin::account::edit)
        .endpoint::<DisableAccount, _, _>(admin::account::disable)
        .endpoint::<EnableAccount, _, _>(admin::account::enable)
        .endpoint::<UnlockAccount, _, _>(admin::account::unlock)
        .endpoint::<SendPassword, _, _>(admin::account::send_password)
        .endpoint::<ResetMfa, _, _>(admin::account::reset_mfa)
        .endpoint::<IssueBypassCode, _, _>(admin::account::bypass_code)
        .endpoint::<ForgetAccountBrowsers, _, _>(admin::account::forget_browsers)
        .endpoint::<ReleaseAccount, _, _>(admin::account::release)
        .endpoint::<GetSettings, _, _>(admin::settings::get)
        .endpoint::<ChangeSettings, _, _>(admin::settings::change)
        .endpoint::<PreviewSettings, _, _>(admin::settings::preview)
        .endpoint::<ListActivity, _, _>(admin::audit::list)
        .endpoint::<CountNewer, _, _>(admin::audit::newer)
        .endpoint::<ImportAccounts, _, _>(admin::import::post)
        .endpoint::<GetInvitations, _, _>(admin::import::invitations)
        .endpoint::<ListIdentityProviders, _, _>(admin::identity_providers::list)
        .endpoint::<ListMail, _, _>(admin::mail::list)
        .endpoint::<RetryMail, _, _>(admin::mail::retry)
        .endpoint::<DropMail, _, _>(admin::mail::discard)
        .endpoint::<TestMail, _, _>(admin::mail::test)
        .file(EXPORT, get(admin::audit::export))
        .file(OPENAPI, get(openapi::get))
}

/// The router of the whole server: the contract, the health checks, and the app for every other path.
pub fn router(server: Server) -> Router {
    let others = Router::new()
        .route(BEGIN, get(sso::begin))
        .route(CALLBACK, get(sso::callback))
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
        .route(forward::PATHS[0], get(forward::auth_request))
        .route(forward::PATHS[1], get(forward::forward_auth))
        .route("/api/{*rest}", axum::routing::any(|| async { refuse(CommonError::NotFound) }))
        .fallback(page::get)
        .layer(from_fn(middleware::time_limit));
    let others = if server.config.demo {
        others.route(ACCOUNTS, get(demo::accounts)).route(STYLE_SHEET, get(demo::style_sheet))
    } else {
        others
    };
    api()
        .into_router()
        .merge(others)
        .method_not_allowed_fallback(|| async { refuse(CommonError::WrongMethod) })
        .layer(from_fn_with_state(server.clone(), middleware::headers::add))
        .layer(from_fn_with_state(server.clone(), middleware::log))
        .layer(from_fn_with_state(server.clone(), middleware::request_id::give))
        .with_state(server)
}
