//! Sign-in with an identity provider. Password, second factor and recovery are the provider's; which account an
//! identity may use is decided here.

use std::borrow::Cow;

use shared::{CommonError, api::sso::SsoError};

use crate::{
    Domain, DomainError, Requester,
    clock::{MINUTE, Millis},
    crypto,
    crypto::{keys::SealContext, token, token::Token},
    identity_provider::{CommonCallError, Provider, Secrets},
    rate_limit::network::network,
    sign_in::{complete_step::CompletedStep, password::ProviderLogin, session_state::SessionState},
    unit_of_work::Actor,
};
use store::{self, provider_login::NewSignIn};

/// How long a person may take at the provider.
pub const AT_PROVIDER: Millis = 15 * MINUTE;
/// How many sign-ins of one network may be under way: more are a flood, not an office in the morning.
const UNDER_WAY: i64 = 1_000;
/// The longest state, code and issuer that are looked at, in bytes.
const LONGEST: usize = 4_096;

/// What a browser brings back from a provider (OpenID Connect Core §3.1.2.5, RFC 9207).
#[derive(Clone, Debug, Default)]
pub struct Returned {
    /// What it was sent away with.
    pub state: Option<String>,
    /// What the provider exchanges for tokens.
    pub code: Option<String>,
    /// Who the provider says it is.
    pub issuer: Option<String>,
    /// Why there is no code.
    pub error: Option<String>,
}

/// Where a browser is sent, and the token it keeps to show that it is the same one.
pub struct Departure {
    /// The provider's page.
    pub url: String,
    /// The browser's token.
    pub browser: Token,
}

pub(crate) type Outcome<T> = Result<T, DomainError<SsoError>>;

impl Domain {
    /// Begins a sign-in at the provider with this id, or once more at that of the visitor's session: a proof that
    /// it is the same person still. `browser` is what an earlier one left there.
    ///
    /// # Errors
    /// `Unavailable` when the provider does not answer; `NotFound` when there is none; `Busy` when too many
    /// sign-ins of the visitor's network are under way.
    pub async fn begin_sso(
        &self,
        requester: &Requester,
        id: Option<&str>,
        browser: Option<Token>,
    ) -> Outcome<Departure> {
        let now = self.clock.now();
        let network = network(requester.address);
        let open =
            store::provider_login::count(&mut *self.store.read().await?, &network, now - AT_PROVIDER).await?;
        if open >= UNDER_WAY {
            return Err(CommonError::Busy.into());
        }
        let again = id.is_none();
        let id = match id {
            Some(id) => id.to_owned(),
            None => self.provider_of(requester, now).await?,
        };
        let begun = self.provider(&id)?.begin(again).await.map_err(sso_error)?;
        let browser = browser.unwrap_or_else(Token::random);
        let state = token::hash(&begun.state);
        let owner = crypto::hex(&state);
        let secrets = serde_json::to_vec(&begun.secrets).map_err(anyhow::Error::from)?;
        let new = NewSignIn {
            state: &state,
            browser: &browser.hash(),
            provider: &id,
            secrets: &self.keys.seal(seal_context(&owner), &secrets),
            network: &network,
        };
        self.run::<_, anyhow::Error, _>(Actor::Stranger(requester), async |mut unit| {
            let now = unit.now;
            store::provider_login::insert(&mut unit, &new, now).await
        })
        .await?;
        Ok(Departure { url: begun.url.into(), browser })
    }

    /// Ends a sign-in that comes back from the provider: with a finished session.
    ///
    /// # Errors
    /// Why there is none. The sign-in is over then, whatever the reason; one that is not this browser's stays.
    pub async fn finish_sso(
        &self,
        requester: &Requester,
        id: &str,
        browser: Option<Token>,
        returned: Returned,
    ) -> Outcome<CompletedStep> {
        let provider = self.provider(id)?;
        let Returned { state, code, issuer, error } = returned;
        let secrets = self.take_sign_in(requester, id, state.zip(browser)).await?;
        provider.check_issuer(issuer.as_deref()).await.map_err(sso_error)?;
        let Some(code) = code.filter(|_| error.is_none()) else {
            return Err(DomainError::Endpoint(match error.as_deref() {
                Some("server_error" | "temporarily_unavailable") => SsoError::Unavailable,
                Some(_) => SsoError::Refused,
                None => SsoError::Unbelievable,
            }));
        };
        let identity = provider.finish(code, &secrets).await.map_err(sso_error)?;

        self.run(Actor::Stranger(requester), async |mut unit| {
            // Someone whom the provider knew from yesterday has proved nothing today.
            let authenticated_at = identity.asked_at.unwrap_or(0).min(unit.now);
            let account = unit.account_of(provider, &identity).await?;
            let login = ProviderLogin { provider: id, authenticated_at };
            unit.begin_session(&account, Some(login)).await
        })
        .await
    }

    /// Spends a state that this browser was sent away with; gives what binds the answer to it.
    async fn take_sign_in(
        &self,
        requester: &Requester,
        id: &str,
        came: Option<(String, Token)>,
    ) -> Outcome<Secrets> {
        let (state, browser) = came.ok_or(DomainError::Endpoint(SsoError::Ended))?;
        let state = token::hash(&state);
        let taken = self
            .run::<_, anyhow::Error, _>(Actor::Stranger(requester), async |mut unit| {
                let since = unit.now - AT_PROVIDER;
                store::provider_login::take(&mut unit, &state, &browser.hash(), id, since).await
            })
            .await?;
        let sealed = taken.ok_or(DomainError::Endpoint(SsoError::Ended))?;
        let owner = crypto::hex(&state);
        Ok(serde_json::from_slice(&self.keys.open(seal_context(&owner), &sealed)?)
            .map_err(anyhow::Error::from)?)
    }

    /// Where the session at the provider ends, if this one was begun with a provider that offers it.
    pub(crate) async fn end_at_provider(&self, id: Option<&str>) -> Option<String> {
        let provider = self.provider(id?).ok()?;
        provider.end_session().await.map(Into::into)
    }

    /// The id of the provider that the session was begun with.
    async fn provider_of(&self, requester: &Requester, now: Millis) -> Outcome<String> {
        let state = SessionState::find(&mut *self.store.read().await?, requester, now).await?;
        Ok(state.session.provider.ok_or(CommonError::NotFound)?)
    }

    fn provider(&self, id: &str) -> Result<&Provider, CommonError> {
        self.providers.iter().find(|provider| provider.config.id.as_str() == id).ok_or(CommonError::NotFound)
    }
}

impl Returned {
    /// Reads a query's names and values. What is empty counts as nothing, and what nobody reads is left.
    ///
    /// # Errors
    /// `Unbelievable` where something stands twice, or is too long: no provider answers so.
    pub fn read<'a>(query: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>) -> Outcome<Self> {
        let mut returned = Self::default();
        for (name, value) in query.filter(|(_, value)| !value.is_empty()) {
            let part = match &*name {
                "state" => &mut returned.state,
                "code" => &mut returned.code,
                "iss" => &mut returned.issuer,
                "error" => &mut returned.error,
                _ => continue,
            };
            if value.len() > LONGEST || part.replace(value.into_owned()).is_some() {
                return Err(DomainError::Endpoint(SsoError::Unbelievable));
            }
        }
        Ok(returned)
    }
}

fn seal_context(owner: &str) -> SealContext<'_> {
    SealContext { column: "oidc_sign_in.secrets", owner }
}

/// The refusal that a person sees when a provider fails; the operator finds the reason in the log.
fn sso_error(error: CommonCallError) -> DomainError<SsoError> {
    DomainError::Endpoint(match error {
        CommonCallError::Unavailable(why) => {
            tracing::warn!("an identity provider is not available: {why:#}");
            SsoError::Unavailable
        }
        CommonCallError::Unbelievable(why) => {
            tracing::warn!("an identity provider's answer is not believed: {why:#}");
            SsoError::Unbelievable
        }
    })
}
