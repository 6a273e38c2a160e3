//! Where a person stands: the facts that are stored, and the next step that follows from them.

use shared::{
    CommonError,
    api::{NextStep, Profile, Progress, audit::EventKind},
};

use crate::{
    Advanced, Domain, DomainError, Requester,
    audit::record::{Actor, Event},
    clock::{DAY, HOUR, MINUTE, Millis},
    crypto::token::Token,
    settings::{Mfa, Settings},
    sign_in::next_step::{Due, SignInFacts},
};
use store::{
    self, Db, Tx,
    account::{Account, Origin},
    authenticator::Authenticator,
    session::{Session, Use},
};

/// How long a sign-in may take, from the password to the last step.
pub const SIGN_IN: Millis = 15 * MINUTE;
/// How long a session lives without being used.
pub const IDLE: Millis = HOUR;
/// How long a session lives at the most.
pub const ABSOLUTE: Millis = DAY;
/// How long a browser is remembered as one that has signed in before: 400 days, the longest that
/// browsers keep a cookie.
pub const REMEMBERED: Millis = 400 * DAY;
/// Use is noted this often: a note for every request would make a write of every read.
pub(crate) const NOTED: Millis = MINUTE;

/// The facts about a sign-in or session.
#[derive(Clone, Debug)]
pub struct SessionState {
    /// Whose it is.
    pub account: Account,
    /// The sign-in or session.
    pub session: Session,
    /// The settings of this moment.
    pub settings: Settings,
    /// The account's confirmed authenticators.
    pub authenticators: Vec<Authenticator>,
    /// How many of its backup codes are unused.
    pub backup_codes_left: u8,
    /// Until when its bypass code is good, if it has one that was not used.
    pub bypass_code_until: Option<Millis>,
    /// The hour.
    pub now: Millis,
}

impl SessionState {
    /// What comes next.
    #[must_use]
    pub fn next_step(&self) -> NextStep {
        match self.facts().due() {
            Due::Verify => {
                NextStep::Verify { backup_codes: self.has_backup_codes() || self.bypass_code_until.is_some() }
            }
            Due::SetUp { optional } => NextStep::SetUp { optional, until: self.facts().grace_ends_at() },
            Due::BackupCodes => NextStep::BackupCodes,
            Due::ChangePassword => NextStep::ChangePassword { account: self.profile() },
            Due::Nothing => NextStep::SignedIn {
                account: self.profile(),
                backup_codes_left: self.codes_to_use(),
                set_up_until: self.set_up_until(),
                administrator: self.account.admin,
            },
        }
    }

    /// Where the person stands, for an answer.
    #[must_use]
    pub fn progress(&self, now: Millis) -> Progress {
        Progress { step: self.next_step(), now, expires_at: Some(expires_at(&self.session)) }
    }

    /// What multi-factor authentication is to this account.
    #[must_use]
    pub fn mfa(&self) -> Mfa {
        self.facts().mfa()
    }

    fn facts(&self) -> SignInFacts {
        let Self { account, session, .. } = self;
        SignInFacts {
            settings: self.settings,
            kind: account.kind,
            origin: account.origin,
            admin: account.admin,
            added_at: account.created_at,
            enrolled: !self.authenticators.is_empty(),
            codes_saved: account.backup_codes_saved_at.is_some(),
            temporary: account.password_expires_at.is_some(),
            verified: session.verified_at.is_some(),
            put_off: session.skipped_at.is_some(),
            now: self.now,
        }
    }

    /// When an authenticator must be set up, where one is missing and the grace period runs.
    pub(crate) fn set_up_until(&self) -> Option<Millis> {
        self.facts().grace_ends_at().filter(|_| self.authenticators.is_empty())
    }

    /// How many backup codes are unused, where there are codes to use.
    pub(crate) fn codes_to_use(&self) -> Option<u8> {
        (self.mfa() != Mfa::Off && self.has_backup_codes()).then_some(self.backup_codes_left)
    }

    /// The session state of someone who is signed in; refused at any other step.
    pub(crate) fn signed_in(self) -> Result<Self, CommonError> {
        match self.next_step() {
            NextStep::SignedIn { .. } => Ok(self),
            _ => Err(CommonError::WrongStep),
        }
    }

    pub(crate) fn has_backup_codes(&self) -> bool {
        self.settings.backup_codes && self.account.backup_code_set.is_some()
    }

    fn profile(&self) -> Profile {
        Profile {
            username: self.account.username.clone(),
            email: self.account.email.clone(),
            name: self.account.name.clone(),
            sso: self.account.origin == Origin::Sso,
        }
    }
}

/// When a sign-in or session ends; from that moment on it opens nothing.
#[must_use]
pub fn expires_at(session: &Session) -> Millis {
    session
        .finished_at
        .map_or(session.created_at + SIGN_IN, |finished| (session.seen_at + IDLE).min(finished + ABSOLUTE))
}

/// Whether an account may sign in with a password at all.
#[must_use]
pub fn may_use_password(account: &Account) -> bool {
    account.disabled_at.is_none() && account.origin == Origin::Local && account.password_hash.is_some()
}

impl Domain {
    /// Where this browser stands, and that it was here.
    ///
    /// # Errors
    /// `SessionExpired` when it has a token that is good no more.
    pub async fn state<E>(&self, requester: &Requester) -> Result<Progress, DomainError<E>> {
        let now = self.clock.now();
        if requester.session.is_none() {
            return Ok(Progress { step: NextStep::Login, now, expires_at: None });
        }
        let mut db = self.store.read().await?;
        let state = self.session_state(&mut db, requester, now).await?;
        drop(db);
        Ok(self.note_use(state, requester).await?.progress(now))
    }

    /// Notes that a session was used, and from where.
    pub(crate) async fn note_use(
        &self,
        mut state: SessionState,
        requester: &Requester,
    ) -> anyhow::Result<SessionState> {
        let SessionState { session, now, .. } = &mut state;
        if session.finished_at.is_some() && *now - session.seen_at >= NOTED {
            let used = Use { seen_at: *now, address: requester.client(), browser: requester.agent.clone() };
            let mut tx = self.store.begin().await?;
            store::session::touch(&mut tx, &session.id, &used).await?;
            tx.commit().await?;
            Use { seen_at: session.seen_at, address: session.address, browser: session.browser } = used;
        }
        Ok(state)
    }

    /// The facts about the visitor's session, for reading.
    pub(crate) async fn session_state<E>(
        &self,
        db: &mut Db,
        requester: &Requester,
        now: Millis,
    ) -> Result<SessionState, DomainError<E>> {
        let token = requester.session.as_ref().ok_or(CommonError::SessionExpired)?;
        let session = store::session::find(db, &token.hash()).await?;
        self.facts(db, session.ok_or(CommonError::SessionExpired)?, now).await
    }

    /// A transaction, and the facts about the visitor's session, held still until it ends.
    pub(crate) async fn begin<E>(
        &self,
        requester: &Requester,
        now: Millis,
    ) -> Result<(Tx, SessionState), DomainError<E>> {
        let token = requester.session.as_ref().ok_or(CommonError::SessionExpired)?.hash();
        // A made-up token does not get as far as the one writer.
        store::session::find(&mut *self.store.read().await?, &token)
            .await?
            .ok_or(CommonError::SessionExpired)?;
        let mut tx = self.store.begin().await?;
        let session = store::session::lock(&mut tx, &token).await?.ok_or(CommonError::SessionExpired)?;
        let state = self.facts(&mut tx, session, now).await?;
        Ok((tx, state))
    }

    /// The facts about a session, read now.
    pub(crate) async fn facts<E>(
        &self,
        db: &mut Db,
        session: Session,
        now: Millis,
    ) -> Result<SessionState, DomainError<E>> {
        if now >= expires_at(&session) {
            return Err(CommonError::SessionExpired.into());
        }
        let account = store::account::by_id(db, &session.account_id).await?;
        let account =
            account.filter(|account| account.disabled_at.is_none()).ok_or(CommonError::SessionExpired)?;
        Ok(SessionState {
            settings: Settings::load(db).await?,
            authenticators: store::authenticator::of_account(db, &account.id).await?,
            backup_codes_left: store::backup_code::count_unused(db, &account.id).await?,
            bypass_code_until: store::bypass_code::live_until(db, &account.id, now).await?,
            account,
            session,
            now,
        })
    }

    /// Ends a step: gives the session a new token, and finishes the sign-in when nothing is left to do.
    /// `session state` holds the facts as the step leaves them: a step that wrote to more than the session
    /// reads them anew.
    pub(crate) async fn advance<E>(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        mut state: SessionState,
        now: Millis,
    ) -> Result<Advanced, DomainError<E>> {
        let old = requester.session.as_ref().ok_or(CommonError::SessionExpired)?.hash();
        state.session.seen_at = now;
        let finished =
            state.session.finished_at.is_none() && matches!(state.next_step(), NextStep::SignedIn { .. });
        let mut browser = None;
        if finished {
            state.session.finished_at = Some(now);
            let account = &state.account;
            let act = Event::with(EventKind::SignedIn, state.session.verified_with);
            self.record(tx, Actor::Person(account, requester), Some(account), act, now).await?;
            browser = self.remember_browser(tx, requester, &state.account, now).await?;
            if let Some(language) = requester
                .language
                .filter(|language| state.account.language.as_deref() != Some(language.tag()))
            {
                store::account::set_language(tx, &state.account.id, language.tag()).await?;
            }
        }
        let token = Token::random();
        if !store::session::rotate(tx, &state.session, &old, &token.hash()).await? {
            return Err(CommonError::SessionExpired.into());
        }
        let forward_token = self.issue_forward_token(tx, &state.session).await?;
        Ok(Advanced { progress: state.progress(now), session: token, browser, forward_token, finished })
    }

    /// Remembers the visitor's browser; gives it a token where it brought none of ours.
    async fn remember_browser(
        &self,
        tx: &mut Tx,
        requester: &Requester,
        account: &Account,
        now: Millis,
    ) -> anyhow::Result<Option<Token>> {
        if let Some(browser) = &requester.browser
            && store::browser::exists(tx, &browser.hash()).await?
        {
            store::browser::remember(tx, &browser.hash(), &account.id, now).await?;
            return Ok(None);
        }
        let browser = Token::random();
        store::browser::remember(tx, &browser.hash(), &account.id, now).await?;
        Ok(Some(browser))
    }
}

#[cfg(test)]
mod tests;
