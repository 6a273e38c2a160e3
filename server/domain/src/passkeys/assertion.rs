//! Judging an assertion: verified before the unit of work, because that takes time, and taken in it.

use anyhow::Context as _;
use shared::api::{
    audit::EventKind,
    passkeys::PasskeyError,
    webauthn::{AssertionCredential, Descriptor},
};
use store::{
    account::{Account, Origin},
    passkey::{self, Passkey},
    passkey_ceremony::Purpose,
};

use super::ceremony::Answered;
use crate::{
    Domain, DomainError,
    audit::event::Event,
    email::SecurityNotice,
    sign_in::session_state::SessionState,
    unit_of_work::UnitOfWork,
    webauthn::{Asserted, StoredCredential, Unaccepted, base64url},
};

/// An assertion whose challenge was open, judged but not taken yet.
pub(crate) struct CheckedAssertion {
    answered: Answered,
    passkey: Passkey,
    /// The user handle that the authenticator sent, in base64url.
    user_handle: Option<String>,
    verdict: Verdict,
}

enum Verdict {
    Accepted(Asserted),
    CounterWentBack,
}

const REJECTED: DomainError<PasskeyError> = DomainError::Endpoint(PasskeyError::Rejected);

impl Domain {
    /// Verifies an assertion for a challenge of `owner`. Stores nothing.
    ///
    /// # Errors
    /// `Expired`, `Rejected`; `NotFound` while passkeys are disabled.
    pub(crate) async fn check_assertion(
        &self,
        answer: &AssertionCredential,
        purpose: Purpose,
        owner: &str,
    ) -> Result<CheckedAssertion, DomainError<PasskeyError>> {
        let relying_party = self.relying_party().await?;
        let answered = self.answered(answer.response.client_data.as_str(), purpose, owner).await?;
        let answered = answered.ok_or(DomainError::Endpoint(PasskeyError::Expired))?;
        let id =
            data_encoding::BASE64URL_NOPAD.decode(answer.id.as_str().as_bytes()).map_err(|_| REJECTED)?;
        let mut db = self.store.read().await?;
        let found = passkey::by_credential(&mut db, &id).await?;
        drop(db);
        let passkey = found.ok_or(REJECTED)?;
        let counter = u32::try_from(passkey.counter).context("a stored counter")?;
        let stored = stored(&passkey)?;
        let verdict = match relying_party.finish_assertion(&answered.state, answer, &stored, counter)? {
            Ok(asserted) => Verdict::Accepted(asserted),
            Err(Unaccepted::CounterWentBack) => Verdict::CounterWentBack,
            Err(Unaccepted::Invalid(why)) => {
                tracing::info!(target: "sign_in", event = "passkey_rejected", why, "rejected a passkey");
                return Err(REJECTED);
            }
        };
        let user_handle = answer.response.user_handle.as_ref().map(|handle| handle.as_str().to_owned());
        Ok(CheckedAssertion { answered, passkey, user_handle, verdict })
    }
}

impl UnitOfWork<'_> {
    /// Takes an assertion that was checked: spends its challenge and stores its counter. Returns the account that the
    /// passkey belongs to.
    ///
    /// # Errors
    /// `Expired` when the challenge was spent since; `Rejected` when the account may not use passkeys, or the counter
    /// went backwards, which is recorded.
    pub(crate) async fn take_assertion(
        &mut self,
        checked: &CheckedAssertion,
    ) -> Result<Account, DomainError<PasskeyError>> {
        let now = self.now;
        if !self.spend(&checked.answered).await? {
            return Err(DomainError::Endpoint(PasskeyError::Expired));
        }
        let passkey = passkey::by_credential(self, &checked.passkey.credential_id).await?;
        let passkey = passkey.filter(|found| found.id == checked.passkey.id).ok_or(REJECTED)?;
        let account = store::account::by_id(self, &passkey.account_id).await?;
        let account = account.filter(may_use_passkeys).ok_or(REJECTED)?;
        let handle = account.user_handle.as_deref().map(base64url);
        if checked.user_handle.is_some() && checked.user_handle != handle {
            return Err(REJECTED);
        }
        if let Verdict::Accepted(Asserted { counter, backed_up }) = checked.verdict
            && passkey::record_use(self, &passkey.id, counter.into(), backed_up, now).await?
        {
            return Ok(account);
        }
        // The challenge stays spent, so that one signature is reported once.
        self.commit_even_if_refused();
        let event = Event::from(EventKind::PasskeyCounterWentBack).named(&passkey.name);
        self.audit_as_stranger(&account, event).await?;
        self.notify(&account, SecurityNotice::PasskeyRejected { name: &passkey.name }).await?;
        Err(REJECTED)
    }
}

impl CheckedAssertion {
    /// Whether the authenticator named the account, as a discoverable credential does.
    pub(super) fn names_account(&self) -> bool {
        self.user_handle.is_some()
    }

    /// Whether the passkey belongs to this account.
    pub(crate) fn is_of(&self, account: &Account) -> bool {
        self.passkey.account_id == account.id
    }
}

/// The passkeys of an account for a browser's list.
pub(super) fn descriptors(state: &SessionState) -> anyhow::Result<Vec<Descriptor>> {
    state.passkeys.iter().map(|passkey| Ok(stored(passkey)?.descriptor())).collect()
}

fn stored(passkey: &Passkey) -> anyhow::Result<StoredCredential> {
    serde_json::from_str(&passkey.credential).context("a stored passkey")
}

/// Whether an account may sign in here without its password.
fn may_use_passkeys(account: &Account) -> bool {
    account.disabled_at.is_none() && account.hold.is_none() && account.origin == Origin::Local
}
