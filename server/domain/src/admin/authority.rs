//! Who may administer, and whom.

use shared::{CommonError, NoError};

use crate::{Domain, DomainError, Visit, audit::record::By, clock::Millis, sign_in::session_state::Standing};
use store::{self, Db, Tx, account::Account};

/// Who asks for an act of administration.
#[derive(Clone, Copy)]
pub enum Admin<'a> {
    /// Someone with a browser, who must be an administrator.
    Browser(&'a Visit),
    /// Whoever may use the command line.
    CommandLine,
}

/// Which account.
#[derive(Clone, Copy)]
pub enum Whose<'a> {
    /// The one with this id.
    Id(&'a str),
    /// The one with this username, in its canonical form.
    Username(&'a str),
}

impl<'a> From<&'a str> for Whose<'a> {
    fn from(username: &'a str) -> Self {
        Self::Username(username)
    }
}

impl Whose<'_> {
    /// Finds it.
    pub(crate) async fn find<E>(self, db: &mut Db) -> Result<Account, DomainError<E>> {
        let found = match self {
            Self::Id(id) => store::account::by_id(db, id).await?,
            Self::Username(username) => store::account::by_username(db, username).await?,
        };
        found.ok_or(CommonError::NotFound.into())
    }
}

/// Who acts, as it was found in the transaction of the act.
pub(crate) enum Who<'a> {
    Administrator(Box<Account>, &'a Visit),
    CommandLine,
}

impl Who<'_> {
    /// For the record.
    pub(crate) fn by(&self) -> By<'_> {
        match self {
            Self::Administrator(account, visit) => By::Person(account, visit),
            Self::CommandLine => By::CommandLine,
        }
    }

    /// Whether it is one's own account.
    pub(crate) fn is(&self, account: &Account) -> bool {
        matches!(self, Self::Administrator(own, _) if own.id == account.id)
    }
}

impl Domain {
    /// A transaction for an act, and who acts in it: read there, so that of two administrators who disable
    /// each other the second is none any more. Refused without a recent reauthentication.
    pub(crate) async fn administer<'a, E>(
        &self,
        admin: Admin<'a>,
        now: Millis,
    ) -> Result<(Tx, Who<'a>), DomainError<E>> {
        match admin {
            Admin::CommandLine => Ok((self.store.begin().await?, Who::CommandLine)),
            Admin::Browser(visit) => {
                let (tx, standing) = self.begin(visit, now).await?;
                let standing = standing.administrator()?.recently_authenticated()?;
                Ok((tx, Who::Administrator(Box::new(standing.account), visit)))
            }
        }
    }

    /// The same for what needs no proof, since it changes nothing but leaves its line.
    pub(crate) async fn look<'a, E>(
        &self,
        admin: Admin<'a>,
        now: Millis,
    ) -> Result<(Tx, Who<'a>), DomainError<E>> {
        let Admin::Browser(visit) = admin else { return self.administer(admin, now).await };
        let (tx, standing) = self.begin(visit, now).await?;
        Ok((tx, Who::Administrator(Box::new(standing.administrator()?.account), visit)))
    }

    /// Refuses whoever may not act, before work is done for the act.
    pub(crate) async fn may_administer<E>(
        &self,
        admin: Admin<'_>,
        now: Millis,
    ) -> Result<(), DomainError<E>> {
        if let Admin::Browser(visit) = admin {
            let standing = self.standing(&mut *self.store.read().await?, visit, now).await?;
            standing.administrator()?.recently_authenticated()?;
        }
        Ok(())
    }

    /// Whether the visitor is an administrator, before anything else is known of the request.
    pub async fn is_administrator(&self, visit: &Visit) -> bool {
        let Ok(mut db) = self.store.read().await else { return false };
        let standing = self.standing::<NoError>(&mut db, visit, self.clock.now()).await;
        standing.is_ok_and(|standing| standing.administrator().is_ok())
    }

    /// Refuses whoever may not look on; notes that the session was used. Gives the one who looks.
    pub(crate) async fn may_look<E>(
        &self,
        admin: Admin<'_>,
        now: Millis,
    ) -> Result<Option<Account>, DomainError<E>> {
        let Admin::Browser(visit) = admin else { return Ok(None) };
        let standing = self.standing(&mut *self.store.read().await?, visit, now).await?;
        let standing = self.note_use(standing.administrator()?, visit).await?;
        Ok(Some(standing.account))
    }

    /// The same for what a page asks by itself, which is no use of the session.
    pub(crate) async fn may_watch<E>(&self, admin: Admin<'_>, now: Millis) -> Result<(), DomainError<E>> {
        if let Admin::Browser(visit) = admin {
            self.standing(&mut *self.store.read().await?, visit, now).await?.administrator()?;
        }
        Ok(())
    }
}

impl Standing {
    /// The standing of an administrator who is signed in. To others there is nothing here.
    fn administrator(self) -> Result<Self, CommonError> {
        let standing = self.signed_in()?;
        if standing.account.admin { Ok(standing) } else { Err(CommonError::NotFound) }
    }
}
