//! POST /api/admin/activity and /api/admin/activity/newer. See [`EXPORT`] for GET /api/admin/activity.csv.

use serde::{Deserialize, Serialize};

use crate::{
    Endpoint, Method, NoError, Username,
    api::{
        audit::{Detail, EventKind, Page},
        event_group::EventGroup,
    },
};

/// The path of the export. A GET returns all events that match a filter, newest first, as a CSV file (RFC
/// 4180, UTF-8 with the byte-order mark that spreadsheets need). The file is streamed, so its length is not
/// known in advance. The filter is a query such as `?account=ada&kind=signed_in&from=1700000000000`, with the
/// names of [`ActivityFilter`]'s fields. Fields that are none are left out, and unknown ones fail with
/// `Invalid`. A cell that a spreadsheet could interpret as a formula begins with an apostrophe.
pub const EXPORT: &str = "/api/admin/activity.csv";

/// Returns the audit events of all accounts, newest first.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListActivity;

impl Endpoint for ListActivity {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/activity";
    type Request = ListActivityRequest;
    type Response = Activity;
    type Error = NoError;
}

/// The events to list, and the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListActivityRequest {
    /// The filter.
    pub filter: ActivityFilter,
    /// The end of the page before, from [`Activity::before`]. None for the newest events.
    pub before: Option<i64>,
}

/// Counts the events that match a filter and are newer than a page. It does not count as use of the session, so a page
/// can ask by itself.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct CountNewer;

impl Endpoint for CountNewer {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/admin/activity/newer";
    type Request = NewerRequest;
    type Response = Newer;
    type Error = NoError;
}

/// The events to count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewerRequest {
    /// The filter.
    pub filter: ActivityFilter,
    /// The newest event that is shown, from [`Activity::newest`].
    pub after: i64,
}

/// How many newer events there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Newer {
    /// How many, at most [`Newer::COUNTED`], which stands for this many or more.
    pub count: u32,
}

impl Newer {
    /// The largest number that is counted.
    pub const COUNTED: u32 = 100;
}

/// A filter for events. An event must match all fields that are set. A `from` that is not before `until`, and an
/// `address` that is no IP address, fail with `Invalid`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ActivityFilter {
    /// The username of the affected account. An unknown username matches nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<Username>,
    /// The username of the account that acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<Username>,
    /// The kind of event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<EventKind>,
    /// The group of the kind of event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<EventGroup>,
    /// The client address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The earliest time, in milliseconds since the Unix epoch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<i64>,
    /// The time before which the event happened.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<i64>,
}

/// Up to 50 events.
pub type Activity = Page<AuditEvent>;

/// An event as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(rename = "AdminAuditEvent"))]
pub struct AuditEvent {
    /// When it happened, in milliseconds since the Unix epoch.
    pub at: i64,
    /// The kind of event.
    pub kind: EventKind,
    /// Who did it.
    pub by: Actor,
    /// The affected account, if any.
    pub account: Option<Name>,
    /// The client address. None from the command line.
    pub address: Option<String>,
    /// The browser, such as `Firefox, Windows`. Can be empty. None from the command line.
    pub browser: Option<String>,
    /// The details.
    pub detail: Detail,
}

/// Who did something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema), schemars(rename = "AdminActor"))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A signed-in account.
    Account(Name),
    /// A user of the command line.
    CommandLine,
    /// Someone who is not authenticated.
    Stranger,
    /// Vestibule itself, without anyone's request.
    Server,
}

/// An account with the username that it had at the time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct Name {
    /// The id, for requests.
    pub id: String,
    /// The username.
    pub username: String,
}
