//! Every route in one list.

mod authenticators;
mod backup_codes;
mod health;
mod page;
mod password;
mod proof;
mod recovery;
mod security;
mod set_up;
mod sign_in;
mod sso;
mod state;
mod verify;

use axum::{Router, middleware, routing::get};
use shared::{
    Refusal,
    api::{
        activity::ShowActivity,
        authenticators::{
            ConfirmAuthenticator, RemoveAuthenticator, RenameAuthenticator, StartAuthenticator,
        },
        backup_codes::{ConfirmBackupCodes, RegenerateBackupCodes, ShowBackupCodes},
        password::ChangePassword,
        proof::Prove,
        recovery::{RequestPasswordReset, ResetPassword},
        security::GetSecurity,
        sessions::{EndOtherSessions, EndSession},
        set_up::{SkipSetUp, StartSetUp},
        sign_in::{SendTemporaryPassword, SignIn, SignOut},
        sso::{BEGIN, CALLBACK},
        state::GetState,
        verify::{Verify, VerifyBackupCode},
    },
};

use crate::{error::refuse, guards, mount::Api, state::Server};

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
        .endpoint::<Prove, _, _>(proof::post)
        .endpoint::<GetSecurity, _, _>(security::get)
        .endpoint::<ShowActivity, _, _>(security::activity)
        .endpoint::<StartAuthenticator, _, _>(authenticators::start)
        .endpoint::<ConfirmAuthenticator, _, _>(authenticators::confirm)
        .endpoint::<RenameAuthenticator, _, _>(authenticators::rename)
        .endpoint::<RemoveAuthenticator, _, _>(authenticators::remove)
        .endpoint::<EndSession, _, _>(security::end_session)
        .endpoint::<EndOtherSessions, _, _>(security::end_other_sessions)
        .endpoint::<RequestPasswordReset, _, _>(recovery::request)
        .endpoint::<ResetPassword, _, _>(recovery::reset)
}

/// The whole server: the contract, the health checks, and the app for every other path.
pub fn router(server: Server) -> Router {
    api()
        .into_router()
        .route(BEGIN, get(sso::begin))
        .route(CALLBACK, get(sso::callback))
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
        .route("/api/{*rest}", axum::routing::any(|| async { refuse(Refusal::NotFound) }))
        .fallback(page::get)
        .method_not_allowed_fallback(|| async { refuse(Refusal::WrongMethod) })
        .layer(middleware::from_fn(guards::time_limit))
        .layer(middleware::from_fn_with_state(server.clone(), guards::headers))
        .layer(middleware::from_fn(guards::log))
        .with_state(server)
}
