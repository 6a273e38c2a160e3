//! The configuration. Flags override `VESTIBULE_*` variables, which override a TOML file. One table ([`keys::KEYS`])
//! defines the keys for all three, for `--help` and for docs/configuration.md. An unknown key or a wrong value stops the
//! start with an error that names the key.

mod forward_auth;
mod identity_provider;
pub mod keys;
mod mail;
mod passkeys;
mod provider_values;
mod public_url;
mod secret_file;
mod sources;
mod value;

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use ipnet::IpNet;
use store::DatabaseUrl;
use url::Url;

use crate::{
    branding::{Accent, Branding, Logo},
    log::LogFilter,
};
use domain::{
    email::config::EmailConfig, identity_provider::ProviderConfig, language::Language,
    rate_limit::address_limit::AddressLimit, url::is_loopback,
};

pub use forward_auth::ForwardAuthConfig;
pub use provider_values::superseded;
pub use public_url::PublicUrl;
pub use sources::{ConfigValues, Given};

/// The parsed configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// `listen`: where the server listens.
    pub listen: SocketAddr,
    /// `metrics_listen`: where metrics are served, if anywhere.
    pub metrics_listen: Option<SocketAddr>,
    /// `public_url`: the origin people see, without a trailing slash.
    pub public_url: PublicUrl,
    /// `application.name`: shown on every page, in mail, and as the issuer in authenticator apps.
    pub application_name: String,
    /// `application.url`: where a finished sign-in goes.
    pub application_url: Option<Url>,
    /// `application.origins`, `application.kinds` and `cookie_domain`: further protected applications.
    pub forward_auth: ForwardAuthConfig,
    /// `application.accent`, `.accent_dark` and `.logo`: the branding of the pages.
    pub branding: Branding,
    /// `language`: of pages and emails for people who ask for no available language.
    pub language: Language,
    /// `database_url`, `database_password_file` and `database_connections`: where the database is.
    pub database: DatabaseUrl,
    /// `key_file`: the keys that seal secrets at rest.
    pub key_file: PathBuf,
    /// `mail.*`: how emails are sent.
    pub mail: EmailConfig,
    /// `[[identity_provider]]`: the identity providers that people sign in with.
    pub identity_providers: Vec<ProviderConfig>,
    /// `proxies`: reverse proxies whose forwarding headers are trusted.
    pub proxies: Vec<IpNet>,
    /// `limits.*`: the limit for wrong passwords of one client address.
    pub address_limit: AddressLimit,
    /// `limits.reset_requests`: the requests for reset codes that are answered within a minute. 0: no limit.
    pub reset_requests: u32,
    /// `passkeys.rp_id`: the domain that passkeys are bound to. None if the host is an IP address.
    pub passkeys_rp_id: Option<String>,
    /// Whether this is `serve --demo`, which is no key.
    pub demo: bool,
    /// `log`: the least severe messages that are written.
    pub log: LogFilter,
}

impl Config {
    /// Reads every key.
    ///
    /// # Errors
    /// One line that names the key as it was given (flag, variable or file) and says what is wrong.
    pub fn read(settings: &ConfigValues) -> Result<Self, String> {
        let public_url: PublicUrl = settings.parse("public_url")?;
        let mail = mail::read(settings, &public_url)?;
        let application_url = settings.optional("application.url", application_url)?;
        Ok(Self {
            listen: settings.with("listen", |text| address(text, "127.0.0.1:8080"))?,
            metrics_listen: settings.optional("metrics_listen", |text| address(text, "127.0.0.1:9090"))?,
            application_name: settings.with("application.name", application_name)?,
            forward_auth: forward_auth::read(settings, &public_url, application_url.as_ref())?,
            application_url,
            branding: branding(settings)?,
            language: settings.with("language", language)?,
            database: database(settings)?,
            key_file: settings.with("key_file", value::path)?,
            identity_providers: identity_provider::providers(settings)?,
            proxies: settings.with("proxies", networks)?,
            address_limit: AddressLimit {
                tries: settings.with("limits.address_tries", |text| number(text, 20))?,
                exempt: settings.with("limits.exempt_networks", networks)?,
            },
            reset_requests: settings.with("limits.reset_requests", |text| number(text, 60))?,
            passkeys_rp_id: passkeys::rp_id(settings, &public_url)?,
            demo: false,
            log: settings.parse("log")?,
            public_url,
            mail,
        })
    }
}

fn number(text: &str, example: u32) -> Result<u32, String> {
    text.parse().map_err(|_| format!("is not a whole number, such as {example}"))
}

fn database(settings: &ConfigValues) -> Result<DatabaseUrl, String> {
    let url: DatabaseUrl = settings.parse("database_url")?;
    let with_password = settings
        .optional("database_password_file", |path| url.clone().with_password(&secret_file::read(path)?))?;
    Ok(with_password.unwrap_or(url).with_pool(settings.parse("database_connections")?))
}

fn address(text: &str, example: &str) -> Result<SocketAddr, String> {
    text.parse().map_err(|_| format!("is not an address and port, such as {example}"))
}

fn application_name(text: &str) -> Result<String, String> {
    let name = text.trim();
    if name.is_empty() || name.chars().count() > 64 {
        return Err("must have 1 to 64 characters".into());
    }
    if name.contains(':') || name.chars().any(char::is_control) {
        return Err(
            "may not contain a colon (authenticator apps use it as a separator) or a control character"
                .into(),
        );
    }
    Ok(name.to_owned())
}

fn application_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|_| "is not a URL, such as https://cases.example.com/".to_owned())?;
    if url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url)) {
        Ok(url)
    } else {
        Err("must be https, or http for a loopback host".into())
    }
}

fn branding(settings: &ConfigValues) -> Result<Branding, String> {
    let light = settings.optional("application.accent", |text| text.parse().and_then(Accent::light))?;
    let dark = settings.optional("application.accent_dark", |text| {
        text.parse().and_then(|colour| light.unwrap_or(Accent::OWN).with_dark(colour))
    })?;
    let logo = settings.optional("application.logo", |text| Logo::read(Path::new(text)))?;
    Ok(Branding { accent: dark.or(light), logo })
}

fn language(text: &str) -> Result<Language, String> {
    let known = || Language::all().map(Language::tag).collect::<Vec<_>>().join(", ");
    Language::find(text).ok_or_else(|| format!("is not one of {}", known()))
}

fn networks(text: &str) -> Result<Vec<IpNet>, String> {
    let network = |part: &str| {
        part.parse::<IpNet>()
            .or_else(|_| part.parse::<IpAddr>().map(IpNet::from))
            .map_err(|_| format!("has {part:?}, which is not an address or network such as 10.0.0.0/8"))
    };
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(network).collect()
}

#[cfg(test)]
mod tests;
