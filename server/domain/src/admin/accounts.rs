//! Accounts: added, changed, and given temporary passwords.

use shared::{
    EmailAddress, PersonName,
    api::{
        admin::{AccountError, AccountKind},
        audit::EventKind,
    },
};

use crate::{
    Domain, DomainError,
    admin::authority::{Admin, Who, Whose},
    audit::record::Event,
    clock::{DAY, Millis},
    crypto,
    crypto::hasher::Busy,
    email::{EmailTemplate, Recipient, SecurityNotice},
};
use store::{
    self, Tx,
    account::{Account, NewAccount, Origin, Taken},
};

/// How long a temporary password is good for.
pub const TEMPORARY_PASSWORD: Millis = DAY;

/// An account that was just added.
pub struct Added {
    /// As it is stored.
    pub account: Account,
    /// What was mailed to it; none for an SSO account.
    pub temporary_password: Option<String>,
}

/// What an account says of its owner from now on; what is none stays as it is.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// Where its mail goes.
    pub email: Option<EmailAddress>,
    /// The person's name.
    pub name: Option<PersonName>,
    /// Internal or external.
    pub kind: Option<AccountKind>,
    /// Whether it administers others.
    pub admin: Option<bool>,
}

impl Edit {
    fn apply(self, old: &Account) -> Account {
        Account {
            email: self.email.map_or_else(|| old.email.clone(), Into::into),
            name: self.name.map_or_else(|| old.name.clone(), Into::into),
            kind: self.kind.unwrap_or(old.kind),
            admin: self.admin.unwrap_or(old.admin),
            ..old.clone()
        }
    }
}

pub(crate) type Outcome<T> = Result<T, DomainError<AccountError>>;

impl Domain {
    /// Adds an account and queues its two mails: "Password Generated" with username and link, and
    /// "New Password" with the temporary password. An SSO account gets neither password nor mail.
    ///
    /// # Errors
    /// `UsernameTaken`, `EmailTaken`.
    pub async fn add_account(&self, admin: Admin<'_>, new: &NewAccount) -> Outcome<Added> {
        let now = self.clock.now();
        self.may_administer(admin, now).await?;
        let temporary =
            if new.origin == Origin::Local { Some(self.temporary_password().await?) } else { None };
        let id = crypto::random_id();
        let (mut tx, who) = self.administer(admin, now).await?;
        store::account::insert(&mut tx, &id, new, now).await?.map_err(|taken| {
            DomainError::Endpoint(match taken {
                Taken::Username => AccountError::UsernameTaken,
                Taken::Email => AccountError::EmailTaken,
            })
        })?;
        let account = Whose::Id(&id).find(&mut tx).await?;
        if let Some(temporary) = &temporary {
            self.invite(&mut tx, &account, temporary, now).await?;
        }
        let account = Whose::Id(&id).find(&mut tx).await?;
        self.record(&mut tx, who.by(), Some(&account), EventKind::AccountAdded, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(Added { account, temporary_password: temporary.map(|temporary| temporary.text) })
    }

    /// Changes what an account says of its owner. A new email address is told to the old one too, and ends
    /// reset codes that went there; who becomes an administrator, or is none any more, is signed out.
    ///
    /// # Errors
    /// `EmailTaken`, `LastAdministrator`, `Oneself` for one's own power; `NotFound`.
    pub async fn edit_account(
        &self,
        admin: Admin<'_>,
        whose: impl Into<Whose<'_>>,
        edit: Edit,
    ) -> Outcome<Account> {
        let now = self.clock.now();
        let (mut tx, who) = self.administer(admin, now).await?;
        let old = whose.into().find(&mut tx).await?;
        let new = edit.apply(&old);
        if old.admin != new.admin {
            self.keep_an_administrator(&mut tx, &who, &old).await?;
        }
        if !store::account::edit(&mut tx, &new).await? {
            return Err(DomainError::Endpoint(AccountError::EmailTaken));
        }
        for (name, text, changed) in [
            ("email", new.email.as_str(), old.email != new.email),
            ("name", new.name.as_str(), old.name != new.name),
            ("kind", new.kind.name(), old.kind != new.kind),
            ("administrator", if new.admin { "true" } else { "false" }, old.admin != new.admin),
        ] {
            if changed {
                let act = Event::saying(EventKind::AccountEdited, text).named(name);
                self.record(&mut tx, who.by(), Some(&new), act, now).await?;
            }
        }
        if old.email != new.email {
            store::reset_code::end_all(&mut tx, &new.id, now).await?;
            for to in [&old, &new] {
                self.notify(&mut tx, who.by(), to, SecurityNotice::EmailChanged, now).await?;
            }
        }
        if old.admin != new.admin {
            store::session::end_all(&mut tx, &new.id, None).await?;
        }
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(new)
    }

    /// Replaces an account's password, whatever it is, by a new temporary one, mails it and gives it. Ends
    /// the account's sessions and bypass code, and forgets its browsers.
    ///
    /// # Errors
    /// `Sso`, `Disabled`, `Oneself`; `NotFound`.
    pub async fn send_password(&self, admin: Admin<'_>, whose: impl Into<Whose<'_>>) -> Outcome<String> {
        let now = self.clock.now();
        self.may_administer(admin, now).await?;
        let temporary = self.temporary_password().await?;
        let (mut tx, who) = self.administer(admin, now).await?;
        let account = whose.into().find(&mut tx).await?;
        may_use_password_here(&who, &account)?;
        if account.waiting {
            self.invite(&mut tx, &account, &temporary, now).await?;
        } else {
            let old = account.password_hash.as_deref();
            self.give(&mut tx, &account, old, &temporary, now).await?;
        }
        self.record(&mut tx, who.by(), Some(&account), EventKind::TemporaryPasswordSent, now).await?;
        tx.commit().await?;
        self.mail_queued.notify_one();
        Ok(temporary.text)
    }

    /// One account, by username.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn account(&self, username: &str) -> Outcome<Account> {
        Whose::Username(username).find(&mut *self.store.read().await?).await
    }

    pub(crate) async fn temporary_password(&self) -> Result<Temporary, Busy> {
        let text = crypto::temporary_password();
        let hash = self.hasher.hash(&text).await?;
        Ok(Temporary { text, hash })
    }

    /// Gives a new account its first password, with both mails; says whether it had none yet.
    pub(crate) async fn invite(
        &self,
        tx: &mut Tx,
        account: &Account,
        temporary: &Temporary,
        now: Millis,
    ) -> anyhow::Result<bool> {
        if account.password_hash.is_some() {
            return Ok(false);
        }
        self.queue(tx, &account.into(), &EmailTemplate::PasswordGenerated, now).await?;
        self.give(tx, account, None, temporary, now).await
    }

    /// Gives an account a temporary password in place of `old`, mails it, ends its sessions and bypass code
    /// and forgets its browsers; says whether `old` was still the password.
    pub(crate) async fn give(
        &self,
        tx: &mut Tx,
        account: &Account,
        old: Option<&str>,
        temporary: &Temporary,
        now: Millis,
    ) -> anyhow::Result<bool> {
        let (id, expires_at) = (&account.id, now + TEMPORARY_PASSWORD);
        let given = store::account::replace_password(tx, id, old, &temporary.hash, Some(expires_at)).await?;
        if given {
            store::session::end_all(tx, id, None).await?;
            store::browser::forget_all(tx, id, None).await?;
            store::bypass_code::end(tx, id).await?;
            let letter = EmailTemplate::NewPassword { password: &temporary.text, expires_at };
            self.queue(tx, &Recipient::from(account), &letter, now).await?;
        }
        Ok(given)
    }
}

/// Refuses what only accounts with a password here can have, and what one does to oneself elsewhere.
pub(crate) fn may_use_password_here(who: &Who<'_>, account: &Account) -> Outcome<()> {
    Err(DomainError::Endpoint(if account.origin == Origin::Sso {
        AccountError::Sso
    } else if account.disabled_at.is_some() {
        AccountError::Disabled
    } else if who.is(account) {
        AccountError::Oneself
    } else {
        return Ok(());
    }))
}

/// A temporary password that was made and not given yet.
pub(crate) struct Temporary {
    text: String,
    hash: String,
}
