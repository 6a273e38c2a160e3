//! One's own sessions, remembered browsers and authenticator app.

use shared::api::{
    audit::{EventKind, Factor},
    authenticators::RemoveAuthenticatorError,
    passkeys::RemovePasskeyError,
    security::Mfa,
};

use super::{
    Answer, World,
    next::{ok, refused, wrong_step},
};
use crate::action::Code;

impl World {
    pub fn end_others(&mut self, browser: usize) -> Answer {
        let id = self.signed_in(browser)?;
        let person = self.sessions[&id].person;
        let ended = self.sessions.values().filter(|session| session.person == person).count() - 1;
        self.sessions.retain(|other, session| session.person != person || *other == id);
        let own = self.browsers[browser].known;
        self.known.retain(|(token, owner)| *owner != person || Some(*token) == own);
        self.forget_remembered(person, self.browsers[browser].remembered);
        if ended > 0 {
            self.audit(EventKind::SessionsEnded, person);
        }
        ok()
    }

    pub fn forget_browsers(&mut self, browser: usize) -> Answer {
        let id = self.signed_in(browser)?;
        let person = self.sessions[&id].person;
        self.forget_remembered(person, None);
        ok()
    }

    /// Forgets the remembered browsers of an account, except one.
    pub fn forget_remembered(&mut self, person: usize, keep: Option<u32>) {
        let before = self.remembered.len();
        self.remembered.retain(|row| row.person != person || Some(row.token) == keep);
        if self.remembered.len() < before {
            self.audit(EventKind::BrowsersForgotten, person);
        }
    }

    pub fn sign_out(&mut self, browser: usize) -> Answer {
        let now = self.now;
        if let Some(session) = self.end_own(browser)
            && session.finished.is_some()
            && now < Self::expires(&session)
        {
            self.audit(EventKind::SignedOut, session.person);
        }
        self.browsers[browser].session = None;
        ok()
    }

    /// A token that a later step replaced opens nothing.
    pub fn replay(&mut self, browser: usize) -> Answer {
        let Some((id, token)) = self.browsers[browser].old else { return ok() };
        let own = self.browsers[browser].session;
        self.last.uses.second = true;
        // Another browser may have the session, by a copied cookie; the token is the same then.
        self.browsers[browser].session = Some((id, token));
        let step = self.step_of(browser);
        self.look(browser);
        self.browsers[browser].session = own;
        match step {
            Some(step) => Ok(format!("{step:?}")),
            None => super::next::common(shared::CommonError::SessionExpired),
        }
    }

    pub fn add_app(&mut self, browser: usize, code: Code) -> Answer {
        let id = self.signed_in(browser)?;
        let (person, now) = (self.sessions[&id].person, self.now);
        self.last.uses.person = Some(person);
        if self.mfa() == Mfa::Off {
            return Err(wrong_step());
        }
        self.check_recent(id)?;
        let phone = self.pending_secret(id);
        self.last.uses.second = true;
        let step = self.types(Some(phone), None, code);
        let replaces = self.accounts[person].app.is_some();
        self.count_change(person);
        self.confirm(id, step)?;
        let kind = if replaces { EventKind::AuthenticatorReplaced } else { EventKind::AuthenticatorSetUp };
        self.audit(kind, person);
        self.notify(person, true);
        if let Some(session) = self.sessions.get_mut(&id) {
            session.verify(Factor::Totp, now);
        }
        self.complete(browser, id);
        ok()
    }

    /// Removes the app or the passkey.
    pub fn remove(&mut self, browser: usize, passkey: bool) -> Answer {
        let owner =
            self.browsers[browser].session.and_then(|(id, _)| self.sessions.get(&id)).map(|it| it.person);
        self.last.uses.person = owner;
        let id = self.signed_in(browser)?;
        let (person, now) = (self.sessions[&id].person, self.now);
        let account = &self.accounts[person];
        let exists = if passkey { account.passkey.is_some() } else { account.app.is_some() };
        if !exists {
            return Self::not_found();
        }
        let (any, enough) = (self.has_second_factor(person), self.has_enough(person));
        let mut left = self.clone();
        if passkey {
            left.accounts[person].passkey = None;
        } else {
            left.accounts[person].app = None;
        }
        let loses = any && !left.has_second_factor(person) || enough && !left.has_enough(person);
        if loses && matches!(self.mfa(), Mfa::Required | Mfa::Passkey) {
            return if passkey {
                refused(RemovePasskeyError::LastOne)
            } else {
                refused(RemoveAuthenticatorError::LastOne)
            };
        }
        self.check_recent(id)?;
        self.accounts[person] = left.accounts[person].clone();
        self.remembered.retain(|row| row.person != person);
        self.audit(if passkey { EventKind::PasskeyRemoved } else { EventKind::AuthenticatorRemoved }, person);
        self.notify(person, true);
        let account = &mut self.accounts[person];
        if account.app.is_none() && account.passkey.is_none() {
            (account.set, account.saved, account.codes, account.wrong_codes) = (None, false, None, 0);
            if let Some(session) = self.sessions.get_mut(&id) {
                session.skipped = Some(now);
            }
        }
        self.complete(browser, id);
        ok()
    }

    /// Whether the account has what a sign-in requires.
    fn has_enough(&self, person: usize) -> bool {
        if self.mfa() == Mfa::Passkey { self.has_passkey(person) } else { self.has_second_factor(person) }
    }
}
