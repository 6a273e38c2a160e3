//! What administrators do to accounts.

use shared::api::activity::Kind;

use super::{
    Domain, Fault,
    activity::{Act, By},
};
use crate::{
    clock::{DAY, Millis},
    crypto::{self, hasher::Busy},
    mail::{Letter, Notice, Recipient},
    store::{
        self, Db, Tx,
        account::{Account, NewAccount, Origin, Taken},
    },
};

/// How long a temporary password is good for.
pub const TEMPORARY_PASSWORD: Millis = DAY;

/// Why an act on an account was not done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountError {
    /// There is no such account.
    Unknown,
    /// The username is another account's.
    UsernameTaken,
    /// The email address is another account's.
    EmailTaken,
    /// An SSO account has no password and no second factor here.
    Sso,
    /// The account is disabled.
    Disabled,
}

/// An account that was just added.
pub struct Added {
    /// As it is stored.
    pub account: Account,
    /// What was mailed to it; none for an SSO account.
    pub temporary_password: Option<String>,
}

type Outcome<T> = Result<T, Fault<AccountError>>;

impl Domain {
    /// Adds an account and queues its two mails: "Password Generated" with username and link, and
    /// "New Password" with the temporary password. An SSO account gets neither password nor mail.
    ///
    /// # Errors
    /// `UsernameTaken`, `EmailTaken`.
    pub async fn add_account(&self, by: By<'_>, new: &NewAccount) -> Outcome<Added> {
        let now = self.clock.now();
        let temporary =
            if new.origin == Origin::Local { Some(self.temporary_password().await?) } else { None };
        let id = crypto::random_id();
        let mut tx = self.store.begin().await?;
        store::account::insert(&mut tx, &id, new, now).await?.map_err(|taken| {
            Fault::Rejected(match taken {
                Taken::Username => AccountError::UsernameTaken,
                Taken::Email => AccountError::EmailTaken,
            })
        })?;
        if let Some(temporary) = &temporary {
            let to = Recipient {
                username: new.username.as_str(),
                email: new.email.as_str(),
                name: &new.name,
                language: new.language,
            };
            self.queue(&mut tx, &to, &Letter::PasswordGenerated, now).await?;
            self.give(&mut tx, &id, &to, None, temporary, now).await?;
        }
        let account =
            store::account::by_id(&mut tx, &id).await?.ok_or(Fault::Rejected(AccountError::Unknown))?;
        self.record(&mut tx, by, Some(&account), Kind::AccountAdded, now).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(Added { account, temporary_password: temporary.map(|temporary| temporary.text) })
    }

    /// Replaces an account's password, whatever it is, by a new temporary one, mails it and gives it. Ends
    /// the account's sessions and forgets its browsers.
    ///
    /// # Errors
    /// `Unknown`, `Sso`, `Disabled`.
    pub async fn send_password(&self, by: By<'_>, username: &str) -> Outcome<String> {
        let now = self.clock.now();
        let temporary = self.temporary_password().await?;
        let mut tx = self.store.begin().await?;
        let account = known(&mut tx, username).await?;
        if account.origin == Origin::Sso {
            return Err(Fault::Rejected(AccountError::Sso));
        }
        if account.disabled_at.is_some() {
            return Err(Fault::Rejected(AccountError::Disabled));
        }
        let old = account.password_hash.as_deref();
        self.give(&mut tx, &account.id, &(&account).into(), old, &temporary, now).await?;
        self.record(&mut tx, by, Some(&account), Kind::TemporaryPasswordSent, now).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(temporary.text)
    }

    /// Takes an account's authenticators and backup codes away and opens blocked factors; ends its
    /// sessions and tells its owner. The next sign-in sets MFA up anew.
    ///
    /// # Errors
    /// `Unknown`.
    pub async fn reset_mfa(&self, by: By<'_>, username: &str, reason: &str) -> Outcome<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let account = known(&mut tx, username).await?;
        store::authenticator::delete_all(&mut tx, &account.id).await?;
        store::backup_code::delete_all(&mut tx, &account.id).await?;
        store::code_streak::end_all(&mut tx, &account.id).await?;
        store::account::forget_second_factors(&mut tx, &account.id).await?;
        store::session::end_all(&mut tx, &account.id, None).await?;
        store::browser::forget_all(&mut tx, &account.id, None).await?;
        self.record(&mut tx, by, Some(&account), Act::saying(Kind::MfaReset, reason), now).await?;
        self.notify(&mut tx, by, &account, Notice::MfaReset { reason }, now).await?;
        tx.commit().await?;
        self.bell.notify_one();
        Ok(())
    }

    /// Disables an account and ends its sessions, or enables it again. Where it is so already, nothing is
    /// done.
    ///
    /// # Errors
    /// `Unknown`.
    pub async fn set_disabled(&self, by: By<'_>, username: &str, disabled: bool) -> Outcome<()> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let account = known(&mut tx, username).await?;
        if account.disabled_at.is_some() == disabled {
            return Ok(());
        }
        store::account::set_disabled(&mut tx, &account.id, disabled.then_some(now)).await?;
        let kind = if disabled { Kind::AccountDisabled } else { Kind::AccountEnabled };
        self.record(&mut tx, by, Some(&account), kind, now).await?;
        if disabled {
            store::session::end_all(&mut tx, &account.id, None).await?;
            store::browser::forget_all(&mut tx, &account.id, None).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// One account, by username.
    ///
    /// # Errors
    /// `Unknown`.
    pub async fn account(&self, username: &str) -> Outcome<Account> {
        known(&mut *self.store.read().await?, username).await
    }

    pub(super) async fn temporary_password(&self) -> Result<Temporary, Busy> {
        let text = crypto::temporary_password();
        let hash = self.hasher.hash(&text).await?;
        Ok(Temporary { text, hash })
    }

    /// Gives an account a temporary password in place of `old`, mails it, ends its sessions and forgets its
    /// browsers; says whether `old` was still the password.
    pub(super) async fn give(
        &self,
        tx: &mut Tx,
        id: &str,
        to: &Recipient<'_>,
        old: Option<&str>,
        temporary: &Temporary,
        now: Millis,
    ) -> anyhow::Result<bool> {
        let expires_at = now + TEMPORARY_PASSWORD;
        let given = store::account::replace_password(tx, id, old, &temporary.hash, Some(expires_at)).await?;
        if given {
            store::session::end_all(tx, id, None).await?;
            store::browser::forget_all(tx, id, None).await?;
            let letter = Letter::NewPassword { password: &temporary.text, expires_at };
            self.queue(tx, to, &letter, now).await?;
        }
        Ok(given)
    }
}

/// A temporary password that was made and not given yet.
pub(super) struct Temporary {
    text: String,
    hash: String,
}

async fn known(db: &mut Db, username: &str) -> Outcome<Account> {
    store::account::by_username(db, username).await?.ok_or(Fault::Rejected(AccountError::Unknown))
}
