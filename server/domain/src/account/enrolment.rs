//! Setting up an authenticator: a pending secret that is shown, and becomes live with a code from it.

use shared::{
    CommonError, NoError, TotpCode,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        set_up::Enrolment,
        verify::VerifyError,
    },
};

use crate::{
    Advanced, Domain, DomainError, Visit,
    audit::record::By,
    clock::Millis,
    crypto,
    crypto::{
        keys::Place,
        totp::{Authenticator, SecretBytes, base32},
    },
    email::Notice,
    rate_limit::limits::WrongCode,
    sign_in::session_state::Standing,
};
use store::{self, Tx, authenticator::NewAuthenticator};

impl Domain {
    /// The pending secret of this sign-in: made at the first call, the same at every later one.
    ///
    /// # Errors
    /// `WrongStep` when there is nothing to set up; `ReauthenticationRequired` long after the sign-in.
    pub async fn start_set_up(&self, visit: &Visit) -> Result<Enrolment, DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, mut standing) = self.begin(visit, now).await?;
        if !matches!(standing.next_step(), NextStep::SetUp { .. }) {
            return Err(CommonError::WrongStep.into());
        }
        // The thief of a session would make it theirs for good.
        if standing.session.finished_at.is_some() {
            standing = standing.recently_authenticated()?;
        }
        let secret = self.pending_secret(&mut tx, &standing).await?;
        tx.commit().await?;
        self.enrolment(&standing, &secret).map_err(DomainError::Internal)
    }

    /// The pending secret of this session, made where there is none.
    pub(crate) async fn pending_secret(&self, tx: &mut Tx, standing: &Standing) -> anyhow::Result<Vec<u8>> {
        if let Some(sealed) = &standing.session.pending_secret {
            return self.keys.open(pending_place(standing), sealed);
        }
        let secret: SecretBytes = crypto::random();
        let sealed = self.keys.seal(pending_place(standing), &secret);
        store::session::set_pending_secret(tx, &standing.session.id, Some(sealed)).await?;
        Ok(secret.to_vec())
    }

    /// What an authenticator app needs to know.
    pub(crate) fn enrolment(&self, standing: &Standing, secret: &[u8]) -> anyhow::Result<Enrolment> {
        let issuer = &self.identity.application_name;
        let username = &standing.account.username;
        Ok(Enrolment {
            name: format!("{issuer}:{username}"),
            key: base32(secret),
            uri: Authenticator::named(secret, issuer, username)?.uri()?,
        })
    }

    /// Puts the set-up off, where it is optional or in its grace period.
    ///
    /// # Errors
    /// `WrongStep` where it is not.
    pub async fn skip_set_up(&self, visit: &Visit) -> Result<Advanced, DomainError<NoError>> {
        let now = self.clock.now();
        let (mut tx, mut standing) = self.begin(visit, now).await?;
        if !matches!(standing.next_step(), NextStep::SetUp { optional: true, .. }) {
            return Err(CommonError::WrongStep.into());
        }
        standing.session.skipped_at = Some(now);
        store::session::set_pending_secret(&mut tx, &standing.session.id, None).await?;
        let advanced = self.advance(&mut tx, visit, standing, now).await?;
        tx.commit().await?;
        Ok(advanced)
    }

    /// Confirms the pending secret at the step `SetUp`.
    pub(crate) async fn confirm_set_up(
        &self,
        tx: Tx,
        visit: &Visit,
        standing: Standing,
        code: &TotpCode,
        now: Millis,
    ) -> Result<Advanced, DomainError<VerifyError>> {
        let (mut tx, standing) = self.confirm(tx, standing, code, "", now).await?;
        let account = &standing.account;
        let by = By::Person(account, visit);
        self.record(&mut tx, by, Some(account), EventKind::AuthenticatorSetUp, now).await?;
        self.notify(&mut tx, by, account, Notice::AuthenticatorSetUp, now).await?;
        let mut session = standing.session;
        session.verify(Factor::Totp, now);
        let standing = self.facts(&mut tx, session, now).await?;
        let advanced = self.advance(&mut tx, visit, standing, now).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(advanced)
    }

    /// Makes the pending secret a live authenticator by a code from it, and gives the open transaction. A
    /// wrong code is counted and committed.
    pub(crate) async fn confirm(
        &self,
        mut tx: Tx,
        standing: Standing,
        code: &TotpCode,
        name: &str,
        now: Millis,
    ) -> Result<(Tx, Standing), DomainError<VerifyError>> {
        let Some(sealed) = &standing.session.pending_secret else {
            return Err(CommonError::WrongStep.into());
        };
        let secret = self.keys.open(pending_place(&standing), sealed)?;
        let pending = Authenticator::new(&secret)?;
        let Some(step) = pending.check(code, now) else {
            let counted = self.count_wrong_code_of_sign_in(&mut tx, &standing).await?;
            tx.commit().await?;
            return Err(DomainError::Endpoint(match (counted, pending.minutes_off(code, now)) {
                (WrongCode::SignInEnded, _) => VerifyError::SignInEnded,
                (WrongCode::Left(_), Some(minutes)) => VerifyError::ClockOff { minutes },
                (WrongCode::Left(left), None) => VerifyError::Wrong { left },
            }));
        };
        let account_id = &standing.account.id;
        let new = NewAuthenticator {
            id: &crypto::random_id(),
            account_id,
            secret: self.keys.seal(confirmed_place(account_id), &secret),
            name,
            step,
        };
        store::authenticator::insert(&mut tx, new, now).await?;
        store::session::set_pending_secret(&mut tx, &standing.session.id, None).await?;
        Ok((tx, standing))
    }
}

/// Where a confirmed secret is kept.
pub(crate) fn confirmed_place(account_id: &str) -> Place<'_> {
    Place { column: "authenticator.secret", owner: account_id }
}

fn pending_place(standing: &Standing) -> Place<'_> {
    Place { column: "session.pending_secret", owner: &standing.account.id }
}
