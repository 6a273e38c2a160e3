//! Who may administer, and whom.

use shared::{CommonError, NoError};

use crate::{
    Domain, DomainError, Requester, audit::record::Actor, clock::Millis, sign_in::session_state::SessionState,
};
use store::{self, Db, Tx, account::Account};

/// Who asks for an act of administration.
#[derive(Clone, Copy)]
pub enum Admin<'a> {
    /// Someone with a browser, who must be an administrator.
    Browser(&'a Requester),
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
    Administrator(Box<Account>, &'a Requester),
    CommandLine,
}

impl Who<'_> {
    /// For the record.
    pub(crate) fn by(&self) -> Actor<'_> {
        match self {
            Self::Administrator(account, requester) => Actor::Person(account, requester),
            Self::CommandLine => Actor::CommandLine,
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
            Admin::Browser(requester) => {
                let (tx, state) = self.begin(requester, now).await?;
                let state = state.administrator()?.recently_authenticated()?;
                Ok((tx, Who::Administrator(Box::new(state.account), requester)))
            }
        }
    }

    /// The same for what needs no proof, since it changes nothing but leaves its line.
    pub(crate) async fn look<'a, E>(
        &self,
        admin: Admin<'a>,
        now: Millis,
    ) -> Result<(Tx, Who<'a>), DomainError<E>> {
        let Admin::Browser(requester) = admin else { return self.administer(admin, now).await };
        let (tx, state) = self.begin(requester, now).await?;
        Ok((tx, Who::Administrator(Box::new(state.administrator()?.account), requester)))
    }

    /// Refuses whoever may not act, before work is done for the act.
    pub(crate) async fn may_administer<E>(
        &self,
        admin: Admin<'_>,
        now: Millis,
    ) -> Result<(), DomainError<E>> {
        if let Admin::Browser(requester) = admin {
            let state = self.session_state(&mut *self.store.read().await?, requester, now).await?;
            state.administrator()?.recently_authenticated()?;
        }
        Ok(())
    }

    /// Whether the visitor is an administrator, before anything else is known of the request.
    pub async fn is_administrator(&self, requester: &Requester) -> bool {
        let Ok(mut db) = self.store.read().await else { return false };
        let state = self.session_state::<NoError>(&mut db, requester, self.clock.now()).await;
        state.is_ok_and(|state| state.administrator().is_ok())
    }

    /// Refuses whoever may not look on; notes that the session was used. Gives the one who looks.
    pub(crate) async fn may_look<E>(
        &self,
        admin: Admin<'_>,
        now: Millis,
    ) -> Result<Option<Account>, DomainError<E>> {
        let Admin::Browser(requester) = admin else { return Ok(None) };
        let state = self.session_state(&mut *self.store.read().await?, requester, now).await?;
        let state = self.note_use(state.administrator()?, requester).await?;
        Ok(Some(state.account))
    }

    /// The same for what a page asks by itself, which is no use of the session.
    pub(crate) async fn may_watch<E>(&self, admin: Admin<'_>, now: Millis) -> Result<(), DomainError<E>> {
        if let Admin::Browser(requester) = admin {
            self.session_state(&mut *self.store.read().await?, requester, now).await?.administrator()?;
        }
        Ok(())
    }
}

impl SessionState {
    /// The session state of an administrator who is signed in. To others there is nothing here.
    fn administrator(self) -> Result<Self, CommonError> {
        let state = self.signed_in()?;
        if state.account.admin { Ok(state) } else { Err(CommonError::NotFound) }
    }
}
