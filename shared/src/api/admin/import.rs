//! POST /api/admin/accounts/import and GET /api/admin/invitations

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, NoError, ParseError};

/// Imports the accounts of a CSV file (RFC 4180), all or none. A dry run only checks the file. The owners get
/// the two emails of [`super::account::AddAccount`] one after the other, see [`GetInvitations`]. A dry run
/// needs a recent reauthentication too.
///
/// The first line names the columns, in any order: `username`, `email` and optionally `name`, `kind`
/// (`internal`, the default, or `external`), `origin` (`local`, the default, or `sso`) and `administrator`
/// (`true` or `false`, the default). A byte-order mark, both kinds of line breaks, quotes and empty lines are
/// accepted. The first line shows whether the separator is a comma, a semicolon or a tab.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
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

/// A file with accounts.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ImportRequest {
    /// The file as text, with at most 100,000 accounts.
    pub csv: String,
    /// Whether to only check the file.
    pub dry_run: bool,
}

impl ImportRequest {
    /// The largest number of accounts in a file.
    pub const MOST: u32 = 100_000;
    /// The longest file, in bytes of UTF-8, that fits into the body when it is encoded as JSON.
    pub const LARGEST: usize = 16 * 1024 * 1024;
}

/// The result of an import or of a dry run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ImportReport {
    /// The number of accounts in the file.
    pub accounts: u32,
    /// The first [`ImportReport::LISTED`] problems, by line.
    pub problems: Vec<Problem>,
    /// The number of all problems. If there is one, nothing was imported.
    pub problems_in_all: u32,
    /// Whether the accounts were imported.
    pub imported: bool,
}

impl ImportReport {
    /// The number of problems that are listed.
    pub const LISTED: usize = 1_000;
}

/// A problem with a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Problem {
    /// The line of the file, from 1. Line breaks in quoted fields count.
    pub line: u32,
    /// The problem.
    pub what: Wrong,
}

/// A problem with a line or with the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Wrong {
    /// The file has no accounts.
    NoAccounts,
    /// The file has more than [`ImportRequest::MOST`] accounts.
    TooManyAccounts,
    /// The first line does not name this required column.
    MissingColumn(Column),
    /// The first line names this unknown column, cut at 40 characters.
    UnknownColumn(String),
    /// The first line names this column twice.
    RepeatedColumn(Column),
    /// The line does not have as many fields as the first line.
    FieldCount {
        /// The number of fields in this line.
        found: u32,
        /// The number of fields in the first line.
        expected: u32,
    },
    /// A field is not valid for its column.
    Field(Column, Because),
    /// An earlier line of the file has the same username or email address.
    Repeated {
        /// Username or email address.
        column: Column,
        /// The earlier line, from 1.
        line: u32,
    },
    /// An account already has this username or email address.
    Taken(Column),
}

/// The columns of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// The username.
    Username,
    /// The email address.
    Email,
    /// The person's name.
    Name,
    /// The kind: internal or external.
    Kind,
    /// The origin: local or SSO.
    Origin,
    /// Whether it is an administrator's account.
    Administrator,
    /// The identity provider of an SSO account.
    Provider,
}

impl Column {
    /// All columns.
    pub const ALL: [Self; 7] = [
        Self::Username,
        Self::Email,
        Self::Name,
        Self::Kind,
        Self::Origin,
        Self::Administrator,
        Self::Provider,
    ];

    /// The name in the file and in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Email => "email",
            Self::Name => "name",
            Self::Kind => "kind",
            Self::Origin => "origin",
            Self::Administrator => "administrator",
            Self::Provider => "provider",
        }
    }
}

/// Why a field is not valid for its column: [`ParseError`] in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// It is empty.
    Empty,
    /// It is too long.
    TooLong,
    /// It contains a character that is not allowed.
    Character,
    /// It does not have a valid form, or is not one of the values of the column.
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

/// Returns the progress of the emails to imported accounts.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct GetInvitations;

impl Endpoint for GetInvitations {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/admin/invitations";
    type Request = Empty;
    type Response = Invitations;
    type Error = NoError;
}

/// Imported accounts that wait for their first emails. A background task creates a temporary password for one
/// account after the other and queues the emails. It pauses while a sign-in waits for the hashing threads,
/// and continues after a restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Invitations {
    /// The number of waiting accounts. None if all are done.
    pub waiting: u32,
    /// The number from which `waiting` counts down: the accounts imported since none was waiting.
    pub of: u32,
}
