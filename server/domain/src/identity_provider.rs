//! Identity providers: OpenID Connect Core 1.0, authorization code flow with PKCE (RFC 7636), as a relying party.
//! Speaks the protocol and no more: what an identity may do here, `domain` decides.

mod http;
mod metadata;
mod provider;

use std::{collections::BTreeMap, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};
use shared::{EmailAddress, ProviderId};
use url::Url;

pub use self::{http::Http, provider::Provider};

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
    pub provision: Option<Rule>,
}

/// The secret between us and a provider.
#[derive(Clone)]
pub struct ClientSecret(pub String);

/// It never reaches a log.
impl fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientSecret(…)")
    }
}

/// A claim that has a value, or a list with the value in it: `groups=staff`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The claim's name.
    pub claim: String,
    /// The value.
    pub value: String,
}

impl Rule {
    /// Whether an identity's claims keep to it.
    #[must_use]
    pub fn holds(&self, claims: &BTreeMap<String, serde_json::Value>) -> bool {
        match claims.get(&self.claim) {
            Some(serde_json::Value::Array(values)) => values.iter().any(|value| value == self.value.as_str()),
            Some(value) => value == self.value.as_str(),
            None => false,
        }
    }
}

impl FromStr for Rule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once('=').map(|(claim, value)| (claim.trim(), value.trim())) {
            Some((claim, value)) if !claim.is_empty() && !value.is_empty() => {
                Ok(Self { claim: claim.to_owned(), value: value.to_owned() })
            }
            _ => Err("is not a claim and its value, such as groups=staff".into()),
        }
    }
}

/// A sign-in that begins at a provider: where the browser goes, and what to keep until it comes back.
pub struct Begun {
    /// The provider's page.
    pub url: Url,
    /// What comes back with the browser (RFC 6749 §10.12).
    pub state: String,
    /// What binds the ID token to this sign-in, and the code to us (OpenID Connect Core §3.1.2.1, RFC 7636).
    pub secrets: Secrets,
}

/// What is kept of a sign-in until it comes back.
#[derive(Serialize, Deserialize)]
pub struct Secrets {
    /// In the ID token.
    pub nonce: String,
    /// Behind the challenge.
    pub verifier: String,
}

/// Who a provider says the person is.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// The person's own and lasting identifier there.
    pub subject: String,
    /// The address, where the provider says that it is the person's.
    pub verified_email: Option<EmailAddress>,
    /// The name they want to sign in with, such as `ada`; may be anything.
    pub preferred_username: Option<String>,
    /// The person's name; may be anything.
    pub name: Option<String>,
    /// When the person was last asked there who they are: milliseconds since the Unix epoch.
    pub asked_at: Option<i64>,
    /// Every other claim.
    pub claims: BTreeMap<String, serde_json::Value>,
}

/// Why a provider's answer was of no use.
#[derive(Debug)]
pub enum CommonCallError {
    /// It does not answer, or not in time, or with an error of its own.
    Unavailable(anyhow::Error),
    /// It answered with what must not be believed.
    Unbelievable(anyhow::Error),
}

/// The configured providers, in the order of the configuration.
pub type Providers = Arc<[Provider]>;

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_rule_holds_for_its_value_alone_or_in_a_list() {
        let rule: Rule = " groups = staff ".parse().unwrap();
        let holds = |value| rule.holds(&BTreeMap::from([("groups".to_owned(), value)]));
        assert!(holds(json!("staff")) && holds(json!(["guests", "staff"])));
        for other in [json!("staff2"), json!(["staffer"]), json!({"staff": true}), json!(true), json!(null)] {
            assert!(!holds(other.clone()), "{other}");
        }
        assert!(!rule.holds(&BTreeMap::new()));
        for wrong in ["groups", "=staff", "groups=", ""] {
            assert!(wrong.parse::<Rule>().is_err(), "{wrong}");
        }
    }
}
