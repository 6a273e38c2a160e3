//! The remembered browsers of someone who is signed in: forgetting them.

use shared::{CommonError, NoError, api::audit::EventKind};

use crate::{Domain, DomainError, Requester, audit::event::Event};

impl Domain {
    /// Forgets one of the account's remembered browsers. Its sessions stay.
    ///
    /// # Errors
    /// `NotFound` when it is not one of them; `WrongStep` before the sign-in is finished.
    pub async fn forget_browser(&self, requester: &Requester, id: &str) -> Result<(), DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let account = state.signed_in()?.account;
            if !store::remembered_browser::forget(&mut unit, &account.id, id).await? {
                return Err(CommonError::NotFound.into());
            }
            unit.audit(&account, Event::with_count(EventKind::BrowsersForgotten, 1)).await?;
            Ok(())
        })
        .await
    }

    /// Forgets all of the account's remembered browsers. Its sessions stay.
    ///
    /// # Errors
    /// `WrongStep` before the sign-in is finished.
    pub async fn forget_browsers(&self, requester: &Requester) -> Result<(), DomainError<NoError>> {
        self.run_in_session(requester, async |mut unit, state| {
            let account = state.signed_in()?.account;
            unit.forget_remembered_browsers(&account, None).await?;
            Ok(())
        })
        .await
    }
}
