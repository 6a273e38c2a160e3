//! A forgotten password: a code goes to the account's mailbox, and its reader chooses a new password. The code proves
//! access to the mailbox and nothing else: it signs nobody in, and the second factor is still required.

use shared::{
    api::{
        admin::mail::EmailKind,
        audit::EventKind,
        recovery::{PasswordReset, ResetPasswordError, ResetPasswordRequest},
    },
    own_words,
};
use store::{Db, account::Account};

use crate::{
    Domain, DomainError, Requester,
    clock::{HOUR, MINUTE, Millis},
    crypto,
    crypto::hasher::Lane,
    crypto::token::{Token, TokenHash},
    email::SecurityNotice,
    rate_limit::{counters::Counters, limits::end_waits},
    sign_in::session_state::may_reset_password,
    unit_of_work::{Actor, UnitOfWork},
};

/// How long a reset code is valid.
pub const CODE: Millis = 15 * MINUTE;
/// Reset codes mailed to one account in an hour, before the next one has to wait until the last one has expired.
pub const CODES_PER_HOUR: i64 = 5;
/// How long codes are kept, to count them.
pub(crate) const CODE_RETENTION: Millis = HOUR;

impl Domain {
    /// Replaces the password, given a code from the mail. Ends every session of the account and that of the
    /// requester's browser, forgets the account's other browsers, and ends the waits for wrong passwords.
    ///
    /// # Errors
    /// Why it was not replaced, with wrong codes counted; `Throttled` for such a code while the counter waits; `Busy` when
    /// the hashing pool is full.
    pub async fn reset_password(
        &self,
        requester: &Requester,
        request: &ResetPasswordRequest,
    ) -> Result<PasswordReset, DomainError<ResetPasswordError>> {
        let code = crypto::reset_code_hash(&request.code);
        let new = request.new_password.as_str();
        let _slot = self.fair_share.of_address(requester.address).await?;
        let counters = Counters::of_reset_codes(requester);
        let now = self.clock.now();
        let mut db = self.store.read().await?;
        let found = owner(&mut db, &code, now).await;
        // A code that works does not wait: others behind the same address cannot keep its owner out.
        if found.is_err() {
            counters.check(&mut db, now).await?;
        }
        drop(db);
        if let Err(DomainError::Endpoint(ResetPasswordError::WrongCode)) = &found {
            self.run(Actor::Stranger(requester), async |mut unit| {
                let now = unit.now;
                counters.check(&mut unit, now).await?.count(&mut unit).await?;
                Ok::<_, DomainError<ResetPasswordError>>(())
            })
            .await?;
        }
        let account = found?;
        if own_words(new, &self.words_of(&account)) {
            return Err(DomainError::Endpoint(ResetPasswordError::OwnWords));
        }
        let hash = self.hasher.hash(Lane::Stranger, new).await?;

        self.run(Actor::Stranger(requester), async |mut unit| {
            // Read again: the account may have been disabled, or the code used, during the hashing.
            let now = unit.now;
            let account = owner(&mut unit, &code, now).await?;
            if !store::reset_code::spend(&mut unit, &code, now - CODE, now).await? {
                return Err(DomainError::Endpoint(ResetPasswordError::CodeEnded));
            }
            unit.reset_password(&account, &hash).await?;
            counters.read(&mut unit, now).await?.clear(&mut unit).await?;
            Ok(PasswordReset { held: account.hold.is_some_and(|hold| hold.review) })
        })
        .await
    }
}

impl UnitOfWork<'_> {
    async fn reset_password(
        &mut self,
        account: &Account,
        hash: &str,
    ) -> Result<(), DomainError<ResetPasswordError>> {
        let requester = self.requester()?;
        let old = account.password_hash.as_deref();
        if !store::account::replace_password(self, &account.id, old, hash, None).await? {
            return Err(DomainError::Endpoint(ResetPasswordError::CodeEnded));
        }
        let now = self.now;
        store::account::set_password_changed(self, &account.id, now).await?;
        store::session::end_all(self, &account.id, None).await?;
        store::bypass_code::end(self, &account.id).await?;
        store::reset_code::end_all(self, &account.id, now).await?;
        self.end_hold_for_password(account).await?;
        if let Some(own) = &requester.session {
            store::session::end(self, &own.hash()).await?;
        }
        let browser = requester.browser.as_ref().map(Token::hash);
        store::browser::forget_all(self, &account.id, browser.as_ref()).await?;
        store::remembered_browser::forget_all(self, &account.id, None).await?;
        end_waits(self, account, now).await?;
        self.drop_mail(account, &[EmailKind::NewPassword, EmailKind::ResetCode]).await?;
        self.identify(account);
        self.audit(account, EventKind::PasswordReset).await?;
        self.notify(account, SecurityNotice::PasswordReset).await?;
        Ok(())
    }
}

impl UnitOfWork<'_> {
    /// Ends the account's hold after its password was replaced, unless an administrator still has to look. Codes in
    /// earlier notices end with it.
    pub(crate) async fn end_hold_for_password(&mut self, account: &Account) -> anyhow::Result<()> {
        let Some(hold) = account.hold else { return Ok(()) };
        store::account::end_hold_for_password(self, &account.id).await?;
        if !hold.review {
            store::notice_code::end_all(self, &account.id).await?;
        }
        Ok(())
    }
}

/// The account that a code resets.
async fn owner(
    db: &mut Db,
    code: &TokenHash,
    now: Millis,
) -> Result<Account, DomainError<ResetPasswordError>> {
    let found = store::reset_code::find(db, code, now - CODE).await?;
    let id = found.ok_or(DomainError::Endpoint(ResetPasswordError::WrongCode))?;
    let account = match id {
        Some(id) => store::account::by_id(db, &id).await?,
        None => None,
    };
    account.filter(may_reset_password).ok_or(DomainError::Endpoint(ResetPasswordError::CodeEnded))
}
