//! The identity provider that an SSO account is bound to: only that one can sign it in.

use shared::{
    NoError,
    api::admin::{
        AccountError, Origin,
        identity_providers::{IdentityProvider, IdentityProviders},
        import::Because,
    },
};

use crate::{Domain, DomainError, admin::authority::Admin, identity_provider::Provider};

/// Why an account cannot be bound to a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BindError {
    /// The provider is not configured, or the account is a local one.
    Unknown,
    /// There are several providers, and none was named.
    Required,
}

impl<E> From<BindError> for DomainError<E>
where
    AccountError: Into<E>,
{
    fn from(error: BindError) -> Self {
        let error = match error {
            BindError::Unknown => AccountError::UnknownProvider,
            BindError::Required => AccountError::ProviderRequired,
        };
        Self::Endpoint(error.into())
    }
}

impl From<BindError> for Because {
    fn from(error: BindError) -> Self {
        match error {
            BindError::Unknown => Self::Form,
            BindError::Required => Self::Empty,
        }
    }
}

impl Domain {
    /// The identity providers that an account can be bound to.
    ///
    /// # Errors
    /// `NotFound` for anyone but administrators.
    pub async fn identity_providers(
        &self,
        admin: Admin<'_>,
    ) -> Result<IdentityProviders, DomainError<NoError>> {
        self.check_may_view(admin).await?;
        let provider = |provider: &Provider| {
            let id = provider.config.id.to_string();
            IdentityProvider { name: provider.config.name.clone().unwrap_or_else(|| id.clone()), id }
        };
        Ok(IdentityProviders { providers: self.providers.iter().map(provider).collect() })
    }
}

/// Returns the provider that an account is bound to. An SSO account for which none is named gets the only configured
/// one. While none is configured it gets none; the first start with a single provider binds it.
///
/// # Errors
/// See [`BindError`].
pub(crate) fn bind(
    providers: &[Provider],
    origin: Origin,
    named: Option<&str>,
) -> Result<Option<String>, BindError> {
    let mut ids = providers.iter().map(|provider| provider.config.id.as_str());
    let bound = match (origin, named) {
        (Origin::Local, None) => None,
        (Origin::Local, Some(_)) => return Err(BindError::Unknown),
        (Origin::Sso, Some(named)) => Some(ids.find(|id| *id == named).ok_or(BindError::Unknown)?),
        (Origin::Sso, None) if providers.len() > 1 => return Err(BindError::Required),
        (Origin::Sso, None) => ids.next(),
    };
    Ok(bound.map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use shared::ProviderId;

    use super::*;
    use crate::identity_provider::{Http, ProviderConfig};

    fn providers(ids: &[&str]) -> Vec<Provider> {
        let http = Http::new().unwrap();
        let provider = |id: &&str| {
            let config = ProviderConfig {
                id: ProviderId::parse(id).unwrap(),
                issuer: format!("https://{id}.example.com"),
                client_id: "vestibule".into(),
                client_secret: None,
                name: None,
                provision: None,
            };
            Provider::new(config, "https://login.example.com", &http).unwrap()
        };
        ids.iter().map(provider).collect()
    }

    #[test]
    fn an_sso_account_is_bound_to_the_named_or_the_only_provider() {
        let (one, two) = (providers(&["a"]), providers(&["a", "b"]));
        let bound = |id: &str| Ok(Some(id.to_owned()));
        assert_eq!(bind(&two, Origin::Sso, Some("b")), bound("b"));
        assert_eq!(bind(&one, Origin::Sso, None), bound("a"));
        assert_eq!(bind(&two, Origin::Sso, None), Err(BindError::Required));
        assert_eq!(bind(&[], Origin::Sso, None), Ok(None));
        assert_eq!(bind(&two, Origin::Local, None), Ok(None));
        for (origin, named) in [(Origin::Sso, "c"), (Origin::Sso, ""), (Origin::Local, "a")] {
            assert_eq!(bind(&two, origin, Some(named)), Err(BindError::Unknown), "{named}");
        }
    }
}
