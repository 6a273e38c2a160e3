//! GET /api/admin/mail, and POST /api/admin/mail/retry, /drop and /test

use serde::{Deserialize, Serialize};

use super::audit::Name;
use crate::{EmailAddress, Empty, Endpoint, EndpointError, Method, NoError};

/// Returns the emails that were given up and those that wait. It does not count as use of the session.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListMail;

impl Endpoint for ListMail {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/admin/mail";
    type Request = Empty;
    type Response = Mail;
    type Error = NoError;
}

/// Makes emails due, also those that were given up. For a single one, waits up to ten seconds for the result.
/// Returns what is in the queue then. Fails with `NotQueued` or `NotRetriable`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RetryMail;

impl Endpoint for RetryMail {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/mail/retry";
    type Request = MailRequest;
    type Response = Mail;
    type Error = MailError;
}

/// Removes emails without sending them. [`MailSelection::All`] removes those that were given up. Returns what is
/// left. Fails with `NotQueued`.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct DropMail;

impl Endpoint for DropMail {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/mail/drop";
    type Request = MailRequest;
    type Response = Mail;
    type Error = MailError;
}

/// Sends a test email, without the queue, and waits for the answer of the mail server.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TestMail;

impl Endpoint for TestMail {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/mail/test";
    const LONGEST: u32 = 60;
    type Request = TestMailRequest;
    type Response = TestMailResult;
    type Error = NoError;
}

/// The emails of the queue. Times are milliseconds since the Unix epoch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Mail {
    /// Those that were given up, the newest first.
    pub failed: MailList,
    /// Those that wait or are being sent, in the order in which they were queued.
    pub waiting: MailList,
}

/// The first emails of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct MailList {
    /// How many there are in all.
    pub total: u32,
    /// The first [`MailList::LISTED`].
    pub emails: Vec<QueuedEmail>,
}

impl MailList {
    /// The largest number of emails that are listed.
    pub const LISTED: u32 = 100;
}

/// An email in the queue, without its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct QueuedEmail {
    /// The id, for requests.
    pub id: String,
    /// The address that it goes to. None if it cannot be decrypted.
    pub recipient: Option<String>,
    /// The subject, in the recipient's language. None if it cannot be decrypted.
    pub subject: Option<String>,
    /// The account that it goes to. None if it was queued by an earlier version.
    pub account: Option<Name>,
    /// What it is for.
    pub kind: EmailKind,
    /// When it was queued.
    pub queued_at: i64,
    /// The number of attempts to send it.
    pub attempts: u32,
    /// What happens next.
    pub state: EmailState,
    /// Why the last attempt failed: a line in English, which can quote the mail server.
    pub reason: Option<String>,
}

/// What an email is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmailKind {
    /// The username of a new account.
    PasswordGenerated,
    /// A temporary password.
    NewPassword,
    /// A code to reset the password.
    ResetCode,
    /// A reminder to set up a second step.
    SetUpReminder,
    /// A warning that the account will be disabled because nobody uses it.
    UnusedAccount,
    /// A notice about a change of the account.
    Notice,
}

impl EmailKind {
    /// All values.
    pub const ALL: [Self; 6] = [
        Self::PasswordGenerated,
        Self::NewPassword,
        Self::ResetCode,
        Self::SetUpReminder,
        Self::UnusedAccount,
        Self::Notice,
    ];

    /// The name in JSON and in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PasswordGenerated => "password_generated",
            Self::NewPassword => "new_password",
            Self::ResetCode => "reset_code",
            Self::SetUpReminder => "set_up_reminder",
            Self::UnusedAccount => "unused_account",
            Self::Notice => "notice",
        }
    }
}

/// What happens to an email next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmailState {
    /// It is being sent.
    Sending,
    /// It waits for its next attempt.
    Waiting {
        /// When that is. It is earlier if the mail server is back before.
        next_attempt_at: i64,
    },
    /// It was given up.
    Failed {
        /// When that was.
        at: i64,
        /// Whether it can be retried: its content has neither expired nor been replaced.
        can_be_retried: bool,
    },
}

/// The emails that an action is for.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MailRequest {
    /// Which emails.
    pub which: MailSelection,
}

/// Selects emails of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MailSelection {
    /// The one with this id.
    Id(String),
    /// All to which the action applies.
    All,
}

/// Why an action on an email failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum MailError {
    /// It is not in the queue any more: it was delivered, replaced or removed.
    NotQueued,
    /// It is being sent, or its content has expired or been replaced.
    NotRetriable,
}

impl EndpointError for MailError {
    fn status(&self) -> u16 {
        match self {
            Self::NotQueued => 404,
            Self::NotRetriable => 409,
        }
    }
}

/// The recipient of a test email.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TestMailRequest {
    /// The address.
    pub email: EmailAddress,
}

/// What became of a test email.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct TestMailResult {
    /// Why the mail server did not accept it: a line in English. None: it did.
    pub failure: Option<String>,
}
