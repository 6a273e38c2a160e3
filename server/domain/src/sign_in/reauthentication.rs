//! Reauthentication: password, code or passkey again, before a change that the thief of a session would make first.

use shared::{
    CommonError, Password,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        passkeys::PasskeyError,
        reauthentication::{ReauthenticateError, ReauthenticateRequest},
        webauthn::AssertionCredential,
    },
};
use store::{account::Account, passkey_ceremony::Purpose};

use crate::{
    Domain, DomainError, Requester,
    audit::event::Event,
    clock::{MINUTE, Millis},
    crypto::hasher::Lane,
    rate_limit::{counters::Counters, fair_share::Slot},
    sign_in::{complete_step::CompletedStep, session_state::SessionState},
    unit_of_work::UnitOfWork,
};

/// How long a reauthentication is valid.
pub const REAUTHENTICATION_VALID_FOR: Millis = 10 * MINUTE;

/// A password that was hashed and compared, but not judged yet.
struct CheckedPassword {
    counters: Counters,
    account: Account,
    matches: bool,
    /// The share of the hasher, held until the verdict.
    _slot: Slot,
}

impl SessionState {
    /// The state itself if the person authenticated recently; `ReauthenticationRequired` otherwise. A time in the
    /// future was set before the clock was put back.
    pub(crate) fn recently_authenticated(self) -> Result<Self, CommonError> {
        let authenticated_at = self.session.authenticated_at;
        if (authenticated_at..authenticated_at + REAUTHENTICATION_VALID_FOR).contains(&self.now) {
            Ok(self)
        } else {
            Err(CommonError::ReauthenticationRequired)
        }
    }

    /// Whether the session is finished. It may have something to set up or to save since.
    pub(crate) fn can_reauthenticate(&self) -> bool {
        match self.next_step() {
            NextStep::SignedIn { .. } => true,
            // In a finished session these two steps require reauthentication.
            NextStep::SetUp { .. } | NextStep::BackupCodes { .. } => self.session.finished_at.is_some(),
            _ => false,
        }
    }

    /// The state itself in a finished session; `WrongStep` otherwise.
    fn may_reauthenticate(self) -> Result<Self, CommonError> {
        if self.can_reauthenticate() { Ok(self) } else { Err(CommonError::WrongStep) }
    }
}

impl Domain {
    /// Takes the password, a code or a passkey once more.
    ///
    /// # Errors
    /// Why it was not accepted, with the failure counted; `WrongStep` before the sign-in is finished, or for a code
    /// where there is no authenticator.
    pub async fn reauthenticate(
        &self,
        requester: &Requester,
        request: &ReauthenticateRequest,
    ) -> Result<CompletedStep, DomainError<ReauthenticateError>> {
        match request {
            ReauthenticateRequest::Password(password) => {
                self.check_password_is_enough(requester).await?;
                let checked = self.check_own_password(requester, password).await?;
                self.run_in_session(requester, async |mut unit, state| {
                    let state = state.may_reauthenticate()?;
                    checked.judge(&mut unit, &state).await?;
                    unit.complete_reauthentication(state, None).await
                })
                .await
            }
            ReauthenticateRequest::Passkey(answer) => {
                self.reauthenticate_with_passkey(requester, answer).await
            }
            ReauthenticateRequest::Code(code) => {
                self.run_in_session(requester, async |mut unit, state| {
                    let mut state = state.may_reauthenticate()?;
                    check_passkey_is_optional(&state)?;
                    let taken = unit.take_totp(&mut state, code).await;
                    taken.map_err(|error| error.map(ReauthenticateError::Code))?;
                    unit.complete_reauthentication(state, Some(Factor::Totp)).await
                })
                .await
            }
        }
    }

    /// Refuses the password of an account that must use its passkey, and in a session that a remembered browser
    /// verified: with the password alone its thief could replace the second factor. After a code or a passkey the
    /// password is enough again.
    async fn check_password_is_enough(
        &self,
        requester: &Requester,
    ) -> Result<(), DomainError<ReauthenticateError>> {
        let mut db = self.store.read().await?;
        let state =
            SessionState::find(self, &mut db, requester, self.clock.now()).await?.may_reauthenticate()?;
        check_passkey_is_optional(&state)?;
        if state.is_verified_by_remembered_browser() && state.facts().has_second_factor() {
            return Err(DomainError::Endpoint(ReauthenticateError::CodeRequired));
        }
        Ok(())
    }

    async fn reauthenticate_with_passkey(
        &self,
        requester: &Requester,
        answer: &AssertionCredential,
    ) -> Result<CompletedStep, DomainError<ReauthenticateError>> {
        let rejected = |error: DomainError<PasskeyError>| error.map(ReauthenticateError::Passkey);
        let mut db = self.store.read().await?;
        let state =
            SessionState::find(self, &mut db, requester, self.clock.now()).await?.may_reauthenticate()?;
        drop(db);
        let checked =
            self.check_assertion(answer, Purpose::Verify, &state.session.id).await.map_err(rejected)?;
        self.run_in_session(requester, async |mut unit, state| {
            let mut state = state.may_reauthenticate()?;
            if !checked.is_of(&state.account) {
                return Err(rejected(DomainError::Endpoint(PasskeyError::Rejected)));
            }
            unit.take_assertion(&checked).await.map_err(rejected)?;
            state.session.verify(Factor::Passkey, unit.now);
            unit.complete_reauthentication(state, Some(Factor::Passkey)).await
        })
        .await
    }

    /// Hashes the password of someone who is signed in, and compares it.
    async fn check_own_password(
        &self,
        requester: &Requester,
        password: &Password,
    ) -> Result<CheckedPassword, DomainError<ReauthenticateError>> {
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let state = SessionState::find(self, &mut db, requester, now).await?;
        let SessionState { account, session, .. } = state.may_reauthenticate()?;
        let counters = Counters::of_change(&session);
        counters.check(&mut db, now).await?;
        drop(db);
        let slot = self.fair_share.of_account(&account.id).await?;
        let matches =
            self.hasher.verify(Lane::Known, password.as_str(), account.password_hash.as_deref()).await?;
        Ok(CheckedPassword { counters, account, matches, _slot: slot })
    }
}

/// Refuses what can be phished where the account must use its passkey.
fn check_passkey_is_optional(state: &SessionState) -> Result<(), DomainError<ReauthenticateError>> {
    if state.facts().must_use_passkey() {
        return Err(DomainError::Endpoint(ReauthenticateError::PasskeyRequired));
    }
    Ok(())
}

impl CheckedPassword {
    /// Gives the verdict and counts it.
    async fn judge(
        &self,
        unit: &mut UnitOfWork<'_>,
        state: &SessionState,
    ) -> Result<(), DomainError<ReauthenticateError>> {
        let counted = self.counters.check(unit, state.now).await?;
        if self.matches && state.account.password_hash == self.account.password_hash {
            counted.clear(unit).await?;
            return Ok(());
        }
        let in_a_row = counted.count(unit).await?;
        unit.audit_wrong_password(Some(&self.account), in_a_row).await?;
        Err(DomainError::Endpoint(ReauthenticateError::WrongPassword))
    }
}

impl UnitOfWork<'_> {
    async fn complete_reauthentication<E>(
        &mut self,
        mut state: SessionState,
        factor: Option<Factor>,
    ) -> Result<CompletedStep, DomainError<E>> {
        let event = Event::with_factor(EventKind::Reauthenticated, factor);
        self.audit(&state.account, event).await?;
        state.session.authenticated_at = self.now;
        self.complete_step(state).await
    }
}
