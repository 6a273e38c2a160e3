//! Which step is due in a sign-in, when it expires, and what comes at the end of each step.

use domain::clock::{DAY, HOUR, MINUTE, Millis};
use shared::{
    CommonError,
    api::{
        audit::{EventKind, Factor},
        security::Mfa,
    },
};

use super::{Answer, Session, World};

/// The step that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Login,
    Verify,
    SetUp { optional: bool },
    BackupCodes,
    ChangePassword,
    SignedIn,
}

/// An answer with an error that every endpoint has.
pub fn common(error: CommonError) -> Answer {
    Err(format!("Common({error:?})"))
}

/// An answer with an error of the endpoint.
pub fn refused(error: impl std::fmt::Debug) -> Answer {
    Err(format!("Endpoint({error:?})"))
}

#[expect(clippy::unnecessary_wraps, reason = "one of the answers of an endpoint")]
pub fn ok() -> Answer {
    Ok("ok".into())
}

impl World {
    /// What MFA is for everyone. While passkeys are disabled, none can be required.
    pub fn mfa(&self) -> Mfa {
        if self.mfa == Mfa::Passkey && !self.passkeys { Mfa::Required } else { self.mfa }
    }

    pub fn has_passkey(&self, person: usize) -> bool {
        self.accounts[person].passkey.is_some() && self.passkeys
    }

    pub fn has_second_factor(&self, person: usize) -> bool {
        self.accounts[person].app.is_some() || self.has_passkey(person)
    }

    /// Whether it has a passkey that it must use, so that codes from the app do not count.
    pub fn must_use_passkey(&self, person: usize) -> bool {
        self.mfa() == Mfa::Passkey && self.has_passkey(person)
    }

    pub fn takes_codes(&self, person: usize) -> bool {
        self.accounts[person].app.is_some() && !self.must_use_passkey(person)
    }

    pub fn remember_days(&self, person: usize) -> u8 {
        if self.takes_codes(person) && self.mfa() != Mfa::Passkey { self.remember_days } else { 0 }
    }

    /// The step that is due in a session that has not expired.
    pub fn due(&self, session: &Session) -> Due {
        let account = &self.accounts[session.person];
        let mfa = self.mfa();
        if mfa != Mfa::Off {
            let any = self.has_second_factor(session.person);
            let only_codes = account.passkey.is_some() && self.backup_codes && account.saved;
            if (any || only_codes) && session.verified.is_none() {
                return Due::Verify;
            }
            let enough = if mfa == Mfa::Passkey { self.has_passkey(session.person) } else { any };
            let grace = crate::helpers::START.max(self.mfa_since) + Millis::from(self.grace_days) * DAY;
            let optional = mfa == Mfa::Optional || self.now < grace;
            let put_off = optional && session.skipped.is_some();
            if !enough && !put_off {
                return Due::SetUp { optional };
            }
            if any && self.backup_codes && !account.saved {
                return Due::BackupCodes;
            }
        }
        if account.expires.is_some() { Due::ChangePassword } else { Due::SignedIn }
    }

    pub fn expires(session: &Session) -> Millis {
        match session.finished {
            None => session.created + 15 * MINUTE,
            Some(finished) => (session.seen + HOUR).min(finished + DAY),
        }
    }

    /// The session of a browser, if it has one that counts.
    pub fn session_of(&self, browser: usize) -> Option<u32> {
        let (id, token) = self.browsers[browser].session?;
        let session = self.sessions.get(&id).filter(|session| session.token == token)?;
        let alive = self.now < Self::expires(session) && self.accounts[session.person].may_sign_in();
        alive.then_some(id)
    }

    /// The same, or the answer to a request without one.
    pub fn find(&self, browser: usize) -> Result<u32, String> {
        self.session_of(browser).ok_or_else(|| format!("Common({:?})", CommonError::SessionExpired))
    }

    /// The step that a browser is at; none where its session has ended.
    pub fn step_of(&self, browser: usize) -> Option<Due> {
        if self.browsers[browser].session.is_none() {
            return Some(Due::Login);
        }
        self.session_of(browser).map(|id| self.due(&self.sessions[&id]))
    }

    /// The session, if it is finished and nothing is due in it.
    pub fn signed_in(&self, browser: usize) -> Result<u32, String> {
        let id = self.find(browser)?;
        if self.due(&self.sessions[&id]) == Due::SignedIn { Ok(id) } else { Err(wrong_step()) }
    }

    /// Whether the person authenticated in the last ten minutes.
    pub fn check_recent(&self, id: u32) -> Result<(), String> {
        let at = self.sessions[&id].authenticated;
        if (at..at + 10 * MINUTE).contains(&self.now) {
            Ok(())
        } else {
            Err(format!("Common({:?})", CommonError::ReauthenticationRequired))
        }
    }

    /// A browser looks at its state, which counts as a use of a finished session once a minute.
    pub fn look(&mut self, browser: usize) {
        let now = self.now;
        if let Some(id) = self.session_of(browser)
            && let Some(session) = self.sessions.get_mut(&id)
            && session.finished.is_some()
            && now - session.seen >= MINUTE
        {
            session.seen = now;
        }
    }

    /// Completes a step: the browser gets a new token, and the sign-in is finished when nothing is left.
    pub fn complete(&mut self, browser: usize, id: u32) {
        let (token, now) = (self.id(), self.now);
        let mut session = self.sessions[&id].clone();
        session.seen = now;
        if session.finished.is_none() && self.due(&session) == Due::SignedIn {
            session.finished = Some(now);
            self.audit(EventKind::SignedIn, session.person);
            self.know(browser, session.person);
        }
        session.token = token;
        self.browsers[browser].session = Some((id, token));
        self.sessions.insert(id, session);
    }

    /// Begins a session, verified by a factor or not, and ends the one that the browser had.
    pub fn begin(&mut self, browser: usize, person: usize, factor: Option<Factor>) -> u32 {
        self.end_own(browser);
        let (id, now) = (self.id(), self.now);
        let mut session = Session {
            person,
            token: 0,
            created: now,
            seen: now,
            finished: None,
            verified: None,
            authenticated: now,
            skipped: None,
            failures: 0,
            secret: None,
            shows: None,
        };
        if let Some(factor) = factor {
            session.verify(factor, now);
        }
        self.sessions.insert(id, session);
        self.complete(browser, id);
        id
    }

    /// Ends the session with the browser's token, whether it has expired or not.
    pub fn end_own(&mut self, browser: usize) -> Option<Session> {
        let (id, token) = self.browsers[browser].session?;
        if self.sessions.get(&id)?.token == token { self.sessions.remove(&id) } else { None }
    }

    /// Notes that a browser has signed in to an account.
    fn know(&mut self, browser: usize, person: usize) {
        let own = self.browsers[browser].known;
        let token = match own.filter(|own| self.known.iter().any(|(token, _)| token == own)) {
            Some(own) => own,
            None => self.id(),
        };
        self.browsers[browser].known = Some(token);
        if !self.known.contains(&(token, person)) {
            self.known.push((token, person));
        }
    }

    /// Ends what an account has besides its password: sessions, known and remembered browsers, the bypass code.
    pub fn end_access(&mut self, person: usize, keep_session: Option<u32>, keep_browser: Option<u32>) {
        self.sessions.retain(|id, session| session.person != person || Some(*id) == keep_session);
        self.known.retain(|(token, owner)| *owner != person || Some(*token) == keep_browser);
        self.remembered.retain(|remembered| remembered.person != person);
        self.accounts[person].bypass = None;
    }

    /// An event in the audit log.
    pub fn audit(&mut self, kind: EventKind, person: usize) {
        self.last.audit.push(format!("{} {}", kind.name(), crate::action::PEOPLE[person]));
    }

    /// A notice by email, whose link says "This wasn't me".
    pub fn notify(&mut self, person: usize, review: bool) {
        let (id, created) = (self.id(), self.now);
        self.accounts[person].notices.push(super::Notice { id, created, review, used: false });
        self.accounts[person].mailed_notices.push(id);
        self.last.notices.push((person, id));
    }
}

/// The answer at another step.
pub fn wrong_step() -> String {
    format!("Common({:?})", CommonError::WrongStep)
}
