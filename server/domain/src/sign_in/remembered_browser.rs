//! Remembered browsers: after the password, they take the place of a code. Decision 0063 has the reasons.

use shared::api::{
    NextStep,
    audit::{EventKind, Factor},
    remembered_browsers::RememberedBrowser as View,
};
use store::{Db, TokenHash, account::Account, remembered_browser, remembered_browser::RememberedBrowser};

use crate::{
    DomainError,
    audit::event::Event,
    browser_name::listed,
    clock::{DAY, Millis},
    crypto,
    crypto::token::Token,
    sign_in::{CompletedStep, Remembered, session_state::SessionState},
    unit_of_work::UnitOfWork,
};

impl UnitOfWork<'_> {
    /// Completes the step `Verify` of the session that the password has just begun, if the account remembers the
    /// requester's browser.
    pub(crate) async fn verify_by_remembered_browser<E>(
        &mut self,
        account: &Account,
        begun: &CompletedStep,
    ) -> Result<Option<CompletedStep>, DomainError<E>> {
        let Some(token) = self.requester()?.remembered.as_ref().map(Token::hash) else { return Ok(None) };
        let begun = begun.session.hash();
        let Some(session) = store::session::find(self, &begun).await? else { return Ok(None) };
        let mut state = self.session_state(session).await?;
        let window = state.settings.remembered(self.now);
        state.session.verified_at = Some(self.now);
        state.session.verified_with = Some(Factor::RememberedBrowser);
        // New backup codes or a new second factor are not for someone who gave the password alone.
        if matches!(state.next_step(), NextStep::BackupCodes { .. } | NextStep::SetUp { .. }) {
            return Ok(None);
        }
        if !remembered_browser::use_once(self, &token, &account.id, window).await? {
            return Ok(None);
        }
        // Nothing that requires a recent authentication is open until a code is given.
        state.session.authenticated_at = 0;
        self.complete_step_of(&begun, state).await.map(Some)
    }

    /// Remembers the requester's browser for some days. It gets a new token, also where it had one.
    pub(crate) async fn remember_browser<E>(
        &mut self,
        account: &Account,
        days: u8,
    ) -> Result<Remembered, DomainError<E>> {
        let (requester, now) = (self.requester()?, self.now);
        let (token, lasts) = (Token::random(), Millis::from(days) * DAY);
        if let Some(old) = requester.remembered.as_ref().map(Token::hash) {
            remembered_browser::forget_token(self, &old, &account.id).await?;
            // Other accounts that the browser signs in to keep it.
            remembered_browser::replace_token(self, &old, &token.hash()).await?;
        }
        let new = RememberedBrowser {
            id: crypto::random_id(),
            token: token.hash(),
            browser: requester.agent.clone(),
            address: requester.client(),
            created_at: now,
            expires_at: now + lasts,
            used_at: now,
        };
        remembered_browser::insert(self, &account.id, &new, View::MOST).await?;
        self.audit(account, Event::with_count(EventKind::BrowserRemembered, days)).await?;
        Ok(Remembered { token, lasts })
    }

    /// Forgets an account's remembered browsers, except `keep`.
    pub(crate) async fn forget_remembered_browsers(
        &mut self,
        account: &Account,
        keep: Option<&TokenHash>,
    ) -> anyhow::Result<()> {
        let forgotten = remembered_browser::forget_all(self, &account.id, keep).await?;
        if forgotten > 0 {
            self.audit(account, Event::with_count(EventKind::BrowsersForgotten, forgotten)).await?;
        }
        Ok(())
    }
}

impl SessionState {
    /// Whether a remembered browser took the place of the code, and no code was given since.
    pub(crate) fn is_verified_by_remembered_browser(&self) -> bool {
        self.session.verified_with == Some(Factor::RememberedBrowser)
    }

    /// The account's remembered browsers; `own` is the token of the requester's.
    pub(crate) async fn remembered_browsers(
        &self,
        db: &mut Db,
        own: Option<&Token>,
    ) -> anyhow::Result<Vec<View>> {
        let own = own.map(Token::hash);
        let lasts = Millis::from(self.settings.remember_days) * DAY;
        let all =
            remembered_browser::of_account(db, &self.account.id, self.settings.remembered(self.now)).await?;
        let view = |browser: RememberedBrowser| View {
            id: browser.id,
            browser: listed(browser.browser),
            address: browser.address,
            remembered_at: browser.created_at,
            used_at: browser.used_at,
            expires_at: browser.expires_at.min(browser.created_at + lasts),
            this: Some(browser.token) == own,
        };
        Ok(all.into_iter().map(view).collect())
    }
}
