//! Signing in with a passkey alone: verified by its owner, it is both factors.

use shared::{
    NoError,
    api::{
        audit::Factor,
        passkeys::PasskeyError,
        webauthn::{AssertionCredential, RequestOptions},
    },
};
use store::passkey_ceremony::Purpose;

use crate::{
    Domain, DomainError, Requester, crypto,
    crypto::token::Token,
    sign_in::{CompletedStep, SignedInWith},
    unit_of_work::Actor,
};

impl Domain {
    /// Starts a sign-in with any passkey. `browser` is the browser's token of an earlier start, if it has one. Returns
    /// the options, and the token that shows later that it is the same browser.
    ///
    /// # Errors
    /// `NotFound` while passkeys are disabled; `Busy` when too many sign-ins of the requester's network are open.
    pub async fn start_passkey_sign_in(
        &self,
        requester: &Requester,
        browser: Option<Token>,
    ) -> Result<(RequestOptions, Token), DomainError<NoError>> {
        let relying_party = self.relying_party().await?;
        let browser = browser.unwrap_or_else(Token::random);
        let owner = crypto::hex(&browser.hash());
        let place = self.place_for_sign_in(requester).await?;
        let options = self
            .run(Actor::Stranger(requester), async |mut unit| {
                let ceremony = relying_party.start_assertion(Vec::new())?;
                unit.keep_ceremony(ceremony, Purpose::SignIn, &owner, &place).await
            })
            .await?;
        Ok((options, browser))
    }

    /// Signs in with a passkey, and ends the session that this browser had before.
    ///
    /// # Errors
    /// `Expired`; `Rejected` for everything else; `NotFound` while passkeys are disabled.
    pub async fn sign_in_with_passkey(
        &self,
        requester: &Requester,
        browser: Option<Token>,
        answer: &AssertionCredential,
    ) -> Result<CompletedStep, DomainError<PasskeyError>> {
        self.relying_party::<PasskeyError>().await?;
        let browser = browser.ok_or(DomainError::Endpoint(PasskeyError::Expired))?;
        let owner = crypto::hex(&browser.hash());
        let checked = self.check_assertion(answer, Purpose::SignIn, &owner).await?;
        if !checked.names_account() {
            return Err(DomainError::Endpoint(PasskeyError::Rejected));
        }
        self.run(Actor::Stranger(requester), async |mut unit| {
            let account = unit.take_assertion(&checked).await?;
            unit.begin_session(&account, SignedInWith::Factor(Factor::Passkey)).await
        })
        .await
    }
}
