//! POST /api/activity, and the audit events: their kinds and details.

mod factor;

pub use self::factor::Factor;

use serde::{Deserialize, Serialize};

use crate::{Endpoint, Method, NoError};

/// Declares [`EventKind`] with its wire names.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// A kind of event. The name is the same in JSON and in the database.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
        pub enum EventKind {
            $($(#[$doc])* #[serde(rename = $name)] $kind,)*
        }

        impl EventKind {
            /// All kinds, in the order of this list.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// The name in JSON.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }
        }
    };
}

kinds! {
    /// A sign-in was completed. `factor` is none if the password was enough.
    SignedIn = "signed_in",
    /// The person signed out.
    SignedOut = "signed_out",
    /// `count` other sessions were signed out.
    SessionsEnded = "sessions_ended",
    /// An incorrect password was entered, `count` times in a row. Recorded only for the first, second,
    /// fourth, eighth … time.
    WrongPassword = "wrong_password",
    /// The right password was entered, `count` passwords in a row, and refused because of `text`: `disabled` or
    /// `on_hold`. Recorded as seldom as `WrongPassword`.
    SignInRefused = "sign_in_refused",
    /// An incorrect code of `factor` was entered.
    WrongCode = "wrong_code",
    /// `factor` was blocked after too many incorrect codes in a row.
    Locked = "locked",
    /// The password was changed with the old password.
    PasswordChanged = "password_changed",
    /// A reset code was sent by email.
    PasswordResetRequested = "password_reset_requested",
    /// The password was replaced with a reset code.
    PasswordReset = "password_reset",
    /// A temporary password replaced the password.
    TemporaryPasswordSent = "temporary_password_sent",
    /// An authenticator was set up. `name` is its name, if it has one.
    AuthenticatorSetUp = "authenticator_set_up",
    /// An authenticator was replaced. `name` is the name of the new one.
    AuthenticatorReplaced = "authenticator_replaced",
    /// The authenticator `name` was renamed to `text`.
    AuthenticatorRenamed = "authenticator_renamed",
    /// The authenticator `name` was removed.
    AuthenticatorRemoved = "authenticator_removed",
    /// The passkey `name` was added.
    PasskeyAdded = "passkey_added",
    /// The passkey `name` was renamed to `text`.
    PasskeyRenamed = "passkey_renamed",
    /// The passkey `name` was removed.
    PasskeyRemoved = "passkey_removed",
    /// The signature counter of the passkey `name` went backwards, so there may be a copy of it. It was not
    /// accepted.
    PasskeyCounterWentBack = "passkey_counter_went_back",
    /// The person confirmed who they are before a sensitive action. `factor` is none for the password.
    Reauthenticated = "reauthenticated",
    /// New backup codes were saved.
    BackupCodesSaved = "backup_codes_saved",
    /// The backup codes were replaced with new ones, which the owner has to save.
    BackupCodesRegenerated = "backup_codes_regenerated",
    /// A backup code was used. `count` codes are left.
    BackupCodeUsed = "backup_code_used",
    /// The owner was reminded by email to set up a second step.
    SetUpReminded = "set_up_reminded",
    /// Authenticators, passkeys and backup codes were removed. `text` is the reason.
    MfaReset = "mfa_reset",
    /// The account was linked to an identity at a provider.
    IdentityLinked = "identity_linked",
    /// The account was added.
    AccountAdded = "account_added",
    /// The account was disabled.
    AccountDisabled = "account_disabled",
    /// The account was disabled because nobody signed in to it for `count` days.
    UnusedAccountDisabled = "unused_account_disabled",
    /// The account was enabled again.
    AccountEnabled = "account_enabled",
    /// The account details were edited: `name` is `email`, `name`, `kind` or `administrator`, and `text` is
    /// the new value.
    AccountEdited = "account_edited",
    /// Waits after incorrect passwords and codes were ended, and factors were unblocked.
    AccountUnlocked = "account_unlocked",
    /// `count` accounts were imported. Each account has an event of its own too.
    AccountsImported = "accounts_imported",
    /// A bypass code was created. `text` is the reason.
    BypassCodeIssued = "bypass_code_issued",
    /// A bypass code was used to sign in.
    BypassCodeUsed = "bypass_code_used",
    /// The activity of all accounts was exported.
    ActivityExported = "activity_exported",
    /// The browser was remembered for `count` days: it is not asked for a code.
    BrowserRemembered = "browser_remembered",
    /// `count` remembered browsers were forgotten.
    BrowsersForgotten = "browsers_forgotten",
    /// The account was put on hold with the link in a security notice.
    AccountHeld = "account_held",
    /// The account was released from its hold. `text` is the reason.
    AccountReleased = "account_released",
    /// The setting `name` was changed to `text`.
    SettingChanged = "setting_changed",
    /// The lost encryption key was replaced. `count` accounts lost their authenticators.
    KeyReplaced = "key_replaced",
    /// The database was restored from a backup. `count` sessions were ended.
    DatabaseRestored = "database_restored",
    /// Emails in the queue were made due by hand. Of a single one, `name` is what it is for and `text` its recipient;
    /// otherwise there were `count`.
    MailRetried = "mail_retried",
    /// Emails were removed from the queue without being sent. The details are those of `MailRetried`.
    MailDropped = "mail_dropped",
    /// A test email was sent to `text`.
    MailTested = "mail_tested",
}

impl EventKind {
    /// Finds a kind by its name.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

/// The details of an event. [`EventKind`] says which fields are set. Never contains a secret.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Detail {
    /// The second factor that was used or affected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor: Option<Factor>,
    /// A number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// The name of the affected object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// A reason or a new value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// Returns the audit events of one's own account, newest first. Only at the step `SignedIn`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ShowActivity;

impl Endpoint for ShowActivity {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/activity";
    type Request = ActivityRequest;
    type Response = Activity;
    type Error = NoError;
}

/// The page.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ActivityRequest {
    /// The end of the page before, from [`Activity::before`]. None for the newest events.
    pub before: Option<i64>,
}

/// Events, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(rename = "ActivityOf{E}"))]
pub struct Page<E> {
    /// Newest first.
    pub entries: Vec<E>,
    /// The end of this page. None if there are no older events.
    pub before: Option<i64>,
    /// The newest event of the log when the page was read, whether it is on the page or not. Only for administrators.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<i64>,
}

/// Up to 20 events.
pub type Activity = Page<AuditEvent>;

/// An event as the account's owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct AuditEvent {
    /// When it happened, in milliseconds since the Unix epoch.
    pub at: i64,
    /// The kind of event.
    pub kind: EventKind,
    /// Who did it.
    pub by: Actor,
    /// The client address. None if an administrator did it.
    pub address: Option<String>,
    /// The browser, such as `Firefox, Windows`. Can be empty. None if an administrator did it.
    pub browser: Option<String>,
    /// The details.
    pub detail: Detail,
}

/// Who did something, from the view of the affected account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The account's owner.
    Owner,
    /// An administrator.
    Administrator,
    /// Someone who is not authenticated.
    Stranger,
    /// Vestibule itself, without anyone's request.
    Server,
}
