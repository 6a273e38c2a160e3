//! Forward tokens: the verify-only cookies that reach applications on sibling domains.

use store::{forward_auth_session, session::Session};

use crate::{
    Domain,
    crypto::token::Token,
    forward_auth::check::PresentedTokens,
    unit_of_work::{Actor, UnitOfWork},
};

impl UnitOfWork<'_> {
    /// Issues a forward token for a finished session, where sibling domains are protected.
    pub(crate) async fn issue_forward_token(&mut self, session: &Session) -> anyhow::Result<Option<Token>> {
        if !self.domain().forward_auth.sibling_domains || session.finished_at.is_none() {
            return Ok(None);
        }
        let token = Token::random();
        forward_auth_session::set(self, &session.id, &token.hash()).await?;
        Ok(Some(token))
    }
}

impl Domain {
    /// Issues a forward token for a session whose browser has lost it or never had one. Returns none where the
    /// browser has it, where no sibling domain is protected, or where nobody is signed in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew_forward_token(&self, presented: &PresentedTokens) -> anyhow::Result<Option<Token>> {
        if !self.forward_auth.sibling_domains {
            return Ok(None);
        }
        let now = self.clock.now();
        let session = PresentedTokens { session: presented.session.clone(), forward_token: None };
        let forward_token = PresentedTokens { session: None, forward_token: presented.forward_token.clone() };
        let Ok(session) = self.find_session(&session, now).await? else { return Ok(None) };
        if self
            .find_session(&forward_token, now)
            .await?
            .is_ok_and(|found| found.session_id == session.session_id)
        {
            return Ok(None);
        }
        let token = Token::random();
        self.run(Actor::Background, async |mut unit| {
            forward_auth_session::set(&mut unit, &session.session_id, &token.hash()).await
        })
        .await?;
        Ok(Some(token))
    }
}
