//! Who may administer, and units of work of administrators.

use shared::{CommonError, NoError};
use store::{Db, account::Account};

use crate::{
    Domain, DomainError, Requester,
    sign_in::session_state::SessionState,
    unit_of_work::{Actor, UnitOfWork},
};

/// Who asks for an administrative action.
#[derive(Clone, Copy)]
pub enum Admin<'a> {
    /// Someone with a browser, who must be an administrator.
    Browser(&'a Requester),
    /// The command line.
    CommandLine,
}

/// Names an account.
#[derive(Clone, Copy)]
pub enum AccountRef<'a> {
    /// By its id.
    Id(&'a str),
    /// By its username, in its canonical form.
    Username(&'a str),
}

impl<'a> From<&'a str> for AccountRef<'a> {
    fn from(username: &'a str) -> Self {
        Self::Username(username)
    }
}

impl AccountRef<'_> {
    /// Finds the account.
    ///
    /// # Errors
    /// `NotFound`.
    pub(crate) async fn find<E>(self, db: &mut Db) -> Result<Account, DomainError<E>> {
        let found = match self {
            Self::Id(id) => store::account::by_id(db, id).await?,
            Self::Username(username) => store::account::by_username(db, username).await?,
        };
        found.ok_or(CommonError::NotFound.into())
    }
}

impl Domain {
    /// Runs `work` as one unit of work of an administrator or the command line. Everything that [`Domain::run`] says
    /// of `work` applies.
    ///
    /// The unit itself reads whether the requester is an administrator, so that of two administrators who disable
    /// each other the second one is refused.
    ///
    /// # Errors
    /// `ReauthenticationRequired`; `NotFound` for anyone but administrators.
    pub(crate) async fn run_as_admin<'a, T, E, F>(
        &'a self,
        admin: Admin<'a>,
        work: impl Fn(UnitOfWork<'a>) -> F,
    ) -> Result<T, DomainError<E>>
    where
        F: Future<Output = Result<T, DomainError<E>>>,
    {
        let check = |state: SessionState| state.administrator()?.recently_authenticated();
        self.run_checked(admin, check, work).await
    }

    /// The same for reading what leaves an entry in the audit log: it needs no reauthentication.
    pub(crate) async fn run_as_viewer<'a, T, E, F>(
        &'a self,
        admin: Admin<'a>,
        work: impl Fn(UnitOfWork<'a>) -> F,
    ) -> Result<T, DomainError<E>>
    where
        F: Future<Output = Result<T, DomainError<E>>>,
    {
        self.run_checked(admin, SessionState::administrator, work).await
    }

    async fn run_checked<'a, T, E, F>(
        &'a self,
        admin: Admin<'a>,
        check: impl Fn(SessionState) -> Result<SessionState, CommonError>,
        work: impl Fn(UnitOfWork<'a>) -> F,
    ) -> Result<T, DomainError<E>>
    where
        F: Future<Output = Result<T, DomainError<E>>>,
    {
        match admin {
            Admin::CommandLine => self.run(Actor::CommandLine, work).await,
            Admin::Browser(requester) => {
                self.run_in_session(requester, async |unit, state| {
                    check(state)?;
                    work(unit).await
                })
                .await
            }
        }
    }

    /// Refuses anyone who may not administer, before expensive work is done for them.
    pub(crate) async fn check_may_administer<E>(&self, admin: Admin<'_>) -> Result<(), DomainError<E>> {
        if let Admin::Browser(requester) = admin {
            let mut db = self.store.read().await?;
            let state = SessionState::find(self, &mut db, requester, self.clock.now()).await?;
            state.administrator()?.recently_authenticated()?;
        }
        Ok(())
    }

    /// Whether the requester is an administrator.
    pub async fn is_administrator(&self, requester: &Requester) -> bool {
        let Ok(mut db) = self.store.read().await else { return false };
        let state = SessionState::find::<NoError>(self, &mut db, requester, self.clock.now()).await;
        state.is_ok_and(|state| state.administrator().is_ok())
    }

    /// Refuses anyone but administrators, and notes that the session was used. Returns the administrator's account.
    pub(crate) async fn check_may_view<E>(
        &self,
        admin: Admin<'_>,
    ) -> Result<Option<Account>, DomainError<E>> {
        let Admin::Browser(requester) = admin else { return Ok(None) };
        let state =
            SessionState::find(self, &mut *self.store.read().await?, requester, self.clock.now()).await?;
        let state = self.touch(state.administrator()?, requester).await?;
        Ok(Some(state.account))
    }

    /// Refuses anyone but administrators. For requests that a page makes by itself, which do not count as use of the
    /// session.
    pub(crate) async fn check_may_poll<E>(&self, admin: Admin<'_>) -> Result<(), DomainError<E>> {
        if let Admin::Browser(requester) = admin {
            let mut db = self.store.read().await?;
            SessionState::find(self, &mut db, requester, self.clock.now()).await?.administrator()?;
        }
        Ok(())
    }
}

impl SessionState {
    /// The state itself for an administrator who is signed in; `NotFound` for others.
    fn administrator(self) -> Result<Self, CommonError> {
        let state = self.signed_in()?;
        if state.account.admin { Ok(state) } else { Err(CommonError::NotFound) }
    }
}
