//! Identity providers: OpenID Connect Core 1.0, authorization code flow with PKCE (RFC 7636), as a relying party.
//! This module speaks the protocol. Which account an identity may use is decided in `sign_in`.

mod config;
mod discovery;
mod http;
mod http_answer;
mod identity;
mod openid;
mod provider;
mod provision_rule;

use std::sync::Arc;

pub use self::{
    config::{ClientSecret, ProviderConfig},
    http::Http,
    http_answer::{HttpAnswer, HttpFailure},
    identity::Identity,
    provider::{AuthorizationRequest, Provider, ProviderError, Secrets},
    provision_rule::ProvisionRule,
};

/// The configured providers, in the order of the configuration.
pub type Providers = Arc<[Provider]>;
