//! POST /api/admin/accounts/import and GET /api/admin/invitations

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, NoError, ParseError};

/// Adds the accounts of a CSV file (RFC 4180), all of them or none, or says without adding any what would
/// become of it. Their owners get the two mails of [`super::account::AddAccount`] little by little, see
/// [`GetInvitations`]. The proof is wanted for a dry run too.
///
/// The first line names the columns, in any order: `username` and `email`, and where they are wanted `name`,
/// `kind` (`internal`, the default, or `external`), `origin` (`local`, the default, or `sso`) and
/// `administrator` (`true` or `false`, the default). A byte-order mark, either kind of line ends, quotes and
/// empty lines are fine; a semicolon or a tab in place of the comma is told by the first line.
pub struct ImportAccounts;

impl Endpoint for ImportAccounts {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/accounts/import";
    const LARGEST: usize = 24 * 1024 * 1024;
    const LONGEST: u32 = 60;
    type Request = ImportRequest;
    type Response = ImportReport;
    type Error = NoError;
}

/// A file of accounts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    /// The file as text; at most 100,000 lines of accounts.
    pub csv: String,
    /// Whether only to say what would be done.
    pub dry_run: bool,
}

impl ImportRequest {
    /// The most accounts a file may have.
    pub const MOST: u32 = 100_000;
    /// The longest file, in bytes of UTF-8: what is left of the body for it when it is written as JSON.
    pub const LARGEST: usize = 16 * 1024 * 1024;
}

/// What an import did, or would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportReport {
    /// How many lines with accounts the file has.
    pub accounts: u32,
    /// What is wrong with it, by line; the first [`ImportReport::TOLD`].
    pub problems: Vec<Problem>,
    /// How many problems there are in all. Where there is one, nothing was added.
    pub problems_in_all: u32,
    /// Whether the accounts were added.
    pub imported: bool,
}

impl ImportReport {
    /// How many problems are told one by one.
    pub const TOLD: usize = 1_000;
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Which line of the file, from 1; a quoted field with line ends counts as it stands there.
    pub line: u32,
    /// What.
    pub what: Wrong,
}

/// What can be wrong with a line, or with the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// The file has no line of accounts.
    NoAccounts,
    /// The file has more than [`ImportRequest::MOST`] accounts.
    TooManyAccounts,
    /// The first line does not name this column, which must be there.
    MissingColumn(Column),
    /// The first line names a column that is none; as it stands there, cut at 40 characters.
    UnknownColumn(String),
    /// The first line names this column twice.
    RepeatedColumn(Column),
    /// The line has another number of fields than the first one.
    FieldCount {
        /// How many it has.
        found: u32,
        /// How many the first line has.
        expected: u32,
    },
    /// A field is not what its column takes.
    Field(Column, Because),
    /// The username or email address stands in an earlier line of the file too.
    Repeated {
        /// Username or email.
        column: Column,
        /// In which line, from 1.
        line: u32,
    },
    /// The username or email address is an account's already.
    Taken(Column),
}

/// The columns of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The name to sign in with.
    Username,
    /// The email address.
    Email,
    /// The person's name.
    Name,
    /// Internal or external.
    Kind,
    /// Local or SSO.
    Origin,
    /// Whether it administers others.
    Administrator,
}

impl Column {
    /// Every column.
    pub const ALL: [Self; 6] =
        [Self::Username, Self::Email, Self::Name, Self::Kind, Self::Origin, Self::Administrator];

    /// Its name in the file, and on the wire.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Email => "email",
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Origin => "origin",
            Self::Administrator => "administrator",
        }
    }
}

/// Why a field is not what its column takes: [`ParseError`] on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Nothing stands there.
    Empty,
    /// It is too long.
    TooLong,
    /// A character may not stand there.
    Character,
    /// It is not of the right form, or none of the words the column takes.
    Form,
}

impl From<ParseError> for Because {
    fn from(invalid: ParseError) -> Self {
        match invalid {
            ParseError::Empty => Self::Empty,
            ParseError::TooLong => Self::TooLong,
            ParseError::Character => Self::Character,
            _ => Self::Form,
        }
    }
}

/// How far the mails to imported accounts are.
pub struct GetInvitations;

impl Endpoint for GetInvitations {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/admin/invitations";
    type Request = Empty;
    type Response = Invitations;
    type Error = NoError;
}

/// Accounts that were imported and wait for their first mails. A background task makes a temporary password
/// for each in turn, and queues its mails; it does so only while no sign-in waits for the hashing threads,
/// and goes on after a restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitations {
    /// How many wait; none: all are done.
    pub waiting: u32,
    /// How many were imported since nobody waited last: what `waiting` counts down from.
    pub of: u32,
}
