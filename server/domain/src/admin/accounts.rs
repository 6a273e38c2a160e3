//! Adding and editing accounts.

use shared::{
    EmailAddress, PersonName,
    api::{
        admin::{AccountError, AccountKind},
        audit::EventKind,
    },
};
use store::account::{Account, NewAccount, Origin, Taken};

use crate::{
    Domain, DomainError,
    admin::{
        authority::{AccountRef, Admin},
        provider_binding::bind,
    },
    audit::event::Event,
    crypto,
    unit_of_work::UnitOfWork,
};

/// An account that was just added.
pub struct Added {
    /// The stored account.
    pub account: Account,
    /// The temporary password that was mailed; none for an SSO account.
    pub temporary_password: Option<String>,
}

/// Changes to an account. None leaves a value as it is.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The email address.
    pub email: Option<EmailAddress>,
    /// The person's name.
    pub name: Option<PersonName>,
    /// Internal or external.
    pub kind: Option<AccountKind>,
    /// Whether the account administers others.
    pub admin: Option<bool>,
    /// The id of the identity provider, for an SSO account.
    pub provider: Option<String>,
}

impl Edit {
    fn apply(&self, old: &Account) -> Account {
        let edit = self.clone();
        Account {
            email: edit.email.map_or_else(|| old.email.clone(), Into::into),
            name: edit.name.map_or_else(|| old.name.clone(), Into::into),
            kind: edit.kind.unwrap_or(old.kind),
            admin: edit.admin.unwrap_or(old.admin),
            provider: edit.provider.or_else(|| old.provider.clone()),
            ..old.clone()
        }
    }
}

/// The result of an action on an account.
pub(crate) type AdminResult<T> = Result<T, DomainError<AccountError>>;

impl Domain {
    /// Adds an account and queues its two mails: "Password Generated" with username and link, and
    /// "New Password" with the temporary password. An SSO account gets neither password nor mail.
    ///
    /// # Errors
    /// `UsernameTaken`, `EmailTaken`, `UnknownProvider`, `ProviderRequired`.
    pub async fn add_account(&self, admin: Admin<'_>, new: &NewAccount) -> AdminResult<Added> {
        self.check_may_administer(admin).await?;
        let provider = bind(&self.providers, new.origin, new.provider.as_deref())?;
        let new = &NewAccount { provider, ..new.clone() };
        let temporary =
            if new.origin == Origin::Local { Some(self.temporary_password().await?) } else { None };
        let account = self
            .run_as_admin(admin, async |mut unit| {
                let (id, now) = (crypto::random_id(), unit.now);
                store::account::insert(&mut unit, &id, new, now).await?.map_err(|taken| {
                    DomainError::Endpoint(match taken {
                        Taken::Username => AccountError::UsernameTaken,
                        Taken::Email => AccountError::EmailTaken,
                    })
                })?;
                let account = AccountRef::Id(&id).find(&mut unit).await?;
                if let Some(temporary) = &temporary {
                    unit.invite(&account, temporary).await?;
                }
                let account = AccountRef::Id(&id).find(&mut unit).await?;
                unit.audit(&account, EventKind::AccountAdded).await?;
                Ok(account)
            })
            .await?;
        Ok(Added { account, temporary_password: temporary.map(|temporary| temporary.text) })
    }

    /// Edits an account. A new email address is reported to the old one too, and ends the reset codes and the temporary
    /// password that went there; an account with a temporary password gets a new one. An account that gains or loses administration is signed out. So is one that is bound to another identity provider; the
    /// link to the old one ends.
    ///
    /// # Errors
    /// `EmailTaken`, `UnknownProvider`, `LastAdministrator`, `Oneself` for one's own administration; `NotFound`.
    pub async fn edit_account(
        &self,
        admin: Admin<'_>,
        account: impl Into<AccountRef<'_>>,
        edit: Edit,
    ) -> AdminResult<Account> {
        let account = account.into();
        self.check_may_administer(admin).await?;
        let temporary = self.password_for_new_address(account, &edit).await?;
        self.run_as_admin(admin, async |mut unit| {
            let old = account.find(&mut unit).await?;
            let new = edit.apply(&old);
            if old.provider != new.provider {
                bind(&self.providers, new.origin, new.provider.as_deref())?;
            }
            if old.admin != new.admin {
                unit.check_keeps_an_administrator(&old).await?;
            }
            if !store::account::edit(&mut unit, &new).await? {
                return Err(DomainError::Endpoint(AccountError::EmailTaken));
            }
            unit.audit_changes(&old, &new).await?;
            if old.email != new.email {
                unit.change_address(&old, &new, temporary.as_ref()).await?;
            }
            if old.provider != new.provider {
                store::provider_link::unlink(&mut unit, &new.id).await?;
            }
            if old.admin != new.admin || old.provider != new.provider {
                store::session::end_all(&mut unit, &new.id, None).await?;
                store::remembered_browser::forget_all(&mut unit, &new.id, None).await?;
            }
            Ok(new)
        })
        .await
    }

    /// Finds an account by its username.
    ///
    /// # Errors
    /// `NotFound`.
    pub async fn account(&self, username: &str) -> AdminResult<Account> {
        AccountRef::Username(username).find(&mut *self.store.read().await?).await
    }
}

impl UnitOfWork<'_> {
    async fn audit_changes(&mut self, old: &Account, new: &Account) -> anyhow::Result<()> {
        for (name, text, changed) in [
            ("email", new.email.as_str(), old.email != new.email),
            ("name", new.name.as_str(), old.name != new.name),
            ("kind", new.kind.name(), old.kind != new.kind),
            ("administrator", if new.admin { "true" } else { "false" }, old.admin != new.admin),
            ("provider", new.provider.as_deref().unwrap_or_default(), old.provider != new.provider),
        ] {
            if changed {
                self.audit(new, Event::with_text(EventKind::AccountEdited, text).named(name)).await?;
            }
        }
        Ok(())
    }

    /// Refuses to take administration from the actor's own account, or from the last enabled administrator.
    pub(crate) async fn check_keeps_an_administrator(&mut self, account: &Account) -> AdminResult<()> {
        if self.is_own(account) {
            return Err(DomainError::Endpoint(AccountError::Oneself));
        }
        let administers = account.admin && account.disabled_at.is_none();
        if administers && !store::account_count::has_other_administrator(self, &account.id).await? {
            return Err(DomainError::Endpoint(AccountError::LastAdministrator));
        }
        Ok(())
    }
}

/// Refuses what only enabled accounts with a password can have, and what the actor does to their own account on the
/// security page.
pub(crate) fn check_can_use_password(unit: &UnitOfWork<'_>, account: &Account) -> AdminResult<()> {
    Err(DomainError::Endpoint(if account.origin == Origin::Sso {
        AccountError::Sso
    } else if account.disabled_at.is_some() {
        AccountError::Disabled
    } else if unit.is_own(account) {
        AccountError::Oneself
    } else {
        return Ok(());
    }))
}
