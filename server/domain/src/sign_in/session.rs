//! The requester's session: reading its state, noting its use, and units of work that belong to it.

use shared::{
    CommonError,
    api::{NextStep, Progress},
};
use store::session::{Session, Use};

use crate::{
    Domain, DomainError, Requester,
    refusal::Refusal,
    sign_in::session_state::{LAST_SEEN_INTERVAL, SessionState, expired},
    unit_of_work::{Actor, UnitOfWork},
};

impl Domain {
    /// The requester's next step. Notes that the session was used.
    ///
    /// # Errors
    /// `SessionExpired` when the requester's token belongs to no session any more.
    pub async fn state<E>(&self, requester: &Requester) -> Result<Progress, DomainError<E>> {
        let now = self.clock.now();
        if requester.session.is_none() {
            return Ok(Progress { step: NextStep::Login, now, expires_at: None });
        }
        let mut db = self.store.read().await?;
        let state = SessionState::find(self, &mut db, requester, now).await?;
        drop(db);
        Ok(self.touch(state, requester).await?.progress(now))
    }

    /// Notes that a finished session was used, and by which client.
    pub(crate) async fn touch(
        &self,
        mut state: SessionState,
        requester: &Requester,
    ) -> anyhow::Result<SessionState> {
        let SessionState { session, now, .. } = &mut state;
        if session.finished_at.is_some() && *now - session.seen_at >= LAST_SEEN_INTERVAL {
            let used = Use { seen_at: *now, address: requester.client(), browser: requester.agent.clone() };
            self.run(Actor::Stranger(requester), async |mut unit| {
                store::session::touch(&mut unit, &session.id, &used).await
            })
            .await?;
            Use { seen_at: session.seen_at, address: session.address, browser: session.browser } = used;
        }
        Ok(state)
    }

    /// Runs `work` as one unit of work in the requester's session, with its owner as the actor. Everything that
    /// [`Domain::run`] says of `work` applies.
    pub(crate) async fn run_in_session<'a, T, E, F>(
        &'a self,
        requester: &'a Requester,
        work: impl Fn(UnitOfWork<'a>, SessionState) -> F,
    ) -> Result<T, DomainError<E>>
    where
        F: Future<Output = Result<T, DomainError<E>>>,
    {
        let token = requester.session.as_ref().ok_or_else(|| expired(Refusal::NoSession))?.hash();
        // An invented token does not get as far as the only writer.
        let mut db = self.store.read().await?;
        store::session::find(&mut db, &token).await?.ok_or_else(|| expired(Refusal::UnknownSession))?;
        db.give_back();
        self.run(Actor::Stranger(requester), async |mut unit| {
            let now = unit.now;
            let state = SessionState::find(self, &mut unit, requester, now).await?;
            unit.identify(&state.account);
            let due = state.facts().due();
            let outcome = work(unit, state).await;
            if let Err(DomainError::Common(CommonError::WrongStep)) = &outcome {
                tracing::info!(
                    target: "sign_in",
                    event = "wrong_step",
                    due = due.name(),
                    "another step is due",
                );
            }
            outcome
        })
        .await
    }
}

impl UnitOfWork<'_> {
    /// Loads the state of a session, as this unit has changed it so far.
    pub(crate) async fn session_state<E>(
        &mut self,
        session: Session,
    ) -> Result<SessionState, DomainError<E>> {
        let (domain, now) = (self.domain(), self.now);
        SessionState::load(domain, self, session, now).await
    }
}
