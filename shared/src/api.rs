//! The endpoints, one module for each topic, and the types that several endpoints return.

pub mod admin;
pub mod audit;
pub mod authenticators;
pub mod backup_codes;
pub mod event_group;
pub mod not_me;
pub mod passkeys;
pub mod password;
mod progress;
pub mod reauthentication;
pub mod recovery;
pub mod remembered_browsers;
pub mod security;
pub mod sessions;
pub mod set_up;
pub mod sign_in;
pub mod sso;
pub mod state;
pub mod verify;
pub mod webauthn;

pub use self::progress::{NextStep, Profile, Progress};
use crate::{Endpoint, Method};

/// The path of the document that describes the endpoints. A GET returns it to everyone.
pub const OPENAPI: &str = "/api/openapi.json";

/// What is done with each endpoint. `path_of_type` is the path of its type, such as `admin::mail::ListMail`.
#[cfg(feature = "openapi")]
pub(crate) trait EndpointVisitor {
    fn visit<E>(&mut self, path_of_type: &'static str)
    where
        E: Endpoint + schemars::JsonSchema,
        E::Request: schemars::JsonSchema,
        E::Response: schemars::JsonSchema,
        E::Error: schemars::JsonSchema;
}

macro_rules! endpoints {
    ($($endpoint:ty,)*) => {
        /// Method and path of every endpoint. The server's tests compare it with what is mounted, and those of this
        /// crate with the samples of the wire format, so that neither is forgotten.
        pub const ENDPOINTS: &[(Method, &str)] =
            &[$((<$endpoint as Endpoint>::METHOD, <$endpoint as Endpoint>::PATH),)*];

        /// Shows every endpoint with its types to a visitor, for the description of the API.
        #[cfg(feature = "openapi")]
        pub(crate) fn visit_endpoints(visitor: &mut impl EndpointVisitor) {
            $(visitor.visit::<$endpoint>(stringify!($endpoint));)*
        }
    };
}

endpoints! {
    state::GetState,
    sign_in::SignIn,
    sign_in::SendTemporaryPassword,
    sign_in::SignOut,
    set_up::StartSetUp,
    set_up::SkipSetUp,
    verify::Verify,
    verify::VerifyBackupCode,
    backup_codes::ShowBackupCodes,
    backup_codes::ConfirmBackupCodes,
    backup_codes::RegenerateBackupCodes,
    password::ChangePassword,
    reauthentication::Reauthenticate,
    security::GetSecurity,
    audit::ShowActivity,
    authenticators::StartAuthenticator,
    authenticators::ConfirmAuthenticator,
    authenticators::RenameAuthenticator,
    authenticators::RemoveAuthenticator,
    passkeys::StartPasskeySignIn,
    passkeys::SignInWithPasskey,
    passkeys::StartPasskeyVerification,
    passkeys::VerifyPasskey,
    passkeys::StartPasskey,
    passkeys::AddPasskey,
    passkeys::RenamePasskey,
    passkeys::RemovePasskey,
    sessions::EndSession,
    sessions::EndOtherSessions,
    not_me::Disavow,
    remembered_browsers::ForgetBrowser,
    remembered_browsers::ForgetBrowsers,
    recovery::RequestPasswordReset,
    recovery::ResetPassword,
    admin::overview::ShowOverview,
    admin::accounts::ListAccounts,
    admin::act::ActOnAccounts,
    admin::act::FindAccountIds,
    admin::account::ShowAccount,
    admin::account::AddAccount,
    admin::account::EditAccount,
    admin::support::DisableAccount,
    admin::support::EnableAccount,
    admin::support::UnlockAccount,
    admin::support::SendPassword,
    admin::support::ResetMfa,
    admin::support::IssueBypassCode,
    admin::support::ForgetAccountBrowsers,
    admin::support::ReleaseAccount,
    admin::settings::GetSettings,
    admin::settings::ChangeSettings,
    admin::settings::preview::PreviewSettings,
    admin::audit::ListActivity,
    admin::audit::CountNewer,
    admin::import::ImportAccounts,
    admin::import::GetInvitations,
    admin::identity_providers::ListIdentityProviders,
    admin::mail::ListMail,
    admin::mail::RetryMail,
    admin::mail::DropMail,
    admin::mail::TestMail,
}
