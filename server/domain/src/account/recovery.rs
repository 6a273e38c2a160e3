//! A forgotten password: a code goes to the account's mailbox, and its reader chooses a new one. It
//! proves the mailbox and no more: nobody is signed in by it, and the second factor still follows.

use shared::{
    api::{
        audit::EventKind,
        recovery::{ResetPasswordError, ResetPasswordRequest},
    },
    own_words,
};

use crate::{
    Domain, DomainError, Requester,
    audit::record::Actor,
    clock::{HOUR, MINUTE, Millis},
    crypto,
    crypto::token::{Token, TokenHash},
    email::SecurityNotice,
    rate_limit::{counters::Counters, limits},
    sign_in::session_state::may_use_password,
};
use store::{self, Db, account::Account};

/// How long a reset code is good for.
pub const CODE: Millis = 15 * MINUTE;
/// Reset codes mailed to one account in an hour.
pub const CODES_PER_HOUR: i64 = 5;
/// How long codes are kept, to count them.
pub(crate) const KEPT: Millis = HOUR;

impl Domain {
    /// Replaces the password with a code from the mail. Ends every session of the account and that of the
    /// visitor's browser, forgets the account's other browsers, and ends the waits for wrong passwords.
    ///
    /// # Errors
    /// Why it was not replaced, with wrong codes counted; `Throttled` while a counter waits; `Busy` when
    /// the hashing pool is full.
    pub async fn reset_password(
        &self,
        requester: &Requester,
        request: &ResetPasswordRequest,
    ) -> Result<(), DomainError<ResetPasswordError>> {
        let now = self.clock.now();
        let code = crypto::reset_code_hash(&request.code);
        let new = request.new_password.as_str();
        let _slot = self.fair_share.take(&limits::network(requester.address))?;
        let counters = Counters::of_reset_codes(requester);
        let mut db = self.store.read().await?;
        counters.check(&mut db, now).await?;
        let found = self.owner(&mut db, &code, now).await;
        drop(db);
        if let Err(DomainError::Endpoint(ResetPasswordError::WrongCode)) = &found {
            let mut tx = self.store.begin().await?;
            counters.check(&mut tx, now).await?;
            counters.fail(&mut tx, now).await?;
            tx.commit().await?;
        }
        let account = found?;
        if own_words(new, &self.words_of(&account)) {
            return Err(DomainError::Endpoint(ResetPasswordError::OwnWords));
        }
        let hash = self.hasher.hash(new).await?;

        let mut tx = self.store.begin().await?;
        // As it stands now: it may have been disabled, or the code used, while this was hashed.
        let account = self.owner(&mut tx, &code, now).await?;
        if !store::reset_code::spend(&mut tx, &code, now - CODE, now).await? {
            return Err(DomainError::Endpoint(ResetPasswordError::CodeEnded));
        }
        let old = account.password_hash.as_deref();
        if !store::account::replace_password(&mut tx, &account.id, old, &hash, None).await? {
            return Err(DomainError::Endpoint(ResetPasswordError::CodeEnded));
        }
        store::session::end_all(&mut tx, &account.id, None).await?;
        store::bypass_code::end(&mut tx, &account.id).await?;
        if let Some(own) = &requester.session {
            store::session::end(&mut tx, &own.hash()).await?;
        }
        let browser = requester.browser.as_ref().map(Token::hash);
        store::browser::forget_all(&mut tx, &account.id, browser.as_ref()).await?;
        counters.clear(&mut tx).await?;
        self.end_waits(&mut tx, requester, &account).await?;
        let by = Actor::Person(&account, requester);
        self.record(&mut tx, by, Some(&account), EventKind::PasswordReset, now).await?;
        self.notify(&mut tx, by, &account, SecurityNotice::PasswordReset, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(())
    }

    /// The account that a code opens now.
    async fn owner(
        &self,
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
        account.filter(may_use_password).ok_or(DomainError::Endpoint(ResetPasswordError::CodeEnded))
    }
}
