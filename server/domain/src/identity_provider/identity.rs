//! What a provider says about the person who signs in.

use std::collections::BTreeMap;

use openidconnect::EndUserEmail;
use shared::EmailAddress;

use super::openid::{IdTokenClaims, UserInfo};

/// The person, according to the provider.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The provider's issuer identifier.
    pub issuer: String,
    /// The subject: identifies the person at this issuer and never changes.
    pub subject: String,
    /// The email address, if the provider has verified that it belongs to the person.
    pub verified_email: Option<EmailAddress>,
    /// The username that the person prefers, such as `ada`. Any text is possible.
    pub preferred_username: Option<String>,
    /// The person's name. Any text is possible.
    pub name: Option<String>,
    /// When the provider last authenticated the person: milliseconds since the Unix epoch.
    pub authenticated_at: Option<i64>,
    /// All other claims.
    pub claims: BTreeMap<String, serde_json::Value>,
}

impl From<&IdTokenClaims> for Identity {
    fn from(claims: &IdTokenClaims) -> Self {
        Self {
            issuer: claims.issuer().to_string(),
            subject: claims.subject().to_string(),
            verified_email: verified(claims.email(), claims.email_verified()),
            preferred_username: claims.preferred_username().map(|name| name.to_string()),
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.to_string()),
            authenticated_at: claims.auth_time().map(|at| at.timestamp_millis()),
            claims: claims.additional_claims().0.clone(),
        }
    }
}

impl Identity {
    /// Fills in what the ID token did not contain.
    pub(super) fn add(&mut self, info: &UserInfo) {
        let Self { verified_email, preferred_username, name, claims, .. } = self;
        let email = || verified(info.email(), info.email_verified());
        *verified_email = verified_email.take().or_else(email);
        let preferred = || info.preferred_username().map(|name| name.to_string());
        *preferred_username = preferred_username.take().or_else(preferred);
        *name = name.take().or_else(|| info.name()?.get(None).map(|name| name.to_string()));
        for (claim, value) in &info.additional_claims().0 {
            claims.entry(claim.clone()).or_insert_with(|| value.clone());
        }
    }
}

fn verified(email: Option<&EndUserEmail>, verified: Option<bool>) -> Option<EmailAddress> {
    email.filter(|_| verified == Some(true)).and_then(|email| EmailAddress::parse(email).ok())
}
