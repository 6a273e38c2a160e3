//! The configuration of one identity provider.

use std::fmt;

use shared::ProviderId;

use super::provision_rule::ProvisionRule;

/// The configuration of one provider: one `[[identity_provider]]`.
#[derive(Clone, Debug)]
pub struct ProviderConfig {
    /// `id`: part of Vestibule's URLs, kept with sessions and accounts.
    pub id: ProviderId,
    /// `issuer`: exactly as in the provider's tokens.
    pub issuer: String,
    /// `client_id`: how the provider identifies Vestibule.
    pub client_id: String,
    /// `client_secret`: how Vestibule authenticates to the provider; none for a public client.
    pub client_secret: Option<ClientSecret>,
    /// `name`: what people call the provider.
    pub name: Option<String>,
    /// `provision`: who gets an account at the first sign-in; nobody if unset.
    pub provision: Option<ProvisionRule>,
}

/// The secret that Vestibule shares with a provider.
#[derive(Clone)]
pub struct ClientSecret(pub String);

/// Hides the secret from logs.
impl fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientSecret(…)")
    }
}
