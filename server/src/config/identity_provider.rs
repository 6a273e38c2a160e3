//! `[[identity_provider]]` and `VESTIBULE_IDENTITY_PROVIDER_<ID>_…`: the identity providers.

use shared::ProviderId;
use url::Url;

use super::{
    ConfigValues,
    provider_values::{ProviderValues, TABLE},
    secret_file,
};
use domain::{
    identity_provider::{ClientSecret, ProviderConfig, ProvisionRule},
    url::is_loopback,
};

/// Reads the providers.
///
/// # Errors
/// One line that names key and provider and says what is wrong.
pub fn providers(settings: &ConfigValues) -> Result<Vec<ProviderConfig>, String> {
    let mut providers: Vec<ProviderConfig> = Vec::new();
    for values in settings.providers() {
        let provider = provider(values)?;
        if let Some(other) = providers.iter().find(|other| other.issuer == provider.issuer) {
            let why = format!("is also the issuer of {:?}", other.id.as_str());
            return Err(format!("{} {why}", values.source("issuer")));
        }
        providers.push(provider);
    }
    match providers.iter().find(|provider| provider.name.is_none()) {
        Some(ProviderConfig { id, .. }) if providers.len() > 1 => {
            Err(unset(id, "name", "each of several providers needs a name that people know"))
        }
        _ => Ok(providers),
    }
}

fn provider(values: &ProviderValues) -> Result<ProviderConfig, String> {
    let text = |key: &'static str| values.optional(key, |text| Ok(text.to_owned()));
    // What is wrong with a given value comes before what is missing.
    let (issuer, provision) =
        (values.optional("issuer", issuer)?, values.optional("provision", str::parse::<ProvisionRule>)?);
    let secret_file = values.optional("client_secret_file", secret_file::read)?;
    let client_secret = match (text("client_secret")?, secret_file) {
        (Some(_), Some(_)) => {
            return Err(format!("{} is given besides client_secret", values.source("client_secret_file")));
        }
        (text, file) => text.or(file).map(ClientSecret),
    };
    let id = values.id().clone();
    Ok(ProviderConfig {
        issuer: issuer.ok_or_else(|| unset(&id, "issuer", "the other keys of the provider need it"))?,
        client_id: text("client_id")?
            .ok_or_else(|| unset(&id, "client_id", "the provider identifies Vestibule by it"))?,
        client_secret,
        name: text("name")?,
        provision,
        id,
    })
}

fn unset(id: &ProviderId, key: &str, why: &str) -> String {
    format!("{TABLE} {:?}: {key} is not set: {why}", id.as_str())
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

#[cfg(test)]
mod tests;
