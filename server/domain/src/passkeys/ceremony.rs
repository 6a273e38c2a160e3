//! A challenge from when a browser gets it to when it is answered. It is kept in the database, bound to the session or
//! the browser, and spent in the transaction of what it is answered for.

use shared::CommonError;
use store::{
    Db, TokenHash,
    passkey_ceremony::{self, NewCeremony, Purpose},
};

use crate::{
    Domain, DomainError, Requester,
    clock::Millis,
    crypto::{keys::SealContext, token},
    rate_limit::open_sign_ins::{Place, SignIn},
    settings::Settings,
    unit_of_work::UnitOfWork,
    webauthn::{CHALLENGE_VALID_FOR, Ceremony, RelyingParty, challenge_of},
};

/// How many challenges a browser or a session can have open, such as one for each tab. A further one replaces the oldest.
const MOST_OF_OWNER: i64 = 8;
/// A challenge that was answered in time, by whom it was sent to.
pub(crate) struct Answered {
    challenge: TokenHash,
    purpose: Purpose,
    owner: String,
    /// What the answer is verified against.
    pub(super) state: Vec<u8>,
}

impl Domain {
    /// The relying party, while passkeys are enabled; `NotFound` otherwise.
    pub(super) async fn relying_party<E>(&self) -> Result<&RelyingParty, DomainError<E>> {
        let enabled = self.passkeys_enabled().await?;
        self.relying_party.as_deref().filter(|_| enabled).ok_or_else(|| CommonError::NotFound.into())
    }

    /// Whether people can sign in with a passkey.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn passkeys_enabled(&self) -> anyhow::Result<bool> {
        Ok(self.settings_in_effect(&mut *self.store.read().await?).await?.passkeys)
    }

    /// The settings as they take effect at Vestibule's address.
    pub(crate) async fn settings_in_effect(&self, db: &mut Db) -> anyhow::Result<Settings> {
        Ok(Settings::load(db).await?.at_address(self.has_passkeys()))
    }

    /// Whether browsers have passkeys at Vestibule's address.
    pub(crate) fn has_passkeys(&self) -> bool {
        self.relying_party.is_some()
    }

    /// The place of a sign-in that starts now, before anything is written.
    ///
    /// # Errors
    /// `Busy` when the requester's networks have too many open ones.
    pub(super) async fn place_for_sign_in<E>(&self, requester: &Requester) -> Result<Place, DomainError<E>> {
        let since = self.clock.now() - CHALLENGE_VALID_FOR;
        let place = SignIn::Passkey.place(&mut *self.store.read().await?, requester, since).await?;
        Ok(place.ok_or(CommonError::Busy)?)
    }

    /// Finds the challenge that an answer is for.
    ///
    /// # Errors
    /// None if the client data is not what browsers send, or the challenge is unknown, expired, used, for another
    /// purpose or someone else's.
    pub(super) async fn answered(
        &self,
        client_data: &str,
        purpose: Purpose,
        owner: &str,
    ) -> anyhow::Result<Option<Answered>> {
        let Some(challenge) = challenge_of(client_data) else { return Ok(None) };
        let challenge = token::hash(&challenge);
        let since = self.clock.now() - CHALLENGE_VALID_FOR;
        let mut db = self.store.read().await?;
        let sealed = passkey_ceremony::find(&mut db, &challenge, purpose, owner, since).await?;
        drop(db);
        let Some(sealed) = sealed else { return Ok(None) };
        let state = self.keys.open(seal_context(owner), &sealed)?;
        Ok(Some(Answered { challenge, purpose, owner: owner.to_owned(), state }))
    }
}

impl UnitOfWork<'_> {
    /// Keeps the challenge of a ceremony until it is answered by `owner`, and returns the options for the browser. A sign-in
    /// has a place; sessions are bounded by passwords and by their own number of challenges.
    pub(super) async fn keep_ceremony<O, E>(
        &mut self,
        ceremony: Ceremony<O>,
        purpose: Purpose,
        owner: &str,
        place: &Place,
    ) -> Result<O, DomainError<E>> {
        let now = self.now;
        let new = NewCeremony {
            challenge: &token::hash(&ceremony.challenge),
            purpose,
            owner,
            state: &self.domain().keys.seal(seal_context(owner), &ceremony.state),
            networks: place,
        };
        passkey_ceremony::keep_newest(self, owner, MOST_OF_OWNER - 1).await?;
        passkey_ceremony::insert(self, &new, now).await?;
        Ok(ceremony.options)
    }

    /// Spends an answered challenge. Returns false if another answer did so before, or it has expired since.
    pub(super) async fn spend(&mut self, answered: &Answered) -> anyhow::Result<bool> {
        let since: Millis = self.now - CHALLENGE_VALID_FOR;
        let Answered { challenge, purpose, owner, .. } = answered;
        passkey_ceremony::spend(self, challenge, *purpose, owner, since).await
    }
}

fn seal_context(owner: &str) -> SealContext<'_> {
    SealContext { column: "passkey_ceremony.state", owner }
}
