//! The end of every step of a sign-in: the session gets a new token, and is finished when no step is left.

use shared::{
    CommonError,
    api::{
        NextStep, Progress,
        audit::{EventKind, Factor},
    },
};
use store::{TokenHash, account::Account};

use crate::{
    DomainError, audit::event::Event, clock::Millis, crypto::token::Token,
    sign_in::session_state::SessionState, unit_of_work::UnitOfWork,
};

/// A completed step, with the tokens that replace the browser's.
#[derive(Clone, Debug)]
pub struct CompletedStep {
    /// The step that comes next.
    pub progress: Progress,
    /// The session's new token.
    pub session: Token,
    /// A token for a browser that has none, once the sign-in is finished.
    pub browser: Option<Token>,
    /// The session's new forward token, where applications on sibling domains are protected.
    pub forward_token: Option<Token>,
    /// A token for a browser that the account remembers from now on.
    pub remembered: Option<Remembered>,
    /// Whether this step finished the sign-in.
    pub finished: bool,
    /// The second factor of the sign-in, once there was one.
    pub factor: Option<Factor>,
}

/// The token of a remembered browser, and for how long the browser keeps it.
#[derive(Clone, Debug)]
pub struct Remembered {
    /// The token.
    pub token: Token,
    /// The time after which the browser forgets it.
    pub lasts: Millis,
}

impl UnitOfWork<'_> {
    /// Completes a step of the requester's session: rotates its token, and finishes the sign-in when no step is
    /// left. `state` is as the step leaves it; a step that wrote to more than the session loads it again first.
    pub(crate) async fn complete_step<E>(
        &mut self,
        state: SessionState,
    ) -> Result<CompletedStep, DomainError<E>> {
        let token = self.requester()?.session.as_ref().ok_or(CommonError::SessionExpired)?.hash();
        self.complete_step_of(&token, state).await
    }

    /// Completes a step of the session with the token `old`.
    pub(crate) async fn complete_step_of<E>(
        &mut self,
        old: &TokenHash,
        state: SessionState,
    ) -> Result<CompletedStep, DomainError<E>> {
        self.complete(Some(old), state).await
    }

    /// Completes the step with which a session begins, and adds the session.
    pub(crate) async fn complete_first_step<E>(
        &mut self,
        state: SessionState,
    ) -> Result<CompletedStep, DomainError<E>> {
        self.complete(None, state).await
    }

    async fn complete<E>(
        &mut self,
        old: Option<&TokenHash>,
        mut state: SessionState,
    ) -> Result<CompletedStep, DomainError<E>> {
        state.session.seen_at = self.now;
        let finished =
            state.session.finished_at.is_none() && matches!(state.next_step(), NextStep::SignedIn { .. });
        let mut browser = None;
        if finished {
            state.session.finished_at = Some(self.now);
            let account = &state.account;
            let event = Event::with_factor(EventKind::SignedIn, state.session.verified_with);
            self.audit(account, event).await?;
            let now = self.now;
            store::account::set_signed_in(self, &account.id, now).await?;
            browser = self.know_browser(account).await?;
            self.remember_language(account).await?;
        }
        let token = Token::random();
        let hash = token.hash();
        match old {
            None => store::session::insert(self, &state.session, &hash).await?,
            Some(old) if store::session::rotate(self, &state.session, old, &hash).await? => {}
            Some(_) => return Err(CommonError::SessionExpired.into()),
        }
        let forward_token = self.issue_forward_token(&state.session).await?;
        let progress = state.progress(self.now);
        self.log_completed(&progress.step);
        let factor = state.session.verified_with;
        Ok(CompletedStep {
            progress,
            session: token,
            browser,
            forward_token,
            remembered: None,
            finished,
            factor,
        })
    }

    /// Notes that the requester's browser has signed in to the account. Returns a token for a browser that
    /// presented none of ours.
    async fn know_browser<E>(&mut self, account: &Account) -> Result<Option<Token>, DomainError<E>> {
        let now = self.now;
        if let Some(browser) = &self.requester()?.browser
            && store::browser::exists(self, &browser.hash()).await?
        {
            store::browser::remember(self, &browser.hash(), &account.id, now).await?;
            return Ok(None);
        }
        let browser = Token::random();
        store::browser::remember(self, &browser.hash(), &account.id, now).await?;
        Ok(Some(browser))
    }

    /// Makes the language of this sign-in that of the account's mail.
    async fn remember_language<E>(&mut self, account: &Account) -> Result<(), DomainError<E>> {
        if let Some(language) = self.requester()?.language
            && account.language.as_deref() != Some(language.tag())
        {
            store::account::set_language(self, &account.id, language.tag()).await?;
        }
        Ok(())
    }
}
