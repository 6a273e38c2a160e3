//! The first step: username and password.

use shared::{
    CommonError,
    api::{
        audit::EventKind,
        sign_in::{Credentials, SignInError},
    },
};

use crate::{
    Advanced, Domain, DomainError, Requester,
    audit::record::Actor,
    clock::Millis,
    crypto,
    crypto::token::Token,
    rate_limit::limits,
    sign_in::session_state::{expires_at, may_use_password},
};
use store::{self, Tx, account::Account, session::NewSession};

/// An identity provider that says who the person is.
#[derive(Clone, Copy)]
pub(crate) struct ProviderLogin {
    /// Its number.
    pub(crate) provider: u8,
    /// When the person last showed it there.
    pub(crate) authenticated_at: Millis,
}

impl Domain {
    /// Begins a sign-in. A session this browser had before ends.
    ///
    /// # Errors
    /// One generic rejection for every pair that does not match, at equal cost; `Throttled` while a
    /// counter waits; `Busy` when the hashing pool is full.
    pub async fn sign_in(
        &self,
        requester: &Requester,
        credentials: &Credentials,
    ) -> Result<Advanced, DomainError<SignInError>> {
        let now = self.clock.now();
        let (mut tx, account) = self.prove_password(requester, credentials, now).await?;
        if expired(&account, now) {
            tx.commit().await?;
            return Err(DomainError::Endpoint(SignInError::TemporaryPasswordExpired));
        }
        let advanced = self.enter(&mut tx, requester, &account, None, now).await?;
        tx.commit().await?;
        Ok(advanced)
    }

    /// Begins a sign-in of an account. A session this browser had before ends.
    pub(crate) async fn enter<E>(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        account: &Account,
        provider_login: Option<ProviderLogin>,
        now: Millis,
    ) -> Result<Advanced, DomainError<E>> {
        if let Some(old) = &requester.session {
            store::session::end(tx, &old.hash()).await?;
        }
        let token = Token::random();
        let new = NewSession {
            id: &crypto::random_id(),
            account_id: &account.id,
            token: &token.hash(),
            address: &requester.client(),
            browser: &requester.agent,
            provider: provider_login.map(|provider_login| provider_login.provider),
            authenticated_at: provider_login.map_or(now, |provider_login| provider_login.authenticated_at),
        };
        let session = store::session::insert(tx, &new, now).await?;
        let requester = Requester { session: Some(token), ..requester.clone() };
        let state = self.facts(tx, session, now).await?;
        self.advance(tx, &requester, state, now).await
    }

    /// Mails a new temporary password to someone who typed the expired one correctly.
    ///
    /// # Errors
    /// Those of [`Domain::sign_in`]; `WrongStep` when the password has not expired.
    pub async fn send_temporary_password(
        &self,
        requester: &Requester,
        credentials: &Credentials,
    ) -> Result<(), DomainError<SignInError>> {
        let now = self.clock.now();
        let (tx, account) = self.prove_password(requester, credentials, now).await?;
        tx.commit().await?;
        if !expired(&account, now) {
            return Err(CommonError::WrongStep.into());
        }
        let temporary = self.temporary_password().await?;
        let mut tx = self.store.begin().await?;
        // Only the first of parallel requests finds the old password still in place.
        if self.give(&mut tx, &account, account.password_hash.as_deref(), &temporary, now).await? {
            let by = Actor::Person(&account, requester);
            self.record(&mut tx, by, Some(&account), EventKind::TemporaryPasswordSent, now).await?;
            tx.commit().await?;
            self.mail_queued.notify_one();
        }
        Ok(())
    }

    /// Ends this browser's session, or sign-in. Gives where the one at the identity provider ends, where it was
    /// begun there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sign_out<E>(&self, requester: &Requester) -> Result<Option<String>, DomainError<E>> {
        let mut provider = None;
        if let Some(token) = &requester.session {
            let now = self.clock.now();
            let mut tx = self.store.begin().await?;
            let ended = store::session::end(&mut tx, &token.hash()).await?;
            provider = ended.as_ref().and_then(|session| session.provider);
            if let Some(session) =
                ended.filter(|session| session.finished_at.is_some() && now < expires_at(session))
                && let Some(account) = store::account::by_id(&mut tx, &session.account_id).await?
            {
                let by = Actor::Person(&account, requester);
                self.record(&mut tx, by, Some(&account), EventKind::SignedOut, now).await?;
            }
            tx.commit().await?;
        }
        Ok(self.end_at_provider(provider).await)
    }

    /// Checks username and password and counts the outcome. Gives the account as it stands in the open
    /// transaction, with the password that was checked.
    async fn prove_password(
        &self,
        requester: &Requester,
        credentials: &Credentials,
        now: Millis,
    ) -> Result<(Tx, Account), DomainError<SignInError>> {
        let _slot = self.fair_share.take(&limits::network(requester.address))?;
        let mut db = self.store.read().await?;
        let found = store::account::by_identifier(&mut db, &credentials.username).await?;
        let counters =
            self.sign_in_counters(&mut db, requester, &credentials.username, found.as_ref()).await?;
        counters.check(&mut db, now).await?;
        drop(db);

        // Unknown, disabled, SSO and password-less accounts are hashed for all the same.
        let usable = found.as_ref().filter(|account| may_use_password(account));
        let hash = usable.and_then(|account| account.password_hash.as_deref());
        let matches = self.hasher.verify(credentials.password.as_str(), hash).await?;

        let mut tx = self.store.begin().await?;
        counters.check(&mut tx, now).await?;
        let current = match usable.filter(|_| matches) {
            Some(proved) => store::account::by_id(&mut tx, &proved.id)
                .await?
                .filter(|current| may_use_password(current) && current.password_hash == proved.password_hash),
            None => None,
        };
        if let Some(account) = current {
            counters.clear(&mut tx).await?;
            Ok((tx, account))
        } else {
            let in_a_row = counters.fail(&mut tx, now).await?;
            let by = Actor::Stranger(requester);
            self.record_wrong_password(&mut tx, by, found.as_ref(), in_a_row, now).await?;
            tx.commit().await?;
            // Without the name: people type passwords there.
            tracing::info!(address = %requester.address, "refused a wrong username and password");
            Err(DomainError::Endpoint(SignInError::WrongCredentials))
        }
    }
}

fn expired(account: &Account, now: Millis) -> bool {
    account.password_expires_at.is_some_and(|expires_at| now >= expires_at)
}
