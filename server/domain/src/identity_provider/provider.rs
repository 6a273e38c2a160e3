//! One provider: found by discovery when it is first needed, asked anew when its keys have changed.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{anyhow, ensure};
use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClaimsVerificationError, ClientId, CsrfToken, EndUserEmail,
    IssuerUrl, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, TokenResponse as _,
    core::{CoreAuthPrompt, CoreAuthenticationFlow, CoreJwsSigningAlgorithm},
};
use shared::EmailAddress;
use tokio::sync::Mutex;
use url::Url;

use super::{
    Begun, CommonCallError, Identity, ProviderConfig, Secrets,
    http::{Http, is_private},
    metadata::{IdToken, Metadata, RelyingParty, Tokens, Told},
};

/// How long what a provider says of itself is believed.
const FRESH: Duration = Duration::from_hours(1);
/// The shortest time between two looks at its keys: whoever sends tokens of unknown keys does not make us ask for each.
const PAUSE: Duration = Duration::from_secs(10);
/// How long after it did not answer it is asked again.
const BREATH: Duration = Duration::from_secs(2);

/// A provider that people sign in with.
pub struct Provider {
    /// What the operator says of it.
    pub config: ProviderConfig,
    redirect_url: RedirectUrl,
    origin: String,
    http: Http,
    kept: Mutex<Kept>,
}

/// What is known of it, and when it last failed to answer.
#[derive(Default)]
struct Kept {
    known: Option<Known>,
    failed_at: Option<Instant>,
}

/// What it says of itself, and when it said so.
#[derive(Clone)]
struct Known {
    party: Arc<RelyingParty>,
    metadata: Arc<Metadata>,
    at: Instant,
}

impl Provider {
    /// A provider; it is asked nothing yet. `origin` is this door's.
    ///
    /// # Errors
    /// When the origin is no URL.
    pub fn new(config: ProviderConfig, origin: &str, http: Http) -> anyhow::Result<Self> {
        // An address for each provider: no answer of one is ever taken for another's (RFC 9700 §4.4).
        let redirect_url = RedirectUrl::new(format!("{origin}/api/oidc/{}/callback", config.id))?;
        Ok(Self { config, redirect_url, origin: origin.to_owned(), http, kept: Mutex::default() })
    }

    /// Begins a sign-in there. `again` has the person asked who they are, also with a session there.
    ///
    /// # Errors
    /// When it cannot be found.
    pub async fn begin(&self, again: bool) -> Result<Begun, CommonCallError> {
        let known = self.known(FRESH).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let mut request = known
            .party
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                CsrfToken::new_random,
                Nonce::new_random,
            )
            .add_scopes(["email", "profile"].map(|scope| Scope::new(scope.into())))
            .set_pkce_challenge(challenge);
        if again {
            // With a greatest age the token says when that was (OpenID Connect Core §3.1.2.1).
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
        }
        let (url, state, nonce) = request.url();
        let secrets = Secrets { nonce: nonce.secret().clone(), verifier: verifier.into_secret() };
        Ok(Begun { url, state: state.into_secret(), secrets })
    }

    /// Whether an answer may be its own: it names the issuer exactly where it names one, and always where the
    /// provider says that it does (RFC 9207).
    ///
    /// # Errors
    /// When it cannot be found, or is not the one that answered.
    pub async fn check_issuer(&self, named: Option<&str>) -> Result<(), CommonCallError> {
        let known = self.known(FRESH).await?;
        let must = known.metadata.additional_metadata().authorization_response_iss_parameter_supported;
        match named {
            Some(named) if named != known.metadata.issuer().as_str() => {
                Err(CommonCallError::Unbelievable(anyhow!("an answer of another issuer")))
            }
            None if must => Err(CommonCallError::Unbelievable(anyhow!("an answer of no issuer"))),
            _ => Ok(()),
        }
    }

    /// Exchanges the code for an identity.
    ///
    /// # Errors
    /// When the provider does not answer, or its tokens are not to be believed.
    pub async fn finish(&self, code: String, secrets: &Secrets) -> Result<Identity, CommonCallError> {
        let tokens = self.exchange(code, secrets).await?;
        let id_token =
            tokens.id_token().ok_or_else(|| CommonCallError::Unbelievable(anyhow!("no ID token")))?;
        let nonce = Nonce::new(secrets.nonce.clone());
        let party = self.signed_by_known_keys(id_token, &nonce).await?;
        let verifier = verifier(&party);
        let claims = id_token.claims(&verifier, &nonce).map_err(unbelievable)?;
        if let Some(expected) = claims.access_token_hash() {
            let algorithm = id_token.signing_alg().map_err(unbelievable)?;
            let key = id_token.signing_key(&verifier).map_err(unbelievable)?;
            let actual =
                AccessTokenHash::from_token(tokens.access_token(), algorithm, key).map_err(unbelievable)?;
            if actual != *expected {
                return Err(CommonCallError::Unbelievable(anyhow!("an access token of another answer")));
            }
        }
        let mut identity = Identity {
            issuer: claims.issuer().to_string(),
            subject: claims.subject().to_string(),
            verified_email: verified(claims.email(), claims.email_verified()),
            preferred_username: claims.preferred_username().map(|name| name.to_string()),
            name: claims.name().and_then(|name| name.get(None)).map(|name| name.to_string()),
            asked_at: claims.auth_time().map(|at| at.timestamp_millis()),
            claims: claims.additional_claims().0.clone(),
        };
        // Many providers tell the address there alone.
        if let Ok(asking) = party.user_info(tokens.access_token().clone(), Some(claims.subject().clone())) {
            let told: Told = asking
                .request_async(&self.http)
                .await
                .map_err(|error| CommonCallError::Unavailable(anyhow!("the UserInfo endpoint: {error}")))?;
            identity.add(&told);
        }
        Ok(identity)
    }

    async fn exchange(&self, code: String, secrets: &Secrets) -> Result<Tokens, CommonCallError> {
        let party = self.known(FRESH).await?.party;
        let exchange = party.exchange_code(AuthorizationCode::new(code));
        exchange
            .map_err(|error| CommonCallError::Unavailable(error.into()))?
            .set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                RequestTokenError::Request(_) => {
                    CommonCallError::Unavailable(anyhow!("the token endpoint does not answer"))
                }
                RequestTokenError::ServerResponse(said) => CommonCallError::Unbelievable(anyhow!(
                    "the token endpoint refused: {}",
                    said.error().as_ref()
                )),
                // The answer may hold tokens: it stays out of the log.
                _ => CommonCallError::Unavailable(anyhow!("the token endpoint's answer cannot be read")),
            })
    }

    /// The relying party whose keys have signed the token; the provider may have new ones since it was asked.
    async fn signed_by_known_keys(
        &self,
        token: &IdToken,
        nonce: &Nonce,
    ) -> Result<Arc<RelyingParty>, CommonCallError> {
        let party = self.known(FRESH).await?.party;
        let signed_by_others = matches!(
            token.claims(&verifier(&party), nonce),
            Err(ClaimsVerificationError::SignatureVerification(_))
        );
        if signed_by_others { Ok(self.known(PAUSE).await?.party) } else { Ok(party) }
    }

    /// Where the session at the provider ends, where it offers that; the browser comes back to Login.
    pub async fn end_session(&self) -> Option<Url> {
        let known = self.known(FRESH).await.ok()?;
        let mut url = known.metadata.additional_metadata().end_session_endpoint.as_ref()?.url().clone();
        url.query_pairs_mut()
            .append_pair("client_id", &self.config.client_id)
            .append_pair("post_logout_redirect_uri", &format!("{}/login", self.origin));
        Some(url)
    }

    /// What it says of itself, no older than `age`. While it does not answer, what is known stays good.
    async fn known(&self, age: Duration) -> Result<Known, CommonCallError> {
        // Whoever comes while it is asked waits for that answer.
        let mut kept = self.kept.lock().await;
        if let Some(known) = kept.known.as_ref().filter(|known| known.at.elapsed() < age) {
            return Ok(known.clone());
        }
        // Those who waited do not ask one after the other what has just not been answered.
        if kept.failed_at.is_none_or(|at| at.elapsed() >= BREATH) {
            match self.discover().await {
                Ok(known) => *kept = Kept { known: Some(known), failed_at: None },
                Err(why) => {
                    tracing::warn!(issuer = %self.config.issuer, "an identity provider does not answer: {why:#}");
                    kept.failed_at = Some(Instant::now());
                }
            }
        }
        kept.known.clone().ok_or_else(|| CommonCallError::Unavailable(anyhow!("discovery")))
    }

    async fn discover(&self) -> anyhow::Result<Known> {
        let issuer = IssuerUrl::new(self.config.issuer.clone())?;
        let metadata = Metadata::discover_async(issuer, &self.http).await?;
        let end_session = metadata.additional_metadata().end_session_endpoint.as_ref();
        // Browsers are sent to these; what is asked from here is looked at on its way.
        for address in [Some(metadata.authorization_endpoint().as_str()), end_session.map(|url| url.as_str())]
        {
            ensure!(
                address.is_none_or(is_private),
                "it names {address:?}, neither https nor of this machine"
            );
        }
        let secret = self
            .config
            .client_secret
            .as_ref()
            .map(|secret| openidconnect::ClientSecret::new(secret.0.clone()));
        let party = RelyingParty::from_provider_metadata(
            metadata.clone(),
            ClientId::new(self.config.client_id.clone()),
            secret,
        )
        .set_redirect_uri(self.redirect_url.clone());
        Ok(Known { party: Arc::new(party), metadata: Arc::new(metadata), at: Instant::now() })
    }
}

/// Checks an ID token: by the provider's keys alone, never with our secret, and never unsigned.
fn verifier(party: &RelyingParty) -> openidconnect::core::CoreIdTokenVerifier<'_> {
    use CoreJwsSigningAlgorithm as Actor;
    party.id_token_verifier().set_allowed_algs([
        Actor::RsaSsaPkcs1V15Sha256,
        Actor::RsaSsaPkcs1V15Sha384,
        Actor::RsaSsaPkcs1V15Sha512,
        Actor::RsaSsaPssSha256,
        Actor::RsaSsaPssSha384,
        Actor::RsaSsaPssSha512,
        Actor::EcdsaP256Sha256,
        Actor::EcdsaP384Sha384,
        Actor::EdDsa,
    ])
}

fn verified(email: Option<&EndUserEmail>, verified: Option<bool>) -> Option<EmailAddress> {
    email.filter(|_| verified == Some(true)).and_then(|email| EmailAddress::parse(email).ok())
}

impl Identity {
    /// Adds what the `UserInfo` endpoint tells besides.
    fn add(&mut self, told: &Told) {
        let Self { verified_email, preferred_username, name, claims, .. } = self;
        let email = || verified(told.email(), told.email_verified());
        *verified_email = verified_email.take().or_else(email);
        let preferred = || told.preferred_username().map(|name| name.to_string());
        *preferred_username = preferred_username.take().or_else(preferred);
        *name = name.take().or_else(|| told.name()?.get(None).map(|name| name.to_string()));
        for (claim, value) in &told.additional_claims().0 {
            claims.entry(claim.clone()).or_insert_with(|| value.clone());
        }
    }
}

fn unbelievable(error: impl std::error::Error + Send + Sync + 'static) -> CommonCallError {
    CommonCallError::Unbelievable(error.into())
}
