//! `oidc.*`, `oidc_2.*` and `oidc_3.*`: the identity providers.

use url::Url;

use super::ConfigValues;
use domain::{
    identity_provider::{ClientSecret, ProviderConfig, Rule},
    url::is_loopback,
};

/// The tables of the providers, in their order; each has the same keys.
const TABLES: [[&str; 5]; 3] = [
    ["oidc.issuer", "oidc.client_id", "oidc.client_secret", "oidc.name", "oidc.provision"],
    ["oidc_2.issuer", "oidc_2.client_id", "oidc_2.client_secret", "oidc_2.name", "oidc_2.provision"],
    ["oidc_3.issuer", "oidc_3.client_id", "oidc_3.client_secret", "oidc_3.name", "oidc_3.provision"],
];

/// Reads the providers. One without an issuer is none.
///
/// # Errors
/// One line that names the key and what is wrong with it.
pub fn providers(settings: &ConfigValues) -> Result<Vec<ProviderConfig>, String> {
    let mut providers: Vec<ProviderConfig> = Vec::new();
    for (number, [issuer, client_id, client_secret, name, provision]) in (1..).zip(TABLES) {
        let text = |key: &'static str| settings.optional(key, |text| Ok::<_, String>(text.to_owned()));
        let (id, secret, called) = (text(client_id)?, text(client_secret)?, text(name)?);
        let provision = settings.optional(provision, str::parse::<Rule>)?;
        let Some(issuer) = settings.optional(issuer, self::issuer)? else {
            if id.is_some() || secret.is_some() || called.is_some() || provision.is_some() {
                return Err(format!("{issuer} is not set: the other keys of the provider need it"));
            }
            continue;
        };
        providers.push(ProviderConfig {
            number,
            issuer,
            client_id: id
                .ok_or_else(|| format!("{client_id} is not set: the provider identifies Vestibule by it"))?,
            client_secret: secret.map(ClientSecret),
            name: called,
            provision,
        });
    }
    if providers.len() > 1 && providers.iter().any(|provider| provider.name.is_none()) {
        return Err("oidc.name is not set: each of several providers needs a name that people know".into());
    }
    Ok(providers)
}

/// An issuer exactly as it was written: tokens name it so, a slash at its end included.
fn issuer(text: &str) -> Result<String, String> {
    let url = Url::parse(text).map_err(|_| "is not a URL, such as https://id.example.com".to_owned())?;
    if url.scheme() != "https" && !(url.scheme() == "http" && is_loopback(&url)) {
        return Err("must be https, or http for a loopback host".into());
    }
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        return Err("may have neither a query, a fragment nor a user".into());
    }
    Ok(text.to_owned())
}
