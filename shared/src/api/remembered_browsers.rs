//! POST /api/remembered-browsers/forget and /api/remembered-browsers/forget-all
//!
//! A remembered browser is not asked for a code at sign-in, only for the password. The server remembers a browser when
//! [`super::verify::VerifyRequest`] asks for it, while the setting `mfa.remember_days` allows it.

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, NoError};

/// A browser that is not asked for a code at sign-in. Times are milliseconds since the Unix epoch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct RememberedBrowser {
    /// The id, for forgetting it.
    pub id: String,
    /// The browser, such as `Firefox, Windows`. Empty if unknown.
    pub browser: String,
    /// The client address of the sign-in that remembered it.
    pub address: String,
    /// When it was remembered.
    pub remembered_at: i64,
    /// When it last signed in without a code. The same as `remembered_at` if never.
    pub used_at: i64,
    /// When it expires, by the current setting.
    pub expires_at: i64,
    /// Whether it is the browser of this request.
    pub this: bool,
}

impl RememberedBrowser {
    /// The largest number for an account. A further one replaces the oldest.
    pub const MOST: usize = 20;
}

/// Forgets one of the account's remembered browsers. Sessions stay. Fails with `NotFound` for every other id.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ForgetBrowser;

impl Endpoint for ForgetBrowser {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/remembered-browsers/forget";
    type Request = ForgetBrowserRequest;
    type Response = Empty;
    type Error = NoError;
}

/// The browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForgetBrowserRequest {
    /// The id, from [`RememberedBrowser`].
    pub id: String,
}

/// Forgets all remembered browsers of the account. Sessions stay.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ForgetBrowsers;

impl Endpoint for ForgetBrowsers {
    const METHOD: Method = Method::Post;
    const PATH: &'static str = "/api/remembered-browsers/forget-all";
    type Request = Empty;
    type Response = Empty;
    type Error = NoError;
}
