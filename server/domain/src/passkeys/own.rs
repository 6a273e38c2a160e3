//! The passkeys of an account: adding, renaming and removing them.

use shared::{
    CommonError, DeviceName, NoError,
    api::{
        NextStep,
        audit::{EventKind, Factor},
        passkeys::{AddPasskeyError, RemovePasskeyError},
        security,
        webauthn::{AllAcceptedCredentials, CreationOptions, RegistrationCredential},
    },
};
use store::{
    passkey::{self, NewPasskey, Passkey},
    passkey_ceremony::Purpose,
};

use super::assertion::descriptors;
use crate::{
    Domain, DomainError, Requester,
    audit::event::Event,
    crypto,
    email::SecurityNotice,
    rate_limit::open_sign_ins::Place,
    settings::Mfa,
    sign_in::{CompletedStep, session_state::SessionState},
    webauthn::{Owner, Unaccepted, UserHandle, base64url},
};

type AddResult<T> = Result<T, DomainError<AddPasskeyError>>;

impl Domain {
    /// Starts adding a passkey: at the step `SetUp`, or from the security page.
    ///
    /// # Errors
    /// `TooMany`; `ReauthenticationRequired` in a finished session; `WrongStep` where MFA is off, or at any other step;
    /// `NotFound` while passkeys are disabled.
    pub async fn start_passkey(&self, requester: &Requester) -> AddResult<CreationOptions> {
        let relying_party = self.relying_party().await?;
        self.run_in_session(requester, async |mut unit, state| {
            let state = may_add(state)?;
            let account = &state.account;
            let handle = passkey::user_handle(&mut unit, &account.id, &crypto::random::<16>()).await?;
            let handle: UserHandle =
                handle.try_into().map_err(|_| anyhow::anyhow!("a stored user handle has another length"))?;
            let name = if account.name.is_empty() { &account.username } else { &account.name };
            let owner = Owner { handle, username: &account.username, name };
            let ceremony = relying_party.start_registration(&owner, descriptors(&state)?)?;
            unit.keep_ceremony(ceremony, Purpose::Add, &state.session.id, &Place::default()).await
        })
        .await
    }

    /// Adds the passkey that an authenticator made. The session is then verified with it.
    ///
    /// # Errors
    /// Those of [`Domain::start_passkey`]; `Expired`; `AlreadyAdded`; `Rejected` for everything else.
    pub async fn add_passkey(
        &self,
        requester: &Requester,
        name: &DeviceName,
        answer: &RegistrationCredential,
    ) -> AddResult<CompletedStep> {
        let relying_party = self.relying_party().await?;
        let state =
            SessionState::find(self, &mut *self.store.read().await?, requester, self.clock.now()).await?;
        let owner = may_add(state)?.session.id;
        let answered = self
            .answered(answer.response.client_data.as_str(), Purpose::Add, &owner)
            .await?
            .ok_or(EXPIRED)?;
        let registered = match relying_party.finish_registration(&answered.state, answer)? {
            Ok(registered) => registered,
            Err(why) => {
                if let Unaccepted::Invalid(why) = why {
                    tracing::info!(target: "sign_in", event = "passkey_rejected", why, "rejected a new passkey");
                }
                return Err(REJECTED);
            }
        };
        let credential = serde_json::to_string(&registered.credential).map_err(anyhow::Error::from)?;
        self.run_in_session(requester, async |mut unit, state| {
            let (state, now) = (may_add(state)?, unit.now);
            if !unit.spend(&answered).await? {
                return Err(EXPIRED);
            }
            let (account, name) = (&state.account, name.as_str());
            if state.passkeys.iter().any(|own| own.credential_id == registered.id) {
                return Err(DomainError::Endpoint(AddPasskeyError::AlreadyAdded));
            }
            unit.count_change(account).await?;
            let new = NewPasskey {
                id: &crypto::random_id(),
                account_id: &account.id,
                credential_id: &registered.id,
                credential: &credential,
                counter: registered.counter.into(),
                backed_up: registered.backed_up,
                name,
            };
            // An id that another account has is refused like an answer that is not valid.
            if !passkey::insert(&mut unit, new, now).await? {
                return Err(REJECTED);
            }
            store::session::set_pending_secret(&mut unit, &state.session.id, None).await?;
            store::remembered_browser::forget_all(&mut unit, &account.id, None).await?;
            unit.audit(account, Event::from(EventKind::PasskeyAdded).named(name)).await?;
            unit.notify(account, SecurityNotice::PasskeyAdded { name }).await?;
            unit.complete_enrolment(state, Factor::Passkey).await
        })
        .await
    }

    /// Renames a passkey.
    ///
    /// # Errors
    /// `NotFound` when it is not the account's own; `WrongStep` before the sign-in is finished.
    pub async fn rename_passkey(
        &self,
        requester: &Requester,
        id: &str,
        name: &DeviceName,
    ) -> Result<(), DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let state = state.signed_in()?;
            let (account, old, name) = (&state.account, own(&state, id)?, name.as_str());
            if old.name == name {
                return Ok(());
            }
            unit.count_change(account).await?;
            passkey::rename(&mut unit, &account.id, id, name).await?;
            let event = Event::with_text(EventKind::PasskeyRenamed, name).named(&old.name);
            unit.audit(account, event).await?;
            Ok(())
        })
        .await
    }

    /// Removes a passkey, and the backup codes with the last second factor. Returns the passkeys that are left, for the
    /// browser's list.
    ///
    /// # Errors
    /// `LastOne` when the account must have it; `ReauthenticationRequired`; `NotFound` when it is not the account's
    /// own; `WrongStep` before the sign-in is finished.
    pub async fn remove_passkey(
        &self,
        requester: &Requester,
        id: &str,
    ) -> Result<(CompletedStep, AllAcceptedCredentials), DomainError<RemovePasskeyError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let state = state.signed_in()?;
            let name = own(&state, id)?.name.clone();
            let left: Vec<&Passkey> = state.passkeys.iter().filter(|passkey| passkey.id != id).collect();
            let accepted = AllAcceptedCredentials {
                rp_id: self.relying_party.as_ref().map(|party| party.id().to_owned()).unwrap_or_default(),
                user_id: state.account.user_handle.as_deref().map(base64url).unwrap_or_default(),
                all_accepted_credential_ids: left.iter().map(|left| base64url(&left.credential_id)).collect(),
            };
            let (authenticators, passkeys) = (state.authenticators.len(), left.len());
            if !state.may_keep(authenticators, passkeys) {
                return Err(DomainError::Endpoint(RemovePasskeyError::LastOne));
            }
            let state = state.recently_authenticated()?;
            passkey::delete(&mut unit, &state.account.id, id).await?;
            store::remembered_browser::forget_all(&mut unit, &state.account.id, None).await?;
            unit.audit(&state.account, Event::from(EventKind::PasskeyRemoved).named(&name)).await?;
            unit.notify(&state.account, SecurityNotice::PasskeyRemoved { name: &name }).await?;
            let completed = unit.complete_removal(state, authenticators, passkeys).await?;
            Ok((completed, accepted))
        })
        .await
    }
}

const EXPIRED: DomainError<AddPasskeyError> = DomainError::Endpoint(AddPasskeyError::Expired);
const REJECTED: DomainError<AddPasskeyError> = DomainError::Endpoint(AddPasskeyError::Rejected);

/// The state itself if a passkey can be added. A half-finished sign-in adds none to an account that has a second factor:
/// its next step is to use it.
fn may_add(state: SessionState) -> AddResult<SessionState> {
    let state = match state.next_step() {
        // Otherwise the thief of a session could keep the account for good.
        NextStep::SetUp { passkey: true, .. } if state.session.finished_at.is_some() => {
            state.recently_authenticated()?
        }
        NextStep::SetUp { passkey: true, .. } => state,
        NextStep::SignedIn { .. } if state.mfa() != Mfa::Off => state.recently_authenticated()?,
        _ => return Err(CommonError::WrongStep.into()),
    };
    if state.passkeys.len() >= security::Passkey::MOST {
        return Err(DomainError::Endpoint(AddPasskeyError::TooMany));
    }
    Ok(state)
}

fn own<'a>(state: &'a SessionState, id: &str) -> Result<&'a Passkey, CommonError> {
    state.passkeys.iter().find(|passkey| passkey.id == id).ok_or(CommonError::NotFound)
}
