//! One action on many accounts, and the reminder to set up a second factor.

use std::collections::HashSet;

use shared::{
    CommonError, NoError,
    api::{
        admin::{
            AccountError,
            act::{Act, ActRequest},
        },
        audit::EventKind,
    },
};
use store::{account::Origin, session::Session};

use crate::{
    Domain, DomainError,
    admin::{
        accounts::AdminResult,
        authority::{AccountRef, Admin},
    },
    clock::DAY,
    email::EmailTemplate,
    settings::Mfa,
    sign_in::session_state::SessionState,
};

impl Domain {
    /// Performs an action on several accounts, one after the other, each in a unit of work of its own. Returns what
    /// became of each.
    ///
    /// # Errors
    /// `Invalid` for no account, too many, or the same one twice; `ReauthenticationRequired`; `NotFound` for anyone but
    /// administrators.
    pub async fn act_on_accounts(
        &self,
        admin: Admin<'_>,
        request: &ActRequest,
    ) -> Result<Vec<AdminResult<()>>, DomainError<NoError>> {
        self.check_may_administer(admin).await?;
        let ids: HashSet<&String> = request.accounts.iter().collect();
        if ids.is_empty() || ids.len() != request.accounts.len() || ids.len() > ActRequest::MOST {
            return Err(CommonError::Invalid.into());
        }
        let mut done = Vec::with_capacity(ids.len());
        for id in &request.accounts {
            let account = AccountRef::Id(id);
            done.push(match request.action {
                Act::Disable => self.set_disabled(admin, account, true).await,
                Act::Enable => self.set_disabled(admin, account, false).await,
                Act::SendPassword => self.send_password(admin, account).await.map(drop),
                Act::RemindSetUp => self.remind_set_up(admin, account).await,
            });
        }
        Ok(done)
    }

    /// Emails the owner of an account a reminder to set up a second factor, at most one a day.
    ///
    /// # Errors
    /// `Sso`, `Disabled`, `NothingToSetUp`, `AlreadyReminded`; `NotFound`.
    pub async fn remind_set_up(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
    ) -> AdminResult<()> {
        let account = account.into();
        self.run_as_admin(admin, async |mut unit| {
            let (account, now) = (account.find(&mut unit).await?, unit.now);
            let refusal = match &account {
                account if account.origin == Origin::Sso => Some(AccountError::Sso),
                account if account.disabled_at.is_some() => Some(AccountError::Disabled),
                account if account.waiting || account.hold.is_some() => Some(AccountError::NothingToSetUp),
                _ => None,
            };
            if let Some(refusal) = refusal {
                return Err(DomainError::Endpoint(refusal));
            }
            let state = SessionState::of(self, &mut unit, account, Session::default(), now).await?;
            if state.mfa() == Mfa::Off || state.facts().has_required_factor() {
                return Err(DomainError::Endpoint(AccountError::NothingToSetUp));
            }
            let account = &state.account;
            if !store::account::remind(&mut unit, &account.id, now - DAY, now).await? {
                return Err(DomainError::Endpoint(AccountError::AlreadyReminded));
            }
            unit.queue(account, &EmailTemplate::SetUpReminder { until: state.set_up_until() }).await?;
            unit.audit(account, EventKind::SetUpReminded).await?;
            Ok(())
        })
        .await
    }
}
