//! POST /api/admin/activity; GET /api/admin/activity.csv is told of at [`EXPORT`]

use serde::{Deserialize, Serialize};

use crate::{
    Endpoint, Method, NoError, Username,
    api::audit::{Detail, EventKind, Page},
};

/// The path of the export: a GET that answers with everything a filter lets through, the latest first, as a
/// CSV file (UTF-8 with a byte-order mark, which spreadsheets want; RFC 4180). It is sent as it is read, so
/// its length is not known before its end. The filter goes along as a query, such as
/// `?account=ada&kind=signed_in&from=1700000000000`, with the names of [`ActivityFilter`]'s fields; what is
/// none is left out. Something else there is refused with `Invalid`. A cell that a spreadsheet could take
/// for a formula begins with an apostrophe.
pub const EXPORT: &str = "/api/admin/activity.csv";

/// What was done by anyone to anyone, the latest first.
pub struct ListActivity;

impl Endpoint for ListActivity {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/activity";
    type Request = ListActivityRequest;
    type Response = Activity;
    type Error = NoError;
}

/// Which acts, and which part of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListActivityRequest {
    /// Which acts.
    pub filter: ActivityFilter,
    /// Where the page before ended, from [`Activity::before`]; none: from the latest on.
    pub before: Option<i64>,
}

/// Which acts: those that are everything it says. With nothing said, all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ActivityFilter {
    /// Done to the account of this name; of one that is none there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Username>,
    /// Done by the account of this name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Username>,
    /// Of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<EventKind>,
    /// Done at this moment or later: milliseconds since the Unix epoch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// Done before this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

/// Up to 50 acts.
pub type Activity = Page<AuditEvent>;

/// An act, as administrators are told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEvent {
    /// When it was done: milliseconds since the Unix epoch.
    pub at: i64,
    /// What was done.
    pub kind: EventKind,
    /// By whom.
    pub by: Actor,
    /// To which account; none where it was to none.
    pub account: Option<Name>,
    /// From which client address; none from the command line.
    pub address: Option<String>,
    /// From which browser, such as `Firefox, Windows`; may be empty; none from the command line.
    pub browser: Option<String>,
    /// What goes with it.
    pub detail: Detail,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The owner of an account, to it or to another.
    Account(Name),
    /// Whoever may use the command line.
    CommandLine,
    /// Someone who has not shown to be anyone.
    Stranger,
}

/// An account, as it was called at the time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// By which it is asked for.
    pub id: String,
    /// The name to sign in with.
    pub username: String,
}
