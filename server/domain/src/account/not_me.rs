//! "This wasn't me": the link in a security notice, by which the owner of an account stops whoever acted as them. Decision
//! 0064 has the reasons.

use shared::{
    CommonError, ResetCode,
    api::{
        audit::EventKind,
        not_me::{DisavowError, Disavowed},
    },
};
use store::account::Account;

use crate::{
    Domain, DomainError, Requester,
    account::recovery::CODE,
    clock::{DAY, Millis},
    crypto,
    email::EmailTemplate,
    rate_limit::counters::Counters,
    sign_in::session_state::may_reset_password,
    unit_of_work::{Actor, UnitOfWork},
};

/// How long the code of a notice is valid.
pub(crate) const NOTICE_CODE: Millis = 7 * DAY;

impl Domain {
    /// Ends everything that is signed in to the account of the notice with this code, and puts the account on hold.
    ///
    /// # Errors
    /// `Ended` for every code that does not work, with the failure counted; `Throttled` for such a code while the counter
    /// waits.
    pub async fn disavow(
        &self,
        requester: &Requester,
        code: &ResetCode,
    ) -> Result<Disavowed, DomainError<DisavowError>> {
        let code = crypto::reset_code_hash(code);
        let counters = Counters::of_notice_codes(requester);
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        // A code that works is taken at once: others behind the same address cannot make its owner wait.
        if !store::notice_code::is_valid(&mut db, &code, now - NOTICE_CODE).await? {
            counters.check(&mut db, now).await?;
        }
        drop(db);
        self.run(Actor::Stranger(requester), async |mut unit| {
            let now = unit.now;
            let spent = store::notice_code::spend(&mut unit, &code, now - NOTICE_CODE, now).await?;
            let Some((account_id, review)) = spent else {
                counters.check(&mut unit, now).await?.count(&mut unit).await?;
                return Err(DomainError::Endpoint(DisavowError::Ended));
            };
            unit.hold_account(&account_id, review).await
        })
        .await
    }
}

impl UnitOfWork<'_> {
    async fn hold_account(
        &mut self,
        account_id: &str,
        review: bool,
    ) -> Result<Disavowed, DomainError<DisavowError>> {
        let now = self.now;
        let account = store::account::by_id(self, account_id).await?.ok_or(CommonError::NotFound)?;
        // Only local accounts have one.
        let password = account.password_hash.is_some();
        // The owner pressed one link. Another one may be about the passkey that the thief added before.
        let since = now - NOTICE_CODE;
        let review = review || store::notice_code::any_for_review(self, account_id, since).await?;
        store::session::end_all(self, account_id, None).await?;
        store::browser::forget_all(self, account_id, None).await?;
        store::remembered_browser::forget_all(self, account_id, None).await?;
        store::bypass_code::end(self, account_id).await?;
        store::reset_code::end_all(self, account_id, now).await?;
        // Without a password there is nothing that the owner could change.
        store::account::hold(self, account_id, password, review || !password, now).await?;
        self.audit(&account, EventKind::AccountHeld).await?;
        let held = store::account::by_id(self, account_id).await?.and_then(|account| account.hold);
        let held = held.ok_or_else(|| anyhow::anyhow!("the account was just put on hold"))?;
        self.mail_about_hold(&account, held.review).await?;
        Ok(Disavowed { password: held.password, review: held.review })
    }

    /// Mails what happened, with a code for a new password where the account has one. A code that others asked for
    /// before does not count: the owner must not have to wait for this one.
    async fn mail_about_hold(&mut self, account: &Account, review: bool) -> anyhow::Result<()> {
        let (now, code) = (self.now, crypto::reset_code());
        let resets = may_reset_password(account);
        if resets {
            let hash = crypto::reset_code_hash(&code);
            store::reset_code::begin(self, &hash, &account.id, now).await?;
        }
        let code = code.grouped();
        let template = EmailTemplate::AccountOnHold {
            code: resets.then_some(code.as_str()),
            expires_at: now + CODE,
            review,
        };
        self.queue(account, &template).await
    }
}
