//! Sign-ins with one provider.

use std::{sync::Arc, time::Duration};

use anyhow::anyhow;
use openidconnect::{
    AccessTokenHash, AuthorizationCode, ClaimsVerificationError, CsrfToken, Nonce, OAuth2TokenResponse as _,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, RequestTokenError, Scope, TokenResponse as _,
    core::{
        CoreAuthPrompt, CoreAuthenticationFlow, CoreIdTokenVerifier, CoreJwsSigningAlgorithm as Algorithm,
    },
};
use serde::{Deserialize, Serialize};
use url::Url;

use super::{
    config::ProviderConfig,
    discovery::{Discovery, KEY_ROTATION_AGE, MAX_AGE, Published},
    http::Http,
    identity::Identity,
    openid::{IdToken, RelyingParty, Tokens, UserInfo},
};

/// A provider that people sign in with.
pub struct Provider {
    /// Its configuration.
    pub config: ProviderConfig,
    origin: String,
    http: Http,
    discovery: Discovery,
}

/// An authentication request: where to send the browser, and what to keep until it returns.
pub struct AuthorizationRequest {
    /// The provider's page.
    pub url: Url,
    /// The state that the browser brings back (RFC 6749 §10.12).
    pub state: String,
    /// What binds the response to this request.
    pub secrets: Secrets,
}

/// What binds a response to its request.
#[derive(Serialize, Deserialize)]
pub struct Secrets {
    /// The nonce in the ID token (OpenID Connect Core §3.1.2.1).
    pub nonce: String,
    /// The code verifier (RFC 7636).
    pub verifier: String,
}

/// Why a sign-in with a provider failed.
#[derive(Debug)]
pub enum ProviderError {
    /// It does not respond, or not in time, or with an error.
    Unavailable(anyhow::Error),
    /// Its response could not be verified.
    Unverified(anyhow::Error),
}

impl Provider {
    /// Sends no request yet. `origin` is Vestibule's own.
    ///
    /// # Errors
    /// If the origin is not a URL.
    pub fn new(config: ProviderConfig, origin: &str, http: &Http) -> anyhow::Result<Self> {
        // One redirect URI for each provider, so that no response counts as another provider's (RFC 9700 §4.4).
        let redirect_url = RedirectUrl::new(format!("{origin}/api/oidc/{}/callback", config.id))?;
        let http = http.for_issuer(&config.issuer);
        let discovery = Discovery::new(redirect_url, http.clone());
        Ok(Self { config, origin: origin.to_owned(), http, discovery })
    }

    /// Fetches what the provider publishes, whatever was fetched before.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub async fn discover(&self) -> anyhow::Result<()> {
        self.discovery.fetch(&self.config).await.map(drop)
    }

    /// Reads the certificate authorities of the system again.
    ///
    /// # Errors
    /// If the system has none.
    pub fn renew_certificates(&self) -> std::io::Result<()> {
        self.http.renew()
    }

    /// Starts a sign-in. With `reauthenticate`, the provider authenticates the person even if they have a session there.
    ///
    /// # Errors
    /// If the provider does not respond.
    pub async fn authorize(&self, reauthenticate: bool) -> Result<AuthorizationRequest, ProviderError> {
        let published = self.published(MAX_AGE).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let mut request = published
            .party
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .add_scopes(["email", "profile"].map(|scope| Scope::new(scope.into())))
            .set_pkce_challenge(challenge);
        if reauthenticate {
            // With max_age, the ID token contains the time of authentication (OpenID Connect Core §3.1.2.1).
            request = request.add_prompt(CoreAuthPrompt::Login).set_max_age(Duration::ZERO);
        }
        let (url, state, nonce) = request.url();
        let secrets = Secrets { nonce: nonce.secret().clone(), verifier: verifier.into_secret() };
        Ok(AuthorizationRequest { url, state: state.into_secret(), secrets })
    }

    /// Checks the issuer of a response (RFC 9207). It must be this provider's if the response contains one, and the
    /// response must contain one if the provider publishes that it does.
    ///
    /// # Errors
    /// If the provider does not respond, or the issuer is wrong or missing.
    pub async fn check_issuer(&self, issuer: Option<&str>) -> Result<(), ProviderError> {
        let metadata = self.published(MAX_AGE).await?.metadata;
        let required = metadata.additional_metadata().authorization_response_iss_parameter_supported;
        match issuer {
            Some(issuer) if issuer != metadata.issuer().as_str() => {
                Err(ProviderError::Unverified(anyhow!("a response of another issuer")))
            }
            None if required => Err(ProviderError::Unverified(anyhow!("a response without an issuer"))),
            _ => Ok(()),
        }
    }

    /// Exchanges the authorization code for the person's identity.
    ///
    /// # Errors
    /// If the provider does not respond, or its tokens cannot be verified.
    pub async fn identify(&self, code: String, secrets: &Secrets) -> Result<Identity, ProviderError> {
        let tokens = self.exchange(code, secrets).await?;
        let id_token = tokens.id_token().ok_or_else(|| ProviderError::Unverified(anyhow!("no ID token")))?;
        let nonce = Nonce::new(secrets.nonce.clone());
        let party = self.party_with_key(id_token, &nonce).await?;
        let verifier = verifier(&party);
        let claims = id_token.claims(&verifier, &nonce).map_err(unverified)?;
        if let Some(expected) = claims.access_token_hash() {
            let algorithm = id_token.signing_alg().map_err(unverified)?;
            let key = id_token.signing_key(&verifier).map_err(unverified)?;
            let actual =
                AccessTokenHash::from_token(tokens.access_token(), algorithm, key).map_err(unverified)?;
            if actual != *expected {
                return Err(ProviderError::Unverified(anyhow!("the access token of another response")));
            }
        }
        // The library does not check for whom the token was issued (OpenID Connect Core §3.1.3.7, step 5).
        if claims.authorized_party().is_some_and(|party| party.as_str() != self.config.client_id) {
            return Err(ProviderError::Unverified(anyhow!("a token that was issued to another client")));
        }
        if claims.subject().contains('\0') {
            return Err(ProviderError::Unverified(anyhow!("a subject with the character NUL")));
        }
        // RFC 6749, appendix A.12. The library would panic at one that no header can carry.
        if !tokens.access_token().secret().bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return Err(ProviderError::Unverified(anyhow!(
                "an access token with characters that no header can carry"
            )));
        }
        let mut identity = Identity::from(claims);
        // Many providers return the email address only here.
        if let Ok(request) = party.user_info(tokens.access_token().clone(), Some(claims.subject().clone())) {
            let info: UserInfo = request
                .request_async(&self.http)
                .await
                .map_err(|error| ProviderError::Unavailable(anyhow!("the UserInfo endpoint: {error}")))?;
            identity.add(&info);
        }
        Ok(identity)
    }

    /// Where the session at the provider ends (OpenID Connect RP-Initiated Logout 1.0), if the provider supports that.
    /// The browser then returns to Login.
    pub async fn end_session(&self) -> Option<Url> {
        let metadata = self.published(MAX_AGE).await.ok()?.metadata;
        let mut url = metadata.additional_metadata().end_session_endpoint.as_ref()?.url().clone();
        url.query_pairs_mut()
            .append_pair("client_id", &self.config.client_id)
            .append_pair("post_logout_redirect_uri", &format!("{}/login", self.origin));
        Some(url)
    }

    async fn exchange(&self, code: String, secrets: &Secrets) -> Result<Tokens, ProviderError> {
        let party = self.published(MAX_AGE).await?.party;
        party
            .exchange_code(AuthorizationCode::new(code))
            .map_err(|error| ProviderError::Unavailable(error.into()))?
            .set_pkce_verifier(PkceCodeVerifier::new(secrets.verifier.clone()))
            .request_async(&self.http)
            .await
            .map_err(|error| match error {
                RequestTokenError::Request(_) => {
                    ProviderError::Unavailable(anyhow!("the token endpoint does not respond"))
                }
                RequestTokenError::ServerResponse(response) => ProviderError::Unverified(anyhow!(
                    "the token endpoint refused: {}",
                    response.error().as_ref()
                )),
                // The response may contain tokens, so it is not logged.
                _ => ProviderError::Unavailable(anyhow!("the token endpoint's response cannot be parsed")),
            })
    }

    /// The relying party with the key that signed the token. Fetches the provider's keys again if they have changed.
    async fn party_with_key(
        &self,
        token: &IdToken,
        nonce: &Nonce,
    ) -> Result<Arc<RelyingParty>, ProviderError> {
        let party = self.published(MAX_AGE).await?.party;
        let unknown_key = matches!(
            token.claims(&verifier(&party), nonce),
            Err(ClaimsVerificationError::SignatureVerification(_))
        );
        if unknown_key { Ok(self.published(KEY_ROTATION_AGE).await?.party) } else { Ok(party) }
    }

    async fn published(&self, max_age: Duration) -> Result<Published, ProviderError> {
        self.discovery.get(&self.config, max_age).await.map_err(ProviderError::Unavailable)
    }
}

/// Verifies ID tokens with the provider's public keys only: not with the client secret, and not without a signature.
fn verifier(party: &RelyingParty) -> CoreIdTokenVerifier<'_> {
    party.id_token_verifier().set_allowed_algs([
        Algorithm::RsaSsaPkcs1V15Sha256,
        Algorithm::RsaSsaPkcs1V15Sha384,
        Algorithm::RsaSsaPkcs1V15Sha512,
        Algorithm::RsaSsaPssSha256,
        Algorithm::RsaSsaPssSha384,
        Algorithm::RsaSsaPssSha512,
        Algorithm::EcdsaP256Sha256,
        Algorithm::EcdsaP384Sha384,
        Algorithm::EdDsa,
    ])
}

fn unverified(error: impl std::error::Error + Send + Sync + 'static) -> ProviderError {
    ProviderError::Unverified(error.into())
}
