//! GET /api/admin/identity-providers

use serde::{Deserialize, Serialize};

use crate::{Empty, Endpoint, Method, NoError};

/// Returns the identity providers that an SSO account can be bound to.
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct ListIdentityProviders;

impl Endpoint for ListIdentityProviders {
    const METHOD: Method = Method::Get;
    const PATH: &'static str = "/api/admin/identity-providers";
    type Request = Empty;
    type Response = IdentityProviders;
    type Error = NoError;
}

/// The configured identity providers, in the order of the configuration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IdentityProviders {
    /// The providers. Empty if none is configured.
    pub providers: Vec<IdentityProvider>,
}

/// An identity provider, as administrators see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct IdentityProvider {
    /// The id, for requests.
    pub id: String,
    /// The name that Login shows; the id if the configuration gives none.
    pub name: String,
}
