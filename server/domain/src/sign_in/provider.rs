//! Sign-in with an identity provider. The provider is responsible for password, second factor and recovery; this flow
//! decides which account an identity may use.

use std::borrow::Cow;

use shared::{CommonError, api::sso::SsoError};

use crate::{
    Domain, DomainError, Requester,
    clock::{MINUTE, Millis},
    crypto,
    crypto::{keys::SealContext, token, token::Token},
    identity_provider::{Provider, ProviderError, Secrets},
    rate_limit::open_sign_ins::SignIn,
    sign_in::{
        complete_step::CompletedStep,
        password::{ProviderLogin, SignedInWith},
        session_state::SessionState,
    },
    unit_of_work::Actor,
};
use store::{self, provider_login::NewProviderLogin};

/// How long a person can take at the provider.
pub const MAX_TIME_AT_PROVIDER: Millis = 15 * MINUTE;
/// The longest state, code and issuer that are read, in bytes.
const MAX_PARAMETER: usize = 4_096;

/// The authorization response: the parameters of the callback (OpenID Connect Core §3.1.2.5, RFC 9207).
#[derive(Clone, Debug, Default)]
pub struct AuthorizationResponse {
    /// The state of the request.
    pub state: Option<String>,
    /// The authorization code.
    pub code: Option<String>,
    /// The issuer.
    pub issuer: Option<String>,
    /// The error, if there is no code.
    pub error: Option<String>,
}

/// Where to redirect the browser, and the token that shows later that it is the same browser.
pub struct AuthorizationRedirect {
    /// The provider's page.
    pub url: String,
    /// The browser's token.
    pub browser: Token,
}

pub(crate) type SsoResult<T> = Result<T, DomainError<SsoError>>;

impl Domain {
    /// Starts a sign-in with the provider that has this id. Without an id, starts a reauthentication with the provider
    /// of the requester's session. `browser` is the browser's token of an earlier sign-in, if it has one.
    ///
    /// # Errors
    /// `Unavailable` if the provider does not respond; `NotFound` if there is none; `Busy` if too many sign-ins of
    /// the requester's network are pending.
    pub async fn begin_sso(
        &self,
        requester: &Requester,
        id: Option<&str>,
        browser: Option<Token>,
    ) -> SsoResult<AuthorizationRedirect> {
        let now = self.clock.now();
        let since = now - MAX_TIME_AT_PROVIDER;
        let place = SignIn::Provider.place(&mut *self.store.read().await?, requester, since).await?;
        let networks = place.ok_or(CommonError::Busy)?;
        let reauthenticate = id.is_none();
        let id = match id {
            Some(id) => id.to_owned(),
            None => self.provider_of(requester, now).await?,
        };
        let request = self.provider(&id)?.authorize(reauthenticate).await.map_err(sso_error)?;
        let browser = browser.unwrap_or_else(Token::random);
        let state = token::hash(&request.state);
        let owner = crypto::hex(&state);
        let secrets = serde_json::to_vec(&request.secrets).map_err(anyhow::Error::from)?;
        let new = NewProviderLogin {
            state: &state,
            browser: &browser.hash(),
            provider: &id,
            secrets: &self.keys.seal(seal_context(&owner), &secrets),
            networks: &networks,
        };
        self.run::<_, anyhow::Error, _>(Actor::Stranger(requester), async |mut unit| {
            let now = unit.now;
            store::provider_login::insert(&mut unit, &new, now).await
        })
        .await?;
        Ok(AuthorizationRedirect { url: request.url.into(), browser })
    }

    /// Finishes a sign-in that returns from the provider, with a finished session.
    ///
    /// # Errors
    /// Any [`SsoError`]. The sign-in has then ended and must be started again, unless it belongs to another browser.
    pub async fn finish_sso(
        &self,
        requester: &Requester,
        id: &str,
        browser: Option<Token>,
        response: AuthorizationResponse,
    ) -> SsoResult<CompletedStep> {
        let provider = self.provider(id)?;
        let AuthorizationResponse { state, code, issuer, error } = response;
        let secrets = self.take_provider_login(requester, id, state.zip(browser)).await?;
        provider.check_issuer(issuer.as_deref()).await.map_err(sso_error)?;
        let Some(code) = code.filter(|_| error.is_none()) else {
            return Err(DomainError::Endpoint(match error.as_deref() {
                Some("server_error" | "temporarily_unavailable") => SsoError::Unavailable,
                Some(_) => SsoError::Refused,
                None => SsoError::Unverified,
            }));
        };
        let identity = provider.identify(code, &secrets).await.map_err(sso_error)?;
        self.check_identity(provider, &identity).await?;

        self.run(Actor::Stranger(requester), async |mut unit| {
            // Without a time of authentication, the sign-in does not count as a recent authentication.
            let authenticated_at = identity.authenticated_at.unwrap_or(0).min(unit.now);
            let account = unit.account_of(provider, &identity).await?;
            let login = ProviderLogin { provider: id, authenticated_at };
            unit.begin_session(&account, SignedInWith::Provider(login)).await
        })
        .await
    }

    /// Consumes the state of a sign-in that this browser started, and returns its secrets.
    async fn take_provider_login(
        &self,
        requester: &Requester,
        id: &str,
        state_and_browser: Option<(String, Token)>,
    ) -> SsoResult<Secrets> {
        let (state, browser) = state_and_browser.ok_or(DomainError::Endpoint(SsoError::Ended))?;
        let (state, hash) = (token::hash(&state), browser.hash());
        // An invented state does not get as far as the only writer.
        let since = self.clock.now() - MAX_TIME_AT_PROVIDER;
        let mut db = self.store.read().await?;
        if !store::provider_login::exists(&mut db, &state, &hash, id, since).await? {
            return Err(DomainError::Endpoint(SsoError::Ended));
        }
        drop(db);
        let taken = self
            .run::<_, anyhow::Error, _>(Actor::Stranger(requester), async |mut unit| {
                let since = unit.now - MAX_TIME_AT_PROVIDER;
                store::provider_login::take(&mut unit, &state, &hash, id, since).await
            })
            .await?;
        let sealed = taken.ok_or(DomainError::Endpoint(SsoError::Ended))?;
        let owner = crypto::hex(&state);
        Ok(serde_json::from_slice(&self.keys.open(seal_context(&owner), &sealed)?)
            .map_err(anyhow::Error::from)?)
    }

    /// Where the session at the provider ends, if the session here was started with a provider that supports that.
    pub(crate) async fn end_at_provider(&self, id: Option<&str>) -> Option<String> {
        let provider = self.provider(id?).ok()?;
        provider.end_session().await.map(Into::into)
    }

    /// The id of the provider that the requester's session was started with.
    async fn provider_of(&self, requester: &Requester, now: Millis) -> SsoResult<String> {
        let state = SessionState::find(self, &mut *self.store.read().await?, requester, now).await?;
        Ok(state.session.provider.ok_or(CommonError::NotFound)?)
    }

    fn provider(&self, id: &str) -> Result<&Provider, CommonError> {
        self.providers.iter().find(|provider| provider.config.id.as_str() == id).ok_or(CommonError::NotFound)
    }
}

impl AuthorizationResponse {
    /// Reads the names and values of a query. Empty values count as missing; unknown names are ignored.
    ///
    /// # Errors
    /// `Unverified` if a parameter is repeated or too long: no provider sends that.
    pub fn read<'a>(query: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>) -> SsoResult<Self> {
        let mut response = Self::default();
        for (name, value) in query.filter(|(_, value)| !value.is_empty()) {
            let parameter = match &*name {
                "state" => &mut response.state,
                "code" => &mut response.code,
                "iss" => &mut response.issuer,
                "error" => &mut response.error,
                _ => continue,
            };
            if value.len() > MAX_PARAMETER || parameter.replace(value.into_owned()).is_some() {
                return Err(DomainError::Endpoint(SsoError::Unverified));
            }
        }
        Ok(response)
    }
}

/// Databases of earlier versions contain sealed values with this name.
fn seal_context(owner: &str) -> SealContext<'_> {
    SealContext { column: "oidc_sign_in.secrets", owner }
}

/// What a person sees if a provider fails. The reason is logged for the operator.
fn sso_error(error: ProviderError) -> DomainError<SsoError> {
    DomainError::Endpoint(match error {
        ProviderError::Unavailable(error) => {
            tracing::warn!(
                target: "provider",
                event = "provider_unavailable",
                "an identity provider is not available: {error:#}",
            );
            SsoError::Unavailable
        }
        ProviderError::Unverified(error) => {
            tracing::warn!(
                target: "provider",
                event = "provider_unverified",
                "the response of an identity provider could not be verified: {error:#}",
            );
            SsoError::Unverified
        }
    })
}
